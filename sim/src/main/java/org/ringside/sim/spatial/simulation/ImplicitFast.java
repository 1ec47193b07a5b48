package org.ringside.sim.spatial.simulation;

import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Actuation;

/**
 * MuJoCo's {@code implicitfast}: as Euler, with the velocity derivatives of dampers and actuators taken at the end of the step and
 * those of Coriolis forces left out, so that the matrix stays symmetric (MuJoCo's documentation, Computation, Numerical integration).
 */
final class ImplicitFast {
    private ImplicitFast() {}

    static void advance(Model model, State state) {
        double time = model.options.timestep();
        double[] matrix = state.scratch.matrix;
        System.arraycopy(state.mass, 0, matrix, 0, matrix.length);
        if (model.options.flags().damper()) {
            Euler.addDamping(model.dofs, time, matrix);
        }
        Actuation.addVelocityDerivative(model, state, -time, matrix);
        Euler.advanceImplicitly(model, state, matrix);
        Positions.advance(model, state.qpos, state.qvel, time);
    }
}
