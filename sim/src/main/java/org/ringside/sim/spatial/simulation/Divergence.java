package org.ringside.sim.spatial.simulation;

import org.ringside.sim.DivergedException;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** Finds numbers that mean nothing any more. */
final class Divergence {
    /** Beyond this (m, rad, s) nothing has a meaning; MuJoCo's own limit. */
    private static final double LARGEST = 1e10;

    private Divergence() {}

    /** Checks positions and velocities. */
    static void check(Model model, State state) {
        int q = firstAbsurd(state.qpos);
        if (q >= 0) {
            throw diverged(model, state, jointOf(model, q), "position", state.qpos[q]);
        }
        int dof = firstAbsurd(state.qvel);
        if (dof >= 0) {
            throw diverged(model, state, model.dofs.joint[dof], "velocity", state.qvel[dof]);
        }
    }

    /** Checks accelerations. */
    static void checkAcceleration(Model model, State state) {
        int dof = firstAbsurd(state.qacc);
        if (dof >= 0) {
            throw diverged(model, state, model.dofs.joint[dof], "acceleration", state.qacc[dof]);
        }
    }

    private static int firstAbsurd(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            // not so for NaN either
            if (!(Math.abs(numbers[i]) <= LARGEST)) {
                return i;
            }
        }
        return -1;
    }

    private static int jointOf(Model model, int position) {
        int joint = model.joints.count - 1;
        while (model.joints.positionStart[joint] > position) {
            joint--;
        }
        return joint;
    }

    private static DivergedException diverged(Model model, State state, int joint, String quantity, double value) {
        Joints joints = model.joints;
        int body = joints.body[joint];
        return new DivergedException("the simulation diverged: body " + named(model.bodies.name[body], body)
                + ", joint "
                + named(joints.name[joint], joint) + ": " + quantity + " " + value + " at time " + state.time + " s");
    }

    private static String named(String name, int index) {
        return name == null ? "number " + index : "'" + name + "'";
    }
}
