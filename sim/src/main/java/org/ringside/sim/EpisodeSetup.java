package org.ringside.sim;

import java.util.Objects;
import java.util.Optional;

/**
 * What is particular to one episode: where the robot starts, how this episode's robot and surfaces differ from the published ones,
 * who pushes it, and how well it sees.
 *
 * @param seed names the episode's random streams; the same seed and settings give the same bits
 * @param x start position of the base in the world, m
 * @param y start position of the base in the world, m
 * @param heading start heading, rad, 0 along x, positive to the left
 * @param variation how this episode differs from the published figures
 * @param pushes the pushes
 * @param sensors the sensors' errors
 * @param start where the robot starts in full, in place of its home pose at x, y and heading
 */
public record EpisodeSetup(
        long seed,
        double x,
        double y,
        double heading,
        Variation variation,
        Pushes pushes,
        SensorErrors sensors,
        Optional<StartState> start) {
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
        Objects.requireNonNull(pushes, "pushes");
        Objects.requireNonNull(sensors, "sensors");
        Objects.requireNonNull(start, "start");
    }

    /**
     * Makes a setup without pushes, with ideal sensors, from the home pose.
     *
     * @param seed names the episode's random streams
     * @param x start position of the base in the world, m
     * @param y start position of the base in the world, m
     * @param heading start heading, rad
     * @param variation how this episode differs from the published figures
     */
    public EpisodeSetup(long seed, double x, double y, double heading, Variation variation) {
        this(seed, x, y, heading, variation, Pushes.NONE, SensorErrors.NONE, Optional.empty());
    }

    /**
     * Returns the same episode from another start.
     *
     * @param state where the robot starts in full
     * @return the setup; x, y and heading are those of the state's base
     */
    public EpisodeSetup from(StartState state) {
        double[] q = state.position().stream().mapToDouble(Double::doubleValue).toArray();
        double turn = StrictMath.atan2(2 * (q[4] * q[5] + q[3] * q[6]), 1 - 2 * (q[5] * q[5] + q[6] * q[6]));
        return new EpisodeSetup(seed, q[0], q[1], turn, variation, pushes, sensors, Optional.of(state));
    }
}
