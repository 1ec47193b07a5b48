package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** Energy the school way: body by body, from the velocity of the centre of mass and the principal moments. */
final class BodyEnergy {
    private BodyEnergy() {}

    static double kinetic(Model model, State state) {
        double energy = 0;
        for (int b = 1; b < model.bodies.count; b++) {
            double[] w = {state.velocity[6 * b], state.velocity[6 * b + 1], state.velocity[6 * b + 2]};
            int root = model.bodies.root[b];
            double[] arm = new double[3];
            for (int k = 0; k < 3; k++) {
                arm[k] = state.bodyCentre[3 * b + k] - state.bodyPosition[3 * root + k];
            }
            for (int k = 0; k < 3; k++) {
                int i = (k + 1) % 3;
                int j = (k + 2) % 3;
                double speed = state.velocity[6 * b + 3 + k] + w[i] * arm[j] - w[j] * arm[i];
                energy += 0.5 * model.bodies.mass[b] * speed * speed;
            }
            double[] local = new double[3];
            for (int k = 0; k < 3; k++) {
                for (int i = 0; i < 3; i++) {
                    local[k] += state.bodyRotation[9 * b + 3 * i + k] * w[i];
                }
            }
            double[] inertia = model.bodies.inertiaInBody;
            int[][] at = {{0, 3, 4}, {3, 1, 5}, {4, 5, 2}};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    energy += 0.5 * local[i] * inertia[6 * b + at[i][j]] * local[j];
                }
            }
        }
        return energy;
    }
}
