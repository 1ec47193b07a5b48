package org.ringside.scoring.trace;

import java.util.Objects;
import java.util.Optional;

/**
 * What happened in one run: all that a judge needs. Immutable by agreement: nobody modifies the arrays.
 *
 * @param source where it comes from, for people: a file name, or course, controller and seed
 * @param time time of each sample, s, never falling (samples)
 * @param x base position in the world, m (samples)
 * @param y base position in the world, m (samples)
 * @param motion everything else, absent in a log of time and position alone
 */
public record Trace(String source, double[] time, double[] x, double[] y, Optional<BodyMotion> motion) {
    /**
     * Checks that the arrays fit together.
     *
     * @throws IllegalArgumentException if there is no sample, lengths differ, a number is not finite, or time falls
     */
    public Trace {
        Objects.requireNonNull(source, "source");
        if (time.length == 0 || time.length != x.length || time.length != y.length) {
            throw new IllegalArgumentException(
                    source + ": a trace needs samples, as many times as x and y: " + time.length
                            + " times, " + x.length + " x, " + y.length + " y");
        }
        for (int i = 0; i < time.length; i++) {
            if (!Double.isFinite(time[i]) || !Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(
                        source + ": sample " + i + " is not finite: " + time[i] + ", " + x[i] + ", " + y[i]);
            }
            if (i > 0 && time[i] < time[i - 1]) {
                throw new IllegalArgumentException(
                        source + ": time falls from " + time[i - 1] + " s to " + time[i] + " s at sample " + i);
            }
        }
    }

    /**
     * Returns the number of samples.
     *
     * @return at least 1
     */
    public int size() {
        return time.length;
    }
}
