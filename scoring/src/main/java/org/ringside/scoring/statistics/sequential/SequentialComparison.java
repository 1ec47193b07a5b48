package org.ringside.scoring.statistics.sequential;

import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.interval.ScoreRange;

/**
 * Compares two controllers while their episodes come in. It may be looked at after every round and stopped at any time: the
 * probability of ever naming the wrong controller, or one of two that are alike, is at most alpha. The first decision stands.
 *
 * <p>A round is one new seed on every course; its figure is the average over courses of the paired score differences, so that
 * all rounds have the same mean. Mutable; not for sharing between threads.
 */
public final class SequentialComparison {
    private final BettingSequence sequence;
    private final double margin;
    private SequentialDecision decision = SequentialDecision.OPEN;

    /**
     * Starts a comparison; all of this is declared before the first episode.
     *
     * @param scores what a score can be
     * @param alpha probability of a wrong decision, such as 0.05
     * @param maximumRounds how many rounds there will be at most
     * @param margin a difference that would not matter; 0 if any does
     * @throws IllegalArgumentException if something is out of bounds
     */
    public SequentialComparison(ScoreRange scores, double alpha, int maximumRounds, double margin) {
        if (!(margin >= 0)) {
            throw new IllegalArgumentException("margin: " + margin + "; expected a difference from 0");
        }
        sequence = new BettingSequence(scores.ofDifferences(), alpha, maximumRounds);
        this.margin = margin;
    }

    /**
     * Takes the next round in.
     *
     * @param difference score of the first controller less that of the second, averaged over the courses
     * @return the decision so far
     * @throws IllegalArgumentException if the difference is impossible
     * @throws IllegalStateException if the declared maximum was reached before
     */
    public SequentialDecision add(double difference) {
        sequence.add(difference);
        if (decision == SequentialDecision.OPEN) {
            decision = decide();
        }
        return decision;
    }

    private SequentialDecision decide() {
        Interval interval = sequence.interval();
        if (interval.low() > 0) {
            return SequentialDecision.FIRST_BETTER;
        }
        if (interval.high() < 0) {
            return SequentialDecision.SECOND_BETTER;
        }
        if (interval.low() >= -margin && interval.high() <= margin) {
            return SequentialDecision.EQUIVALENT;
        }
        return sequence.full() ? SequentialDecision.UNDECIDED : SequentialDecision.OPEN;
    }

    /**
     * Returns the decision so far.
     *
     * @return the first decision, if any
     */
    public SequentialDecision decision() {
        return decision;
    }

    /**
     * Returns what is known of the mean difference.
     *
     * @return an interval that holds together with all earlier ones
     */
    public Interval interval() {
        return sequence.interval();
    }

    /**
     * Returns how many rounds have come.
     *
     * @return rounds
     */
    public int rounds() {
        return sequence.count();
    }
}
