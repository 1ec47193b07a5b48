package org.ringside.scoring.statistics.ranking;

import java.util.Arrays;
import java.util.List;
import org.ringside.scoring.statistics.interval.Bootstrap;

/**
 * How probable each rank of a controller is, by the bootstrap: episodes that all controllers ran are drawn anew within their
 * courses, the same for all, and the controllers ranked by the average over courses of their mean scores. Controllers that tie
 * in a resample share its ranks. Immutable.
 */
public final class RankDistribution {
    private static final double TIE = 1e-12;

    private final double[][] probability;

    private RankDistribution(double[][] probability) {
        this.probability = probability;
    }

    /**
     * Draws the ranks.
     *
     * @param scores scores of each controller on the episodes common to all, in one order. Not modified.
     * @param stratumOf course of each of these episodes, numbered from 0 without gaps. Not modified.
     * @param bootstrap resamples and seed
     * @return the distribution
     */
    public static RankDistribution of(List<double[]> scores, int[] stratumOf, Bootstrap bootstrap) {
        int controllers = scores.size();
        double[] weight = weights(stratumOf);
        double[] means = new double[controllers];
        double[][] probability = new double[controllers][controllers];
        Bootstrap.Draws draws = bootstrap.draws("ranks", stratumOf);
        for (int r = 0; r < bootstrap.resamples(); r++) {
            int[] counts = draws.next();
            for (int k = 0; k < controllers; k++) {
                double[] score = scores.get(k);
                double sum = 0;
                for (int i = 0; i < counts.length; i++) {
                    sum += counts[i] * weight[i] * score[i];
                }
                means[k] = sum;
            }
            addRanks(means, probability, 1.0 / bootstrap.resamples());
        }
        return new RankDistribution(probability);
    }

    private static double[] weights(int[] stratumOf) {
        int[] sizes = new int[Arrays.stream(stratumOf).max().orElse(-1) + 1];
        for (int h : stratumOf) {
            sizes[h]++;
        }
        return Arrays.stream(stratumOf).mapToDouble(h -> 1.0 / ((double) sizes[h] * sizes.length)).toArray();
    }

    /** A controller with a better and b equal others holds the ranks a to a + b alike. */
    private static void addRanks(double[] means, double[][] probability, double weight) {
        for (int k = 0; k < means.length; k++) {
            int better = 0;
            int equal = 0;
            for (int other = 0; other < means.length; other++) {
                if (means[other] > means[k] + TIE) {
                    better++;
                } else if (other != k && means[other] >= means[k] - TIE) {
                    equal++;
                }
            }
            for (int rank = better; rank <= better + equal; rank++) {
                probability[k][rank] += weight / (equal + 1);
            }
        }
    }

    /**
     * Returns how probable a rank is.
     *
     * @param controller the controller's place in the list
     * @param rank the rank, 0 for the best
     * @return a probability
     */
    public double probability(int controller, int rank) {
        return probability[controller][rank];
    }

    /**
     * Returns the expected rank.
     *
     * @param controller the controller's place in the list
     * @return from 1, the best, to the number of controllers
     */
    public double expectedRank(int controller) {
        double sum = 0;
        for (int rank = 0; rank < probability.length; rank++) {
            sum += (rank + 1) * probability[controller][rank];
        }
        return sum;
    }

    /**
     * Returns how many controllers there are.
     *
     * @return their number
     */
    public int controllers() {
        return probability.length;
    }
}
