package org.ringside.courses.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Arena;
import org.ringside.courses.Point;

class FootprintTest {
    private static final int PAIRS = 400;

    /** The slow twin: do they share a point of a fine grid? */
    private static boolean shareAPoint(Footprint a, Footprint b, double step) {
        for (double x = -3; x <= 3; x += step) {
            for (double y = -3; y <= 3; y += step) {
                Point point = new Point(x, y);
                if (a.contains(point) && b.contains(point)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void overlapAgreesWithAFineGridOfPoints() {
        long seed = 5;
        Random random = new Random(seed);
        int both = 0;
        for (int i = 0; i < PAIRS; i++) {
            Footprint a = random(random);
            Footprint b = random(random);
            double overlap = Footprint.overlap(a, b);
            assertEquals(overlap, Footprint.overlap(b, a), 1e-12, "seed " + seed + ", pair " + i);
            if (Math.abs(overlap) > 0.08) {
                assertEquals(overlap > 0, shareAPoint(a, b, 0.03), "seed " + seed + ", pair " + i + ": " + a + " " + b);
                both += overlap > 0 ? 1 : 0;
            }
        }
        assertTrue(both > PAIRS / 10 && both < PAIRS * 9 / 10, "overlapping: " + both);
    }

    @Test
    void rectanglesWhoseBoundingBoxesOverlapNeedNotOverlap() {
        Footprint a = Footprint.Polygon.rectangle(new Point(0, 0), Math.PI / 4, 2, 0.2);
        Footprint b = Footprint.Polygon.rectangle(new Point(0.5, -0.5), Math.PI / 4, 2, 0.2);
        assertTrue(Footprint.overlap(a, b) < 0);
    }

    @Test
    void theDepthIsTheDistanceToTheNearestEdge() {
        Footprint table = Footprint.Polygon.rectangle(new Point(1, 1), 0.3, 1, 1);
        assertEquals(0.5, table.depth(new Point(1, 1)), 1e-12);
        Footprint pole = new Footprint.Disc(new Point(0, 0), 0.02);
        assertEquals(-0.98, pole.depth(new Point(1, 0)), 1e-12);
    }

    @Test
    void touchingTheArenasWallFromInsideIsNotSticking() {
        Arena arena = new Arena(0, 5, -5, 0);
        assertEquals(0, Footprint.Polygon.rectangle(new Point(0.5, -0.5), 0, 1, 1).sticksOutOf(arena), 1e-12);
        assertEquals(0.1, Footprint.Polygon.rectangle(new Point(0.4, -0.5), 0, 1, 1).sticksOutOf(arena), 1e-12);
        assertEquals(0.02, new Footprint.Disc(new Point(5, -1), 0.02).sticksOutOf(arena), 1e-12);
    }

    @Test
    void cornersRunAnticlockwise() {
        List<Point> corners = Footprint.Polygon.rectangle(new Point(0, 0), 1.1, 2, 1).corners();
        for (int i = 0; i < 4; i++) {
            assertTrue(Segments.side(corners.get((i + 2) % 4), corners.get(i), corners.get((i + 1) % 4)) > 0);
        }
    }

    private static Footprint random(Random random) {
        Point centre = new Point(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
        return random.nextInt(4) == 0
                ? new Footprint.Disc(centre, 0.1 + 0.5 * random.nextDouble())
                : Footprint.Polygon.rectangle(centre, 7 * random.nextDouble(), 0.2 + random.nextDouble(),
                        0.2 + random.nextDouble());
    }
}
