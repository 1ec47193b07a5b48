package org.ringside.sim.spatial.simulation;

import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * A free body that carries no joints. For these alone {@code implicitfast} takes gyroscopic and centrifugal forces at the end of the step too:
 * their derivative is a full matrix, but of six rows only. (Found by experiment with MuJoCo 3.14; its documentation says that
 * the integrator leaves Coriolis forces out.)
 *
 * <p>In world axes, with angular velocity w, and for the body about its origin inertia I and mass times centre h: force
 * w x (w x h), torque w x I w; derivatives (w h) 1 + w h^T - 2 h w^T and [w] I - [I w], where [.] makes a cross product a matrix.
 */
final class FreeBodies {
    private static final int SIZE = 6;

    private FreeBodies() {}

    /**
     * Solves for the accelerations of all such bodies.
     *
     * @param matrix what multiplies the acceleration but for the gyroscopic part, tree-sparse. Not modified.
     * @param force all forces (nv). Not modified.
     * @param result becomes the acceleration, where such bodies have their degrees of freedom (nv). Modified.
     */
    static void solve(Model model, State state, double[] matrix, double[] force, double[] result) {
        double[] dense = state.scratch.integrator.dense;
        for (int first : model.layout.loneFreeDofs) {
            gather(model.dofs, matrix, first, dense);
            addDerivative(model, state, first, dense);
            System.arraycopy(force, first, result, first, SIZE);
            eliminate(dense, result, first);
        }
    }

    private static void gather(Dofs dofs, double[] matrix, int first, double[] dense) {
        for (int i = 0; i < SIZE; i++) {
            int row = dofs.rowStart[first + i];
            for (int j = 0; j <= i; j++) {
                dense[SIZE * i + j] = matrix[row + i - j];
                dense[SIZE * j + i] = matrix[row + i - j];
            }
        }
    }

    private static void addDerivative(Model model, State state, int first, double[] dense) {
        double time = model.options.timestep();
        int body = model.dofs.body[first];
        double[] inertia = state.compositeInertia;
        double[] motion = state.motion;
        int at = 10 * body;
        double hx = inertia[at + 6];
        double hy = inertia[at + 7];
        double hz = inertia[at + 8];
        double wx = state.velocity[6 * body];
        double wy = state.velocity[6 * body + 1];
        double wz = state.velocity[6 * body + 2];
        double nx = inertia[at] * wx + inertia[at + 3] * wy + inertia[at + 4] * wz;
        double ny = inertia[at + 3] * wx + inertia[at + 1] * wy + inertia[at + 5] * wz;
        double nz = inertia[at + 4] * wx + inertia[at + 5] * wy + inertia[at + 2] * wz;
        for (int k = 3; k < SIZE; k++) {
            // a change of angular velocity along one axis of the body
            int s = 6 * (first + k);
            double ax = motion[s];
            double ay = motion[s + 1];
            double az = motion[s + 2];
            double ha = hx * ax + hy * ay + hz * az;
            double hw = hx * wx + hy * wy + hz * wz;
            double wa = wx * ax + wy * ay + wz * az;
            dense[k] += time * (hw * ax + wx * ha - 2 * hx * wa);
            dense[SIZE + k] += time * (hw * ay + wy * ha - 2 * hy * wa);
            dense[2 * SIZE + k] += time * (hw * az + wz * ha - 2 * hz * wa);
            double mx = inertia[at] * ax + inertia[at + 3] * ay + inertia[at + 4] * az;
            double my = inertia[at + 3] * ax + inertia[at + 1] * ay + inertia[at + 5] * az;
            double mz = inertia[at + 4] * ax + inertia[at + 5] * ay + inertia[at + 2] * az;
            double tx = wy * mz - wz * my - (ny * az - nz * ay);
            double ty = wz * mx - wx * mz - (nz * ax - nx * az);
            double tz = wx * my - wy * mx - (nx * ay - ny * ax);
            for (int row = 3; row < SIZE; row++) {
                int r = 6 * (first + row);
                dense[SIZE * row + k] += time * (motion[r] * tx + motion[r + 1] * ty + motion[r + 2] * tz);
            }
        }
    }

    /** Gauss with pivots, in place: x becomes a^-1 x. */
    private static void eliminate(double[] a, double[] x, int first) {
        for (int k = 0; k < SIZE; k++) {
            int pivot = k;
            for (int i = k + 1; i < SIZE; i++) {
                pivot = Math.abs(a[SIZE * i + k]) > Math.abs(a[SIZE * pivot + k]) ? i : pivot;
            }
            swap(x, first + k, first + pivot);
            for (int j = k; j < SIZE; j++) {
                swap(a, SIZE * k + j, SIZE * pivot + j);
            }
            for (int i = k + 1; i < SIZE; i++) {
                double factor = a[SIZE * i + k] / a[SIZE * k + k];
                x[first + i] -= factor * x[first + k];
                for (int j = k; j < SIZE; j++) {
                    a[SIZE * i + j] -= factor * a[SIZE * k + j];
                }
            }
        }
        for (int k = SIZE - 1; k >= 0; k--) {
            for (int j = k + 1; j < SIZE; j++) {
                x[first + k] -= a[SIZE * k + j] * x[first + j];
            }
            x[first + k] /= a[SIZE * k + k];
        }
    }

    private static void swap(double[] a, int i, int j) {
        double held = a[i];
        a[i] = a[j];
        a[j] = held;
    }
}
