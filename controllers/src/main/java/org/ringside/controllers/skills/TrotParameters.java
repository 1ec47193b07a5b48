package org.ringside.controllers.skills;

/**
 * The figures of a trot.
 *
 * @param period time of a full cycle, s
 * @param duty share of the cycle that each foot stands
 * @param height height of the base's origin above the feet's rest, m
 * @param clearance how far a swinging foot clears the terrain, m
 * @param speedGain acceleration per error of speed, 1/s
 * @param largestAcceleration bound of the acceleration ahead, m/s^2
 * @param footholdGain foothold shift per error of speed, s
 */
public record TrotParameters(
        double period,
        double duty,
        double height,
        double clearance,
        double speedGain,
        double largestAcceleration,
        double footholdGain) {
    /** For the flat and for steps up to 0.1 m. */
    public static final TrotParameters FLAT = new TrotParameters(0.36, 0.55, 0.225, 0.05, 6, 4, 0.06);

    /** For ramps up to 30 degrees. */
    public static final TrotParameters SLOPE = new TrotParameters(0.34, 0.58, 0.2, 0.05, 6, 4, 0.06);

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public TrotParameters {
        if (!(period >= 0.1 && period <= 2) || !(duty >= 0.3 && duty < 1) || !(height > 0.05 && height < 1)) {
            throw new IllegalArgumentException(
                    "a trot needs a period of 0.1 to 2 s, a duty of 0.3 to 1 and a height of 0.05 to 1 m: "
                            + period + ", " + duty + ", " + height);
        }
    }
}
