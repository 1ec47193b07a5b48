package org.ringside.sim.sensing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

/** What sensors get wrong is what they are told to: statistics of many samples, from the seeds in the messages. */
class SensorErrorTest {
    private static final double PERIOD = 0.005;
    private static final SensorLayout LAYOUT = new SensorLayout(new HeightScan(-0.4, 0.2, 5, -0.2, 0.2, 3),
            new RayFan(4, 3, 1, 0.5, 0.2, 0, 0.5, 3));

    private final Scene scene = new Scene("s", new Surface("ground", 0.7),
            List.of(new Solid.Box(new Surface("box", 0.5), 0.9, 0.1, 0.3, 0.6, 0.5, 0.2)),
            CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(5, 0, 0))));

    private static EpisodeSetup setup(long seed, Map<Sensor, SensorError> errors) {
        return new EpisodeSetup(seed, 0, 0, 0, Variation.NONE, Pushes.NONE, new SensorErrors(errors), Optional.empty());
    }

    private Sensors sensors(long seed, Map<Sensor, SensorError> errors) {
        Sensors sensors = new Sensors(scene, LAYOUT, 50);
        sensors.reset(setup(seed, errors), PERIOD);
        return sensors;
    }

    private static Map<Sensor, SensorError> only(Sensor sensor, SensorError error) {
        Map<Sensor, SensorError> errors = new EnumMap<>(Sensor.class);
        errors.put(sensor, error);
        return errors;
    }

    private static Map<Sensor, SensorError> all(SensorError error) {
        Map<Sensor, SensorError> errors = new EnumMap<>(Sensor.class);
        for (Sensor sensor : Sensor.values()) {
            errors.put(sensor, error);
        }
        return errors;
    }

    /** A robot that moves in every way; every number that is sensed changes. */
    private static WorldState moving(double time) {
        WorldState state = new WorldState(12, 4);
        state.time = time;
        for (int i = 0; i < state.qpos.length; i++) {
            state.qpos[i] = 0.3 * Math.sin(2 * time + i);
        }
        state.qpos[2] = 0.5 + 0.1 * Math.sin(time);
        double turn = 0.2 * time;
        state.qpos[3] = Math.cos(turn / 2);
        state.qpos[4] = 0;
        state.qpos[5] = 0;
        state.qpos[6] = Math.sin(turn / 2);
        for (int i = 0; i < state.qvel.length; i++) {
            state.qvel[i] = Math.cos(3 * time + i);
        }
        for (int i = 0; i < 3; i++) {
            state.linearAcceleration[i] = Math.sin(5 * time + i);
        }
        for (int i = 0; i < 4; i++) {
            state.footForce[i] = 30 + 20 * Math.sin(time + i);
        }
        return state;
    }

    private static Observation observation() {
        return new Observation(12, 4, LAYOUT);
    }

    private static double[] read(Sensor sensor, Observation seen) {
        return switch (sensor) {
            case GYRO -> seen.angularVelocityInBase;
            case ACCELEROMETER -> seen.linearAccelerationInBase;
            case GRAVITY -> seen.projectedGravity;
            case JOINT_POSITION -> seen.jointPosition;
            case JOINT_VELOCITY -> seen.jointVelocity;
            case BASE_POSITION -> seen.basePosition;
            case BASE_ORIENTATION -> seen.baseOrientation;
            case BASE_VELOCITY -> seen.linearVelocityInBase;
            case FOOT_FORCE -> seen.footForce;
            case TERRAIN_HEIGHT -> seen.terrainHeight;
            case RAYS -> seen.rayDistance;
        };
    }

    @Test
    void theAccelerometerFeelsWhatHoldsTheRobotUp() {
        WorldState state = new WorldState(12, 4);
        state.qpos[3] = 1;
        Observation seen = observation();
        new Sensors(scene, LAYOUT, 50).observe(state, seen);
        assertArrayEquals(new double[] {0, 0, 9.81}, seen.linearAccelerationInBase, 1e-12);
        // nose straight down and falling freely: nothing
        state.qpos[3] = Math.sqrt(0.5);
        state.qpos[5] = Math.sqrt(0.5);
        state.linearAcceleration[2] = -9.81;
        new Sensors(scene, LAYOUT, 50).observe(state, seen);
        assertArrayEquals(new double[] {0, 0, 0}, seen.linearAccelerationInBase, 1e-12);
        // at rest with the nose down: the ground pushes towards the tail, which is -x
        state.linearAcceleration[2] = 0;
        new Sensors(scene, LAYOUT, 50).observe(state, seen);
        assertArrayEquals(new double[] {-9.81, 0, 0}, seen.linearAccelerationInBase, 1e-12);
    }

    @Test
    void aFootTouchesFromTheThresholdOn() {
        WorldState state = new WorldState(12, 4);
        state.qpos[3] = 1;
        state.footForce[1] = Observation.CONTACT_FORCE;
        state.footForce[2] = Math.nextDown(Observation.CONTACT_FORCE);
        Observation seen = observation();
        new Sensors(scene, LAYOUT, 50).observe(state, seen);
        assertArrayEquals(new double[] {0, 1, 0, 0}, seen.footContact);
    }

    @ParameterizedTest
    @EnumSource(value = Sensor.class, names = {"GRAVITY", "BASE_ORIENTATION", "RAYS", "TERRAIN_HEIGHT"},
            mode = EnumSource.Mode.EXCLUDE)
    void noiseHasTheAskedSpreadAndNoMean(Sensor sensor) {
        long seed = 71;
        Sensors noisy = sensors(seed, only(sensor, new SensorError(0, 0.25, 0, 0, 0, 0)));
        Observation seen = observation();
        WorldState state = moving(0);
        Observation truth = observation();
        new Sensors(scene, LAYOUT, 50).observe(state, truth);
        double sum = 0;
        double square = 0;
        int count = 0;
        for (int k = 0; k < 4000; k++) {
            state.time = k * PERIOD;
            noisy.observe(state, seen);
            for (int i = 0; i < read(sensor, seen).length; i++) {
                double error = read(sensor, seen)[i] - read(sensor, truth)[i];
                sum += error;
                square += error * error;
                count++;
            }
        }
        // four standard errors
        assertEquals(0, sum / count, 4 * 0.25 / Math.sqrt(count), "seed " + seed);
        assertEquals(0.25, Math.sqrt(square / count), 4 * 0.25 / Math.sqrt(2.0 * count), "seed " + seed);
    }

    @ParameterizedTest
    @EnumSource(value = Sensor.class, names = {"GRAVITY", "BASE_ORIENTATION"})
    void anOrientationTurnsByTheAskedAngleAndStaysOne(Sensor sensor) {
        long seed = 72;
        Sensors noisy = sensors(seed, only(sensor, new SensorError(0, 0.02, 0, 0, 0, 0)));
        Observation seen = observation();
        WorldState state = moving(0.7);
        Observation truth = observation();
        new Sensors(scene, LAYOUT, 50).observe(state, truth);
        double square = 0;
        int samples = 8000;
        for (int k = 0; k < samples; k++) {
            state.time = k * PERIOD;
            noisy.observe(state, seen);
            double dot = 0;
            double norm = 0;
            for (int i = 0; i < read(sensor, seen).length; i++) {
                dot += read(sensor, seen)[i] * read(sensor, truth)[i];
                norm += read(sensor, seen)[i] * read(sensor, seen)[i];
            }
            assertEquals(1, norm, 1e-12);
            double angle = (sensor == Sensor.GRAVITY ? 1 : 2) * Math.acos(Math.min(1, Math.abs(dot)));
            square += angle * angle;
        }
        // a turn about down leaves down as it is: two of the three axes count there
        double axes = sensor == Sensor.GRAVITY ? 2 : 3;
        double spread = Math.sqrt(square / samples / axes);
        assertEquals(0.02, spread, 0.02 * 4 / Math.sqrt(2.0 * samples * axes), "seed " + seed);
    }

    @Test
    void aBiasIsDrawnOnceAnEpisodeEvenlyFromBothSidesOfZero() {
        double sum = 0;
        double square = 0;
        double most = 0;
        int episodes = 3000;
        for (int seed = 0; seed < episodes; seed++) {
            Sensors biased = sensors(seed, only(Sensor.GYRO, new SensorError(0, 0, 0.3, 0, 0, 0)));
            Observation seen = observation();
            WorldState state = new WorldState(12, 4);
            state.qpos[3] = 1;
            biased.observe(state, seen);
            double first = seen.angularVelocityInBase[0];
            state.time = 1;
            biased.observe(state, seen);
            assertEquals(first, seen.angularVelocityInBase[0], "seed " + seed);
            assertNotEquals(first, seen.angularVelocityInBase[1], "seed " + seed);
            sum += first;
            square += first * first;
            most = Math.max(most, Math.abs(first));
        }
        double spread = 0.3 / Math.sqrt(3);
        assertEquals(0, sum / episodes, 4 * spread / Math.sqrt(episodes));
        assertEquals(spread, Math.sqrt(square / episodes), 0.01);
        assertTrue(most <= 0.3 && most > 0.29, "largest bias: " + most);
    }

    @Test
    void aDriftWalksAsFarInASecondAsAsked() {
        double square = 0;
        int episodes = 1500;
        for (int seed = 0; seed < episodes; seed++) {
            Sensors walking = sensors(seed, only(Sensor.TERRAIN_HEIGHT, new SensorError(20, 0, 0, 0.05, 0, 0)));
            Observation seen = observation();
            WorldState state = new WorldState(12, 4);
            state.qpos[0] = 40;
            state.qpos[3] = 1;
            for (int k = 0; k <= 200; k++) {
                state.time = k * PERIOD;
                walking.observe(state, seen);
            }
            // the whole map is lifted
            assertEquals(seen.terrainHeight[0], seen.terrainHeight[LAYOUT.heightScan().points() - 1]);
            square += seen.terrainHeight[0] * seen.terrainHeight[0];
        }
        assertEquals(0.05, Math.sqrt(square / episodes), 0.05 * 4 / Math.sqrt(2.0 * episodes));
    }

    @ParameterizedTest
    @EnumSource(Sensor.class)
    void aLatencyTellsWhatWasTrueThen(Sensor sensor) {
        // three and a half control periods, so that most of it is between two of them
        double latency = 3.5 * PERIOD;
        Sensors late = sensors(1, only(sensor, new SensorError(200, 0, 0, 0, latency, 0)));
        Observation seen = observation();
        Observation truth = observation();
        for (int k = 0; k < 400; k++) {
            double time = k * PERIOD;
            late.observe(moving(time), seen);
            new Sensors(scene, LAYOUT, 50).observe(moving(Math.max(0, time - latency)), truth);
            double[] now = read(sensor, seen).clone();
            // interpolation between periods errs by the curvature; rays may pass an edge
            double tolerance = sensor == Sensor.RAYS || sensor == Sensor.TERRAIN_HEIGHT ? 0.01 : 1e-4;
            int apart = 0;
            for (int i = 0; i < now.length; i++) {
                apart += Math.abs(now[i] - read(sensor, truth)[i]) > tolerance ? 1 : 0;
            }
            boolean edges = sensor == Sensor.RAYS || sensor == Sensor.TERRAIN_HEIGHT;
            assertTrue(apart <= (edges ? 1 : 0), sensor + " at " + time + " s: " + apart + " numbers differ");
        }
    }

    @ParameterizedTest
    @EnumSource(Sensor.class)
    void samplesComeAtTheRateAndLostOnesLeaveTheLast(Sensor sensor) {
        double rate = 40;
        double dropout = 0.3;
        long seed = 5;
        Sensors slow = sensors(seed, only(sensor, new SensorError(rate, 0.1, 0, 0, 0, dropout)));
        Observation seen = observation();
        WorldState state = moving(0.3);
        double[] last = null;
        int changes = 0;
        int ticks = 8000;
        for (int k = 0; k < ticks * 5; k++) {
            state.time = k * PERIOD;
            slow.observe(state, seen);
            double[] now = read(sensor, seen).clone();
            boolean changed = last == null || !java.util.Arrays.equals(now, last);
            assertTrue(!changed || k % 5 == 0, "a sample between two ticks, period " + k);
            changes += changed ? 1 : 0;
            last = now;
        }
        double kept = (double) changes / ticks;
        double expected = 1 - dropout;
        assertEquals(expected, kept, 4 * Math.sqrt(expected * dropout / ticks), "seed " + seed);
    }

    @Test
    void noSensorsErrorsDependOnWhichOthersThereAre() {
        SensorError error = new SensorError(0, 0.1, 0.2, 0.01, 0.007, 0.1);
        Observation together = observation();
        Sensors full = sensors(9, all(error));
        Function<Sensor, Sensors> single = sensor -> sensors(9, only(sensor, error));
        Map<Sensor, Sensors> alone = new EnumMap<>(Sensor.class);
        Map<Sensor, Observation> seen = new EnumMap<>(Sensor.class);
        for (Sensor sensor : Sensor.values()) {
            alone.put(sensor, single.apply(sensor));
            seen.put(sensor, observation());
        }
        for (int k = 0; k < 200; k++) {
            WorldState state = moving(k * PERIOD);
            full.observe(state, together);
            for (Sensor sensor : Sensor.values()) {
                alone.get(sensor).observe(state, seen.get(sensor));
                assertArrayEquals(read(sensor, together), read(sensor, seen.get(sensor)), sensor + ", period " + k);
            }
        }
    }

    @Test
    void aNewEpisodeOfTheSameSeedRepeatsToTheBit() {
        Map<Sensor, SensorError> errors = all(new SensorError(0, 0.1, 0.2, 0.01, 0.007, 0.1));
        Sensors sensors = sensors(9, errors);
        Observation first = observation();
        for (int k = 0; k < 100; k++) {
            sensors.observe(moving(k * PERIOD), first);
        }
        sensors.reset(setup(10, errors), PERIOD);
        Observation other = observation();
        sensors.observe(moving(0), other);
        sensors.reset(setup(9, errors), PERIOD);
        Observation again = observation();
        for (int k = 0; k < 100; k++) {
            sensors.observe(moving(k * PERIOD), again);
        }
        for (Sensor sensor : Sensor.values()) {
            assertArrayEquals(read(sensor, first), read(sensor, again), sensor.key());
        }
    }

    @Test
    void sensingWithErrorsAllocatesNothing() {
        Sensors sensors = sensors(9, all(new SensorError(100, 0.1, 0.2, 0.01, 0.02, 0.1)));
        Observation seen = observation();
        WorldState state = moving(0);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            sensors.reset(setup(round, all(new SensorError(100, 0.1, 0.2, 0.01, 0.02, 0.1))), PERIOD);
            state.time = 0;
            sensors.observe(state, seen);
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 1; i < 2000; i++) {
                state.time = i * PERIOD;
                sensors.observe(state, seen);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < 1000, least + " bytes in 2000 observations");
    }
}
