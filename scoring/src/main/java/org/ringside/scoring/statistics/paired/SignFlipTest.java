package org.ringside.scoring.statistics.paired;

import java.util.Arrays;
import java.util.OptionalInt;
import org.ringside.sim.random.RandomStreams;

/**
 * The sign-flip (paired permutation) test of Fisher, The design of experiments, 1935, chapter 3: if the controllers are alike,
 * each difference could as well have had the other sign. The p value is the share of sign patterns whose sum is at least as
 * far from zero as the sum seen, so it is exact without any assumption on the distribution.
 *
 * <p>Patterns are counted by convolution where all differences are multiples of a decimal step, by meeting in the middle where
 * at most {@value #MAXIMUM_ENUMERATED} differ from zero, and otherwise sampled, with p = (b + 1) / (m + 1).
 *
 * @param pValue two-sided p value, above 0 and at most 1
 * @param method how the patterns were counted
 * @param sampledPatterns how many patterns were sampled; absent where all were counted
 * @param nonZero how many differences are not zero
 */
public record SignFlipTest(double pValue, Method method, OptionalInt sampledPatterns, int nonZero) {
    /** Most differences for which all patterns of arbitrary real differences are counted. */
    public static final int MAXIMUM_ENUMERATED = 40;

    /** How many patterns are sampled. */
    public static final int SAMPLED_PATTERNS = 99_999;

    private static final double[] STEPS = {1, 0.5, 0.1, 0.05, 0.01, 0.001, 1e-4};
    private static final long MAXIMUM_CONVOLUTION = 200_000_000;
    private static final double TOLERANCE = 1e-10;

    /** How the sign patterns were counted. */
    public enum Method {
        /** All patterns, by convolution on a lattice. */
        EXACT_LATTICE("exact"),

        /** All patterns, by meeting in the middle. */
        EXACT_ENUMERATION("exact"),

        /** A seeded sample of the patterns. */
        SAMPLED("sampled");

        private final String text;

        Method(String text) {
            this.text = text;
        }

        /**
         * Returns the method's name for a report.
         *
         * @return a word
         */
        public String text() {
            return text;
        }
    }

    /**
     * Returns how many pairs it takes until any difference can be shown: the least p value of n of them is 2 to the power 1 - n.
     *
     * @param alpha level of the test, above 0 and at most 1
     * @return the least number
     */
    public static int leastPairs(double alpha) {
        int pairs = 1;
        while (Math.scalb(1.0, 1 - pairs) > alpha) {
            pairs++;
        }
        return pairs;
    }

    /**
     * Tests whether differences lie around zero.
     *
     * @param differences one a pair, weighted if they are to count differently; zeros change nothing. Not modified.
     * @param seed seed of the sample of patterns, should one be needed
     * @return the result
     * @throws IllegalArgumentException if a difference is not finite
     */
    public static SignFlipTest of(double[] differences, long seed) {
        double[] sizes = Arrays.stream(differences).map(Math::abs).filter(size -> size != 0).toArray();
        double sum = 0;
        for (double difference : differences) {
            sum += difference;
        }
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException("differences add up to " + sum + ": expected finite differences");
        }
        Arrays.sort(sizes);
        double total = Arrays.stream(sizes).sum();
        double threshold = Math.abs(sum) - TOLERANCE * total;
        double step = step(sizes, total);
        if (sizes.length == 0 || threshold <= 0) {
            return new SignFlipTest(1, Method.EXACT_ENUMERATION, OptionalInt.empty(), sizes.length);
        }
        if (step > 0) {
            return exact(convolved(sizes, step, threshold), Method.EXACT_LATTICE, sizes.length);
        }
        if (sizes.length <= MAXIMUM_ENUMERATED) {
            return exact(enumerated(sizes, threshold), Method.EXACT_ENUMERATION, sizes.length);
        }
        double p = (sampled(sizes, threshold, new RandomStreams(seed)) + 1.0) / (SAMPLED_PATTERNS + 1.0);
        return new SignFlipTest(p, Method.SAMPLED, OptionalInt.of(SAMPLED_PATTERNS), sizes.length);
    }

    private static SignFlipTest exact(double pValue, Method method, int nonZero) {
        return new SignFlipTest(Math.clamp(pValue, Double.MIN_NORMAL, 1), method, OptionalInt.empty(), nonZero);
    }

    /** The largest step of which all sizes are multiples, 0 if there is none or the convolution would take too long. */
    private static double step(double[] sizes, double total) {
        for (double step : STEPS) {
            boolean multiples = true;
            for (int i = 0; i < sizes.length && multiples; i++) {
                double multiple = sizes[i] / step;
                multiples = Math.abs(multiple - Math.rint(multiple)) <= 1e-7 && multiple < 1e7;
            }
            if (multiples) {
                return total / step * sizes.length <= MAXIMUM_CONVOLUTION ? step : 0;
            }
        }
        return 0;
    }

    /** Probability of a sum as far out, by the distribution of the sum of the sizes whose sign is positive. */
    private static double convolved(double[] sizes, double step, double threshold) {
        int[] multiples = new int[sizes.length];
        int total = 0;
        for (int i = 0; i < sizes.length; i++) {
            multiples[i] = (int) Math.rint(sizes[i] / step);
            total += multiples[i];
        }
        double[] probability = new double[total + 1];
        probability[0] = 1;
        int reached = 0;
        for (int multiple : multiples) {
            for (int s = reached; s >= 0; s--) {
                double half = probability[s] / 2;
                probability[s] = half;
                probability[s + multiple] += half;
            }
            reached += multiple;
        }
        // the sum of all is twice the positive part less the total
        long bound = Math.round(threshold / step);
        double outside = 0;
        for (int s = 0; s <= total; s++) {
            if (Math.abs(2L * s - total) >= bound) {
                outside += probability[s];
            }
        }
        return outside;
    }

    /** Counts patterns as pairs of two half patterns: for each sum of one half, those of the other that reach the threshold. */
    private static double enumerated(double[] sizes, double threshold) {
        double[] left = sums(Arrays.copyOfRange(sizes, 0, sizes.length / 2));
        double[] right = sums(Arrays.copyOfRange(sizes, sizes.length / 2, sizes.length));
        long outside = 0;
        int first = right.length;
        for (double sum : left) {
            while (first > 0 && sum + right[first - 1] >= threshold) {
                first--;
            }
            outside += right.length - first;
        }
        // every pattern has its mirror image
        return 2.0 * outside / ((double) left.length * right.length);
    }

    /** All signed sums, in rising order: each size is taken from the sums before it and added to them, and the two merged. */
    private static double[] sums(double[] sizes) {
        double[] sums = {0};
        for (double size : sizes) {
            double[] merged = new double[2 * sums.length];
            int less = 0;
            int more = 0;
            for (int i = 0; i < merged.length; i++) {
                boolean takeLess = less < sums.length && sums[less] - size <= sums[more] + size;
                merged[i] = takeLess ? sums[less++] - size : sums[more++] + size;
            }
            sums = merged;
        }
        return sums;
    }

    private static int sampled(double[] sizes, double threshold, RandomStreams streams) {
        int words = (sizes.length + 63) / 64;
        long[] bits = new long[words];
        int outside = 0;
        for (int pattern = 0; pattern < SAMPLED_PATTERNS; pattern++) {
            for (int w = 0; w < words; w++) {
                bits[w] = streams.bits("sign-flip", (long) pattern * words + w);
            }
            double sum = 0;
            for (int i = 0; i < sizes.length; i++) {
                // as `bit == 0 ? size : -size`, without a branch that is guessed wrong every other time
                sum += (1 - 2 * (bits[i >> 6] >>> i & 1)) * sizes[i];
            }
            if (Math.abs(sum) >= threshold) {
                outside++;
            }
        }
        return outside;
    }
}
