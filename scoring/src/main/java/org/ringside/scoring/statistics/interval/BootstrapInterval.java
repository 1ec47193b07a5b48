package org.ringside.scoring.statistics.interval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * From bootstrap replicates to an interval: bias-corrected and accelerated (BCa) after Efron, Better bootstrap confidence
 * intervals, JASA 82, 1987; acceleration from a jackknife within the strata (Davison and Hinkley, Bootstrap methods and
 * their application, 1997, section 5.3).
 *
 * <p>With the levels of the normal distribution a bootstrap interval is too short for a small sample. The percentile interval is
 * therefore that of Hesterberg (What teachers should know about the bootstrap, The American Statistician 69, 2015): Student's
 * quantile times the root of n/(n-1) replaces the normal one. BCa, which is a little longer by itself, gets Student's quantile
 * alone. docs/statistics.md says which statistic gets which, and the coverage that was measured.
 */
final class BootstrapInterval {
    /** Observations off the most frequent value below which no interval can be trusted to cover as it says. */
    static final int FEW_OFF_MODE = 10;

    /** Observations below which a jackknife says nothing about skewness. */
    static final int FEW_OBSERVATIONS = 10;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final StratifiedSample sample;
    private final Statistic statistic;
    private final double[] sorted;
    private final double confidence;
    private final double estimate;
    private final double tolerance;

    /** Takes the replicates over and sorts them. */
    BootstrapInterval(StratifiedSample sample, Statistic statistic, double[] replicates, double confidence) {
        this.sample = sample;
        this.statistic = statistic;
        this.confidence = confidence;
        sorted = replicates;
        Arrays.sort(sorted);
        estimate = sample.estimate(statistic);
        // sums of the same terms in another order differ in their last bits
        double largest = Math.max(Math.abs(sample.values()[0]), Math.abs(sample.values()[sample.size() - 1]));
        tolerance = 1e-12 * largest;
    }

    /** The interval by the rule of this class, with its reasons. */
    Interval interval(ScoreRange range) {
        if (sorted[sorted.length - 1] - sorted[0] <= tolerance) {
            return unseen(range);
        }
        double z = studentQuantile();
        if (sample.size() < FEW_OBSERVATIONS) {
            return percentile(expanded(z), Optional.of("percentile bootstrap, because " + sample.size()
                    + " observations are too few for BCa; it misses the truth more often than stated"));
        }
        if (!statistic.corrected()) {
            return percentile(expanded(z), Optional.empty());
        }
        double bias = bias();
        double acceleration = acceleration();
        double low = level(bias, acceleration, -z);
        double high = level(bias, acceleration, z);
        if (!(low < high)) {
            return percentile(expanded(z), Optional.of(String.format(Locale.ROOT,
                    "percentile bootstrap, because BCa has no answer for bias %.3f and acceleration %.3f", bias,
                    acceleration)));
        }
        return between(low, high, IntervalMethod.BOOTSTRAP_BCA, Optional.empty());
    }

    /** BCa with a given quantile in place of Student's, for comparison with published figures. */
    Interval plain(double z) {
        double bias = bias();
        double acceleration = acceleration();
        return between(level(bias, acceleration, -z), level(bias, acceleration, z), IntervalMethod.BOOTSTRAP_BCA,
                Optional.empty());
    }

    /** The interval of levels that a quantile of the normal distribution stands for, uncorrected. */
    Interval percentile(double z, Optional<String> caveat) {
        return between(NORMAL.cumulativeProbability(-z), NORMAL.cumulativeProbability(z),
                IntervalMethod.BOOTSTRAP_PERCENTILE, caveat);
    }

    private Interval between(double low, double high, IntervalMethod method, Optional<String> caveat) {
        return new Interval(estimate, Quantiles.ofSorted(sorted, low), Quantiles.ofSorted(sorted, high), confidence,
                method,
                caveat).withCaveat(fewOffMode());
    }

    private Optional<String> fewOffMode() {
        int off = sample.offMode();
        return off >= FEW_OFF_MODE ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT,
                        "only %d of %d observations differ from %.4f: the interval rests on"
                                + " them and misses the truth more often than stated",
                        off, sample.size(), sample.mode()));
    }

    /**
     * Without spread a resample shows nothing. What can be said is that a share of p or more of other values would have shown
     * itself with the stated confidence; the interval puts such a share on either bound of the range.
     */
    private Interval unseen(ScoreRange range) {
        int fewest = Arrays.stream(sample.sizes()).min().orElseThrow();
        double share = -StrictMath.expm1(StrictMath.log(1 - confidence) / ((double) fewest * sample.strata()));
        double[] seen = scaled(sample.weights(), 1 - share);
        double low = statistic.of(joined(one(range.low()), sample.values()), joined(one(share), seen));
        double high = statistic.of(joined(sample.values(), one(range.high())), joined(seen, one(share)));
        String seenSoFar = sample.size() == 1 ? "there is one observation"
                : "all resamples of the " + sample.size() + " observations agree";
        String caveat = String.format(Locale.ROOT,
                "%s: the ends allow for a share of up to %.3f of values not seen yet", seenSoFar, share);
        return new Interval(estimate, Math.min(low, estimate), Math.max(high, estimate), confidence,
                IntervalMethod.UNSEEN_VALUES, Optional.of(caveat));
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private static double[] joined(double[] first, double[] second) {
        double[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static double[] scaled(double[] weights, double factor) {
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    private double studentQuantile() {
        int freedom = sample.degreesOfFreedom();
        double level = 0.5 + confidence / 2;
        return freedom > 0 ? new TDistribution(freedom).inverseCumulativeProbability(level)
                : NORMAL.inverseCumulativeProbability(level);
    }

    /** Makes up for the variance of resamples, which lacks this factor. */
    private double expanded(double z) {
        return z * Math.sqrt((double) sample.size() / Math.max(1, sample.degreesOfFreedom()));
    }

    /** The normal quantile of the share of replicates below the estimate, those on it halved. */
    double bias() {
        double below = 0;
        for (double replicate : sorted) {
            if (replicate < estimate - tolerance) {
                below++;
            } else if (replicate <= estimate + tolerance) {
                below += 0.5;
            }
        }
        // within half a replicate of the ends, so that the quantile is finite
        double share = Math.clamp(below / sorted.length, 0.5 / sorted.length, 1 - 0.5 / sorted.length);
        return NORMAL.inverseCumulativeProbability(share);
    }

    /** Skewness of the jackknife's influences, by stratum. */
    double acceleration() {
        double[] weights = sample.weights();
        int[] stratumOf = sample.stratumOf();
        double[] leaveOneOut = leaveOneOut(weights);
        double[] mean = new double[sample.strata()];
        for (int i = 0; i < leaveOneOut.length; i++) {
            mean[stratumOf[i]] += leaveOneOut[i] / sample.sizes()[stratumOf[i]];
        }
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < leaveOneOut.length; i++) {
            int size = sample.sizes()[stratumOf[i]];
            double influence = (mean[stratumOf[i]] - leaveOneOut[i]) * (size - 1) / size;
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        return squares > 0 ? cubes / (6 * squares * Math.sqrt(squares)) : 0;
    }

    private double[] leaveOneOut(double[] weights) {
        double[] values = sample.values();
        int[] stratumOf = sample.stratumOf();
        double[] without = new double[values.length];
        double[] left = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int size = sample.sizes()[stratumOf[i]];
            boolean repeated = i > 0 && values[i] == values[i - 1] && stratumOf[i] == stratumOf[i - 1];
            if (repeated || size == 1) {
                left[i] = repeated ? left[i - 1] : estimate;
                continue;
            }
            for (int j = 0; j < values.length; j++) {
                without[j] = stratumOf[j] == stratumOf[i] ? weights[j] * size / (size - 1) : weights[j];
            }
            without[i] = 0;
            left[i] = statistic.of(values, without);
        }
        return left;
    }

    /** The corrected level that a normal quantile stands for; not a number where the correction turns over. */
    private static double level(double bias, double acceleration, double z) {
        double shifted = bias + z;
        double stretch = 1 - acceleration * shifted;
        return stretch > 0 ? NORMAL.cumulativeProbability(bias + shifted / stretch) : Double.NaN;
    }
}
