package org.ringside.scoring.statistics.interval;

/** A figure of a sample whose observations have weights, such as a mean. Implementations keep no state. */
@FunctionalInterface
public interface Statistic {
    /** The mean: with the weights of a {@link StratifiedSample}, the average over courses of the courses' means. */
    Statistic MEAN = Statistic::mean;

    /**
     * The interquartile mean (IQM): the mean of the middle half of the weight. An observation on the border of that half
     * counts with the part of its weight inside, so that the figure moves smoothly with any weights; where every course has
     * the same number of episodes and their total is a multiple of 4, it is the trimmed mean of Agarwal and others, Deep
     * reinforcement learning at the edge of the statistical precipice, NeurIPS 2021.
     */
    Statistic INTERQUARTILE_MEAN = uncorrected(Statistic::interquartileMean);

    /** The mean of paired differences. They lie about evenly around it, so that BCa's corrections would be noise. */
    Statistic MEAN_DIFFERENCE = uncorrected(Statistic::mean);

    /**
     * Computes the figure.
     *
     * @param values observations in rising order. Not modified.
     * @param weights weight of each; they add up to 1. Not modified.
     * @return the figure
     */
    double of(double[] values, double[] weights);

    /**
     * Tells whether BCa's corrections for bias and skewness are worth their own noise. They are for the mean of scores, which are
     * skewed; not where the figure moves in jumps, as trimmed means do when a border falls between two clusters of scores.
     *
     * @return true unless overridden
     */
    default boolean corrected() {
        return true;
    }

    private static Statistic uncorrected(Statistic statistic) {
        return new Statistic() {
            @Override
            public double of(double[] values, double[] weights) {
                return statistic.of(values, weights);
            }

            @Override
            public boolean corrected() {
                return false;
            }
        };
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    private static double interquartileMean(double[] values, double[] weights) {
        double sum = 0;
        double kept = 0;
        double below = 0;
        for (int i = 0; i < values.length && below < 0.75; i++) {
            double above = below + weights[i];
            double inside = Math.min(above, 0.75) - Math.max(below, 0.25);
            if (inside > 0) {
                sum += inside * values[i];
                kept += inside;
            }
            below = above;
        }
        return sum / kept;
    }
}
