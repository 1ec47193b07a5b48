package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Layout;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.State;

/**
 * Velocities of bodies, and the forces that motion and gravity need: the recursive Newton-Euler algorithm (Featherstone, Rigid Body
 * Dynamics Algorithms, 2008, ch. 5). Gravity acts as an upward acceleration of the world.
 */
public final class Bias {
    private Bias() {}

    /**
     * Computes velocities, motion rates and the bias force.
     *
     * @param model the model. Not modified.
     * @param state reads kinematics, inertia and qvel; writes velocity, motionRate and bias. Modified.
     */
    public static void compute(Model model, State state) {
        computeVelocities(model, state);
        computeForces(model, state);
        project(model, state, state.bias);
    }

    /**
     * Computes the velocity of each body and the rate of change of each motion vector (the tree's origin held fixed), and along
     * the way the accelerations for qacc = 0 as {@link #computeAccelerations} would.
     *
     * @param model the model. Not modified.
     * @param state reads kinematics and qvel; writes velocity, motionRate and {@code scratch.bodyAcceleration} of moving bodies.
     *        Modified.
     */
    public static void computeVelocities(Model model, State state) {
        Layout layout = model.layout;
        int[] parent = model.bodies.parent;
        double[] velocity = state.velocity;
        double[] motion = state.motion;
        double[] rate = state.motionRate;
        double[] qvel = state.qvel;
        double[] acceleration = state.scratch.bodyAcceleration;
        placeGravity(model, state, layout.carriers);
        for (int body : layout.movingBodies) {
            if (layout.bodyTurnsFreely[body]) {
                computeVelocity(model, state, body);
                continue;
            }
            int p = 6 * parent[body];
            double dx = acceleration[p];
            double dy = acceleration[p + 1];
            double dz = acceleration[p + 2];
            double ex = acceleration[p + 3];
            double ey = acceleration[p + 4];
            double ez = acceleration[p + 5];
            double wx = velocity[p];
            double wy = velocity[p + 1];
            double wz = velocity[p + 2];
            double vx = velocity[p + 3];
            double vy = velocity[p + 4];
            double vz = velocity[p + 5];
            int first = layout.bodyFirstDof[body];
            int end = first + layout.bodyDofCount[body];
            for (int i = first; i < end; i++) {
                int s = 6 * i;
                double speed = qvel[i];
                double ax = motion[s];
                double ay = motion[s + 1];
                double az = motion[s + 2];
                double bx = motion[s + 3];
                double by = motion[s + 4];
                double bz = motion[s + 5];
                // the axis rides on what came before it
                double cx = wy * az - wz * ay;
                double cy = wz * ax - wx * az;
                double cz = wx * ay - wy * ax;
                double fx = wy * bz - wz * by + (vy * az - vz * ay);
                double fy = wz * bx - wx * bz + (vz * ax - vx * az);
                double fz = wx * by - wy * bx + (vx * ay - vy * ax);
                rate[s] = cx;
                rate[s + 1] = cy;
                rate[s + 2] = cz;
                rate[s + 3] = fx;
                rate[s + 4] = fy;
                rate[s + 5] = fz;
                dx += cx * speed;
                dy += cy * speed;
                dz += cz * speed;
                ex += fx * speed;
                ey += fy * speed;
                ez += fz * speed;
                wx += ax * speed;
                wy += ay * speed;
                wz += az * speed;
                vx += bx * speed;
                vy += by * speed;
                vz += bz * speed;
            }
            int b = 6 * body;
            velocity[b] = wx;
            velocity[b + 1] = wy;
            velocity[b + 2] = wz;
            velocity[b + 3] = vx;
            velocity[b + 4] = vy;
            velocity[b + 5] = vz;
            acceleration[b] = dx;
            acceleration[b + 1] = dy;
            acceleration[b + 2] = dz;
            acceleration[b + 3] = ex;
            acceleration[b + 4] = ey;
            acceleration[b + 5] = ez;
        }
    }

    /** Bodies that cannot move accelerate against gravity. */
    private static void placeGravity(Model model, State state, int[] bodies) {
        double[] acceleration = state.scratch.bodyAcceleration;
        Options options = model.options;
        boolean on = options.flags().gravity();
        double x = on ? -options.gravityX() : 0;
        double y = on ? -options.gravityY() : 0;
        double z = on ? -options.gravityZ() : 0;
        for (int body : bodies) {
            acceleration[6 * body + 3] = x;
            acceleration[6 * body + 4] = y;
            acceleration[6 * body + 5] = z;
        }
    }

    /** Velocity of a body with a ball or free joint: its three axes ride on the body itself, not each on the one before. */
    private static void computeVelocity(Model model, State state, int body) {
        double[] velocity = state.velocity;
        int b = 6 * body;
        System.arraycopy(velocity, 6 * model.bodies.parent[body], velocity, b, 6);
        System.arraycopy(state.scratch.bodyAcceleration, 6 * model.bodies.parent[body], state.scratch.bodyAcceleration,
                b, 6);
        int first = model.bodies.firstJoint[body];
        for (int joint = first; joint < first + model.bodies.jointCount[body]; joint++) {
            int dof = model.joints.firstDof[joint];
            int end = dof + model.joints.type[joint].velocities;
            if (model.joints.type[joint] == JointType.FREE) {
                // translation along the axes of the world, which rest
                for (int s = 6 * dof; s < 6 * dof + 18; s++) {
                    state.motionRate[s] = 0;
                }
                for (int k = 0; k < 3; k++) {
                    velocity[b + 3 + k] += state.qvel[dof + k];
                }
                dof += 3;
            }
            for (int i = dof; i < end; i++) {
                addScaled(state.motion, 6 * i, state.qvel[i], velocity, b);
            }
            for (int i = dof; i < end; i++) {
                crossMotion(velocity, b, state.motion, state.motionRate, 6 * i);
                addScaled(state.motionRate, 6 * i, state.qvel[i], state.scratch.bodyAcceleration, b);
            }
        }
    }

    /** rate = v x s (Featherstone 2008, eq. 2.31). */
    private static void crossMotion(double[] v, int b, double[] motion, double[] rate, int s) {
        double wx = v[b];
        double wy = v[b + 1];
        double wz = v[b + 2];
        double ax = motion[s];
        double ay = motion[s + 1];
        double az = motion[s + 2];
        double bx = motion[s + 3];
        double by = motion[s + 4];
        double bz = motion[s + 5];
        rate[s] = wy * az - wz * ay;
        rate[s + 1] = wz * ax - wx * az;
        rate[s + 2] = wx * ay - wy * ax;
        rate[s + 3] = wy * bz - wz * by + (v[b + 4] * az - v[b + 5] * ay);
        rate[s + 4] = wz * bx - wx * bz + (v[b + 5] * ax - v[b + 3] * az);
        rate[s + 5] = wx * by - wy * bx + (v[b + 3] * ay - v[b + 4] * ax);
    }

    /**
     * Computes the spatial acceleration of each body, gravity included: a body that hangs still accelerates upwards. The linear part
     * belongs to the point of the body that is now at the tree's origin, and is spatial: the acceleration of a point P fixed to
     * the body is linear + angular x (P - origin) + angular velocity x velocity of P.
     *
     * @param model the model. Not modified.
     * @param state reads velocities and motion rates; writes {@code scratch.bodyAcceleration}, that of bodies that cannot move
     *        too. Modified.
     * @param qacc accelerations of the degrees of freedom (nv). Not modified.
     */
    public static void computeAccelerations(Model model, State state, double[] qacc) {
        Layout layout = model.layout;
        int[] parent = model.bodies.parent;
        double[] acceleration = state.scratch.bodyAcceleration;
        double[] motion = state.motion;
        double[] rate = state.motionRate;
        double[] qvel = state.qvel;
        placeGravity(model, state, layout.staticBodies);
        for (int body : layout.movingBodies) {
            int b = 6 * body;
            System.arraycopy(acceleration, 6 * parent[body], acceleration, b, 6);
            int first = layout.bodyFirstDof[body];
            int end = first + layout.bodyDofCount[body];
            for (int i = first; i < end; i++) {
                addScaled(rate, 6 * i, qvel[i], acceleration, b);
                addScaled(motion, 6 * i, qacc[i], acceleration, b);
            }
        }
    }

    /**
     * Computes the force that each moving body's own inertia takes: I a + v x* I v.
     *
     * @param model the model. Not modified.
     * @param state reads inertia, velocity and {@code scratch.bodyAcceleration}; writes {@code scratch.bodyForce}: torque about the
     *        tree's origin, then force. Modified.
     */
    public static void computeForces(Model model, State state) {
        double[] inertia = state.inertia;
        double[] velocity = state.velocity;
        double[] acceleration = state.scratch.bodyAcceleration;
        double[] force = state.scratch.bodyForce;
        for (int body : model.layout.movingBodies) {
            int at = 10 * body;
            int b = 6 * body;
            double xx = inertia[at];
            double yy = inertia[at + 1];
            double zz = inertia[at + 2];
            double xy = inertia[at + 3];
            double xz = inertia[at + 4];
            double yz = inertia[at + 5];
            double hx = inertia[at + 6];
            double hy = inertia[at + 7];
            double hz = inertia[at + 8];
            double m = inertia[at + 9];
            double wx = velocity[b];
            double wy = velocity[b + 1];
            double wz = velocity[b + 2];
            double vx = velocity[b + 3];
            double vy = velocity[b + 4];
            double vz = velocity[b + 5];
            // momentum
            double nx = xx * wx + xy * wy + xz * wz + (hy * vz - hz * vy);
            double ny = xy * wx + yy * wy + yz * wz + (hz * vx - hx * vz);
            double nz = xz * wx + yz * wy + zz * wz + (hx * vy - hy * vx);
            double lx = m * vx + (wy * hz - wz * hy);
            double ly = m * vy + (wz * hx - wx * hz);
            double lz = m * vz + (wx * hy - wy * hx);
            double dx = acceleration[b];
            double dy = acceleration[b + 1];
            double dz = acceleration[b + 2];
            double ax = acceleration[b + 3];
            double ay = acceleration[b + 4];
            double az = acceleration[b + 5];
            // what changes it
            force[b] = xx * dx + xy * dy + xz * dz + (hy * az - hz * ay) + (wy * nz - wz * ny) + (vy * lz - vz * ly);
            force[b + 1] =
                    xy * dx + yy * dy + yz * dz + (hz * ax - hx * az) + (wz * nx - wx * nz) + (vz * lx - vx * lz);
            force[b + 2] =
                    xz * dx + yz * dy + zz * dz + (hx * ay - hy * ax) + (wx * ny - wy * nx) + (vx * ly - vy * lx);
            force[b + 3] = m * ax + (dy * hz - dz * hy) + (wy * lz - wz * ly);
            force[b + 4] = m * ay + (dz * hx - dx * hz) + (wz * lx - wx * lz);
            force[b + 5] = m * az + (dx * hy - dy * hx) + (wx * ly - wy * lx);
        }
    }

    /**
     * Sums forces from the leaves to the roots, so that {@code scratch.bodyForce} holds what passes from each moving body's parent to it,
     * and takes their part along each degree of freedom.
     *
     * @param model the model. Not modified.
     * @param state reads motion; sums up {@code scratch.bodyForce}. Modified.
     * @param result becomes the generalised force (nv). Modified.
     */
    public static void project(Model model, State state, double[] result) {
        Layout layout = model.layout;
        int[] moving = layout.movingBodies;
        int[] parent = model.bodies.parent;
        int[] weld = model.bodies.weld;
        double[] force = state.scratch.bodyForce;
        double[] motion = state.motion;
        for (int k = moving.length - 1; k >= 0; k--) {
            int body = moving[k];
            int b = 6 * body;
            double nx = force[b];
            double ny = force[b + 1];
            double nz = force[b + 2];
            double lx = force[b + 3];
            double ly = force[b + 4];
            double lz = force[b + 5];
            int first = layout.bodyFirstDof[body];
            int end = first + layout.bodyDofCount[body];
            for (int i = first; i < end; i++) {
                int s = 6 * i;
                result[i] = motion[s] * nx + motion[s + 1] * ny + motion[s + 2] * nz
                        + motion[s + 3] * lx + motion[s + 4] * ly + motion[s + 5] * lz;
            }
            if (weld[parent[body]] != 0) {
                int p = 6 * parent[body];
                force[p] += nx;
                force[p + 1] += ny;
                force[p + 2] += nz;
                force[p + 3] += lx;
                force[p + 4] += ly;
                force[p + 5] += lz;
            }
        }
    }

    /**
     * Computes the generalised force that gives an acceleration when nothing but inertia and gravity resists: M qacc + bias.
     *
     * @param model the model. Not modified.
     * @param state reads kinematics, inertia, velocities and motion rates; writes {@code scratch.bodyAcceleration} and
     *        {@code scratch.bodyForce}. Modified.
     * @param qacc the acceleration (nv). Not modified.
     * @param result becomes the force (nv). Modified.
     */
    public static void inverseDynamics(Model model, State state, double[] qacc, double[] result) {
        computeAccelerations(model, state, qacc);
        computeForces(model, state);
        project(model, state, result);
        Dofs dofs = model.dofs;
        for (int i = 0; i < dofs.count; i++) {
            result[i] += dofs.armature[i] * qacc[i];
        }
    }

    private static void addScaled(double[] from, int at, double scale, double[] to, int start) {
        to[start] += from[at] * scale;
        to[start + 1] += from[at + 1] * scale;
        to[start + 2] += from[at + 2] * scale;
        to[start + 3] += from[at + 3] * scale;
        to[start + 4] += from[at + 4] * scale;
        to[start + 5] += from[at + 5] * scale;
    }
}
