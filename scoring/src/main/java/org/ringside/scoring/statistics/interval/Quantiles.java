package org.ringside.scoring.statistics.interval;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/** Quantiles, with intervals that hold for every distribution. */
public final class Quantiles {
    private Quantiles() {}

    /**
     * Returns a quantile, with linear interpolation between the figures (Hyndman and Fan's type 7, as in R and NumPy).
     *
     * @param sorted at least one figure, in rising order. Not modified.
     * @param share from 0, the minimum, to 1, the maximum
     * @return the quantile
     */
    public static double ofSorted(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = Math.min((int) place, sorted.length - 1);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Estimates a quantile with the interval between two order statistics (Conover, Practical nonparametric statistics,
     * section 3.2): the number of observations below the true quantile is binomial, whatever the distribution. It covers at
     * least as often as stated. Where the sample is too small to bound one side, that end is the bound of the range.
     *
     * @param values at least one observation, independent and alike, in any order. Not modified.
     * @param share which quantile, between 0 and 1
     * @param confidence confidence of the interval, between 0 and 1
     * @param range what an observation can be
     * @return the estimate and its interval
     */
    public static Interval interval(double[] values, double share, double confidence, ScoreRange range) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        BinomialDistribution below = new BinomialDistribution(sorted.length, share);
        double tail = (1 - confidence) / 2;
        // rank low: the largest with P(fewer than low below) at most tail; rank high: the least with P(high or more) at most tail
        int low = 0;
        while (low < sorted.length && below.cumulativeProbability(low) <= tail) {
            low++;
        }
        int high = sorted.length + 1;
        while (high > 1 && 1 - below.cumulativeProbability(high - 2) <= tail) {
            high--;
        }
        boolean open = low == 0 || high > sorted.length;
        return new Interval(
                ofSorted(sorted, share),
                low == 0 ? range.low() : sorted[low - 1],
                high > sorted.length ? range.high() : sorted[high - 1],
                confidence,
                IntervalMethod.ORDER_STATISTICS,
                open ? Optional.of(sorted.length + " observations are too few to bound this quantile on both sides;"
                        + " an end is the bound of the score") : Optional.empty());
    }
}
