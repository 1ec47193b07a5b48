package org.ringside.sim.planar;

import java.util.List;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;

/**
 * Finds poles that the robot's outline covers, seen from above: the rectangle around its feet in the home pose. The touch is
 * reported for the lower leg that is nearest, without a force.
 */
final class PoleWatch {
    private final List<Leg> legs;
    private final double halfWidth;
    private final double front;
    private final double back;

    /** x, y, radius, surface index of each pole (4 x poles). */
    private final double[] poles;

    PoleWatch(RobotModel model, Scene scene) {
        legs = model.legs();
        halfWidth = PlanarRobot.halfWidth(model);
        double most = 0;
        double least = 0;
        for (Leg leg : legs) {
            most = Math.max(most, leg.hipInBase().x() + leg.footRadius());
            least = Math.min(least, leg.hipInBase().x() - leg.footRadius());
        }
        front = most;
        back = least;
        List<Solid.Pole> found = scene.solids().stream()
                .filter(Solid.Pole.class::isInstance)
                .map(Solid.Pole.class::cast)
                .toList();
        poles = new double[4 * found.size()];
        for (int i = 0; i < found.size(); i++) {
            poles[4 * i] = found.get(i).x();
            poles[4 * i + 1] = found.get(i).y();
            poles[4 * i + 2] = found.get(i).radius();
            poles[4 * i + 3] = scene.surfaces().indexOf(found.get(i).surface());
        }
    }

    void addTouches(WorldState state) {
        double[] qpos = state.qpos;
        // twice the heading's half angle; pitch leaves it unchanged
        double cos = qpos[3] * qpos[3] + qpos[5] * qpos[5] - qpos[4] * qpos[4] - qpos[6] * qpos[6];
        double sin = 2 * (qpos[3] * qpos[6] - qpos[4] * qpos[5]);
        for (int i = 0; i < poles.length; i += 4) {
            double dx = poles[i] - qpos[0];
            double dy = poles[i + 1] - qpos[1];
            if (dx * dx + dy * dy > 1) {
                continue;
            }
            double ahead = dx * cos + dy * sin;
            double left = dy * cos - dx * sin;
            double outAhead = Math.max(0, Math.max(ahead - front, back - ahead));
            double outLeft = Math.max(0, Math.abs(left) - halfWidth);
            if (outAhead * outAhead + outLeft * outLeft <= poles[i + 2] * poles[i + 2]) {
                int body = nearestLowerLeg(ahead, left);
                state.contacts.add(body, -1, (int) poles[i + 3], poles[i], poles[i + 1], qpos[2], 0);
            }
        }
    }

    private int nearestLowerLeg(double ahead, double left) {
        Leg nearest = legs.getFirst();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < legs.size(); i++) {
            double x = legs.get(i).hipInBase().x() - ahead;
            double y = legs.get(i).hipInBase().y() - left;
            if (x * x + y * y < best) {
                best = x * x + y * y;
                nearest = legs.get(i);
            }
        }
        return nearest.lowerBody();
    }
}
