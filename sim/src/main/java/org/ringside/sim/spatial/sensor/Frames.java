package org.ringside.sim.spatial.sensor;

import org.ringside.sim.spatial.FrameType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Rotations;
import org.ringside.sim.spatial.State;

/** Where the frames are that sensors look at, and how they move. A pose is a position and a rotation matrix (12), in the world. */
final class Frames {
    private Frames() {}

    /** Writes the pose of a frame. */
    static void pose(Model model, State state, FrameType type, int object, double[] pose, int at) {
        switch (type) {
            case BODY -> {
                System.arraycopy(state.bodyCentre, 3 * object, pose, at, 3);
                double[] q = state.scratch.quaternion;
                quaternion(model, state, type, object, q, 0);
                Rotations.fromQuaternion(q, 0, pose, at + 3);
            }
            case BODY_FRAME -> copy(state.bodyPosition, state.bodyRotation, object, pose, at);
            case GEOM -> copy(state.geomPosition, state.geomRotation, object, pose, at);
            case SITE -> copy(state.sitePosition, state.siteRotation, object, pose, at);
            case NONE -> {
                for (int k = 0; k < 12; k++) {
                    pose[at + k] = k > 2 && k % 4 == 3 ? 1 : 0;
                }
            }
        }
    }

    private static void copy(double[] position, double[] rotation, int object, double[] pose, int at) {
        System.arraycopy(position, 3 * object, pose, at, 3);
        System.arraycopy(rotation, 9 * object, pose, at + 3, 9);
    }

    /** Writes the orientation of a frame as a quaternion. */
    static void quaternion(Model model, State state, FrameType type, int object, double[] out, int to) {
        int body = body(model, type, object);
        double[] local = switch (type) {
            case BODY -> model.bodies.inertialQuaternion;
            case GEOM -> model.geoms.quaternion;
            case SITE -> model.sites.quaternion;
            case BODY_FRAME, NONE -> null;
        };
        if (local == null) {
            System.arraycopy(state.bodyQuaternion, 4 * body, out, to, 4);
        } else {
            Rotations.multiply(state.bodyQuaternion, 4 * body, local, 4 * object, out, to);
        }
    }

    /** The body that carries a frame; the world for none. */
    static int body(Model model, FrameType type, int object) {
        return switch (type) {
            case BODY, BODY_FRAME -> object;
            case GEOM -> model.geoms.body[object];
            case SITE -> model.sites.body[object];
            case NONE -> 0;
        };
    }

    /** Writes the velocity of a point fixed to a body, world. */
    static void velocity(Model model, State state, int body, double[] point, int p, double[] out, int to) {
        carry(model, state, state.velocity, body, point, p, out, to);
    }

    /** Writes the proper acceleration of a point fixed to a body, world: what it would weigh against. Zero if it cannot move. */
    static void acceleration(Model model, State state, int body, double[] point, int p, double[] out, int to) {
        if (model.bodies.weld[body] == 0) {
            out[to] = 0;
            out[to + 1] = 0;
            out[to + 2] = 0;
            return;
        }
        velocity(model, state, body, point, p, out, to);
        double vx = out[to];
        double vy = out[to + 1];
        double vz = out[to + 2];
        carry(model, state, state.scratch.bodyAcceleration, body, point, p, out, to);
        double wx = state.velocity[6 * body];
        double wy = state.velocity[6 * body + 1];
        double wz = state.velocity[6 * body + 2];
        out[to] += wy * vz - wz * vy;
        out[to + 1] += wz * vx - wx * vz;
        out[to + 2] += wx * vy - wy * vx;
    }

    /** Writes the linear part of a spatial vector at a point: linear + angular x (point - origin of the tree). */
    private static void carry(
            Model model, State state, double[] spatial, int body, double[] point, int p, double[] out, int to) {
        int origin = 3 * model.bodies.root[body];
        int b = 6 * body;
        double x = point[p] - state.bodyPosition[origin];
        double y = point[p + 1] - state.bodyPosition[origin + 1];
        double z = point[p + 2] - state.bodyPosition[origin + 2];
        out[to] = spatial[b + 3] + spatial[b + 1] * z - spatial[b + 2] * y;
        out[to + 1] = spatial[b + 4] + spatial[b + 2] * x - spatial[b] * z;
        out[to + 2] = spatial[b + 5] + spatial[b] * y - spatial[b + 1] * x;
    }

    /** Turns a vector from the world into a frame, in place. */
    static void turnInto(double[] rotation, int r, double[] vector, int v) {
        double x = vector[v];
        double y = vector[v + 1];
        double z = vector[v + 2];
        vector[v] = rotation[r] * x + rotation[r + 3] * y + rotation[r + 6] * z;
        vector[v + 1] = rotation[r + 1] * x + rotation[r + 4] * y + rotation[r + 7] * z;
        vector[v + 2] = rotation[r + 2] * x + rotation[r + 5] * y + rotation[r + 8] * z;
    }
}
