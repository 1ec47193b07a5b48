package org.ringside.app.run;

import java.util.Arrays;

/** Some figures and how they spread. Immutable. */
public final class Distribution {
    private final double[] sorted;
    private final double mean;

    /**
     * Takes the figures in.
     *
     * @param figures at least one figure, in any order. Not modified.
     * @throws IllegalArgumentException if there is none
     */
    public Distribution(double[] figures) {
        if (figures.length == 0) {
            throw new IllegalArgumentException("a distribution needs at least one figure");
        }
        sorted = figures.clone();
        Arrays.sort(sorted);
        // summed in rising order, so that the order of the episodes leaves no trace
        double sum = 0;
        for (double figure : sorted) {
            sum += figure;
        }
        mean = sum / sorted.length;
    }

    /**
     * Returns how many figures there are.
     *
     * @return at least 1
     */
    public int count() {
        return sorted.length;
    }

    /**
     * Returns the arithmetic mean.
     *
     * @return the mean
     */
    public double mean() {
        return mean;
    }

    /**
     * Returns the least figure.
     *
     * @return the minimum
     */
    public double minimum() {
        return sorted[0];
    }

    /**
     * Returns the largest figure.
     *
     * @return the maximum
     */
    public double maximum() {
        return sorted[sorted.length - 1];
    }

    /**
     * Returns a quantile, with linear interpolation between the figures (Hyndman and Fan's type 7, as in R and NumPy).
     *
     * @param share from 0, the minimum, to 1, the maximum
     * @return the quantile
     */
    public double quantile(double share) {
        double place = share * (sorted.length - 1);
        int below = Math.min((int) place, sorted.length - 1);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Counts the figures in bins of equal width.
     *
     * @param low lower end of the first bin; smaller figures count into it
     * @param high upper end of the last bin; larger figures count into it
     * @param bins how many bins
     * @return the counts; a figure on a border, or below it by rounding alone, counts into the upper bin
     */
    public int[] histogram(double low, double high, int bins) {
        int[] counts = new int[bins];
        for (double figure : sorted) {
            counts[(int) Math.clamp(Math.floor((figure - low) / (high - low) * bins + 1e-9), 0, bins - 1)]++;
        }
        return counts;
    }
}
