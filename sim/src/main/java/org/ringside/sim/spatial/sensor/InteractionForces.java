package org.ringside.sim.spatial.sensor;

import java.util.Arrays;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Bias;

/**
 * The forces between bodies and their parents: what the inertia of a body and all below it takes, less what contacts and applied
 * forces bring. The recursive Newton-Euler algorithm once more, with the acceleration found (Featherstone, Rigid Body Dynamics
 * Algorithms, 2008, ch. 5).
 */
final class InteractionForces {
    private InteractionForces() {}

    /**
     * Writes what each body needs from its parent and its children together into {@code scratch.bodyForce}: torque about the
     * origin of its tree, then force. Wants {@code scratch.bodyAcceleration}. The world, which nothing holds, counts only as the parent
     * of others.
     */
    static void compute(Model model, State state) {
        Bodies bodies = model.bodies;
        double[] force = state.scratch.bodyForce;
        double[] acceleration = state.scratch.bodyAcceleration;
        Bias.computeForces(model, state);
        Arrays.fill(force, 0, 6, 0);
        for (int b = 1; b < bodies.count; b++) {
            int at = 6 * b;
            if (bodies.weld[b] == 0) {
                // not moving: nothing but its weight
                double mass = bodies.mass[b];
                Arrays.fill(force, at, at + 6, 0);
                add(model, state, b, state.bodyCentre, 3 * b, mass * acceleration[at + 3],
                        mass * acceleration[at + 4], mass * acceleration[at + 5]);
            }
            double[] applied = state.bodyForce;
            add(model, state, b, state.bodyCentre, 3 * b, -applied[at], -applied[at + 1], -applied[at + 2]);
            force[at] -= applied[at + 3];
            force[at + 1] -= applied[at + 4];
            force[at + 2] -= applied[at + 5];
        }
        Contacts contacts = state.contacts;
        for (int c = 0; c < contacts.count; c++) {
            if (contacts.row[c] >= 0) {
                addContact(model, state, c, model.geoms.body[contacts.geom1[c]], 1);
                addContact(model, state, c, model.geoms.body[contacts.geom2[c]], -1);
            }
        }
    }

    private static void addContact(Model model, State state, int contact, int body, double sign) {
        if (body == 0) {
            return;
        }
        Contacts contacts = state.contacts;
        double[] frame = contacts.frame;
        double[] f = contacts.force;
        int r = 9 * contact;
        int k = 6 * contact;
        double[] force = state.scratch.bodyForce;
        for (int i = 0; i < 3; i++) {
            force[6 * body + i] +=
                    sign * (frame[r + i] * f[k + 3] + frame[r + 3 + i] * f[k + 4] + frame[r + 6 + i] * f[k + 5]);
        }
        double x = sign * (frame[r] * f[k] + frame[r + 3] * f[k + 1] + frame[r + 6] * f[k + 2]);
        double y = sign * (frame[r + 1] * f[k] + frame[r + 4] * f[k + 1] + frame[r + 7] * f[k + 2]);
        double z = sign * (frame[r + 2] * f[k] + frame[r + 5] * f[k + 1] + frame[r + 8] * f[k + 2]);
        add(model, state, body, contacts.position, 3 * contact, x, y, z);
    }

    /** Adds a force at a point to a body. */
    private static void add(
            Model model, State state, int body, double[] point, int p, double fx, double fy, double fz) {
        int origin = 3 * model.bodies.root[body];
        double x = point[p] - state.bodyPosition[origin];
        double y = point[p + 1] - state.bodyPosition[origin + 1];
        double z = point[p + 2] - state.bodyPosition[origin + 2];
        double[] force = state.scratch.bodyForce;
        int b = 6 * body;
        force[b] += y * fz - z * fy;
        force[b + 1] += z * fx - x * fz;
        force[b + 2] += x * fy - y * fx;
        force[b + 3] += fx;
        force[b + 4] += fy;
        force[b + 5] += fz;
    }

    /** Writes the force that a body gets from its parent, world. */
    static void force(Model model, State state, int body, double[] out, int to) {
        double[] force = state.scratch.bodyForce;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int b = body; b < end(model.bodies, body); b++) {
            x += force[6 * b + 3];
            y += force[6 * b + 4];
            z += force[6 * b + 5];
        }
        out[to] = x;
        out[to + 1] = y;
        out[to + 2] = z;
    }

    /** Writes the torque about a point that a body gets from its parent, world. */
    static void torque(Model model, State state, int body, double[] point, int p, double[] out, int to) {
        double[] force = state.scratch.bodyForce;
        double tx = 0;
        double ty = 0;
        double tz = 0;
        for (int b = body; b < end(model.bodies, body); b++) {
            int origin = 3 * model.bodies.root[b];
            double x = state.bodyPosition[origin] - point[p];
            double y = state.bodyPosition[origin + 1] - point[p + 1];
            double z = state.bodyPosition[origin + 2] - point[p + 2];
            double fx = force[6 * b + 3];
            double fy = force[6 * b + 4];
            double fz = force[6 * b + 5];
            tx += force[6 * b] + y * fz - z * fy;
            ty += force[6 * b + 1] + z * fx - x * fz;
            tz += force[6 * b + 2] + x * fy - y * fx;
        }
        out[to] = tx;
        out[to + 1] = ty;
        out[to + 2] = tz;
    }

    /** The first body after one and all below it. */
    private static int end(Bodies bodies, int body) {
        int b = body + 1;
        while (b < bodies.count && bodies.parent[b] >= body) {
            b++;
        }
        return b;
    }
}
