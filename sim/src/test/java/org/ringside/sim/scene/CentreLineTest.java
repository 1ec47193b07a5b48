package org.ringside.sim.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.scene.CentreLine.Corner;

class CentreLineTest {
    private final Draws draws = new Draws("line");

    /** A line that wanders, with legs long enough for its arcs. */
    private CentreLine randomLine() {
        List<Corner> corners = new ArrayList<>();
        double x = draws.uniform(-3, 3);
        double y = draws.uniform(-3, 3);
        double heading = draws.uniform(-3, 3);
        int count = 2 + draws.below(6);
        for (int i = 0; i < count; i++) {
            boolean sharp = draws.uniform(0, 1) < 0.1;
            corners.add(new Corner(x, y, sharp ? 0 : draws.uniform(0.1, 0.4)));
            double leg = draws.uniform(2, 4);
            heading += draws.uniform(-2, 2);
            x += leg * Math.cos(heading);
            y += leg * Math.sin(heading);
        }
        return CentreLine.through(corners);
    }

    @Test
    void positionIsContinuousAndRunsAtUnitSpeedAlongTheHeading() {
        for (int k = 0; k < 300; k++) {
            CentreLine line = randomLine();
            double h = 1e-6;
            for (int i = 0; i < 50; i++) {
                double s = draws.uniform(-1, line.length() + 1);
                double vx = (line.x(s + h) - line.x(s - h)) / (2 * h);
                double vy = (line.y(s + h) - line.y(s - h)) / (2 * h);
                double turned = Math.abs(line.heading(s + h) - line.heading(s - h));
                if (turned < 1e-3) {
                    assertEquals(Math.cos(line.heading(s)), vx, 1e-4, draws::toString);
                    assertEquals(Math.sin(line.heading(s)), vy, 1e-4, draws::toString);
                }
            }
        }
    }

    @Test
    void headingIsContinuousThroughRoundedCornersAndCurvatureIsItsRate() {
        CentreLine line = CentreLine.through(List.of(
                new Corner(0, 0, 0), new Corner(3, 0, 0.7), new Corner(3, 4, 1.1), new Corner(-2, 2, 0.5),
                new Corner(-2, -2, 0)));
        double worst = 0;
        double step = 1e-4;
        for (double s = -1; s < line.length() + 1; s += step) {
            worst = Math.max(worst, Math.abs(line.heading(s + step) - line.heading(s)));
        }
        assertTrue(worst <= step / 0.5 + 1e-9, "heading jumps by " + worst);
        double turned = 0;
        for (double s = 0; s < line.length(); s += step) {
            turned += line.curvature(s) * step;
        }
        assertEquals(line.heading(line.length()) - line.heading(0), turned, 1e-3);
    }

    @Test
    void projectFindsTheNearestPointOfTheWholeRange() {
        for (int k = 0; k < 200; k++) {
            CentreLine line = randomLine();
            double px = draws.uniform(-6, 6);
            double py = draws.uniform(-6, 6);
            double from = draws.uniform(-1, line.length());
            double to = from + draws.uniform(0, line.length());
            double s = line.project(px, py, from, to);
            assertTrue(s >= from && s <= to, draws::toString);
            double found = distance(line, s, px, py);
            // slow twin: walk the range
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i <= 2000; i++) {
                best = Math.min(best, distance(line, from + (to - from) * i / 2000, px, py));
            }
            assertTrue(found <= best + 1e-9, () -> "found " + found + " at s = " + s + ", " + draws);
        }
    }

    private static double distance(CentreLine line, double s, double x, double y) {
        return Math.hypot(line.x(s) - x, line.y(s) - y);
    }

    @Test
    void projectUndoesPosition() {
        for (int k = 0; k < 300; k++) {
            CentreLine line = randomLine();
            double s = draws.uniform(-0.5, line.length() + 0.5);
            double near = line.project(line.x(s), line.y(s), s - 0.3, s + 0.3);
            assertEquals(s, near, 1e-6, draws::toString);
        }
    }

    @Test
    void isAsLongAsItsLegsLessWhatTheArcsCut() {
        // a right angle with radius r: two tangents of r give way to a quarter circle
        CentreLine line = CentreLine.through(List.of(new Corner(0, 0, 0), new Corner(2, 0, 0.5), new Corner(2, 3, 0)));
        assertEquals(2 + 3 - 2 * 0.5 + Math.PI / 2 * 0.5, line.length(), 1e-12);
        assertEquals(2, line.x(line.length()), 1e-12);
        assertEquals(3, line.y(line.length()), 1e-12);
        assertEquals(1 / 0.5, line.curvature(1.6), 1e-12);
    }

    @Test
    void goesOnStraightBeyondItsEnds() {
        CentreLine line = CentreLine.through(List.of(new Corner(0, 0, 0), new Corner(2, 0, 0.5), new Corner(2, -3, 0)));
        assertEquals(-1, line.x(-1), 1e-12);
        assertEquals(-4, line.y(line.length() + 1), 1e-12);
        assertEquals(0, line.curvature(-0.1));
        assertEquals(0, line.curvature(line.length() + 0.1));
    }

    @Test
    void refusesArcsThatDoNotFitAndSaysWhichAndByHowMuch() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> CentreLine.through(List.of(new Corner(0, 0, 0), new Corner(1, 0, 1.5), new Corner(1, 9, 0))));
        assertTrue(e.getMessage().contains("corner 1") && e.getMessage().contains("m too short"), e.getMessage());
    }

    @Test
    void refusesLinesThatAreNone() {
        assertMessage("at least 2 corners: 1", List.of(new Corner(0, 0, 0)));
        assertMessage("corners 0 and 1 coincide", List.of(new Corner(0, 0, 0), new Corner(0, 0, 0)));
        assertMessage(
                "doubles back at corner 1", List.of(new Corner(0, 0, 0), new Corner(1, 0, 0.1), new Corner(0, 0, 0)));
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new Corner(bad, 0, 0));
            assertThrows(IllegalArgumentException.class, () -> new Corner(0, bad, 0));
            assertThrows(IllegalArgumentException.class, () -> new Corner(0, 0, bad));
        }
        assertThrows(IllegalArgumentException.class, () -> new Corner(0, 0, -1));
    }

    private static void assertMessage(String part, List<Corner> corners) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> CentreLine.through(corners));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
