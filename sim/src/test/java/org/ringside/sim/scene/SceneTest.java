package org.ringside.sim.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;

class SceneTest {
    private static final CentreLine LINE =
            CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(1, 0, 0)));

    private final Draws draws = new Draws("scene");
    private final Solid low = new Solid.Box(new Surface("low", 0.5), 0, 0, 0.3, 2, 1, 0.1);
    private final Solid high = new Solid.Box(new Surface("high", 0.5), 0.2, 0, -0.4, 0.5, 0.5, 0.4);
    private final Solid ridge = new Solid.Ridge(new Surface("up", 1), new Surface("down", 1), 5, 1, 2, 1, 0.8, 0.9);
    private final Solid pole = new Solid.Pole(new Surface("pole", 1), -3, 0, 0.1, 1);
    private final Scene scene = new Scene("s", new Surface("ground", 0.7), List.of(low, high, ridge, pole), LINE);

    @Test
    void theHighestSolidCounts() {
        assertSame(high, scene.solidAt(0.2, 0));
        assertSame(low, scene.solidAt(-0.6, -0.1));
        assertNull(scene.solidAt(9, 9));
        assertEquals(0.4, scene.heightAt(0.2, 0));
        assertEquals(0, scene.heightAt(9, 9));
        assertEquals(1, scene.heightAt(-3.05, 0.05));
    }

    @Test
    void heightIsThatOfTheHighestTopWithoutAnyCulling() {
        for (int k = 0; k < 20_000; k++) {
            double x = draws.uniform(-4, 7);
            double y = draws.uniform(-2, 3);
            double top = 0;
            for (Solid solid : scene.solids()) {
                top = Math.max(top, solid.topAt(x, y));
            }
            assertEquals(top, scene.heightAt(x, y), draws::toString);
        }
    }

    @Test
    void ridgeClimbsAgainstItsHeadingAndFallsBehind() {
        double c = Math.cos(2);
        double s = Math.sin(2);
        assertEquals(0.9, ridge.topAt(5, 1), 1e-12);
        assertEquals(0.45, ridge.topAt(5 - 0.5 * c, 1 - 0.5 * s), 1e-12);
        assertEquals("up", ridge.surfaceAt(5 - 0.5 * c, 1 - 0.5 * s).name());
        assertEquals("down", ridge.surfaceAt(5 + 0.5 * c, 1 + 0.5 * s).name());
    }

    @Test
    void surfacesStartWithTheGroundAndFollowTheSolids() {
        assertEquals(
                List.of("ground", "low", "high", "up", "down", "pole"),
                scene.surfaces().stream().map(Surface::name).toList());
        Scene twins = new Scene("s", new Surface("ground", 0.7), List.of(low, low), LINE);
        assertThrows(IllegalStateException.class, twins::surfaces);
    }

    @Test
    void surfacesNeedANameAndAPlausibleFriction() {
        for (double bad : new double[] {-0.1, 10.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new Surface("a", bad));
        }
        assertThrows(IllegalArgumentException.class, () -> new Surface(" ", 1));
    }
}
