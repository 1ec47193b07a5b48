package org.ringside.sim.sensing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.HeightScan;
import org.ringside.sim.Observation;
import org.ringside.sim.Pushes;
import org.ringside.sim.RayFan;
import org.ringside.sim.Sensor;
import org.ringside.sim.SensorError;
import org.ringside.sim.SensorErrors;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.Variation;
import org.ringside.sim.WorldState;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

/** What sensors do at the edges: the first sample, ticks between two looks, a second episode, ends of a range. */
class SensorEdgesTest {
    private static final double PERIOD = 0.005;
    private static final double RANGE = 3;
    private static final SensorLayout LAYOUT = new SensorLayout(new HeightScan(-0.4, 0.2, 5, -0.2, 0.2, 3),
            new RayFan(4, 3, 1, 0.5, 0.2, 0, 0.5, RANGE));
    private static final Scene SCENE = new Scene("s", new Surface("ground", 0.7),
            List.of(new Solid.Box(new Surface("box", 0.5), 0.9, 0, 0, 0.6, 4, 0.2)),
            CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(5, 0, 0))));

    private final Observation seen = new Observation(12, 4, LAYOUT);

    private static Sensors sensors(long seed, Sensor sensor, SensorError error) {
        Map<Sensor, SensorError> errors = new EnumMap<>(Sensor.class);
        errors.put(sensor, error);
        Sensors sensors = new Sensors(SCENE, LAYOUT, 50);
        sensors.reset(new EpisodeSetup(seed, 0, 0, 0, Variation.NONE, Pushes.NONE, new SensorErrors(errors),
                Optional.empty()), PERIOD);
        return sensors;
    }

    private static WorldState level(double time, double x) {
        WorldState state = new WorldState(12, 4);
        state.time = time;
        state.qpos[0] = x;
        state.qpos[2] = 0.4;
        state.qpos[3] = 1;
        return state;
    }

    @Test
    void theFirstSampleNeverDropsOut() {
        for (int seed = 0; seed < 20; seed++) {
            WorldState state = level(0, 0);
            state.qvel[3] = 1.5;
            sensors(seed, Sensor.GYRO, new SensorError(0, 0, 0, 0, 0, 0.99)).observe(state, seen);
            assertEquals(1.5, seen.angularVelocityInBase[0], "seed " + seed);
            seen.angularVelocityInBase[0] = Double.NaN;
        }
    }

    /** Five ticks a period of which half drop out: a look finds none of them in 1 of 32 cases. */
    @Test
    void ofSeveralTicksBetweenTwoLooksTheNewestThatCameCounts() {
        Sensors fast = sensors(3, Sensor.BASE_POSITION, new SensorError(5 / PERIOD, 0, 0, 0, 0, 0.5));
        int looks = 4000;
        int stale = 0;
        double before = -1;
        for (int k = 0; k < looks; k++) {
            // the place is the time, so that it says when it was sampled
            fast.observe(level(k * PERIOD, k * PERIOD), seen);
            assertTrue(k * PERIOD - seen.basePosition[0] >= -1e-9, "nobody sees ahead");
            stale += seen.basePosition[0] == before ? 1 : 0;
            before = seen.basePosition[0];
        }
        assertEquals(1.0 / 32, stale / (double) looks, 4 * Math.sqrt(1.0 / 32 / looks), "seed 3");
    }

    @Test
    void aSecondEpisodeOfTheSameSetupIsTheFirstAgain() {
        Sensors walking = sensors(5, Sensor.GYRO, new SensorError(0, 0.1, 0.2, 0.3, 0.004, 0.1));
        List<List<Double>> episodes = new ArrayList<>();
        for (int episode = 0; episode < 2; episode++) {
            List<Double> numbers = new ArrayList<>();
            for (int k = 0; k < 50; k++) {
                walking.observe(level(k * PERIOD, 0), seen);
                Arrays.stream(seen.angularVelocityInBase).forEach(numbers::add);
            }
            episodes.add(numbers);
        }
        assertEquals(episodes.getFirst(), episodes.getLast());
    }

    @Test
    void anOrientationAndItsNegativeAreTheSameBetweenTwoPeriods() {
        Sensors late = sensors(1, Sensor.BASE_ORIENTATION, new SensorError(0, 0, 0, 0, PERIOD / 2, 0));
        WorldState state = level(0, 0);
        state.qpos[3] = Math.cos(0.3);
        state.qpos[6] = Math.sin(0.3);
        late.observe(state, seen);
        for (int k = 1; k < 4; k++) {
            state.time = k * PERIOD;
            for (int i = 3; i < 7; i++) {
                state.qpos[i] = -state.qpos[i];
            }
            late.observe(state, seen);
            double dot = Math.cos(0.3) * seen.baseOrientation[0] + Math.sin(0.3) * seen.baseOrientation[3];
            assertEquals(1, Math.abs(dot), 1e-12, Arrays.toString(seen.baseOrientation));
        }
    }

    @Test
    void aNoisyFootNeverPulls() {
        Sensors noisy = sensors(2, Sensor.FOOT_FORCE, new SensorError(0, 20, 0, 0, 0, 0));
        int zeros = 0;
        for (int k = 0; k < 500; k++) {
            noisy.observe(level(k * PERIOD, 0), seen);
            for (double force : seen.footForce) {
                assertTrue(force >= 0, "seed 2: " + force);
                zeros += force == 0 ? 1 : 0;
            }
        }
        assertEquals(0.5, zeros / 2000.0, 0.05, "half of the noise about nothing is below it");
    }

    @Test
    void aRayKeepsToItsRangeAndWithoutEchoHasNoNoise() {
        Sensors exact = new Sensors(SCENE, LAYOUT, 50);
        Observation truth = new Observation(12, 4, LAYOUT);
        Sensors noisy = sensors(4, Sensor.RAYS, new SensorError(0, 2, 0, 0, 0, 0));
        int atNothing = 0;
        int atRange = 0;
        for (int k = 0; k < 300; k++) {
            // high above the ground, so that the upper rays meet nothing within their range
            WorldState state = level(k * PERIOD, 3);
            state.qpos[2] = 1.3;
            exact.observe(state, truth);
            noisy.observe(state, seen);
            for (int i = 0; i < seen.rayDistance.length; i++) {
                double distance = seen.rayDistance[i];
                assertTrue(distance >= 0 && distance <= RANGE, "seed 4: " + distance);
                if (truth.rayDistance[i] == RANGE) {
                    assertEquals(RANGE, distance, "no echo, no noise");
                    atNothing++;
                } else {
                    atRange += distance == RANGE || distance == 0 ? 1 : 0;
                }
            }
        }
        assertTrue(atNothing > 100 && atRange > 100, "both ends were met: " + atNothing + ", " + atRange);
    }

    @Test
    void aLateHeightScanShowsTheGroundBelowThePlaceThen() {
        double latency = 4 * PERIOD;
        Sensors late = sensors(1, Sensor.TERRAIN_HEIGHT, new SensorError(1 / PERIOD, 0, 0, 0, latency, 0));
        int different = 0;
        for (int k = 0; k < 300; k++) {
            // at 7.3 m/s over the edges of a box
            double time = k * PERIOD;
            late.observe(level(time, 0.013 + 7.3 * time), seen);
            double[] then = scan(0.013 + 7.3 * Math.max(0, time - latency));
            assertArrayEquals(then, seen.terrainHeight, 1e-12, "period " + k);
            different += Arrays.equals(then, scan(0.013 + 7.3 * time)) ? 0 : 1;
        }
        assertTrue(different > 10, "then and now differ in " + different);
    }

    private static double[] scan(double x) {
        Observation exact = new Observation(12, 4, LAYOUT);
        new Sensors(SCENE, LAYOUT, 50).observe(level(0, x), exact);
        return exact.terrainHeight;
    }
}
