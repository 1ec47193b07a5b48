package org.ringside.sim;

/**
 * What is true in a world now, in flat arrays. The world writes it; everybody else only reads it.
 *
 * <p>World frame: x forward, y left, z up (REP-103). Quaternions are scalar-first. The layout of {@code qpos} and
 * {@code qvel} is MuJoCo's for a floating base. Confined to the world's thread.
 */
public final class WorldState {
    /** Offset of the first joint in {@link #qpos}. */
    public static final int QPOS_JOINTS = 7;

    /** Offset of the first joint in {@link #qvel}. */
    public static final int QVEL_JOINTS = 6;

    /** Touches that a state holds where nobody says more. */
    private static final int USUAL_TOUCHES = 64;

    /** Simulated time since the reset, s. */
    public double time;

    /** Base position in the world (3, m), base orientation (4, w x y z), joint positions (joints, rad). */
    public final double[] qpos;

    /** Base linear velocity in the world (3, m/s), base angular velocity in the base (3, rad/s), joint velocities (rad/s). */
    public final double[] qvel;

    /** Acceleration of the base's origin in the world, averaged over the last control period, m/s^2 (3); 0 at the start. */
    public final double[] linearAcceleration = new double[3];

    /** Acceleration of free fall, downwards, m/s^2. */
    public double gravity = 9.81;

    /** Torque that each drive applied, averaged over the last control period, N m (joints). */
    public final double[] jointTorque;

    /** Force on each foot along the terrain's normal, averaged over the last control period, N (feet). */
    public final double[] footForce;

    /** Contacts that existed at any time in the last control period. */
    public final ContactList contacts;

    /**
     * Makes a state of zeros that holds up to {@value #USUAL_TOUCHES} touches in a control period.
     *
     * @param joints how many joints the robot has
     * @param feet how many feet the robot has
     */
    public WorldState(int joints, int feet) {
        this(joints, feet, USUAL_TOUCHES);
    }

    /**
     * Makes a state of zeros.
     *
     * @param joints how many joints the robot has
     * @param feet how many feet the robot has
     * @param touches how many touches there can be in a control period, as {@link ContactList#most} has it
     */
    public WorldState(int joints, int feet, int touches) {
        qpos = new double[QPOS_JOINTS + joints];
        qvel = new double[QVEL_JOINTS + joints];
        jointTorque = new double[joints];
        footForce = new double[feet];
        contacts = new ContactList(touches);
    }
}
