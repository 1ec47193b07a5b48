package org.ringside.controllers.spatial.skills;

import org.ringside.controllers.spatial.gait.Stepping;

/**
 * The figures of a trot.
 *
 * @param hipHeight height of the hips above the ground as a share of the leg's length
 * @param slowPeriod time for a stride when slow, s
 * @param fastPeriod time for a stride at the fast speed, s
 * @param fastSpeed speed at which the period is the fast one, m/s
 * @param duty share of the stride in which a foot stands
 * @param clearance height by which a swinging foot clears the ground, m
 * @param footholdGain shift of footholds by error of speed, s
 * @param largestAcceleration largest rate at which the followed velocity changes, m/s^2
 * @param largestOnRamps the same on ramps, where holding on takes most of the friction, m/s^2
 * @param largestTurning largest rate at which the followed turn rate changes, rad/s^2
 * @param swingStiffness stiffness of swinging joints, N m/rad
 * @param swingDamping damping of swinging joints, N m s/rad
 */
public record TrotParameters(
        double hipHeight,
        double slowPeriod,
        double fastPeriod,
        double fastSpeed,
        double duty,
        double clearance,
        double footholdGain,
        double largestAcceleration,
        double largestOnRamps,
        double largestTurning,
        double swingStiffness,
        double swingDamping) {
    /** Feet stand to the end: one that is lifted early on a ramp lets the trunk fall. */
    private static final double NEVER_TOO_LONG = 2;

    /** On level ground and over tables. */
    public static final TrotParameters FLAT =
            new TrotParameters(0.66, 0.44, 0.34, 1.5, 0.5, 0.05, 0.04, 3, 1, 8, 60, 1.5);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range; the message names it
     */
    public TrotParameters {
        within("hipHeight", hipHeight, 0.3, 0.95);
        within("slowPeriod", slowPeriod, 0.1, 2);
        within("fastPeriod", fastPeriod, 0.1, 2);
        within("fastSpeed", fastSpeed, 0.1, 10);
        within("duty", duty, 0.2, 0.9);
        within("clearance", clearance, 0.005, 0.3);
        within("footholdGain", footholdGain, 0, 1);
        within("largestAcceleration", largestAcceleration, 0.1, 100);
        within("largestOnRamps", largestOnRamps, 0.1, 100);
        within("largestTurning", largestTurning, 0.1, 100);
        within("swingStiffness", swingStiffness, 0, 1000);
        within("swingDamping", swingDamping, 0, 10);
    }

    /**
     * Returns how feet step.
     *
     * @return what of these figures is about single steps
     */
    Stepping stepping() {
        return new Stepping(hipHeight, duty, NEVER_TOO_LONG, clearance, 1, swingStiffness, swingDamping);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ": " + value);
        }
    }
}
