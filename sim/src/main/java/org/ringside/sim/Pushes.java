package org.ringside.sim;

/**
 * From which ranges an episode's pushes are drawn: every now and then a level force of random direction acts on the trunk's centre of
 * mass for {@link #DURATION}, as large as gives the whole robot, were it free, the drawn change of velocity.
 *
 * @param shortestInterval least time from one push to the next, and from the start to the first, s
 * @param longestInterval largest such time, s
 * @param leastSpeed least change of velocity, m/s
 * @param largestSpeed largest change of velocity, m/s; 0 for no pushes
 */
public record Pushes(double shortestInterval, double longestInterval, double leastSpeed, double largestSpeed) {
    /** How long a push lasts, s. */
    public static final double DURATION = 0.1;

    /** No pushes. */
    public static final Pushes NONE = new Pushes(1, 1, 0, 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a range falls, an interval is not in [0.2, 3600] s, or a speed not in [0, 10] m/s
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
    }
}
