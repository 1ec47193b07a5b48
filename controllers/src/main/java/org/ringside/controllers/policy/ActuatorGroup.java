package org.ringside.controllers.policy;

import java.util.List;

/**
 * What turns targets into torques in some joints.
 *
 * @param joints names of the joints; all of the card's if empty
 * @param model pd, or dcMotor for a pd with a torque-speed curve
 * @param stiffness kp, N m/rad; one, or one a joint
 * @param damping kd, N m s/rad; one, or one a joint
 * @param dampingPlace torque (kd is part of the drive's torque) or implicit-joint-damping (kd is the joint's)
 * @param effortLimit largest torque, N m; one, or one a joint; empty: the robot's
 * @param velocityLimit largest speed, rad/s; one, or one a joint; empty: the robot's
 * @param armature inertia of the rotor as the joint feels it, kg m^2; negative: the robot's
 * @param friction dry friction of the joint, N m; negative: the robot's
 * @param stallTorque of a dcMotor: torque at rest, from which it falls to zero at the velocity limit, N m; one, or one a joint
 */
public record ActuatorGroup(
        List<String> joints,
        String model,
        List<Double> stiffness,
        List<Double> damping,
        String dampingPlace,
        List<Double> effortLimit,
        List<Double> velocityLimit,
        double armature,
        double friction,
        List<Double> stallTorque) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a dcMotor lacks its curve, or a pd has one
     */
    public ActuatorGroup {
        joints = List.copyOf(joints);
        stiffness = List.copyOf(stiffness);
        damping = List.copyOf(damping);
        effortLimit = List.copyOf(effortLimit);
        velocityLimit = List.copyOf(velocityLimit);
        stallTorque = List.copyOf(stallTorque);
        if (model.equals("dcMotor") ? stallTorque.isEmpty() || velocityLimit.isEmpty() : !stallTorque.isEmpty()) {
            throw new IllegalArgumentException("stallTorque and velocityLimit for a dcMotor, no stallTorque for a pd");
        }
    }
}
