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
     * @return true between the bounds and on them
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
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
