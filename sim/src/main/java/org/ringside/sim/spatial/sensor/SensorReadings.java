package org.ringside.sim.spatial.sensor;

import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.SensorTable;
import org.ringside.sim.spatial.SensorType;
import org.ringside.sim.spatial.Sites;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Bias;

/**
 * What the sensors of a model read, as MuJoCo's documentation defines them (XML reference, section "sensor"; chapter Computation,
 * "Sensors"). Accelerations are proper: at rest they read gravity upwards; those of frames that cannot move are zero. Force and torque
 * are what the site's body gets from its parent. Touch sums the normal forces of the contacts of the site's body whose point, or
 * anything beyond it away from the body, is inside the site's volume.
 */
public final class SensorReadings {
    private SensorReadings() {}

    /**
     * Computes all values; does nothing when the model's flag for sensors is off.
     *
     * @param model the model. Not modified.
     * @param state reads everything up to the acceleration and contact forces; writes sensorData and scratch. Modified.
     */
    public static void compute(Model model, State state) {
        SensorTable sensors = model.sensors;
        if (sensors.count == 0 || !model.options.flags().sensor()) {
            return;
        }
        if (sensors.needAcceleration) {
            Bias.computeAccelerations(model, state, state.qacc);
        }
        if (sensors.needForce) {
            InteractionForces.compute(model, state);
        }
        for (int i = 0; i < sensors.count; i++) {
            read(model, state, i);
            cut(sensors, i, state.sensorData);
        }
    }

    private static void read(Model model, State state, int sensor) {
        SensorTable sensors = model.sensors;
        int object = sensors.object[sensor];
        int to = sensors.start[sensor];
        double[] out = state.sensorData;
        switch (sensors.type[sensor]) {
            case JOINT_POSITION -> out[to] = state.qpos[model.joints.positionStart[object]];
            case JOINT_VELOCITY -> out[to] = state.qvel[model.joints.firstDof[object]];
            case ACTUATOR_FORCE -> out[to] = state.actuatorForce[object];
            case TOUCH -> out[to] = touch(model, state, object);
            case ACCELEROMETER, VELOCIMETER, GYRO, FORCE, TORQUE -> readSite(model, state, sensors.type[sensor], object,
                    to);
            default -> FrameSensors.read(model, state, sensor);
        }
    }

    /** Writes a vector in the frame of a site. */
    private static void readSite(Model model, State state, SensorType type, int site, int to) {
        int body = model.sites.body[site];
        double[] position = state.sitePosition;
        double[] out = state.sensorData;
        switch (type) {
            case ACCELEROMETER -> Frames.acceleration(model, state, body, position, 3 * site, out, to);
            case VELOCIMETER -> Frames.velocity(model, state, body, position, 3 * site, out, to);
            case GYRO -> System.arraycopy(state.velocity, 6 * body, out, to, 3);
            case FORCE -> InteractionForces.force(model, state, body, out, to);
            default -> InteractionForces.torque(model, state, body, position, 3 * site, out, to);
        }
        Frames.turnInto(state.siteRotation, 9 * site, out, to);
    }

    private static double touch(Model model, State state, int site) {
        Contacts contacts = state.contacts;
        Sites sites = model.sites;
        int body = sites.body[site];
        double[] ray = state.scratch.pose;
        double sum = 0;
        for (int c = 0; c < contacts.count; c++) {
            boolean first = model.geoms.body[contacts.geom1[c]] == body;
            boolean second = model.geoms.body[contacts.geom2[c]] == body;
            double force = contacts.force[6 * c];
            if (contacts.row[c] < 0 || !(first || second) || !(force > 0)) {
                continue;
            }
            // from the contact away from the body
            double sign = second ? -1 : 1;
            for (int k = 0; k < 3; k++) {
                ray[k] = contacts.position[3 * c + k] - state.sitePosition[3 * site + k];
                ray[3 + k] = sign * contacts.frame[9 * c + k];
            }
            Frames.turnInto(state.siteRotation, 9 * site, ray, 0);
            Frames.turnInto(state.siteRotation, 9 * site, ray, 3);
            if (TouchVolumes.meets(sites.type[site], sites.size, 3 * site, ray)) {
                sum += force;
            }
        }
        return sum;
    }

    /** Clamps the values of a sensor to its cutoff. */
    private static void cut(SensorTable sensors, int sensor, double[] out) {
        double cutoff = sensors.cutoff[sensor];
        if (cutoff > 0) {
            double least = sensors.type[sensor] == SensorType.TOUCH ? 0 : -cutoff;
            for (int k = sensors.start[sensor]; k < sensors.start[sensor + 1]; k++) {
                out[k] = Math.max(least, Math.min(cutoff, out[k]));
            }
        }
    }
}
