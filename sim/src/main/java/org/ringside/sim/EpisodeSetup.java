package org.ringside.sim;

import java.util.Objects;

/**
 * What is particular to one episode: where the robot starts, and how this episode's robot and surfaces differ from the
 * published ones.
 *
 * @param seed names the episode's random streams; the same seed and settings give the same bits
 * @param x start position of the base in the world, m
 * @param y start position of the base in the world, m
 * @param heading start heading, rad, 0 along x, positive to the left
 * @param variation how this episode differs from the published figures
 */
public record EpisodeSetup(long seed, double x, double y, double heading, Variation variation) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is not finite
     */
    public EpisodeSetup {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(heading)) {
            throw new IllegalArgumentException(
                    "start pose must be finite: x = " + x + ", y = " + y + ", heading = " + heading);
        }
        Objects.requireNonNull(variation, "variation");
    }
}
