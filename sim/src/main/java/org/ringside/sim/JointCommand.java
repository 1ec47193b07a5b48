package org.ringside.sim;

import java.util.Arrays;

/**
 * What a controller may do: five numbers a joint, as on the drives of the field's robots.
 *
 * <p>The drive applies {@code torque = stiffness (position - q) + damping (velocity - v) + feedForwardTorque} at the
 * physics rate, then its torque and speed limits. Entries follow the order of {@code RobotModel.joints()}.
 * Mutable and reused: the controller overwrites it each period. Confined to one thread.
 */
public final class JointCommand {
    /** Target positions, rad, one a joint. */
    public final double[] position;

    /** Target velocities, rad/s, one a joint. */
    public final double[] velocity;

    /** Stiffnesses, N m/rad, one a joint, not negative. */
    public final double[] stiffness;

    /** Dampings, N m s/rad, one a joint, not negative. */
    public final double[] damping;

    /** Feed-forward torques, N m, one a joint. */
    public final double[] feedForwardTorque;

    /**
     * Makes a command of zeros, which leaves every joint free.
     *
     * @param joints how many joints the robot has
     */
    public JointCommand(int joints) {
        position = new double[joints];
        velocity = new double[joints];
        stiffness = new double[joints];
        damping = new double[joints];
        feedForwardTorque = new double[joints];
    }

    /**
     * Takes over every number of another command.
     *
     * @param other a command of as many joints. Not modified.
     */
    public void set(JointCommand other) {
        System.arraycopy(other.position, 0, position, 0, position.length);
        System.arraycopy(other.velocity, 0, velocity, 0, velocity.length);
        System.arraycopy(other.stiffness, 0, stiffness, 0, stiffness.length);
        System.arraycopy(other.damping, 0, damping, 0, damping.length);
        System.arraycopy(other.feedForwardTorque, 0, feedForwardTorque, 0, feedForwardTorque.length);
    }

    /** Sets every number to zero. */
    public void clear() {
        Arrays.fill(position, 0);
        Arrays.fill(velocity, 0);
        Arrays.fill(stiffness, 0);
        Arrays.fill(damping, 0);
        Arrays.fill(feedForwardTorque, 0);
    }

    /**
     * Finds the first number that a drive cannot take: not finite, or a negative gain.
     *
     * @return a description such as {@code "damping[3] = NaN"}, or null when all are fine
     */
    public String firstFault() {
        String fault = firstFault("position", position, false);
        fault = fault == null ? firstFault("velocity", velocity, false) : fault;
        fault = fault == null ? firstFault("stiffness", stiffness, true) : fault;
        fault = fault == null ? firstFault("damping", damping, true) : fault;
        return fault == null ? firstFault("feedForwardTorque", feedForwardTorque, false) : fault;
    }

    private static String firstFault(String name, double[] values, boolean gain) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || gain && values[i] < 0) {
                return name + "[" + i + "] = " + values[i];
            }
        }
        return null;
    }
}
