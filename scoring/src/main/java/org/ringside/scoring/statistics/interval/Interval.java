package org.ringside.scoring.statistics.interval;

import java.util.Optional;

/**
 * An estimate with an interval that should hold the truth.
 *
 * @param estimate the estimate, in the unit of the figures
 * @param low lower end
 * @param high upper end
 * @param confidence how often such an interval should hold the truth, such as 0.95
 * @param method where the ends come from
 * @param caveat what a reader must know before trusting the ends; absent where there is nothing to say
 */
public record Interval(
        double estimate, double low, double high, double confidence, IntervalMethod method, Optional<String> caveat) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if an end or the confidence is not a number, or the ends are swapped
     */
    public Interval {
        if (!(low <= high) || !Double.isFinite(estimate) || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("no interval: estimate " + estimate + ", from " + low + " to " + high
                    + ", confidence " + confidence
                    + "; expected finite ends in order and a confidence between 0 and 1");
        }
    }

    /**
     * Tells whether the interval holds a value.
     *
     * @param value the value
     * @return true between the ends and on them
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * Returns the same interval with one more thing to know.
     *
     * @param reason a sentence without its full stop; absent changes nothing
     * @return the interval
     */
    public Interval withCaveat(Optional<String> reason) {
        if (reason.isEmpty()) {
            return this;
        }
        String text = caveat.map(first -> first + "; " + reason.get()).orElse(reason.get());
        return new Interval(estimate, low, high, confidence, method, Optional.of(text));
    }
}
