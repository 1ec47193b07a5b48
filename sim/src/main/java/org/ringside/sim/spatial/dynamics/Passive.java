package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** What acts in joints by itself: springs towards their rest, and viscous dampers. */
public final class Passive {
    private Passive() {}

    /**
     * Computes the force of springs and dampers.
     *
     * @param model the model. Not modified.
     * @param state reads qpos and qvel; writes passive. Modified.
     */
    public static void compute(Model model, State state) {
        Dofs dofs = model.dofs;
        double[] damping = dofs.damping;
        double[] qvel = state.qvel;
        double[] passive = state.passive;
        double on = model.options.flags().damper() ? -1 : 0;
        for (int i = 0; i < dofs.count; i++) {
            passive[i] = on * damping[i] * qvel[i];
        }
        if (model.layout.springs.length > 0 && model.options.flags().spring()) {
            addSprings(model, state);
        }
    }

    private static void addSprings(Model model, State state) {
        Joints joints = model.joints;
        double[] passive = state.passive;
        double[] turn = state.scratch.vector;
        for (int joint : model.layout.springs) {
            double stiffness = joints.stiffness[joint];
            int q = joints.positionStart[joint];
            int dof = joints.firstDof[joint];
            JointType type = joints.type[joint];
            if (type == JointType.HINGE || type == JointType.SLIDE) {
                passive[dof] -= stiffness * (state.qpos[q] - model.springReference[q]);
                continue;
            }
            if (type == JointType.FREE) {
                for (int k = 0; k < 3; k++) {
                    passive[dof + k] -= stiffness * (state.qpos[q + k] - model.springReference[q + k]);
                }
                q += 3;
                dof += 3;
            }
            Turns.between(model.springReference, q, state.qpos, q, turn, 0);
            for (int k = 0; k < 3; k++) {
                passive[dof + k] -= stiffness * turn[k];
            }
        }
    }
}
