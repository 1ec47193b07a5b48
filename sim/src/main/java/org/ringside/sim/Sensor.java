package org.ringside.sim;

/** The sensors of a robot and of the hall that it runs in, each with errors of its own. */
public enum Sensor {
    /** Turn rates of the inertial unit: {@link Observation#angularVelocityInBase}. */
    GYRO("gyro", "rad/s"),
    /** Accelerations of the inertial unit: {@link Observation#linearAccelerationInBase}. */
    ACCELEROMETER("accelerometer", "m/s^2"),
    /** The inertial unit's own estimate of down: {@link Observation#projectedGravity}. Errors are small turns about the base's axes. */
    GRAVITY("gravity", "rad"),
    /** Joint encoders: {@link Observation#jointPosition}. */
    JOINT_POSITION("jointPosition", "rad"),
    /** Joint velocities as the drives tell them: {@link Observation#jointVelocity}. */
    JOINT_VELOCITY("jointVelocity", "rad/s"),
    /** Motion capture: {@link Observation#basePosition}. */
    BASE_POSITION("basePosition", "m"),
    /** Motion capture: {@link Observation#baseOrientation}. Errors are small turns about the base's axes. */
    BASE_ORIENTATION("baseOrientation", "rad"),
    /** Motion capture, or an estimator: {@link Observation#linearVelocityInBase}. */
    BASE_VELOCITY("baseVelocity", "m/s"),
    /** Force sensors of the feet: {@link Observation#footForce} and {@link Observation#footContact}. */
    FOOT_FORCE("footForce", "N"),
    /** The map of heights: {@link Observation#terrainHeight}. Noise is one draw a point; bias and drift lift the whole map. */
    TERRAIN_HEIGHT("terrainHeight", "m"),
    /** The fan of rays: {@link Observation#rayDistance}. Noise is one draw a ray; bias and drift are the same for all. */
    RAYS("rays", "m");

    private final String key;
    private final String unit;

    Sensor(String key, String unit) {
        this.key = key;
        this.unit = unit;
    }

    /**
     * Returns the name by which files and random streams know the sensor.
     *
     * @return such as {@code jointPosition}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the unit of its noise and bias.
     *
     * @return such as {@code rad/s}
     */
    public String unit() {
        return unit;
    }
}
