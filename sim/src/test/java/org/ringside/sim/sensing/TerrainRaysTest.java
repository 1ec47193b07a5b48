package org.ringside.sim.sensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.RayFan;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

class TerrainRaysTest {
    private static final double STEP = 1e-3;
    private static final RayFan FAN = new RayFan(5, 3, 1.2, 0.6, 0.2, 0.05, 0.3, 4);

    private final Draws draws = new Draws("rays");
    private final Scene scene = new Scene(
            "s",
            new Surface("ground", 0.7),
            List.of(
                    new Solid.Box(new Surface("box", 0.5), 0.9, 0.1, 0.3, 0.6, 0.5, 0.2),
                    new Solid.Ridge(new Surface("up", 1), new Surface("down", 1), -0.8, 0.3, 2, 0.6, 0.8, 0.5),
                    new Solid.Pole(new Surface("pole", 1), 0.1, 0.8, 0.05, 1)),
            CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(5, 0, 0))));
    private final TerrainRays rays = new TerrainRays(scene, FAN);

    /** The slow twin: goes along the ray until it is below the terrain's height. */
    private double marched(double[] from, double[] to) {
        for (double s = 0; s < FAN.range(); s += STEP) {
            double height = scene.heightAt(from[0] + s * to[0], from[1] + s * to[1]);
            if (from[2] + s * to[2] <= height) {
                return s;
            }
        }
        return FAN.range();
    }

    private double[] direction() {
        double up = draws.uniform(-1.2, 0.5);
        double heading = draws.uniform(-Math.PI, Math.PI);
        return new double[] {Math.cos(up) * Math.cos(heading), Math.cos(up) * Math.sin(heading), Math.sin(up)};
    }

    @Test
    void aRayGoesAsFarAsOneThatIsMarchedAlongTheTerrain() {
        int met = 0;
        int grazed = 0;
        for (int k = 0; k < 3000; k++) {
            double[] from = {draws.uniform(-2, 2), draws.uniform(-1.5, 1.5), draws.uniform(0.02, 0.8)};
            double[] to = direction();
            double distance = rays.distance(from[0], from[1], from[2], to[0], to[1], to[2]);
            double slow = marched(from, to);
            met += slow < FAN.range() ? 1 : 0;
            if (Math.abs(distance - slow) > 1.5 * STEP) {
                // marching may step over a corner that the ray only grazes, never the other way round
                assertTrue(distance < slow, () -> "beyond what was marched: " + distance + " > " + slow + ", " + draws);
                double[] inside = {from[0] + (distance + 1e-7) * to[0], from[1] + (distance + 1e-7) * to[1]};
                assertTrue(from[2] + (distance + 1e-7) * to[2] <= scene.heightAt(inside[0], inside[1]) + 1e-6,
                        draws::toString);
                grazed++;
            }
        }
        assertTrue(met > 1500 && grazed < 30, "met " + met + ", grazed " + grazed);
    }

    @Test
    void aRayEndsOnTheTerrainAndNothingIsBefore() {
        for (int k = 0; k < 3000; k++) {
            double[] from = {draws.uniform(-2, 2), draws.uniform(-1.5, 1.5), draws.uniform(0.02, 0.8)};
            double[] to = direction();
            double distance = rays.distance(from[0], from[1], from[2], to[0], to[1], to[2]);
            for (int i = 1; i <= 50; i++) {
                double s = distance * (1 - 1e-9) * i / 51;
                double height = scene.heightAt(from[0] + s * to[0], from[1] + s * to[1]);
                assertTrue(from[2] + s * to[2] >= height - 1e-9 || distance == 0, draws::toString);
            }
        }
    }

    @Test
    void raysFanOutFromLeftToRightAndFromUpToDown() {
        // level above the empty ground, looking along y: the middle ray goes down by the pitch
        double[] pose = {50, 50, 0.3, Math.sqrt(0.5), 0, 0, Math.sqrt(0.5)};
        double[] out = new double[FAN.rays()];
        new TerrainRays(scene, FAN).cast(pose, out);
        double height = 0.35;
        for (int j = 0; j < FAN.rows(); j++) {
            double down = 0.3 + 0.3 * (j - 1);
            double expected = down <= 0 ? FAN.range() : Math.min(FAN.range(), height / Math.sin(down));
            for (int i = 0; i < FAN.columns(); i++) {
                assertEquals(expected, out[j * FAN.columns() + i], 1e-6, "row " + j + ", column " + i);
            }
        }
    }

    @Test
    void theLeftRayMeetsWhatStandsOnTheLeft() {
        RayFan level = new RayFan(3, 1, Math.PI, 0, 0, 0, 0, 4);
        double[] out = new double[3];
        Scene pole = new Scene("p", new Surface("ground", 1),
                List.of(new Solid.Pole(new Surface("pole", 1), 0, 1, 0.05, 1)), scene.centreLine());
        new TerrainRays(pole, level).cast(new double[] {0, 0, 0.3, 1, 0, 0, 0}, out);
        assertEquals(0.95, out[0], 1e-9);
        assertEquals(4, out[1]);
        assertEquals(4, out[2]);
    }
}
