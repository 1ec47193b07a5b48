package org.ringside.scoring.statistics.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The share of episodes that score more than a threshold, for many thresholds (Dolan and Moré, Mathematical Programming 91, 2002;
 * as run-score distributions in Agarwal and others, NeurIPS 2021), averaged over courses.
 *
 * <p>The band holds for all thresholds at once: half its width is sqrt(ln(2 / alpha) / (2 n)) on one course (Dvoretzky, Kiefer
 * and Wolfowitz, with Massart's constant, Annals of Probability 18, 1990); with several courses each gets an equal part of
 * alpha and the widths are averaged. It is safe rather than narrow.
 *
 * @param points one a threshold, in rising order
 * @param halfWidth half the width of the band before it is cut off at 0 and 1
 * @param confidence confidence that the whole profile lies in the band
 */
public record PerformanceProfile(List<Point> points, double halfWidth, double confidence) {
    /** Copies the points. */
    public PerformanceProfile {
        points = List.copyOf(points);
    }

    /**
     * One threshold.
     *
     * @param threshold the score
     * @param share share of episodes above it
     * @param low lower end of the band
     * @param high upper end of the band
     */
    public record Point(double threshold, double share, double low, double high) {}

    /**
     * Computes a profile.
     *
     * @param strata scores, one array a course, none empty. Not modified.
     * @param thresholds thresholds in rising order. Not modified.
     * @param confidence confidence of the band
     * @return the profile
     */
    public static PerformanceProfile of(List<double[]> strata, double[] thresholds, double confidence) {
        double half = 0;
        List<double[]> sorted = new ArrayList<>();
        for (double[] scores : strata) {
            double[] copy = scores.clone();
            Arrays.sort(copy);
            sorted.add(copy);
            half += Math.sqrt(StrictMath.log(2 * strata.size() / (1 - confidence)) / (2.0 * scores.length))
                    / strata.size();
        }
        List<Point> points = new ArrayList<>();
        for (double threshold : thresholds) {
            double share = 0;
            for (double[] scores : sorted) {
                share += (double) above(scores, threshold) / scores.length / sorted.size();
            }
            points.add(new Point(threshold, share, Math.max(0, share - half), Math.min(1, share + half)));
        }
        return new PerformanceProfile(points, half, confidence);
    }

    private static int above(double[] sorted, double threshold) {
        int count = 0;
        while (count < sorted.length && sorted[sorted.length - 1 - count] > threshold) {
            count++;
        }
        return count;
    }
}
