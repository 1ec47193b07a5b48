package org.ringside.controllers.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;

class RouteTest {
    private static final RouteParameters PARAMETERS = RouteParameters.DEFAULT;

    static List<String> courses() {
        return CourseLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void waypointsRiseToTheEndOfTheLine(String name) {
        Route route = new Route(CourseLibrary.builtIn(name), PARAMETERS);
        double before = 0;
        for (Waypoint waypoint : route.waypoints()) {
            assertTrue(waypoint.s() > before, waypoint + " does not come after " + before);
            before = waypoint.s();
        }
        assertEquals(route.line().length(), before);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void everyRampIsClimbedAndEveryBoardIsLeapt(String name) {
        Course course = CourseLibrary.builtIn(name);
        Route route = new Route(course, PARAMETERS);
        Scene scene = SceneBuilder.build(course);
        for (double s = 0; s < route.line().length(); s += 0.01) {
            Solid solid = scene.solidAt(route.line().x(s), route.line().y(s));
            if (solid instanceof Solid.Ridge) {
                assertEquals(SkillName.CLIMB, skillAt(route, s), "on the ramp at " + s);
            }
        }
        long boards = course.obstacles().stream().filter(Obstacle.BroadJump.class::isInstance).count();
        long leaps = route.waypoints().stream().filter(waypoint -> waypoint.skill() == SkillName.JUMP).count();
        assertEquals(boards, leaps);
    }

    private static SkillName skillAt(Route route, double s) {
        return route.waypoints().stream()
                .filter(waypoint -> waypoint.s() >= s)
                .findFirst()
                .orElseThrow()
                .skill();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void speedsRespectTheCurvesAndTheBrakes(String name) {
        Route route = new Route(CourseLibrary.builtIn(name), PARAMETERS);
        CentreLine line = route.line();
        for (double s = 0; s + 0.01 < line.length(); s += 0.01) {
            double speed = route.speedAt(s);
            double next = route.speedAt(s + 0.01);
            double sideways = speed * speed * Math.abs(line.curvature(Math.round(s * 100) / 100.0));
            assertTrue(sideways <= PARAMETERS.sidewaysAcceleration() + 1e-9, "curve at " + s + ": " + sideways);
            double braking = (speed * speed - next * next) / 0.02;
            assertTrue(braking <= PARAMETERS.braking() + 1e-6, "braking at " + s + ": " + braking);
        }
    }
}
