package org.ringside.controllers.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.Segments;
import org.ringside.courses.library.CourseLibrary;

/** A point that follows the commands with a lag runs the course as the rules want it. */
class PlaneNavigatorTest {
    private static final double PERIOD = 0.01;
    private static final double LAG = 0.15;

    private final NavigatorLimits limits = NavigatorLimits.DEFAULT;
    private final VelocityCommand command = new VelocityCommand();
    private double x;
    private double y;
    private double heading;
    private double forward;
    private double sideways;
    private double turn;

    @ParameterizedTest
    @ValueSource(strings = {"barkour", "barkour-mirrored", "barkour-long"})
    void aLaggingPointPassesAllGatesInTheirOrderAndStopsOnTheEndTable(String name) {
        Course course = CourseLibrary.builtIn(name);
        PlaneNavigator navigator = start(course);
        int gate = 0;
        for (int i = 0; i < 6000; i++) {
            Point before = new Point(x, y);
            move(navigator, i * PERIOD);
            Point now = new Point(x, y);
            while (gate < course.gates().size() && crosses(course.gates().get(gate), before, now)) {
                gate++;
            }
        }
        assertEquals(course.gates().size(), gate, "gates passed");
        assertEquals(course.endTable().centre().x(), x, 0.05);
        assertEquals(course.endTable().centre().y(), y, 0.05);
        assertEquals(SkillName.HOLD, command.skill);
    }

    @ParameterizedTest
    @ValueSource(strings = {"barkour", "barkour-mirrored", "barkour-long"})
    void thePlannedRectangleStaysClearOfThePoles(String name) {
        Course course = CourseLibrary.builtIn(name);
        PlanePath path = new PlanePath(course, limits);
        double[] measured = new double[3];
        double least = Double.POSITIVE_INFINITY;
        for (Obstacle obstacle : course.obstacles()) {
            if (obstacle instanceof Obstacle.WeavePoles weave) {
                for (int i = 0; i < path.samples() * weave.poles().size(); i++) {
                    Point pole = weave.poles().get(i / path.samples());
                    int sample = i % path.samples();
                    double c = StrictMath.cos(path.heading(sample));
                    double s = StrictMath.sin(path.heading(sample));
                    double dx = pole.x() - path.x(sample);
                    double dy = pole.y() - path.y(sample);
                    limits.outline().measure(c * dx + s * dy, c * dy - s * dx, measured);
                    least = Math.min(least, measured[0] - weave.radius());
                }
            }
        }
        assertTrue(least > 0.01, "clearance of the poles: " + least + " m");
    }

    @Test
    void noCommandExceedsTheLimits() {
        PlaneNavigator navigator = start(CourseLibrary.builtIn("barkour"));
        for (int i = 0; i < 6000; i++) {
            move(navigator, i * PERIOD);
            assertTrue(Math.abs(command.forward) <= limits.forward(), "forward " + command.forward);
            assertTrue(Math.abs(command.sideways) <= limits.sideways(), "sideways " + command.sideways);
            assertTrue(Math.abs(command.turn) <= limits.turn(), "turn " + command.turn);
        }
    }

    private PlaneNavigator start(Course course) {
        x = course.start().position().x();
        y = course.start().position().y();
        heading = course.start().heading();
        return new PlaneNavigator(course, limits);
    }

    private void move(PlaneNavigator navigator, double time) {
        navigator.decide(x, y, heading, time, command);
        forward += PERIOD / LAG * (command.forward - forward);
        sideways += PERIOD / LAG * (command.sideways - sideways);
        turn += PERIOD / LAG * (command.turn - turn);
        x += PERIOD * (forward * StrictMath.cos(heading) - sideways * StrictMath.sin(heading));
        y += PERIOD * (forward * StrictMath.sin(heading) + sideways * StrictMath.cos(heading));
        heading += PERIOD * turn;
    }

    /** Tells whether a step crosses a gate with its left end on the left. */
    private static boolean crosses(Gate gate, Point from, Point to) {
        double before = side(gate, from);
        double after = side(gate, to);
        return before > 0 != after > 0 && Segments.distance(gate.left(), from, to) < gate.width()
                && Segments.distance(gate.right(), from, to) < gate.width();
    }

    private static double side(Gate gate, Point p) {
        Point a = gate.left();
        Point b = gate.right();
        return (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x());
    }
}
