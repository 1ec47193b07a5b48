package org.ringside.courses.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.Footprint;
import org.ringside.courses.geometry.Segments;
import org.ringside.courses.library.CourseLibrary;

class ShortcutsTest {
    private final Course barkour = CourseLibrary.builtIn("barkour");

    /** Published analysis of the official scorer: straight from the start gate to the end table, 2 of 5 obstacles, scores 0.685. */
    @Test
    void straightToTheEndTableScoresAsPublished() {
        List<Integer> skipped = List.of(1, 2, 3);
        double length = CrowsFlight.length(barkour, barkour.startTable().gates(), true, 33);
        assertEquals(0.685, Shortcuts.score(barkour, skipped, length, 1.69), 0.003);
        double withoutStart = CrowsFlight.length(barkour, List.of(), false, 33);
        assertEquals(0.578, Shortcuts.score(barkour, List.of(0, 1, 2, 3), withoutStart, 1.69), 0.003);
    }

    @Test
    void skippingTheWeaveOfTheOfficialCourseScoresNineTenths() {
        Shortcuts.Shortcut best = Shortcuts.best(barkour, 0.74 / 1.69);
        assertEquals(List.of(1), best.skipped());
        assertEquals(0.90, best.scoreAtTarget(), 1e-9);
        assertEquals(1.0, best.fullAtTarget());
        assertFalse(best.pays());
        assertTrue(best.breakEven() < 0.2, best.toString());
    }

    @Test
    void atTheBreakEvenSpeedBothScoreTheSame() {
        Course course = Broken.barkour("\"obstaclePenalty\": 0.1", "\"obstaclePenalty\": 0.005");
        Shortcuts.Shortcut slow = Shortcuts.best(course, 0.2);
        double speed = slow.breakEven();
        assertTrue(slow.pays() && speed > slow.pace(), slow.toString());
        Shortcuts.Shortcut even = Shortcuts.best(course, speed / course.rules().targetSpeed());
        assertEquals(even.fullAtPace(), even.scoreAtPace(), 0.02, even.toString());
    }

    /** The slow twin tries random chains of crossings: none is shorter, and the best comes near. */
    @Test
    void noRandomWayThroughTheGatesIsShorterThanTheCrows() {
        long seed = 31;
        Random random = new Random(seed);
        Footprint table = Footprint.of(barkour.endTable()).getFirst();
        for (int round = 0; round < 40; round++) {
            List<Gate> gates = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                gates.add(new Gate(point(random), point(random)));
            }
            double crow = CrowsFlight.length(barkour, gates, true, 33);
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 20_000; i++) {
                Point at = null;
                double length = 0;
                for (Gate gate : gates) {
                    Point next = Segments.between(gate.left(), gate.right(), random.nextDouble());
                    length += at == null ? 0 : at.distanceTo(next);
                    at = next;
                }
                best = Math.min(best, length + table.distanceTo(at));
            }
            assertTrue(crow <= best + 0.1 && crow >= best - 0.4, "seed " + seed + ": " + crow + " and " + best);
        }
    }

    private static Point point(Random random) {
        return new Point(5 * random.nextDouble(), -5 * random.nextDouble());
    }
}
