package org.ringside.sim.robot;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A hinge between a body and its parent, with the drive that moves it. Immutable.
 *
 * @param name unique in the robot
 * @param axis direction of the axis in the body's frame, unit length
 * @param lower least position, rad
 * @param upper largest position, rad
 * @param armature rotor inertia as seen at the joint, kg m^2
 * @param damping viscous friction, N m s/rad
 * @param frictionLoss Coulomb friction, N m
 * @param torqueLimit largest torque of the drive, N m
 * @param stiffness published position gain of the drive, N m/rad
 * @param driveDamping published velocity gain of the drive, N m s/rad
 * @param noLoadSpeed speed at which the drive has no torque left, rad/s; infinite where none is published
 */
public record RobotJoint(
        String name,
        Vector3dc axis,
        double lower,
        double upper,
        double armature,
        double damping,
        double frictionLoss,
        double torqueLimit,
        double stiffness,
        double driveDamping,
        double noLoadSpeed) {
    /**
     * Checks and copies the values.
     *
     * @throws IllegalArgumentException if a value is out of its range; the message names the joint
     */
    public RobotJoint {
        axis = new Vector3d(axis);
        if (Math.abs(axis.length() - 1) > 1e-6) {
            throw new IllegalArgumentException("joint " + name + ": axis must have unit length, not " + axis.length());
        }
        if (!(lower < upper)) {
            throw new IllegalArgumentException("joint " + name + ": range must rise: " + lower + " to " + upper);
        }
        RobotBody.requireNotNegative(name, "armature", armature);
        RobotBody.requireNotNegative(name, "damping", damping);
        RobotBody.requireNotNegative(name, "frictionloss", frictionLoss);
        RobotBody.requireNotNegative(name, "torque limit", torqueLimit);
        RobotBody.requireNotNegative(name, "stiffness", stiffness);
        RobotBody.requireNotNegative(name, "drive damping", driveDamping);
        if (!(noLoadSpeed > 0)) {
            throw new IllegalArgumentException("joint " + name + ": no-load speed must be positive: " + noLoadSpeed);
        }
    }

    /**
     * Makes a joint whose drive has no published no-load speed.
     *
     * @param name unique in the robot
     * @param axis direction of the axis in the body's frame, unit length
     * @param lower least position, rad
     * @param upper largest position, rad
     * @param armature rotor inertia as seen at the joint, kg m^2
     * @param damping viscous friction, N m s/rad
     * @param frictionLoss Coulomb friction, N m
     * @param torqueLimit largest torque of the drive, N m
     * @param stiffness published position gain of the drive, N m/rad
     * @param driveDamping published velocity gain of the drive, N m s/rad
     */
    public RobotJoint(
            String name,
            Vector3dc axis,
            double lower,
            double upper,
            double armature,
            double damping,
            double frictionLoss,
            double torqueLimit,
            double stiffness,
            double driveDamping) {
        this(name, axis, lower, upper, armature, damping, frictionLoss, torqueLimit, stiffness, driveDamping,
                Double.POSITIVE_INFINITY);
    }
}
