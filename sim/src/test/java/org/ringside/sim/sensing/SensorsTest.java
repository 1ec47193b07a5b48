package org.ringside.sim.sensing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.HeightScan;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.WorldState;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

class SensorsTest {
    private static final HeightScan SCAN = HeightScan.LINE;

    private final Draws draws = new Draws("sensors");
    private final Scene scene = new Scene(
            "s",
            new Surface("ground", 0.7),
            List.of(
                    new Solid.Box(new Surface("box", 0.5), 0.4, 0.1, 0.3, 0.6, 0.5, 0.2),
                    new Solid.Ridge(new Surface("up", 1), new Surface("down", 1), -0.5, 0, 2, 0.4, 0.8, 0.3),
                    new Solid.Pole(new Surface("pole", 1), 0, 0.4, 0.05, 1)),
            CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(5, 0, 0))));

    private WorldState randomState() {
        WorldState state = new WorldState(12, 4);
        for (int i = 0; i < state.qpos.length; i++) {
            state.qpos[i] = draws.uniform(-1, 1);
        }
        for (int i = 0; i < state.qvel.length; i++) {
            state.qvel[i] = draws.uniform(-3, 3);
        }
        for (int i = 0; i < 4; i++) {
            state.footForce[i] = draws.uniform(0, 100);
        }
        Quaterniond turn = new Quaterniond(
                draws.uniform(-1, 1), draws.uniform(-1, 1), draws.uniform(-1, 1), draws.uniform(-1, 1))
                .normalize();
        setOrientation(state, turn);
        return state;
    }

    private static void setOrientation(WorldState state, Quaterniond turn) {
        state.qpos[3] = turn.w;
        state.qpos[4] = turn.x;
        state.qpos[5] = turn.y;
        state.qpos[6] = turn.z;
    }

    private static Observation poisoned() {
        Observation observation = new Observation(12, 4, SensorLayout.of(SCAN));
        observation.time = Double.NaN;
        for (double[] array : List.of(
                observation.basePosition,
                observation.baseOrientation,
                observation.linearVelocityInBase,
                observation.angularVelocityInBase,
                observation.projectedGravity,
                observation.jointPosition,
                observation.jointVelocity,
                observation.footForce,
                observation.terrainHeight)) {
            Arrays.fill(array, Double.NaN);
        }
        return observation;
    }

    @Test
    void velocityAndGravityTurnIntoTheBaseAsQuaternionsSay() {
        for (int k = 0; k < 1000; k++) {
            WorldState state = randomState();
            Observation seen = poisoned();
            new Sensors(scene, SensorLayout.of(SCAN), 50).observe(state, seen);
            // slow twin: JOML's quaternion, inverted
            Quaterniond toBase =
                    new Quaterniond(state.qpos[4], state.qpos[5], state.qpos[6], state.qpos[3]).conjugate();
            Vector3d velocity = toBase.transform(new Vector3d(state.qvel[0], state.qvel[1], state.qvel[2]));
            Vector3d down = toBase.transform(new Vector3d(0, 0, -1));
            assertArrayEquals(
                    new double[] {velocity.x, velocity.y, velocity.z}, seen.linearVelocityInBase, 1e-12,
                    draws.toString());
            assertArrayEquals(new double[] {down.x, down.y, down.z}, seen.projectedGravity, 1e-12, draws.toString());
        }
    }

    @Test
    void everythingElseIsTheStateItself() {
        WorldState state = randomState();
        state.time = 3.5;
        Observation seen = poisoned();
        new Sensors(scene, SensorLayout.of(SCAN), 50).observe(state, seen);
        assertEquals(3.5, seen.time);
        assertArrayEquals(Arrays.copyOf(state.qpos, 3), seen.basePosition);
        assertArrayEquals(Arrays.copyOfRange(state.qpos, 3, 7), seen.baseOrientation);
        assertArrayEquals(Arrays.copyOfRange(state.qvel, 3, 6), seen.angularVelocityInBase);
        assertArrayEquals(Arrays.copyOfRange(state.qpos, 7, 19), seen.jointPosition);
        assertArrayEquals(Arrays.copyOfRange(state.qvel, 6, 18), seen.jointVelocity);
        assertArrayEquals(state.footForce, seen.footForce);
    }

    @Test
    void heightsAreThoseOfTheSceneAheadOfTheBaseWhateverItsTilt() {
        for (int k = 0; k < 500; k++) {
            WorldState state = randomState();
            double heading = draws.uniform(-Math.PI, Math.PI);
            setOrientation(
                    state,
                    new Quaterniond()
                            .rotateZ(heading)
                            .rotateY(draws.uniform(-1.2, 1.2))
                            .rotateX(draws.uniform(-0.5, 0.5)));
            Observation seen = poisoned();
            new Sensors(scene, SensorLayout.of(SCAN), 50).observe(state, seen);
            for (int i = 0; i < SCAN.points(); i++) {
                double ahead = SCAN.firstX() + i * SCAN.spacingX();
                double x = state.qpos[0] + ahead * Math.cos(heading);
                double y = state.qpos[1] + ahead * Math.sin(heading);
                boolean edge = scene.heightAt(x - 1e-9, y) != scene.heightAt(x + 1e-9, y)
                        || scene.heightAt(x, y - 1e-9) != scene.heightAt(x, y + 1e-9);
                assertEquals(scene.heightAt(x, y), seen.terrainHeight[i], edge ? 1.1 : 1e-9, draws::toString);
            }
        }
    }

    @Test
    void flattenedHeightsHaveTheBitsOfTheScene() {
        TerrainHeights flattened = new TerrainHeights(scene);
        int high = 0;
        for (int k = 0; k < 50_000; k++) {
            double x = draws.uniform(-1.5, 1.5);
            double y = draws.uniform(-1, 1);
            double height = scene.heightAt(x, y);
            high += height > 0 ? 1 : 0;
            assertEquals(
                    Double.doubleToRawLongBits(height),
                    Double.doubleToRawLongBits(flattened.heightAt(x, y)),
                    draws::toString);
        }
        assertTrue(high > 5000, "points above ground: " + high);
    }

    @Test
    void heightsAreTakenAtTheScanRateAndStayBetween() {
        WorldState state = new WorldState(12, 4);
        state.qpos[3] = 1;
        Sensors sensors = new Sensors(scene, SensorLayout.of(SCAN), 50);
        Observation seen = poisoned();
        int scans = 0;
        for (int i = 0; i < 200; i++) {
            state.time = i * 0.005;
            Arrays.fill(seen.terrainHeight, Double.NaN);
            sensors.observe(state, seen);
            boolean scanned = !Double.isNaN(seen.terrainHeight[0]);
            assertEquals(i % 4 == 0, scanned, "at " + state.time + " s");
            scans += scanned ? 1 : 0;
        }
        assertEquals(50, scans);
    }

    @Test
    void aNewEpisodeScansAtOnce() {
        WorldState state = new WorldState(12, 4);
        state.qpos[3] = 1;
        Sensors sensors = new Sensors(scene, SensorLayout.of(SCAN), 2);
        Observation seen = poisoned();
        state.time = 7;
        sensors.observe(state, seen);
        Arrays.fill(seen.terrainHeight, Double.NaN);
        state.time = 0;
        sensors.observe(state, seen);
        assertEquals(0, seen.terrainHeight[SCAN.points() - 1]);
    }

    @Test
    void observingAllocatesNothing() {
        WorldState state = randomState();
        Sensors sensors = new Sensors(scene, SensorLayout.of(SCAN), 200);
        Observation seen = poisoned();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 2000; i++) {
                state.time = i * 0.005;
                sensors.observe(state, seen);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < 1000, least + " bytes in 2000 observations");
    }
}
