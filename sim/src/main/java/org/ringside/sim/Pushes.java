package org.ringside.sim;

/**
 * From which ranges an episode's pushes are drawn: every now and then a level force acts on the trunk's centre of
 * mass for {@link #DURATION}, as large as gives the whole robot, were it free, the drawn change of velocity.
 *
 * @param shortestInterval least time from one push to the next, and from the start to the first, s
 * @param longestInterval largest such time, s
 * @param leastSpeed least change of velocity, m/s
 * @param largestSpeed largest change of velocity, m/s; 0 for no pushes
 * @param leastDirection least direction of the force in the world, rad from x, positive to the left
 * @param largestDirection largest direction of the force, rad
 */
public record Pushes(
        double shortestInterval,
        double longestInterval,
        double leastSpeed,
        double largestSpeed,
        double leastDirection,
        double largestDirection) {
    /** How long a push lasts, s. */
    public static final double DURATION = 0.1;

    /** No pushes. */
    public static final Pushes NONE = new Pushes(1, 1, 0, 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a range falls, an interval is not in [0.2, 3600] s, a speed not in [0, 10] m/s, or a direction
     *     not in [-2 pi, 2 pi]
     */
    public Pushes {
        if (!(shortestInterval >= 2 * DURATION && shortestInterval <= longestInterval && longestInterval <= 3600)) {
            throw new IllegalArgumentException("push intervals must be within [0.2, 3600] s and must not fall: "
                    + shortestInterval + " to " + longestInterval);
        }
        if (!(leastSpeed >= 0 && leastSpeed <= largestSpeed && largestSpeed <= 10)) {
            throw new IllegalArgumentException("push speeds must be within [0, 10] m/s and must not fall: " + leastSpeed
                    + " to " + largestSpeed);
        }
        if (!(leastDirection >= -2 * Math.PI && leastDirection <= largestDirection
                && largestDirection <= 2 * Math.PI)) {
            throw new IllegalArgumentException("push directions must be within [-2 pi, 2 pi] and must not fall: "
                    + leastDirection + " to " + largestDirection);
        }
    }

    /**
     * Makes ranges of pushes from all sides.
     *
     * @param shortestInterval least time from one push to the next, and from the start to the first, s
     * @param longestInterval largest such time, s
     * @param leastSpeed least change of velocity, m/s
     * @param largestSpeed largest change of velocity, m/s; 0 for no pushes
     */
    public Pushes(double shortestInterval, double longestInterval, double leastSpeed, double largestSpeed) {
        this(shortestInterval, longestInterval, leastSpeed, largestSpeed, -Math.PI, Math.PI);
    }
}
