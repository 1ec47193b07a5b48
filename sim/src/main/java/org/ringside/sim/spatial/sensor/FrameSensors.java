package org.ringside.sim.spatial.sensor;

import org.ringside.sim.spatial.FrameType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Rotations;
import org.ringside.sim.spatial.SensorTable;
import org.ringside.sim.spatial.SensorType;
import org.ringside.sim.spatial.State;

/** Sensors that look at a frame, in the world's axes or relative to a reference frame, which may move. */
final class FrameSensors {
    private FrameSensors() {}

    /** Writes the values of a sensor. */
    static void read(Model model, State state, int sensor) {
        SensorTable sensors = model.sensors;
        SensorType type = sensors.type[sensor];
        int to = sensors.start[sensor];
        double[] pose = state.scratch.pose;
        FrameType reference = sensors.referenceFrame[sensor];
        if (type == SensorType.FRAME_QUATERNION) {
            orientation(model, state, sensor, to);
            return;
        }
        Frames.pose(model, state, sensors.frame[sensor], sensors.object[sensor], pose, 0);
        Frames.pose(model, state, reference, sensors.reference[sensor], pose, 12);
        int body = Frames.body(model, sensors.frame[sensor], sensors.object[sensor]);
        int referenceBody = Frames.body(model, reference, sensors.reference[sensor]);
        double[] out = state.sensorData;
        switch (type) {
            case FRAME_POSITION -> {
                out[to] = pose[0] - pose[12];
                out[to + 1] = pose[1] - pose[13];
                out[to + 2] = pose[2] - pose[14];
            }
            case FRAME_X_AXIS -> axis(pose, 3, out, to);
            case FRAME_Y_AXIS -> axis(pose, 4, out, to);
            case FRAME_Z_AXIS -> axis(pose, 5, out, to);
            // the reference's own point there, were it as large as the world, moves along
            case FRAME_LINEAR_VELOCITY -> {
                Frames.velocity(model, state, body, pose, 0, out, to);
                double[] moving = state.scratch.vector;
                Frames.velocity(model, state, referenceBody, pose, 0, moving, 0);
                out[to] -= moving[0];
                out[to + 1] -= moving[1];
                out[to + 2] -= moving[2];
            }
            case FRAME_ANGULAR_VELOCITY -> {
                for (int k = 0; k < 3; k++) {
                    out[to + k] = state.velocity[6 * body + k] - state.velocity[6 * referenceBody + k];
                }
            }
            case FRAME_LINEAR_ACCELERATION -> Frames.acceleration(model, state, body, pose, 0, out, to);
            case FRAME_ANGULAR_ACCELERATION ->
                System.arraycopy(state.scratch.bodyAcceleration, 6 * body, out, to, 3);
            default -> throw new IllegalStateException("not a sensor of frames: " + type);
        }
        if (reference != FrameType.NONE) {
            Frames.turnInto(pose, 15, out, to);
        }
    }

    private static void axis(double[] pose, int from, double[] out, int to) {
        out[to] = pose[from];
        out[to + 1] = pose[from + 3];
        out[to + 2] = pose[from + 6];
    }

    private static void orientation(Model model, State state, int sensor, int to) {
        SensorTable sensors = model.sensors;
        double[] out = state.sensorData;
        Frames.quaternion(model, state, sensors.frame[sensor], sensors.object[sensor], out, to);
        if (sensors.referenceFrame[sensor] == FrameType.NONE) {
            return;
        }
        double[] q = state.scratch.quaternion;
        Frames.quaternion(model, state, sensors.referenceFrame[sensor], sensors.reference[sensor], q, 0);
        q[1] = -q[1];
        q[2] = -q[2];
        q[3] = -q[3];
        Rotations.multiply(q, 0, out, to, out, to);
    }
}
