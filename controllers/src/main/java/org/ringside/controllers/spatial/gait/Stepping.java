package org.ringside.controllers.spatial.gait;

/**
 * How feet step in a trot.
 *
 * @param hipHeight height of the hips above the ground as a share of the leg's length
 * @param duty share of the stride in which a foot stands
 * @param longestStretch a foot is lifted early, but not in the first half of its stance, when its leg is longer than this share of its
 *     length; above 1 for never
 * @param clearance height by which a swinging foot clears the ground, m
 * @param swingShare share of the time between two stances in which a foot moves; for the rest it waits over its place
 * @param stiffness stiffness of swinging joints, N m/rad
 * @param damping damping of swinging joints, N m s/rad
 */
public record Stepping(
        double hipHeight, double duty, double longestStretch, double clearance, double swingShare, double stiffness,
        double damping) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range; the message names it
     */
    public Stepping {
        within("hipHeight", hipHeight, 0.3, 0.95);
        within("duty", duty, 0.2, 0.9);
        within("longestStretch", longestStretch, 0.5, 2);
        within("clearance", clearance, 0.005, 0.3);
        within("swingShare", swingShare, 0.5, 1);
        within("stiffness", stiffness, 0, 1000);
        within("damping", damping, 0, 10);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ": " + value);
        }
    }
}
