package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.spatial.Actuators;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * What actuators do: force = gain x control + bias, gain and bias affine in length and velocity, through the gear into the joint
 * (MuJoCo's documentation, Computation, Actuation model).
 */
public final class Actuation {
    private Actuation() {}

    /**
     * Computes the forces of all actuators.
     *
     * @param model the model. Not modified.
     * @param state reads qpos, qvel, ctrl and the kinematics; writes what it calls actuation. Modified.
     */
    public static void compute(Model model, State state) {
        Actuators actuators = model.actuators;
        Joints joints = model.joints;
        double[] actuation = state.actuation;
        double[] gear = actuators.gear;
        boolean on = model.options.flags().actuation();
        for (int i = 0; i < model.nv; i++) {
            actuation[i] = 0;
        }
        for (int a = 0; a < actuators.count; a++) {
            int joint = actuators.joint[a];
            JointType type = joints.type[joint];
            int dof = joints.firstDof[joint];
            if (type == JointType.HINGE || type == JointType.SLIDE) {
                double ratio = gear[6 * a];
                state.actuatorLength[a] = ratio * state.qpos[joints.positionStart[joint]];
                state.actuatorVelocity[a] = ratio * state.qvel[dof];
                double force = on ? force(model, state, a) : 0;
                state.actuatorForce[a] = force;
                actuation[dof] += ratio * force;
            } else {
                spatial(model, state, a, on);
            }
        }
        for (int joint : model.layout.actuatorLimits) {
            int dof = joints.firstDof[joint];
            double[] range = joints.actuatorForceRange;
            actuation[dof] = Math.min(Math.max(actuation[dof], range[2 * joint]), range[2 * joint + 1]);
        }
    }

    /** The control of a servo of a ball joint that is nearest to where it is, among those that mean the same rotation. */
    private static double nearestTurn(Actuators actuators, int a, double control, double length) {
        double[] gear = actuators.gear;
        double x = gear[6 * a];
        double y = gear[6 * a + 1];
        double z = gear[6 * a + 2];
        double turn = 2 * Math.PI * Math.sqrt(x * x + y * y + z * z);
        if (turn == 0) {
            return control;
        }
        double turns = (control - length) / turn;
        return control - turn * Math.copySign(Math.floor(Math.abs(turns) + 0.5), turns);
    }

    private static double force(Model model, State state, int a) {
        Actuators actuators = model.actuators;
        double length = state.actuatorLength[a];
        double velocity = state.actuatorVelocity[a];
        double[] gain = actuators.gain;
        double[] bias = actuators.bias;
        double control = control(model, state, a);
        if (actuators.shortWay[a]) {
            control = nearestTurn(actuators, a, control, length);
        }
        double force = (gain[3 * a] + gain[3 * a + 1] * length + gain[3 * a + 2] * velocity) * control
                + (bias[3 * a] + bias[3 * a + 1] * length + bias[3 * a + 2] * velocity);
        if (actuators.forceLimited[a]) {
            force = Math.min(Math.max(force, actuators.forceRange[2 * a]), actuators.forceRange[2 * a + 1]);
        }
        return force;
    }

    /**
     * Adds the derivative of actuator forces with respect to velocity to a tree-sparse matrix. Where a force is clamped it does
     * not depend on velocity.
     *
     * @param model the model. Not modified.
     * @param state reads what {@link #compute} wrote, qpos and ctrl. Not modified.
     * @param scale what to multiply with
     * @param matrix added to ({@code dofs.rowStart[nv]}). Modified.
     */
    public static void addVelocityDerivative(Model model, State state, double scale, double[] matrix) {
        Actuators actuators = model.actuators;
        if (!model.options.flags().actuation()) {
            return;
        }
        double[] moment = state.scratch.moment;
        for (int a = 0; a < actuators.count; a++) {
            double derivative = actuators.gain[3 * a + 2] * control(model, state, a) + actuators.bias[3 * a + 2];
            if (derivative == 0 || clamped(actuators, a, state.actuatorForce[a])) {
                continue;
            }
            int joint = actuators.joint[a];
            int dof = model.joints.firstDof[joint];
            moment(model, state, a, moment);
            for (int i = 0; i < model.joints.type[joint].velocities; i++) {
                int row = model.dofs.rowStart[dof + i];
                for (int j = 0; j <= i; j++) {
                    matrix[row + i - j] += scale * derivative * moment[i] * moment[j];
                }
            }
        }
    }

    private static boolean clamped(Actuators actuators, int a, double force) {
        return actuators.forceLimited[a]
                && (force <= actuators.forceRange[2 * a] || force >= actuators.forceRange[2 * a + 1]);
    }

    /** The control that acts: clamped where it has a range. */
    static double control(Model model, State state, int a) {
        Actuators actuators = model.actuators;
        double control = state.ctrl[a];
        if (actuators.controlLimited[a] && model.options.flags().clampControl()) {
            control = Math.min(Math.max(control, actuators.controlRange[2 * a]), actuators.controlRange[2 * a + 1]);
        }
        return control;
    }

    /** An actuator on a ball or free joint. */
    private static void spatial(Model model, State state, int a, boolean on) {
        int joint = model.actuators.joint[a];
        int dof = model.joints.firstDof[joint];
        int count = model.joints.type[joint].velocities;
        double[] moment = state.scratch.moment;
        moment(model, state, a, moment);
        double length = 0;
        if (model.joints.type[joint] == JointType.BALL) {
            double[] turn = state.scratch.vector;
            Turns.between(IDENTITY, 0, state.qpos, model.joints.positionStart[joint], turn, 0);
            length = moment[0] * turn[0] + moment[1] * turn[1] + moment[2] * turn[2];
        }
        double velocity = 0;
        for (int k = 0; k < count; k++) {
            velocity += moment[k] * state.qvel[dof + k];
        }
        state.actuatorLength[a] = length;
        state.actuatorVelocity[a] = velocity;
        double force = on ? force(model, state, a) : 0;
        state.actuatorForce[a] = force;
        for (int k = 0; k < count; k++) {
            state.actuation[dof + k] += moment[k] * force;
        }
    }

    private static final double[] IDENTITY = {1, 0, 0, 0};

    /**
     * Computes what a unit force of an actuator does to the degrees of freedom of its joint.
     *
     * @param out as many numbers as the joint has degrees of freedom. Modified.
     */
    static void moment(Model model, State state, int a, double[] out) {
        int joint = model.actuators.joint[a];
        int count = model.joints.type[joint].velocities;
        System.arraycopy(model.actuators.gear, 6 * a, out, 0, count);
        if (!model.actuators.gearInParent[a] || count == 1) {
            return;
        }
        // from the parent's frame into the child's: by the inverse of the joint's rotation
        int angular = count - 3;
        double[] q = state.scratch.quaternion;
        Kinematics.unit(state.qpos, model.joints.positionStart[joint] + angular, q, 0);
        q[1] = -q[1];
        q[2] = -q[2];
        q[3] = -q[3];
        Kinematics.turn(q, 0, model.actuators.gear, 6 * a + angular, out, angular);
    }
}
