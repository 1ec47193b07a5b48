package org.ringside.scoring.statistics;

import java.util.List;
import java.util.OptionalDouble;
import org.ringside.scoring.statistics.interval.Bootstrap;
import org.ringside.scoring.statistics.interval.ScoreRange;

/**
 * What a comparison declares beforehand.
 *
 * @param scores what a score can be, by its rules and the course's maximum time
 * @param confidence confidence of all intervals; tests are at 1 less this
 * @param bootstrap resamples and seed
 * @param target score that the optimality gap is measured to
 * @param quantiles which quantiles of the score are given, between 0 and 1
 * @param margin a difference of scores that does not matter, above 0; absent if none was declared
 */
public record ComparisonSettings(
        ScoreRange scores,
        double confidence,
        Bootstrap bootstrap,
        double target,
        List<Double> quantiles,
        OptionalDouble margin) {
    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if one is out of bounds
     */
    public ComparisonSettings {
        quantiles = List.copyOf(quantiles);
        if (!(confidence >= 0.8 && confidence <= 0.999)) {
            throw new IllegalArgumentException("confidence: " + confidence + "; expected from 0.8 to 0.999");
        }
        if (!(target > scores.low() && target <= scores.high())) {
            throw new IllegalArgumentException("target: " + target + "; expected a possible score above the least, "
                    + scores.low() + ", and up to " + scores.high());
        }
        for (double quantile : quantiles) {
            if (!(quantile > 0 && quantile < 1)) {
                throw new IllegalArgumentException("quantile: " + quantile + "; expected between 0 and 1");
            }
        }
        if (margin.isPresent() && !(margin.getAsDouble() > 0 && margin.getAsDouble() < scores.width())) {
            throw new IllegalArgumentException("margin: " + margin.getAsDouble() + "; expected above 0 and below "
                    + scores.width());
        }
    }

    /**
     * Returns the usual settings: scores from 0 to 1, 95 %, 10,000 resamples, the quartiles and the 5th and 95th percentile.
     *
     * @param seed seed of the resamples
     * @return the settings
     */
    public static ComparisonSettings standard(long seed) {
        return new ComparisonSettings(ScoreRange.UNIT, 0.95, new Bootstrap(Bootstrap.MINIMUM_RESAMPLES, seed), 1,
                List.of(0.05, 0.25, 0.5, 0.75, 0.95), OptionalDouble.empty());
    }

    /**
     * Returns the settings with another range of scores, its upper bound being the target.
     *
     * @param range what a score can be
     * @return the settings
     */
    public ComparisonSettings withScores(ScoreRange range) {
        return new ComparisonSettings(range, confidence, bootstrap, range.high(), quantiles, margin);
    }

    /**
     * Returns the settings with a margin.
     *
     * @param difference a difference of scores that does not matter
     * @return the settings
     */
    public ComparisonSettings withMargin(double difference) {
        return new ComparisonSettings(scores, confidence, bootstrap, target, quantiles, OptionalDouble.of(difference));
    }

    /**
     * Returns the level of all tests.
     *
     * @return 1 less the confidence
     */
    public double alpha() {
        return 1 - confidence;
    }
}
