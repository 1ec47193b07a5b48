package org.ringside.scoring.statistics.sequential;

import java.util.Optional;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.interval.IntervalMethod;
import org.ringside.scoring.statistics.interval.ScoreRange;

/**
 * A confidence sequence for the mean of bounded figures that come one after the other: with the stated confidence all its
 * intervals hold the mean at once, however often one looks and whenever one stops. It is the hedged capital process of
 * Waudby-Smith and Ramdas, Estimating means of bounded random variables by betting (JRSS B 86, 2024, section 4.4): a gambler who
 * bets that the mean is not m grows rich if he is right; m is ruled out once his capital has reached 1 / alpha (Ville's
 * inequality). His stakes follow the variance seen before the present figure, and are sized for the declared maximum.
 *
 * <p>It needs no more than that each figure has the same mean given those before it: draw courses evenly and seeds afresh.
 * Means are ruled out on a grid of {@value #CELLS} cells; the ends are widened to whole cells. Mutable; not for sharing between
 * threads. Cost: {@value #CELLS} steps a figure, of which those already ruled out are skipped.
 */
public final class BettingSequence {
    /** Cells of the grid of means. */
    static final int CELLS = 2000;

    /** The largest part of the capital that a figure can cost: below 1, so that nobody is ever broke. */
    private static final double MAXIMUM_STAKE = 0.75;

    private final ScoreRange range;
    private final double alpha;
    private final int maximum;
    private final double threshold;

    /** Capital of the bets that the mean is above, and below, each grid point; one that underflows to 0 rules nothing out. */
    private final double[] above = new double[CELLS + 1];
    private final double[] below = new double[CELLS + 1];
    /** Largest stake on the mean being above each grid point; the mirror image bounds that on its being below. */
    private final double[] limit = new double[CELLS + 1];
    private int low;
    private int high = CELLS;
    private int count;
    private double sum;
    /** Sum of squared deviations from the running means, with a quarter for a start: the variance a coin would have. */
    private double squares = 0.25;

    /**
     * Starts a sequence.
     *
     * @param range what a figure can be
     * @param alpha probability of ever missing the mean, between 0 and 1
     * @param maximum how many figures there will be at most: at least 1
     * @throws IllegalArgumentException if alpha or the maximum is out of bounds
     */
    public BettingSequence(ScoreRange range, double alpha, int maximum) {
        if (!(alpha > 0 && alpha < 1) || maximum < 1) {
            throw new IllegalArgumentException("alpha " + alpha + ", at most " + maximum
                    + " figures: expected an alpha between 0 and 1 and at least one figure");
        }
        this.range = range;
        this.alpha = alpha;
        this.maximum = maximum;
        // half of the money on either side: the larger half has to reach 1 / alpha
        threshold = 2 / alpha;
        for (int cell = 0; cell <= CELLS; cell++) {
            above[cell] = 1;
            below[cell] = 1;
            limit[cell] = MAXIMUM_STAKE * CELLS / cell;
        }
    }

    /**
     * Takes the next figure in.
     *
     * @param figure the figure, within the range
     * @throws IllegalArgumentException if it is outside
     * @throws IllegalStateException if the declared maximum was reached before
     */
    public void add(double figure) {
        if (!range.contains(figure)) {
            throw new IllegalArgumentException(
                    "figure " + figure + " is outside of the declared range from " + range.low()
                            + " to " + range.high());
        }
        if (count == maximum) {
            throw new IllegalStateException(
                    "the declared maximum of " + maximum + " figures is reached: it cannot be raised"
                            + " after looking");
        }
        // rounding alone can leave the range
        double x = Math.clamp((figure - range.low()) / range.width(), 0, 1);
        double stake = stake();
        for (int cell = low; cell <= high; cell++) {
            double mean = (double) cell / CELLS;
            above[cell] *= 1 + Math.min(stake, limit[cell]) * (x - mean);
            below[cell] *= 1 - Math.min(stake, limit[CELLS - cell]) * (x - mean);
        }
        shrink();
        // the variance for the next stake
        count++;
        sum += x;
        double deviation = x - (sum + 0.5) / (count + 1);
        squares += deviation * deviation;
    }

    /** Sized for the maximum, and before it for whoever stops early: the larger of the two predictable stakes. */
    private double stake() {
        double variance = squares / (count + 1);
        double next = count + 1.0;
        double horizon = Math.min(maximum, next * StrictMath.log1p(next));
        return Math.sqrt(2 * StrictMath.log(2 / alpha) / (variance * horizon));
    }

    private void shrink() {
        while (low <= high && ruledOut(low)) {
            low++;
        }
        while (high >= low && ruledOut(high)) {
            high--;
        }
    }

    private boolean ruledOut(int cell) {
        return Math.max(above[cell], below[cell]) >= threshold;
    }

    /**
     * Returns how many figures have come.
     *
     * @return from 0 to the declared maximum
     */
    public int count() {
        return count;
    }

    /**
     * Tells whether the declared maximum is reached.
     *
     * @return true if no more figures can be added
     */
    public boolean full() {
        return count == maximum;
    }

    /**
     * Returns the present interval, which holds together with all earlier ones.
     *
     * @return the interval; its estimate is the mean so far, or the middle of the range before the first figure
     */
    public Interval interval() {
        double estimate = range.low() + range.width() * (count == 0 ? 0.5 : sum / count);
        if (low > high) {
            // every mean is ruled out: figures did not have one mean, or the one case in 1 / alpha
            return new Interval(estimate, estimate, estimate, 1 - alpha, IntervalMethod.BETTING,
                    Optional.of("the figures contradict any single mean: they drifted, or this is the rare miss"));
        }
        return new Interval(estimate, end(low - 1), end(high + 1), 1 - alpha, IntervalMethod.BETTING, Optional.empty());
    }

    private double end(int cell) {
        return range.low() + range.width() * Math.clamp(cell, 0, CELLS) / CELLS;
    }
}
