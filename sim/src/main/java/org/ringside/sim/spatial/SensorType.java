package org.ringside.sim.spatial;

/** What a sensor measures; definitions as in MuJoCo's documentation. */
public enum SensorType {
    /** Sum of normal contact forces inside the volume of a site, N. */
    TOUCH(1),
    /** Proper linear acceleration of a site in its own frame, m/s^2. */
    ACCELEROMETER(3),
    /** Linear velocity of a site in its own frame, m/s. */
    VELOCIMETER(3),
    /** Angular velocity of a site in its own frame, rad/s. */
    GYRO(3),
    /** Force that a body exchanges with its parent, at a site, in its frame, N. */
    FORCE(3),
    /** Torque that a body exchanges with its parent, at a site, in its frame, N m. */
    TORQUE(3),
    /** Position of a hinge or slide, rad or m. */
    JOINT_POSITION(1),
    /** Velocity of a hinge or slide, rad/s or m/s. */
    JOINT_VELOCITY(1),
    /** Scalar force of an actuator. */
    ACTUATOR_FORCE(1),
    /** Position of a frame, in the world or a reference frame, m. */
    FRAME_POSITION(3),
    /** Orientation of a frame. */
    FRAME_QUATERNION(4),
    /** X axis of a frame. */
    FRAME_X_AXIS(3),
    /** Y axis of a frame. */
    FRAME_Y_AXIS(3),
    /** Z axis of a frame. */
    FRAME_Z_AXIS(3),
    /** Linear velocity of a frame, m/s. */
    FRAME_LINEAR_VELOCITY(3),
    /** Angular velocity of a frame, rad/s. */
    FRAME_ANGULAR_VELOCITY(3),
    /** Linear acceleration of a frame, m/s^2. */
    FRAME_LINEAR_ACCELERATION(3),
    /** Angular acceleration of a frame, rad/s^2. */
    FRAME_ANGULAR_ACCELERATION(3);

    /** How many numbers it gives. */
    public final int size;

    SensorType(int size) {
        this.size = size;
    }
}
