package org.ringside.controllers.spatial.skills;

import org.ringside.controllers.spatial.gait.Stepping;

/**
 * The figures of a leap over a board in a trot.
 *
 * @param speed along the leap, m/s
 * @param stride time for a stride, s
 * @param ahead how far the base is ahead of the board's middle when it should be over it by the count of strides, m
 * @param nearMargin how far before the board feet stay, m
 * @param farMargin how far behind it they come down, m
 * @param balance how far a foot is moved from its hip to make up for the other foot of the pair, m
 * @param speedGain share of an error of speed that the next footholds make up for
 * @param noseUp slope of the trunk while front feet go over, and down while hind feet do
 * @param hipHeight height of the hips above the ground as a share of the leg's length
 * @param duty share of the stride in which a foot stands
 * @param clearance height by which a swinging foot clears the ground, m
 * @param swingShare share of the time between two stances in which a foot moves
 * @param stiffness stiffness of swinging joints, N m/rad
 * @param damping damping of swinging joints, N m s/rad
 */
public record LeapParameters(
        double speed,
        double stride,
        double ahead,
        double nearMargin,
        double farMargin,
        double balance,
        double speedGain,
        double noseUp,
        double hipHeight,
        double duty,
        double clearance,
        double swingShare,
        double stiffness,
        double damping) {
    /** A foot that is left far behind lets go. */
    private static final double LONGEST_STRETCH = 0.985;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range; the message names it
     */
    public LeapParameters {
        within("speed", speed, 0.2, 5);
        within("stride", stride, 0.1, 2);
        within("ahead", ahead, -0.5, 0.5);
        within("nearMargin", nearMargin, 0.01, 0.3);
        within("farMargin", farMargin, 0.01, 0.3);
        within("balance", balance, 0, 0.5);
        within("speedGain", speedGain, 0, 3);
        within("noseUp", noseUp, -0.5, 0.5);
        new Stepping(hipHeight, duty, LONGEST_STRETCH, clearance, swingShare, stiffness, damping);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ": " + value);
        }
    }

    /**
     * Returns how feet step.
     *
     * @return what of these figures is about single steps
     */
    Stepping stepping() {
        return new Stepping(hipHeight, duty, LONGEST_STRETCH, clearance, swingShare, stiffness, damping);
    }
}
