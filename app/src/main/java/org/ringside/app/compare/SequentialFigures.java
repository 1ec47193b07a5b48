package org.ringside.app.compare;

import java.util.List;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.sequential.SequentialDecision;

/**
 * What a comparison that stops once decided came to.
 *
 * @param rounds after how many seeds it stopped
 * @param maximumRounds how many there could have been
 * @param pairs every pair, first with second, first with third, and so on
 */
public record SequentialFigures(int rounds, int maximumRounds, List<Pair> pairs) {
    /**
     * A pair.
     *
     * @param first label of the first controller
     * @param second label of the second
     * @param decision what was decided
     * @param difference mean difference of the scores, first less second, with an interval that holds at every look
     */
    public record Pair(String first, String second, SequentialDecision decision, Interval difference) {}

    /** Copies the list. */
    public SequentialFigures {
        pairs = List.copyOf(pairs);
    }
}
