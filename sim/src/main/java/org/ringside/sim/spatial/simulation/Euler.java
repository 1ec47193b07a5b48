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
        Options.Flags flags = model.options.flags();
        if (!model.layout.damped || !flags.eulerDamping() || !flags.damper()) {
            advance(model, state, state.qacc);
            return;
        }
        double[] matrix = state.scratch.matrix;
        double[] x = state.scratch.dof1;
        System.arraycopy(state.mass, 0, matrix, 0, matrix.length);
        addDamping(model.dofs, model.options.timestep(), matrix);
        sumForces(state, x);
        MassMatrix.factor(model.dofs, matrix, state.scratch.inverseDiagonal);
        MassMatrix.solve(model.dofs, matrix, state.scratch.inverseDiagonal, x);
        advance(model, state, x);
    }

    static void addDamping(Dofs dofs, double time, double[] matrix) {
        for (int i = 0; i < dofs.count; i++) {
            matrix[dofs.rowStart[i]] += time * dofs.damping[i];
        }
    }

    static void sumForces(State state, double[] sum) {
        double[] smooth = state.smoothForce;
        double[] constraint = state.constraintForce;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = smooth[i] + constraint[i];
        }
    }

    /** Moves velocities by an acceleration, then positions by the new velocities. */
    static void advance(Model model, State state, double[] acceleration) {
        double time = model.options.timestep();
        double[] qvel = state.qvel;
        for (int i = 0; i < qvel.length; i++) {
            qvel[i] += time * acceleration[i];
        }
        Positions.advance(model, state.qpos, qvel, time);
    }
}
