package org.ringside.controllers.spatial.stride;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.controllers.navigation.NavigatorLimits;
import org.ringside.controllers.navigation.PlaneNavigator;
import org.ringside.controllers.navigation.PlanePath;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.robot.Robots;

/** What a shipped robot covers of the ground stays off the poles, on the plan and behind a walk that lags. */
class StridePathTest {
    private static final double PERIOD = 0.01;
    private static final double VELOCITY_LAG = 0.04;
    private static final double TURN_LAG = 0.05;

    private final double[] measured = new double[3];

    /** Shares of the margin that the plan keeps and a walk with lags. The gaps of barkour are narrower than barkour-vb: no share is promised. */
    @ParameterizedTest
    @CsvSource({
        "barkour-v0, barkour, 0.7, 0.5", "barkour-v0, barkour-mirrored, 0.7, 0.5", "barkour-v0, barkour-easy, 0.7, 0.5",
        "barkour-v0, barkour-long, 0.7, 0.5", "barkour-v0, speed, 0.9, 0.5", "unitree-go1, barkour, 0.7, 0.5",
        "unitree-go1, barkour-mirrored, 0.7, 0.5", "unitree-go1, barkour-easy, 0.7, 0.5",
        "unitree-go1, barkour-long, 0.7, 0.5", "unitree-go1, speed, 0.9, 0.5", "barkour-vb, barkour-long, 0.35, 0.1",
        "barkour-vb, speed, 0.9, 0.5"
    })
    void theOutlineStaysOffThePoles(String robot, String name, double planned, double followed) {
        Course course = CourseLibrary.builtIn(name);
        NavigatorLimits limits = StrideLimits.of(Robots.named(robot));
        PlanePath path = new PlanePath(course, limits);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < path.samples(); i++) {
            least = Math.min(least, clearance(course, limits, path.x(i), path.y(i), path.heading(i)));
        }
        double margin = limits.poleMargin();
        assertTrue(least >= planned * margin, "planned clearance " + least + " m");
        least = followedClearance(course, path);
        assertTrue(least >= followed * margin, "clearance of a walk with lags " + least + " m");
    }

    @ParameterizedTest
    @CsvSource({"barkour-v0", "barkour-vb", "unitree-go1"})
    void aPathIsPlannedOnceForACourseAndARobot(String name) {
        PathLibrary paths = new PathLibrary();
        PlanePath first = paths.path(CourseLibrary.builtIn("barkour"), Robots.named(name), 1.5);
        assertEquals(first, paths.path(CourseLibrary.builtIn("barkour"), Robots.named(name), 1.5));
        assertTrue(first != paths.path(CourseLibrary.builtIn("barkour-mirrored"), Robots.named(name), 1.5));
    }

    /** The weave may be run side-on: nearly without turning, and sideways faster than the trot can. */
    @ParameterizedTest
    @CsvSource({"barkour-v0", "unitree-go1"})
    void turningThroughThePolesIsQuickerThanGoingSideOn(String name) {
        NavigatorLimits turning = StrideLimits.of(Robots.named(name));
        NavigatorLimits sideOn = turning.within(turning.forward(), 0.8, 0.6);
        double quick = throughPoles(turning);
        double slow = throughPoles(sideOn);
        assertTrue(quick < 0.75 * slow, quick + " s, side-on " + slow + " s");
    }

    /** When a path has come as far as the last poles, by plan, s. */
    private static double throughPoles(NavigatorLimits limits) {
        PlanePath path = new PlanePath(CourseLibrary.builtIn("barkour"), limits);
        int sample = 0;
        while (path.x(sample) < 4) {
            sample++;
        }
        return path.time(sample);
    }

    private double followedClearance(Course course, PlanePath path) {
        PlaneNavigator navigator = new PlaneNavigator(path);
        VelocityCommand command = new VelocityCommand();
        double x = course.start().position().x();
        double y = course.start().position().y();
        double heading = course.start().heading();
        double velocityX = 0;
        double velocityY = 0;
        double turn = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 6000; i++) {
            navigator.decide(x, y, heading, i * PERIOD, command);
            double c = StrictMath.cos(heading);
            double s = StrictMath.sin(heading);
            velocityX += PERIOD / VELOCITY_LAG * (c * command.forward - s * command.sideways - velocityX);
            velocityY += PERIOD / VELOCITY_LAG * (s * command.forward + c * command.sideways - velocityY);
            turn += PERIOD / TURN_LAG * (command.turn - turn);
            x += PERIOD * velocityX;
            y += PERIOD * velocityY;
            heading += PERIOD * turn;
            least = Math.min(least, clearance(course, path.limits(), x, y, heading));
        }
        return least;
    }

    private double clearance(Course course, NavigatorLimits limits, double x, double y, double heading) {
        double c = StrictMath.cos(heading);
        double s = StrictMath.sin(heading);
        double least = Double.POSITIVE_INFINITY;
        for (Obstacle obstacle : course.obstacles()) {
            if (obstacle instanceof Obstacle.WeavePoles weave) {
                for (Point pole : weave.poles()) {
                    double dx = pole.x() - x;
                    double dy = pole.y() - y;
                    limits.outline().measure(c * dx + s * dy, c * dy - s * dx, measured);
                    least = Math.min(least, measured[0] - weave.radius());
                }
            }
        }
        return least;
    }
}
