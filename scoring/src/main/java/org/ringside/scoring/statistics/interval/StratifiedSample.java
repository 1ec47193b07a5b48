package org.ringside.scoring.statistics.interval;

import java.util.Arrays;
import java.util.List;

/**
 * Observations in strata (courses), all strata of equal weight however many observations they have. Immutable.
 *
 * <p>The observations lie in one array in rising order, so that a resample is an array of counts and no statistic sorts.
 */
public final class StratifiedSample {
    private final double[] values;
    private final int[] stratumOf;
    private final int[] sizes;

    /**
     * Takes observations in.
     *
     * @param strata one array a stratum, in a fixed order; none empty. Not modified.
     * @throws IllegalArgumentException if there is no stratum, an empty one, or a figure that is not finite
     */
    public StratifiedSample(List<double[]> strata) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("a sample needs at least one stratum");
        }
        sizes = new int[strata.size()];
        int total = 0;
        for (int h = 0; h < sizes.length; h++) {
            sizes[h] = strata.get(h).length;
            if (sizes[h] == 0) {
                throw new IllegalArgumentException("stratum " + h + " has no observations: leave it out");
            }
            total = Math.addExact(total, sizes[h]);
        }
        values = new double[total];
        stratumOf = new int[total];
        merge(strata);
    }

    private void merge(List<double[]> strata) {
        record Observation(double value, int stratum) {}
        Observation[] all = new Observation[values.length];
        int next = 0;
        for (int h = 0; h < sizes.length; h++) {
            for (double value : strata.get(h)) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "stratum " + h + " holds " + value + ": expected finite figures");
                }
                // 0.0 + makes the two zeros one
                all[next++] = new Observation(0.0 + value, h);
            }
        }
        // a stable sort on value and stratum: the order in which episodes came leaves no trace
        Arrays.sort(all, (one, other) -> one.value == other.value
                ? Integer.compare(one.stratum, other.stratum)
                : Double.compare(one.value, other.value));
        for (int i = 0; i < all.length; i++) {
            values[i] = all[i].value;
            stratumOf[i] = all[i].stratum;
        }
    }

    /**
     * Makes a sample of one stratum.
     *
     * @param values the observations. Not modified.
     * @return the sample
     */
    public static StratifiedSample of(double... values) {
        return new StratifiedSample(List.of(values));
    }

    /**
     * Returns how many observations there are in all.
     *
     * @return at least 1
     */
    public int size() {
        return values.length;
    }

    /**
     * Returns how many strata there are.
     *
     * @return at least 1
     */
    public int strata() {
        return sizes.length;
    }

    /**
     * Computes a statistic of the sample.
     *
     * @param statistic which
     * @return its value
     */
    public double estimate(Statistic statistic) {
        return statistic.of(values, weights());
    }

    /**
     * Returns how many observations differ from the most frequent value.
     *
     * @return 0 for a sample without spread
     */
    public int offMode() {
        return values.length - longestRun()[1];
    }

    /**
     * Returns the most frequent value, the least one of several.
     *
     * @return the mode
     */
    public double mode() {
        return values[longestRun()[0]];
    }

    private int[] longestRun() {
        int[] best = {0, 0};
        int start = 0;
        for (int i = 1; i <= values.length; i++) {
            if (i == values.length || values[i] != values[start]) {
                if (i - start > best[1]) {
                    best = new int[] {start, i - start};
                }
                start = i;
            }
        }
        return best;
    }

    /**
     * Returns the standard error of the mean, from the unbiased variances within the strata.
     *
     * @return the error; not a number if a stratum has a single observation
     */
    public double standardErrorOfMean() {
        double[] mean = new double[sizes.length];
        for (int i = 0; i < values.length; i++) {
            mean[stratumOf[i]] += values[i] / sizes[stratumOf[i]];
        }
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            int h = stratumOf[i];
            double deviation = values[i] - mean[h];
            variance += deviation * deviation / ((double) sizes[h] * (sizes[h] - 1));
        }
        return Math.sqrt(variance) / sizes.length;
    }

    /**
     * Returns the degrees of freedom of the variance: observations less strata.
     *
     * @return at least 0
     */
    public int degreesOfFreedom() {
        return values.length - sizes.length;
    }

    /** Observations in rising order; not to be modified. */
    double[] values() {
        return values;
    }

    /** The stratum of each observation; not to be modified. */
    int[] stratumOf() {
        return stratumOf;
    }

    /** Observations a stratum; not to be modified. */
    int[] sizes() {
        return sizes;
    }

    /** The weight of each observation: equal strata, and equal observations within a stratum. */
    double[] weights() {
        double[] weights = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            weights[i] = 1.0 / ((double) sizes[stratumOf[i]] * sizes.length);
        }
        return weights;
    }
}
