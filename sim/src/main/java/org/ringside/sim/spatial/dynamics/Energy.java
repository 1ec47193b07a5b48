package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.State;

/** Mechanical energy. */
public final class Energy {
    private Energy() {}

    /**
     * Computes the potential energy of gravity, zero at the world's origin, and of joint springs.
     *
     * @param model the model. Not modified.
     * @param state reads qpos and the kinematics. Its scratch is modified.
     * @return the energy, J
     */
    public static double potential(Model model, State state) {
        Options options = model.options;
        double energy = 0;
        if (options.flags().gravity()) {
            double[] centre = state.bodyCentre;
            for (int b = 1; b < model.bodies.count; b++) {
                energy -= model.bodies.mass[b]
                        * (options.gravityX() * centre[3 * b] + options.gravityY() * centre[3 * b + 1]
                                + options.gravityZ() * centre[3 * b + 2]);
            }
        }
        if (options.flags().spring()) {
            for (int joint : model.layout.springs) {
                energy += 0.5 * model.joints.stiffness[joint] * squaredStretch(model, state, joint);
            }
        }
        return energy;
    }

    private static double squaredStretch(Model model, State state, int joint) {
        Joints joints = model.joints;
        JointType type = joints.type[joint];
        double[] rest = model.springReference;
        int q = joints.positionStart[joint];
        int straight = type == JointType.FREE ? 3 : type == JointType.BALL ? 0 : 1;
        double sum = 0;
        for (int k = q; k < q + straight; k++) {
            sum += (state.qpos[k] - rest[k]) * (state.qpos[k] - rest[k]);
        }
        if (straight != 1) {
            double[] turn = state.scratch.vector;
            Turns.between(rest, q + straight, state.qpos, q + straight, turn, 0);
            sum += turn[0] * turn[0] + turn[1] * turn[1] + turn[2] * turn[2];
        }
        return sum;
    }

    /**
     * Computes the kinetic energy, rotor inertia included.
     *
     * @param model the model. Not modified.
     * @param state reads the mass matrix and qvel. Its scratch is modified.
     * @return the energy, J
     */
    public static double kinetic(Model model, State state) {
        double[] momentum = state.scratch.dof1;
        MassMatrix.multiply(model.dofs, state.mass, state.qvel, momentum);
        double energy = 0;
        for (int i = 0; i < model.nv; i++) {
            energy += 0.5 * momentum[i] * state.qvel[i];
        }
        return energy;
    }
}
