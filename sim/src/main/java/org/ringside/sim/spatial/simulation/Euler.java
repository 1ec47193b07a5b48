package org.ringside.sim.spatial.simulation;

import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.MassMatrix;

/**
 * Semi-implicit Euler: the new velocity moves the position. Joint damping acts at the end of the step, where the options say so
 * (MuJoCo's documentation, Computation, Numerical integration): (M + h D) (v' - v) = h (all forces).
 */
final class Euler {
    private Euler() {}

    static void advance(Model model, State state) {
        double time = model.options.timestep();
        Options.Flags flags = model.options.flags();
        if (model.layout.damped && flags.eulerDamping() && flags.damper()) {
            double[] matrix = state.scratch.matrix;
            System.arraycopy(state.mass, 0, matrix, 0, matrix.length);
            addDamping(model.dofs, time, matrix);
            advanceImplicitly(model, state, matrix);
        } else {
            advanceVelocity(state, state.qacc, time);
        }
        Positions.advance(model, state.qpos, state.qvel, time);
    }

    static void addDamping(Dofs dofs, double time, double[] matrix) {
        for (int i = 0; i < dofs.count; i++) {
            matrix[dofs.rowStart[i]] += time * dofs.damping[i];
        }
    }

    /** v' = v + h matrix^-1 (all forces); the matrix is overwritten. */
    static void advanceImplicitly(Model model, State state, double[] matrix) {
        double[] x = state.scratch.dof1;
        double[] smooth = state.smoothForce;
        double[] constraint = state.constraintForce;
        for (int i = 0; i < model.nv; i++) {
            x[i] = smooth[i] + constraint[i];
        }
        MassMatrix.factor(model.dofs, matrix, state.scratch.inverseDiagonal);
        MassMatrix.solve(model.dofs, matrix, state.scratch.inverseDiagonal, x);
        advanceVelocity(state, x, model.options.timestep());
    }

    private static void advanceVelocity(State state, double[] acceleration, double time) {
        double[] qvel = state.qvel;
        for (int i = 0; i < qvel.length; i++) {
            qvel[i] += time * acceleration[i];
        }
    }
}
