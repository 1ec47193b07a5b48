package org.ringside.scoring.statistics.interval;

/**
 * The least and the largest value that a figure can have, by its definition and not by what was seen. Honest statements about
 * samples without spread, and those that hold at every look, rest on it.
 *
 * @param low least value
 * @param high largest value
 */
public record ScoreRange(double low, double high) {
    /** Scores and shares from 0 to 1. */
    public static final ScoreRange UNIT = new ScoreRange(0, 1);

    /** Share of the width by which a figure may be off its bounds: what a judge's sums lose to rounding, and far below a digit. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they are not finite or not in order
     */
    public ScoreRange {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("range from " + low + " to " + high
                    + ": expected two finite bounds, the lower one first");
        }
    }

    /**
     * Tells whether a value is possible.
     *
     * @param value the value
     * @return true between the bounds, on them, and beyond them by rounding alone
     */
    public boolean contains(double value) {
        double slack = ROUNDING * width();
        return low - slack <= value && value <= high + slack;
    }

    /**
     * Returns the length of the range.
     *
     * @return its width
     */
    public double width() {
        return high - low;
    }

    /**
     * Returns the range of the difference of two such figures.
     *
     * @return from minus to plus the width
     */
    public ScoreRange ofDifferences() {
        return new ScoreRange(-width(), width());
    }
}
