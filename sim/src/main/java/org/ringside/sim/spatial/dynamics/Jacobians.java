package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * How a point fixed to a body moves with each degree of freedom that moves it. Columns come in the order of the tree-sparse row of
 * the body's last degree of freedom: that one, its parent, and so on up.
 */
public final class Jacobians {
    private Jacobians() {}

    /**
     * Tells how many degrees of freedom move a body; they are the {@code dofs.column} entries from
     * {@code dofs.rowStart[bodies.lastDof[body]]} on.
     *
     * @param model the model. Not modified.
     * @param body a body
     * @return the number of columns
     */
    public static int columns(Model model, int body) {
        int last = model.bodies.lastDof[body];
        return last < 0 ? 0 : model.dofs.rowStart[last + 1] - model.dofs.rowStart[last];
    }

    /**
     * Computes the translation of a point.
     *
     * @param model the model. Not modified.
     * @param state reads the kinematics. Not modified.
     * @param body what the point is fixed to
     * @param x the point in the world, m
     * @param y the same
     * @param z the same
     * @param out becomes three rows of {@code stride}: x, y, z of each column. Modified.
     * @param at where the first row starts
     * @param stride from row to row, at least {@link #columns}
     */
    public static void translation(Model model, State state, int body, double x, double y, double z, double[] out,
            int at,
            int stride) {
        Dofs dofs = model.dofs;
        double[] motion = state.motion;
        int origin = 3 * model.bodies.root[body];
        double px = x - state.bodyPosition[origin];
        double py = y - state.bodyPosition[origin + 1];
        double pz = z - state.bodyPosition[origin + 2];
        int k = at;
        for (int i = model.bodies.lastDof[body]; i >= 0; i = dofs.parent[i]) {
            int s = 6 * i;
            double ax = motion[s];
            double ay = motion[s + 1];
            double az = motion[s + 2];
            out[k] = motion[s + 3] + (ay * pz - az * py);
            out[k + stride] = motion[s + 4] + (az * px - ax * pz);
            out[k + 2 * stride] = motion[s + 5] + (ax * py - ay * px);
            k++;
        }
    }

    /**
     * Computes the rotation of a body.
     *
     * @param model the model. Not modified.
     * @param state reads the kinematics. Not modified.
     * @param body the body
     * @param out becomes three rows of {@code stride}: x, y, z of each column. Modified.
     * @param at where the first row starts
     * @param stride from row to row, at least {@link #columns}
     */
    public static void rotation(Model model, State state, int body, double[] out, int at, int stride) {
        Dofs dofs = model.dofs;
        double[] motion = state.motion;
        int k = at;
        for (int i = model.bodies.lastDof[body]; i >= 0; i = dofs.parent[i]) {
            out[k] = motion[6 * i];
            out[k + stride] = motion[6 * i + 1];
            out[k + 2 * stride] = motion[6 * i + 2];
            k++;
        }
    }

    /**
     * Adds what a force and a torque on a body do to the degrees of freedom: the transpose of its Jacobian times both.
     *
     * @param model the model. Not modified.
     * @param state reads the kinematics. Not modified.
     * @param body what is pushed
     * @param points array that holds the point of action, world, m (3). Not modified.
     * @param point where it starts
     * @param forces array that holds force (N) and torque (N m), world (6). Not modified.
     * @param force where it starts
     * @param result added to (nv). Modified.
     */
    public static void addForce(Model model, State state, int body, double[] points, int point, double[] forces,
            int force,
            double[] result) {
        Dofs dofs = model.dofs;
        double[] motion = state.motion;
        int origin = 3 * model.bodies.root[body];
        double px = points[point] - state.bodyPosition[origin];
        double py = points[point + 1] - state.bodyPosition[origin + 1];
        double pz = points[point + 2] - state.bodyPosition[origin + 2];
        double fx = forces[force];
        double fy = forces[force + 1];
        double fz = forces[force + 2];
        // torque about the tree's origin
        double nx = forces[force + 3] + (py * fz - pz * fy);
        double ny = forces[force + 4] + (pz * fx - px * fz);
        double nz = forces[force + 5] + (px * fy - py * fx);
        for (int i = model.bodies.lastDof[body]; i >= 0; i = dofs.parent[i]) {
            int s = 6 * i;
            result[i] += motion[s] * nx + motion[s + 1] * ny + motion[s + 2] * nz
                    + motion[s + 3] * fx + motion[s + 4] * fy + motion[s + 5] * fz;
        }
    }
}
