package org.ringside.sim.spatial.simulation;

import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** Momentum of all bodies, the school way. */
final class Momentum {
    private Momentum() {}

    /** Returns angular momentum about the origin of the world, then linear momentum. */
    static double[] aboutWorldOrigin(Model model, State state) {
        double[] sum = new double[6];
        for (int b = 1; b < model.bodies.count; b++) {
            double m = model.bodies.mass[b];
            int root = model.bodies.root[b];
            double[] c = new double[3];
            double[] arm = new double[3];
            double[] w = new double[3];
            double[] spin = new double[3];
            for (int k = 0; k < 3; k++) {
                c[k] = state.bodyCentre[3 * b + k];
                arm[k] = c[k] - state.bodyPosition[3 * root + k];
                w[k] = state.velocity[6 * b + k];
            }
            double[] v = new double[3];
            for (int k = 0; k < 3; k++) {
                int i = (k + 1) % 3;
                int j = (k + 2) % 3;
                v[k] = state.velocity[6 * b + 3 + k] + w[i] * arm[j] - w[j] * arm[i];
            }
            // rotational inertia about the centre, in the world: R I R^T w
            int[][] at = {{0, 3, 4}, {3, 1, 5}, {4, 5, 2}};
            double[] local = new double[3];
            for (int k = 0; k < 3; k++) {
                for (int i = 0; i < 3; i++) {
                    local[k] += state.bodyRotation[9 * b + 3 * i + k] * w[i];
                }
            }
            for (int k = 0; k < 3; k++) {
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        spin[k] += state.bodyRotation[9 * b + 3 * k + i] * model.bodies.inertiaInBody[6 * b + at[i][j]]
                                * local[j];
                    }
                }
            }
            for (int k = 0; k < 3; k++) {
                int i = (k + 1) % 3;
                int j = (k + 2) % 3;
                sum[k] += spin[k] + m * (c[i] * v[j] - c[j] * v[i]);
                sum[3 + k] += m * v[k];
            }
        }
        return sum;
    }
}
