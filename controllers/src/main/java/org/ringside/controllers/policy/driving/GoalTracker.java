package org.ringside.controllers.policy.driving;

import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Point;
import org.ringside.sim.math.Trigonometry;

/**
 * The goals of a course one after the other: the middles of its gates, each of which must be crossed the right way between its ends,
 * then the middle of the end table. Confined to one thread.
 */
final class GoalTracker {
    private final List<Gate> gates;
    /** The middle of each gate, then that of the end table. */
    private final Point[] middles;
    private int next;
    private double lastX;
    private double lastY;
    private boolean begun;

    GoalTracker(Course course) {
        gates = course.gates();
        middles = new Point[gates.size() + 1];
        for (int i = 0; i < gates.size(); i++) {
            Gate gate = gates.get(i);
            middles[i] = new Point(
                    (gate.left().x() + gate.right().x()) / 2, (gate.left().y() + gate.right().y()) / 2);
        }
        middles[gates.size()] = course.endTable().centre();
    }

    /**
     * Looks at where the base is now.
     *
     * @param situation its goals are overwritten; past the last goal the last one repeats
     */
    void update(Situation situation) {
        double x = situation.observation.basePosition[0];
        double y = situation.observation.basePosition[1];
        while (begun && next < gates.size() && crosses(gates.get(next), x, y)) {
            next++;
        }
        begun = true;
        lastX = x;
        lastY = y;
        double heading = Attitude.yaw(situation.observation.baseOrientation);
        double cos = Trigonometry.cos(heading);
        double sin = Trigonometry.sin(heading);
        for (int i = 0; 2 * i < situation.goals.length; i++) {
            Point goal = middles[Math.min(next + i, gates.size())];
            double dx = goal.x() - x;
            double dy = goal.y() - y;
            situation.goals[2 * i] = cos * dx + sin * dy;
            situation.goals[2 * i + 1] = cos * dy - sin * dx;
        }
    }

    /** Whether the way since the last look leads through a gate the right way. */
    private boolean crosses(Gate gate, double x, double y) {
        double leftX = (gate.left().x() - gate.right().x()) / gate.width();
        double leftY = (gate.left().y() - gate.right().y()) / gate.width();
        // ahead is a quarter turn to the right of left
        double before = (lastX - gate.right().x()) * leftY - (lastY - gate.right().y()) * leftX;
        double after = (x - gate.right().x()) * leftY - (y - gate.right().y()) * leftX;
        if (before >= 0 || after < 0) {
            return false;
        }
        double share = before / (before - after);
        double crossingX = lastX + share * (x - lastX) - gate.right().x();
        double crossingY = lastY + share * (y - lastY) - gate.right().y();
        double along = crossingX * leftX + crossingY * leftY;
        return along >= 0 && along <= gate.width();
    }
}
