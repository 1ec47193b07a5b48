package org.ringside.controllers.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.skills.MotionRequest;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.random.RandomStreams;
import org.ringside.sim.scene.CentreLine;

class NavigatorTest {
    private final Route route = new Route(CourseLibrary.builtIn("barkour"), RouteParameters.DEFAULT);
    private final CentreLine line = route.line();

    private Observation at(double s, double across, double time) {
        Observation observation = new Observation(0, 0, SensorLayout.DEFAULT);
        double heading = line.heading(s);
        observation.time = time;
        observation.basePosition[0] = line.x(s) - across * StrictMath.sin(heading);
        observation.basePosition[1] = line.y(s) + across * StrictMath.cos(heading);
        observation.baseOrientation[0] = StrictMath.cos(heading / 2);
        observation.baseOrientation[3] = StrictMath.sin(heading / 2);
        return observation;
    }

    @Test
    void theSkillsComeInTheOrderOfTheCourseWhereverTheRobotSwaysAcrossTheLine() {
        RandomStreams streams = new RandomStreams(20260101);
        Navigator navigator = new Navigator(route, 2);
        MotionRequest request = new MotionRequest();
        List<SkillName> order = new ArrayList<>();
        int step = 0;
        for (double s = 0; s <= line.length(); s += 0.005) {
            double across = streams.uniform("across", step++, -0.08, 0.08);
            SkillName skill = navigator.decide(at(s, across, step * 0.005), s, request);
            if (order.isEmpty() || order.getLast() != skill) {
                order.add(skill);
            }
            assertEquals(s, navigator.progress(), 0.05, "seed 20260101");
        }
        assertEquals(
                List.of(SkillName.TROT, SkillName.CLIMB, SkillName.TROT, SkillName.JUMP, SkillName.TROT,
                        SkillName.HOLD),
                order);
    }

    @Test
    void itAsksToSteerBackToTheLineAndTurnsWithIt() {
        Navigator navigator = new Navigator(route, 2);
        MotionRequest request = new MotionRequest();
        navigator.decide(at(0.2, 0.1, 0.01), 0, request);
        assertTrue(request.sideways < 0, "to the left of the line it must go right: " + request.sideways);
        navigator.decide(at(0.2, -0.1, 0.02), 0, request);
        assertTrue(request.sideways > 0, "to the right of the line it must go left: " + request.sideways);
    }

    @Test
    void theBoardIsAnnouncedInThePlaneOfTheSkills() {
        Navigator navigator = new Navigator(route, 2);
        MotionRequest request = new MotionRequest();
        double board = route.waypoints().stream()
                .filter(waypoint -> waypoint.skill() == SkillName.JUMP)
                .findFirst()
                .orElseThrow()
                .keepOutBegin();
        double s = 0;
        while (s < board - 0.6) {
            s += 0.01;
            navigator.decide(at(s, 0, s), s + 7, request);
        }
        assertEquals(board + 7, request.keepOutBegin, 1e-6);
        assertEquals(board + 7.5, request.keepOutEnd, 2e-2);
    }
}
