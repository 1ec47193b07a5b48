package org.ringside.courses.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.LineCrossings.Crossing;
import org.ringside.courses.library.CourseLibrary;

class MotionTest {
    private final Course course = CourseLibrary.builtIn("barkour");

    @Test
    void distancesStayAndSoDoesTheWayGatesAreCrossed() {
        long seed = 17;
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            Motion motion = new Motion(
                    random.nextBoolean(), 7 * random.nextDouble(), 20 * random.nextDouble() - 10,
                    20 * random.nextDouble());
            Course moved = motion.apply(course);
            assertEquals(course.line().length(), moved.line().length(), 1e-9, "seed " + seed + ", " + motion);
            List<Gate> gates = moved.gates();
            for (int g = 0; g < gates.size(); g++) {
                List<Crossing> before = LineCrossings.of(course.line(), course.gates().get(g));
                List<Crossing> after = LineCrossings.of(moved.line(), gates.get(g));
                assertEquals(before.size(), after.size(), motion.toString());
                assertEquals(before.getFirst().s(), after.getFirst().s(), 1e-6, motion.toString());
                assertEquals(before.getFirst().share(), motion.mirrored() ? 1 - after.getFirst().share()
                        : after.getFirst().share(), 1e-6, motion.toString());
                assertEquals(before.getFirst().rightWay(), after.getFirst().rightWay(), motion.toString());
            }
        }
    }

    @Test
    void mirroringTwiceChangesNothing() {
        Motion mirror = Motion.mirrorAcross(-2.5);
        Point point = new Point(1.25, -0.75);
        assertEquals(new Point(1.25, -4.25), mirror.apply(point));
        assertEquals(point, mirror.apply(mirror.apply(point)));
        assertEquals(-0.4, mirror.apply(0.4), 1e-15);
    }
}
