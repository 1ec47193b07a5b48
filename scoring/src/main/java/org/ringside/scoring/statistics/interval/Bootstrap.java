package org.ringside.scoring.statistics.interval;

import java.util.Arrays;
import org.ringside.sim.random.RandomStreams;

/**
 * The stratified bootstrap: observations are drawn anew, with replacement, within each stratum. Every draw is a function of
 * seed, stream, resample and place alone (SplitMix64, as {@link RandomStreams}), so that the same call gives the same bits.
 * Immutable and safe in any thread.
 *
 * <p>Cost: resamples times observations, about a nanosecond or two each.
 *
 * @param resamples how many resamples, from {@value #MINIMUM_RESAMPLES} to {@value #MAXIMUM_RESAMPLES}
 * @param seed seed of the draws
 */
public record Bootstrap(int resamples, long seed) {
    /** Fewer resamples leave the ends of an interval to chance. */
    public static final int MINIMUM_RESAMPLES = 10_000;

    /** More take minutes and add nothing. */
    public static final int MAXIMUM_RESAMPLES = 1_000_000;

    /** Stream of all that is said about scores: the same episodes have the same interval wherever it stands. */
    public static final String SCORES = "scores";

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /**
     * Checks the number of resamples.
     *
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Bootstrap {
        if (resamples < MINIMUM_RESAMPLES || resamples > MAXIMUM_RESAMPLES) {
            throw new IllegalArgumentException(
                    "resamples: " + resamples + "; expected from " + MINIMUM_RESAMPLES + " to "
                            + MAXIMUM_RESAMPLES);
        }
    }

    /**
     * Estimates a statistic with its interval.
     *
     * @param sample the observations. Not modified.
     * @param statistic which figure
     * @param stream name of the random stream; the same for figures that are to be drawn alike
     * @param confidence confidence of the interval, between 0 and 1
     * @param range what an observation can be, for a sample without spread
     * @return the estimate and its interval
     */
    public Interval interval(
            StratifiedSample sample, Statistic statistic, String stream, double confidence, ScoreRange range) {
        return new BootstrapInterval(sample, statistic, replicates(sample, statistic, stream), confidence)
                .interval(range);
    }

    /** The statistic of every resample, in the order of the resamples. */
    double[] replicates(StratifiedSample sample, Statistic statistic, String stream) {
        double[] values = sample.values();
        double[] unit = sample.weights();
        double[] weights = new double[values.length];
        double[] replicates = new double[resamples];
        Draws draws = draws(stream, sample);
        for (int r = 0; r < resamples; r++) {
            int[] counts = draws.next();
            for (int i = 0; i < counts.length; i++) {
                weights[i] = counts[i] * unit[i];
            }
            replicates[r] = statistic.of(values, weights);
        }
        return replicates;
    }

    /**
     * Starts drawing resamples of places in strata, for statistics of several figures of one observation.
     *
     * @param stream name of the random stream
     * @param stratumOf stratum of each place, strata numbered from 0. Not modified.
     * @return the resamples, one after the other
     */
    public Draws draws(String stream, int[] stratumOf) {
        return new Draws(new RandomStreams(seed).bits(stream, 0), stratumOf);
    }

    private Draws draws(String stream, StratifiedSample sample) {
        return draws(stream, sample.stratumOf());
    }

    /** Resamples one after the other. Not for sharing between threads. */
    public static final class Draws {
        private final int[][] members;
        private final int[] counts;
        private long state;

        private Draws(long state, int[] stratumOf) {
            this.state = state;
            counts = new int[stratumOf.length];
            int[] sizes = new int[Arrays.stream(stratumOf).max().orElse(-1) + 1];
            for (int h : stratumOf) {
                sizes[h]++;
            }
            members = new int[sizes.length][];
            for (int h = 0; h < sizes.length; h++) {
                members[h] = new int[sizes[h]];
            }
            int[] filled = new int[sizes.length];
            for (int i = 0; i < stratumOf.length; i++) {
                members[stratumOf[i]][filled[stratumOf[i]]++] = i;
            }
        }

        /**
         * Draws the next resample.
         *
         * @return how often each place is drawn; overwritten by the next call
         */
        public int[] next() {
            Arrays.fill(counts, 0);
            long bits = state;
            for (int[] stratum : members) {
                for (int draw = 0; draw < stratum.length; draw++) {
                    bits += GOLDEN_GAMMA;
                    // the high half of bits times size is uniform over the members
                    counts[stratum[(int) Math.unsignedMultiplyHigh(mix(bits), stratum.length)]]++;
                }
            }
            state = bits;
            return counts;
        }

        private static long mix(long bits) {
            long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }
    }
}
