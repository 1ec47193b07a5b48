package org.ringside.sim;

/**
 * How one sensor falls short of the truth. At the ticks of its rate it samples what was true {@code latency} ago, and adds a bias, a
 * drift and noise; between ticks, and where a sample drops out, the last one stays.
 *
 * @param rate samples a second, Hz; 0 for the sensor's own: once a control period, the map and the rays at the rate of their pipeline
 * @param noise standard deviation of the normal noise of each sample, in the sensor's unit
 * @param bias bound of the constant error, which is drawn uniformly from both sides of zero once an episode, in the sensor's unit
 * @param drift standard deviation of the random walk that the bias has made after a second, in the sensor's unit
 * @param latency age of what a sample tells, s
 * @param dropout probability that a sample is lost
 */
public record SensorError(double rate, double noise, double bias, double drift, double latency, double dropout) {
    /** The longest latency, s. */
    public static final double LONGEST_LATENCY = 0.5;

    /** No error. */
    public static final SensorError NONE = new SensorError(0, 0, 0, 0, 0, 0);

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if the rate is neither 0 nor from 0.1 to 10000 Hz, noise, bias or drift is not in [0, 100], the
     *     latency not in [0, 0.5] s, or the probability not in [0, 1)
     */
    public SensorError {
        if (!(rate == 0 || rate >= 0.1 && rate <= 10_000)) {
            throw new IllegalArgumentException("rate must be 0 or within [0.1, 10000] Hz: " + rate);
        }
        check("noise", noise, 100);
        check("bias", bias, 100);
        check("drift", drift, 100);
        check("latency", latency, LONGEST_LATENCY);
        check("dropout", dropout, 1);
        if (dropout == 1) {
            throw new IllegalArgumentException("dropout must be below 1, or nothing is ever seen");
        }
    }

    private static void check(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + " must be within [0, " + most + "]: " + value);
        }
    }
}
