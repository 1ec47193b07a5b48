package org.ringside.sim;

/**
 * How one episode's robot and surfaces differ from the published figures.
 *
 * @param friction factor on every friction coefficient
 * @param mass factor on the trunk's mass and inertia
 * @param motorStrength factor on every drive's torque limit
 * @param trunkShiftX shift of the trunk's centre of mass ahead, m
 * @param trunkShiftY shift of the trunk's centre of mass to the left, m
 * @param trunkShiftZ shift of the trunk's centre of mass upwards, m
 * @param stiffness factor on every stiffness that is commanded
 * @param damping factor on every damping that is commanded
 * @param commandLatency how long a command takes from the controller to the drives, s
 * @param torqueSpeedCurve whether a drive's torque falls with its speed, where the robot's no-load speed is published
 */
public record Variation(
        double friction,
        double mass,
        double motorStrength,
        double trunkShiftX,
        double trunkShiftY,
        double trunkShiftZ,
        double stiffness,
        double damping,
        double commandLatency,
        boolean torqueSpeedCurve) {
    /** The longest latency of a command, s. */
    public static final double LONGEST_LATENCY = 0.5;

    /** Nothing differs. */
    public static final Variation NONE = new Variation(1, 1, 1);

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if a factor is not in (0, 10], a shift is beyond 0.5 m, or the latency is not in [0, 0.5]
     */
    public Variation {
        checkFactor("friction", friction);
        checkFactor("mass", mass);
        checkFactor("motorStrength", motorStrength);
        checkFactor("stiffness", stiffness);
        checkFactor("damping", damping);
        checkShift("trunkShiftX", trunkShiftX);
        checkShift("trunkShiftY", trunkShiftY);
        checkShift("trunkShiftZ", trunkShiftZ);
        if (!(commandLatency >= 0 && commandLatency <= LONGEST_LATENCY)) {
            throw new IllegalArgumentException(
                    "commandLatency must be within [0, " + LONGEST_LATENCY + "] s: " + commandLatency);
        }
    }

    /**
     * Makes a variation of these alone.
     *
     * @param friction factor on every friction coefficient
     * @param mass factor on the trunk's mass and inertia
     * @param motorStrength factor on every drive's torque limit
     */
    public Variation(double friction, double mass, double motorStrength) {
        this(friction, mass, motorStrength, 0, 0, 0, 1, 1, 0, false);
    }

    /**
     * Returns the part that bodies and surfaces see, without that of the drives.
     *
     * @return friction, mass and shift of the trunk; the rest is as published
     */
    public Variation ofBodies() {
        return new Variation(friction, mass, 1, trunkShiftX, trunkShiftY, trunkShiftZ, 1, 1, 0, false);
    }

    private static void checkFactor(String name, double factor) {
        if (!(factor > 0 && factor <= 10)) {
            throw new IllegalArgumentException(name + " must be within (0, 10]: " + factor);
        }
    }

    private static void checkShift(String name, double shift) {
        if (!(Math.abs(shift) <= 0.5)) {
            throw new IllegalArgumentException(name + " must be within [-0.5, 0.5] m: " + shift);
        }
    }
}
