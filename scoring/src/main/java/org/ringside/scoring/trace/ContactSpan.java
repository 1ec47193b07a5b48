package org.ringside.scoring.trace;

/**
 * A touch between a part of the robot and a surface, from its first to its last sample without a break.
 *
 * @param body name of the touching body
 * @param foot name of the touching foot, or empty where another part of the body touches
 * @param surface name of the touched surface
 * @param firstSample index of the first sample at which it was seen
 * @param lastSample index of the last sample at which it was seen
 * @param x point of touch at its largest force, world, m
 * @param y point of touch at its largest force, world, m
 * @param z point of touch at its largest force, world, m
 * @param maximumForce largest force along the normal, N; 0 where the touch was found by geometry alone
 */
public record ContactSpan(
        String body,
        String foot,
        String surface,
        int firstSample,
        int lastSample,
        double x,
        double y,
        double z,
        double maximumForce) {
    /**
     * Tells whether a foot touches.
     *
     * @return false where another part of the robot touches
     */
    public boolean isFoot() {
        return !foot.isEmpty();
    }
}
