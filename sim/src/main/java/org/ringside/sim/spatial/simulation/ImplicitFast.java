package org.ringside.sim.spatial.simulation;

import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Actuation;
import org.ringside.sim.spatial.dynamics.MassMatrix;

/**
 * MuJoCo's {@code implicitfast}: as Euler, with the velocity derivatives of dampers and actuators taken at the end of the step and
 * those of Coriolis forces left out, so that the matrix stays symmetric (MuJoCo's documentation, Computation, Numerical integration).
 * The exception are {@link FreeBodies}. (Where a body's part of the mass matrix is diagonal, MuJoCo 3.14 drops what actuators
 * on a ball joint couple in it; here it is kept.)
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
        double[] x = state.scratch.dof1;
        double[] free = state.scratch.dof2;
        Euler.sumForces(state, x);
        FreeBodies.solve(model, state, matrix, x, free);
        MassMatrix.factor(model.dofs, matrix, state.scratch.inverseDiagonal);
        MassMatrix.solve(model.dofs, matrix, state.scratch.inverseDiagonal, x);
        for (int first : model.layout.loneFreeDofs) {
            System.arraycopy(free, first, x, first, 6);
        }
        Euler.advance(model, state, x);
    }
}
