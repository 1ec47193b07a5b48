package org.ringside.scoring.statistics.paired;

import org.ringside.scoring.statistics.interval.Interval;

/**
 * Is the first controller no worse than the second, but for a margin declared beforehand? The one-sided confidence bound of
 * the mean difference decides, which is the lower end of a two-sided interval of twice the error.
 *
 * @param margin how much worse would still count as no worse, above 0
 * @param lowerBound one-sided lower confidence bound of the mean difference
 * @param confidence one-sided confidence of that bound
 * @param shown whether the bound lies above minus the margin
 */
public record NonInferiority(double margin, double lowerBound, double confidence, boolean shown) {
    /**
     * Decides.
     *
     * @param margin the margin, above 0
     * @param difference interval of the mean difference at a confidence of 1 - 2 alpha
     * @return the decision at alpha
     * @throws IllegalArgumentException if the margin is not above 0
     */
    public static NonInferiority of(double margin, Interval difference) {
        if (!(margin > 0)) {
            throw new IllegalArgumentException(
                    "margin: " + margin + "; expected a difference above 0 that does not matter");
        }
        return new NonInferiority(margin, difference.low(), 0.5 + difference.confidence() / 2,
                difference.low() > -margin);
    }
}
