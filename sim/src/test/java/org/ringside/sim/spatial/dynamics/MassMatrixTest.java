package org.ringside.sim.spatial.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.RandomModels;
import org.ringside.sim.spatial.RandomModels.Traits;
import org.ringside.sim.spatial.State;

/** The mass matrix of random trees against slower ways to the same numbers. */
class MassMatrixTest {
    private static final int MODELS = 100;

    @Test
    void columnsAreTheForcesOfUnitAccelerations() {
        for (int seed = 0; seed < MODELS; seed++) {
            Model model = RandomModels.model(seed, Traits.PLAIN);
            State state = moving(model, seed);
            double[][] dense = dense(model.dofs, state.mass);
            double[] column = new double[model.nv];
            double[] acceleration = new double[model.nv];
            for (int j = 0; j < model.nv; j++) {
                acceleration[j] = 1;
                Bias.inverseDynamics(model, state, acceleration, column);
                acceleration[j] = 0;
                for (int i = 0; i < model.nv; i++) {
                    assertEquals(column[i] - state.bias[i], dense[i][j], 1e-11,
                            "seed " + seed + ", entry " + i + " " + j);
                }
            }
        }
    }

    @Test
    void kineticEnergyIsTheSumOverBodies() {
        for (int seed = 0; seed < MODELS; seed++) {
            Model model = RandomModels.model(seed, new Traits(10, true, false, false, false, false));
            State state = moving(model, seed);
            double[] momentum = new double[model.nv];
            MassMatrix.multiply(model.dofs, state.mass, state.qvel, momentum);
            double energy = 0;
            for (int i = 0; i < model.nv; i++) {
                energy += 0.5 * momentum[i] * state.qvel[i];
            }
            assertEquals(BodyEnergy.kinetic(model, state), energy, 1e-12 * (1 + energy), "seed " + seed);
        }
    }

    @Test
    void factorsSolveWhatTheMatrixMultiplies() {
        for (int seed = 0; seed < MODELS; seed++) {
            Model model = RandomModels.model(seed, Traits.PLAIN);
            State state = moving(model, seed);
            double[] x = state.qvel.clone();
            double[] y = new double[model.nv];
            Arrays.fill(y, Double.NaN);
            MassMatrix.multiply(model.dofs, state.mass, x, y);
            double[][] dense = dense(model.dofs, state.mass);
            for (int i = 0; i < model.nv; i++) {
                double sum = 0;
                for (int j = 0; j < model.nv; j++) {
                    sum += dense[i][j] * x[j];
                }
                assertEquals(sum, y[i], 1e-12, "seed " + seed);
            }
            MassMatrix.solve(model.dofs, state.massFactor, state.massInverseDiagonal, y);
            for (int i = 0; i < model.nv; i++) {
                assertEquals(x[i], y[i], 1e-10, "seed " + seed);
            }
        }
    }

    @Test
    void factorsMultiplyToTheMatrix() {
        for (int seed = 0; seed < MODELS; seed++) {
            Model model = RandomModels.model(seed, Traits.PLAIN);
            State state = moving(model, seed);
            double[][] dense = dense(model.dofs, state.mass);
            double[][] lower = dense(model.dofs, state.massFactor);
            for (int i = 0; i < model.nv; i++) {
                for (int j = 0; j <= i; j++) {
                    double sum = 0;
                    for (int k = i; k < model.nv; k++) {
                        sum += (k == i ? 1 : lower[k][i]) * lower[k][k] * (k == j ? 1 : lower[k][j]);
                    }
                    assertEquals(dense[i][j], sum, 1e-11, "seed " + seed);
                }
                assertEquals(1 / lower[i][i], state.massInverseDiagonal[i], 1e-12 / lower[i][i]);
            }
        }
    }

    private static State moving(Model model, int seed) {
        State state = RandomModels.state(seed, model);
        Kinematics.compute(model, state);
        MassMatrix.compute(model, state);
        Bias.compute(model, state);
        return state;
    }

    /** The whole symmetric matrix of a tree-sparse one. */
    private static double[][] dense(Dofs dofs, double[] sparse) {
        double[][] dense = new double[dofs.count][dofs.count];
        for (int i = 0; i < dofs.count; i++) {
            for (int k = dofs.rowStart[i]; k < dofs.rowStart[i + 1]; k++) {
                dense[i][dofs.column[k]] = sparse[k];
                dense[dofs.column[k]][i] = sparse[k];
            }
        }
        return dense;
    }
}
