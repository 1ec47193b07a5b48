package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** Everything but the constraints, summed and solved: the acceleration that there would be without them. */
public final class SmoothDynamics {
    private SmoothDynamics() {}

    /**
     * Computes the acceleration without constraints.
     *
     * @param model the model. Not modified.
     * @param state reads forces, bias and the factored mass matrix; writes smoothForce and smoothAcceleration. Modified.
     */
    public static void compute(Model model, State state) {
        double[] smooth = state.smoothForce;
        double[] applied = state.appliedForce;
        double[] bias = state.bias;
        double[] passive = state.passive;
        double[] actuation = state.actuation;
        for (int i = 0; i < model.nv; i++) {
            smooth[i] = passive[i] - bias[i] + applied[i] + actuation[i];
        }
        addBodyForces(model, state, smooth);
        System.arraycopy(smooth, 0, state.smoothAcceleration, 0, model.nv);
        MassMatrix.solve(model.dofs, state.massFactor, state.massInverseDiagonal, state.smoothAcceleration);
    }

    /**
     * Adds what the forces applied to bodies do to the degrees of freedom.
     *
     * @param model the model. Not modified.
     * @param state reads bodyForce and the kinematics. Not modified.
     * @param result added to (nv). Modified.
     */
    public static void addBodyForces(Model model, State state, double[] result) {
        double[] force = state.bodyForce;
        for (int body : model.layout.movingBodies) {
            int f = 6 * body;
            if (force[f] != 0 || force[f + 1] != 0 || force[f + 2] != 0 || force[f + 3] != 0 || force[f + 4] != 0
                    || force[f + 5] != 0) {
                Jacobians.addForce(model, state, body, state.bodyCentre, 3 * body, force, f, result);
            }
        }
    }
}
