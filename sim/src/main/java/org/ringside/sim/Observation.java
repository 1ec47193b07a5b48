package org.ringside.sim;

/**
 * What a controller may know, once a control period. Overwritten in place; a controller must copy what it wants to keep.
 *
 * <p>Frames: world as in {@link WorldState}; base is the frame of the robot's base body. Confined to one thread.
 */
public final class Observation {
    /** From this force on a foot counts as touching, N. */
    public static final double CONTACT_FORCE = 5;

    /** Time since the start of the episode, s. */
    public double time;

    /** Base position in the world, m (3): a motion-capture stand-in. */
    public final double[] basePosition = new double[3];

    /** Base orientation, w x y z (4). */
    public final double[] baseOrientation = new double[4];

    /** Base linear velocity in the base frame, m/s (3). */
    public final double[] linearVelocityInBase = new double[3];

    /** Base angular velocity in the base frame, rad/s (3): the gyro. */
    public final double[] angularVelocityInBase = new double[3];

    /**
     * What an accelerometer at the base's origin reads, in the base frame, m/s^2 (3): acceleration, averaged over the control period,
     * less gravity, so (0, 0, 9.81) at rest.
     */
    public final double[] linearAccelerationInBase = new double[3];

    /** Direction of gravity in the base frame, unit length (3): (0, 0, -1) when level. */
    public final double[] projectedGravity = new double[3];

    /** Joint positions, rad (joints). */
    public final double[] jointPosition;

    /** Joint velocities, rad/s (joints). */
    public final double[] jointVelocity;

    /** Force along the terrain's normal on each foot, N (feet). */
    public final double[] footForce;

    /** Whether each foot touches, 1 or 0 (feet): whether its force, as seen, is above {@link #CONTACT_FORCE}. */
    public final double[] footContact;

    /** Height of the terrain in the world at the points of the {@link HeightScan}, m (points). */
    public final double[] terrainHeight;

    /** Distance to what each ray of the {@link RayFan} meets first, m (rays). */
    public final double[] rayDistance;

    /**
     * Makes an observation of zeros.
     *
     * @param joints how many joints the robot has
     * @param feet how many feet the robot has
     * @param sensors what is shown of the terrain
     */
    public Observation(int joints, int feet, SensorLayout sensors) {
        jointPosition = new double[joints];
        jointVelocity = new double[joints];
        footForce = new double[feet];
        footContact = new double[feet];
        terrainHeight = new double[sensors.heightScan().points()];
        rayDistance = new double[sensors.rays().rays()];
    }
}
