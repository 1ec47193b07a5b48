package org.ringside.sim.sensing;

import java.util.EnumMap;
import java.util.Map;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.HeightScan;
import org.ringside.sim.Observation;
import org.ringside.sim.Sensing;
import org.ringside.sim.Sensor;
import org.ringside.sim.SensorError;
import org.ringside.sim.SensorErrors;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.WorldState;
import org.ringside.sim.random.RandomStreams;
import org.ringside.sim.scene.Scene;

/**
 * All sensors: what the state is, as each of them tells it with its {@link SensorError errors}. Until {@link #reset} they are ideal.
 *
 * <p>The height map and the rays are taken at the rate of their own pipeline; between ticks the last values stay. Allocates nothing but
 * at the first observation of an episode. Confined to one thread.
 */
public final class Sensors implements Sensing {
    private final TerrainHeights terrain;
    private final TerrainRays rays;
    private final HeightScan scan;
    private final double scanRate;

    private SensorErrors errors = SensorErrors.NONE;
    private RandomStreams streams = new RandomStreams(0);
    private double controlPeriod = 1;
    private long periods;

    /** All sensors, and what they read from; null until an episode's first observation. */
    private Map<Sensor, Sampler> samplers;

    private Sampler gyro;
    private Sampler accelerometer;
    private Sampler gravity;
    private Sampler jointPosition;
    private Sampler jointVelocity;
    private Sampler basePosition;
    private Sampler baseOrientation;
    private Sampler baseVelocity;
    private Sampler footForce;
    private Sampler terrainHeight;
    private Sampler rayDistance;
    private StateHistory history;

    /** Base pose of a sample (7), its orientation apart (4). */
    private final double[] pose = new double[7];

    private final double[] orientation = new double[4];

    /**
     * Makes sensors for one world.
     *
     * @param scene what the height scan and the rays look at
     * @param layout what is shown of the terrain
     * @param scanRate how often heights and distances are sampled where an episode does not say, Hz
     */
    public Sensors(Scene scene, SensorLayout layout, double scanRate) {
        this.terrain = new TerrainHeights(scene);
        this.rays = new TerrainRays(scene, layout.rays());
        this.scan = layout.heightScan();
        this.scanRate = scanRate;
    }

    @Override
    public void reset(EpisodeSetup setup, double period) {
        errors = setup.sensors();
        streams = new RandomStreams(setup.seed());
        controlPeriod = period;
        samplers = null;
    }

    @Override
    public void observe(WorldState state, Observation observation) {
        if (samplers == null) {
            begin(observation.jointPosition.length, observation.footForce.length);
        } else if (state.time <= history.newestTime()) {
            restart();
        }
        history.add(state);
        double now = state.time;
        observation.time = now;
        feelMotion(now, observation);
        feelJoints(now, observation);
        locate(now, observation);
        look(now, observation);
        periods++;
    }

    private void begin(int joints, int feet) {
        samplers = new EnumMap<>(Sensor.class);
        gyro = sampler(Sensor.GYRO, 3, 0);
        accelerometer = sampler(Sensor.ACCELEROMETER, 3, 0);
        gravity = sampler(Sensor.GRAVITY, 3, 0);
        jointPosition = sampler(Sensor.JOINT_POSITION, joints, 0);
        jointVelocity = sampler(Sensor.JOINT_VELOCITY, joints, 0);
        basePosition = sampler(Sensor.BASE_POSITION, 3, 0);
        baseOrientation = sampler(Sensor.BASE_ORIENTATION, 3, 0);
        baseVelocity = sampler(Sensor.BASE_VELOCITY, 3, 0);
        footForce = sampler(Sensor.FOOT_FORCE, feet, 0);
        terrainHeight = sampler(Sensor.TERRAIN_HEIGHT, 1, scanRate);
        rayDistance = sampler(Sensor.RAYS, 1, scanRate);
        double longest = 0;
        for (SensorError error : errors.bySensor().values()) {
            longest = Math.max(longest, error.latency());
        }
        history = new StateHistory((int) Math.ceil(longest / controlPeriod) + 3, joints, feet);
        periods = 0;
    }

    private Sampler sampler(Sensor sensor, int biases, double ownRate) {
        Sampler sampler = new Sampler(sensor, errors.of(sensor), streams, biases, ownRate, controlPeriod);
        samplers.put(sensor, sampler);
        return sampler;
    }

    private void restart() {
        history.clear();
        samplers.values().forEach(Sampler::restart);
        periods = 0;
    }

    private void feelMotion(double now, Observation observation) {
        if (gyro.sample(now, periods)) {
            history.read(gyro.sampleTime(), StateHistory.TURN_RATE, 3, observation.angularVelocityInBase);
            gyro.disturb(observation.angularVelocityInBase);
        }
        if (accelerometer.sample(now, periods)) {
            history.read(accelerometer.sampleTime(), StateHistory.SPECIFIC_FORCE, 3,
                    observation.linearAccelerationInBase);
            accelerometer.disturb(observation.linearAccelerationInBase);
        }
        if (gravity.sample(now, periods)) {
            history.readOrientation(gravity.sampleTime(), orientation);
            turn(orientation, gravity);
            StateHistory.rotateIntoBase(orientation, 0, 0, 0, -1, observation.projectedGravity, 0);
        }
    }

    private void feelJoints(double now, Observation observation) {
        int joints = observation.jointPosition.length;
        if (jointPosition.sample(now, periods)) {
            history.read(jointPosition.sampleTime(), StateHistory.JOINTS, joints, observation.jointPosition);
            jointPosition.disturb(observation.jointPosition);
        }
        if (jointVelocity.sample(now, periods)) {
            history.read(jointVelocity.sampleTime(), StateHistory.JOINTS + joints, joints, observation.jointVelocity);
            jointVelocity.disturb(observation.jointVelocity);
        }
        if (footForce.sample(now, periods)) {
            double[] force = observation.footForce;
            history.read(footForce.sampleTime(), StateHistory.JOINTS + 2 * joints, force.length, force);
            footForce.disturb(force);
            for (int i = 0; i < force.length; i++) {
                force[i] = footForce.isExact() ? force[i] : Math.max(0, force[i]);
                observation.footContact[i] = force[i] >= Observation.CONTACT_FORCE ? 1 : 0;
            }
        }
    }

    private void locate(double now, Observation observation) {
        if (basePosition.sample(now, periods)) {
            history.read(basePosition.sampleTime(), StateHistory.POSITION, 3, observation.basePosition);
            basePosition.disturb(observation.basePosition);
        }
        if (baseOrientation.sample(now, periods)) {
            history.readOrientation(baseOrientation.sampleTime(), observation.baseOrientation);
            turn(observation.baseOrientation, baseOrientation);
        }
        if (baseVelocity.sample(now, periods)) {
            history.read(baseVelocity.sampleTime(), StateHistory.VELOCITY, 3, observation.linearVelocityInBase);
            baseVelocity.disturb(observation.linearVelocityInBase);
        }
    }

    private void look(double now, Observation observation) {
        if (terrainHeight.sample(now, periods)) {
            readPose(terrainHeight.sampleTime());
            scanHeights(pose, observation.terrainHeight);
            terrainHeight.disturb(observation.terrainHeight);
        }
        double[] distance = observation.rayDistance;
        if (distance.length > 0 && rayDistance.sample(now, periods)) {
            readPose(rayDistance.sampleTime());
            rays.cast(pose, distance);
            if (!rayDistance.isExact()) {
                disturbRays(distance);
            }
        }
    }

    /** A ray that meets nothing keeps the fan's range: no echo has no noise. */
    private void disturbRays(double[] distance) {
        double range = rays.range();
        for (int i = 0; i < distance.length; i++) {
            if (distance[i] < range) {
                distance[i] = Math.clamp(distance[i] + rayDistance.errorOf(i, distance.length), 0, range);
            }
        }
    }

    private void readPose(double time) {
        history.read(time, StateHistory.POSITION, 3, pose);
        history.readOrientation(time, orientation);
        System.arraycopy(orientation, 0, pose, 3, 4);
    }

    /** Turns an orientation about its own axes by the errors of a sample. */
    private static void turn(double[] q, Sampler sampler) {
        if (sampler.isExact()) {
            return;
        }
        double x = sampler.errorOf(0, 3) / 2;
        double y = sampler.errorOf(1, 3) / 2;
        double z = sampler.errorOf(2, 3) / 2;
        // the quaternion (1, x, y, z) made unit length is a turn by twice the arc tangent of its vector's length
        double scale = 1 / Math.sqrt(1 + x * x + y * y + z * z);
        double w = (q[0] - q[1] * x - q[2] * y - q[3] * z) * scale;
        double i = (q[1] + q[0] * x + q[2] * z - q[3] * y) * scale;
        double j = (q[2] + q[0] * y + q[3] * x - q[1] * z) * scale;
        double k = (q[3] + q[0] * z + q[1] * y - q[2] * x) * scale;
        q[0] = w;
        q[1] = i;
        q[2] = j;
        q[3] = k;
    }

    private void scanHeights(double[] qpos, double[] heights) {
        double w = qpos[3];
        double a = qpos[4];
        double b = qpos[5];
        double c = qpos[6];
        // the base's x axis seen from above
        double forwardX = 1 - 2 * (b * b + c * c);
        double forwardY = 2 * (a * b + w * c);
        double norm = Math.sqrt(forwardX * forwardX + forwardY * forwardY);
        double cos = norm > 1e-9 ? forwardX / norm : 1;
        double sin = norm > 1e-9 ? forwardY / norm : 0;
        for (int i = 0; i < scan.countX(); i++) {
            double ahead = scan.firstX() + i * scan.spacingX();
            for (int j = 0; j < scan.countY(); j++) {
                double left = scan.firstY() + j * scan.spacingY();
                heights[i * scan.countY() + j] =
                        terrain.heightAt(qpos[0] + ahead * cos - left * sin, qpos[1] + ahead * sin + left * cos);
            }
        }
    }
}
