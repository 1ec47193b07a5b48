package org.ringside.sim.planar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;

/** The section along the centre line against the scene that it cuts. */
class PlanarTerrainTest {
    private final Draws draws = new Draws("terrain");
    private final Scene scene = Testbed.agility();
    private final CentreLine line = scene.centreLine();
    private final PlanarTerrain terrain = new PlanarTerrain(scene);

    /** Slow twin: looks through all chords. */
    private static double heightAt(PlanarTerrain terrain, double s) {
        for (PlanarTerrain.Stretch stretch : terrain.stretches()) {
            double[] p = stretch.points();
            for (int i = 0; i + 3 < p.length; i += 2) {
                if (p[i] <= s && s <= p[i + 2] && p[i + 2] > p[i]) {
                    return p[i + 1] + (s - p[i]) / (p[i + 2] - p[i]) * (p[i + 3] - p[i + 1]);
                }
            }
        }
        throw new AssertionError("no terrain at s = " + s);
    }

    private boolean nearStep(double s) {
        double before = scene.heightAt(line.x(s - 1e-4), line.y(s - 1e-4));
        double after = scene.heightAt(line.x(s + 1e-4), line.y(s + 1e-4));
        return Math.abs(after - before) > 0.001;
    }

    @Test
    void followsTheSceneAlongTheLine() {
        for (int k = 0; k < 5000; k++) {
            double s = draws.uniform(-2.9, line.length() + 2.9);
            double x = line.x(s);
            double y = line.y(s);
            // the pole is left out on purpose
            boolean pole = Math.abs(x - 4.1) < 0.03 && Math.abs(y + 1.5) < 0.03;
            if (!pole && !nearStep(s)) {
                assertEquals(scene.heightAt(x, y), heightAt(terrain, s), 3e-4, () -> "s = " + s + ", " + draws);
            }
        }
    }

    @Test
    void risesVerticallyAtTheEdgesOfBoardAndTable() {
        double board = line.project(4, -2, 0, line.length());
        double table = line.project(4, -4, 0, line.length());
        assertStep(board - 0.25, 0, 0.02);
        assertStep(board + 0.25, 0.02, 0);
        assertStep(table - 0.4, 0, 0.08);
        assertStep(table + 0.4, 0.08, 0);
    }

    private void assertStep(double s, double from, double to) {
        for (PlanarTerrain.Stretch stretch : terrain.stretches()) {
            double[] p = stretch.points();
            for (int i = 0; i + 3 < p.length; i += 2) {
                if (p[i] == p[i + 2] && Math.abs(p[i] - s) < 1e-6) {
                    assertEquals(from, p[i + 1], 1e-9);
                    assertEquals(to, p[i + 3], 1e-9);
                    return;
                }
            }
        }
        throw new AssertionError("no vertical step at s = " + s);
    }

    @Test
    void stretchesFollowEachOtherAndBearTheRightSurfaces() {
        List<String> names = terrain.stretches().stream()
                .map(stretch -> scene.surfaces().get(stretch.surface()).name())
                .toList();
        assertEquals(
                List.of("ground", "a-frame/up", "a-frame/down", "ground", "board", "ground", "table", "ground"), names);
        List<PlanarTerrain.Stretch> all = terrain.stretches();
        for (int i = 1; i < all.size(); i++) {
            double[] before = all.get(i - 1).points();
            double[] after = all.get(i).points();
            assertEquals(before[before.length - 2], after[0], 1e-8, "a gap in s");
            assertEquals(before[before.length - 1], after[1], 1e-8, "a gap in z");
        }
        for (PlanarTerrain.Stretch stretch : all) {
            for (int i = 0; i + 3 < stretch.points().length; i += 2) {
                assertTrue(stretch.points()[i] <= stretch.points()[i + 2], "s must not fall");
            }
        }
    }

    @Test
    void contactsNameTheSurfaceThatIsStoodOn() {
        PlanarWorld world = new PlanarWorld(Testbed.BARKOUR, Testbed.tableAtStart(), 50);
        world.reset(Testbed.START);
        for (int i = 0; i < 100; i++) {
            world.step(Testbed.hold(Testbed.BARKOUR, 35, 0.65));
        }
        assertTrue(world.state().contacts.size >= 4);
        for (int i = 0; i < world.state().contacts.size; i++) {
            assertEquals(1, world.state().contacts.surface[i]);
            assertEquals(0.1, world.state().contacts.position[3 * i + 2], 2e-3);
        }
    }
}
