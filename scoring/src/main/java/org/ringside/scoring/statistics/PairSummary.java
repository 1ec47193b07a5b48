package org.ringside.scoring.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.paired.McNemar;
import org.ringside.scoring.statistics.paired.NonInferiority;
import org.ringside.scoring.statistics.paired.Pairing;
import org.ringside.scoring.statistics.paired.SignFlipTest;

/**
 * Two controllers on the episodes they have in common, every course counting the same. Differences are first less second.
 *
 * @param first the first controller
 * @param second the second controller
 * @param pairs how many episodes they have in common
 * @param onlyFirst episodes of the first alone, which take no part
 * @param onlySecond episodes of the second alone, which take no part
 * @param firstMean mean score of the first on the common episodes
 * @param secondMean mean score of the second on the common episodes
 * @param difference mean difference
 * @param interquartileDifference mean of the middle half of the differences
 * @param improvement probability that the first scores higher, ties counting one half
 * @param signFlip test of no difference
 * @param adjustedP its p value after Holm's correction for all pairs of the comparison
 * @param alpha level at which it separates the two
 * @param pairing what common random numbers gained
 * @param finishing who finishes where the other does not
 * @param detectable the mean difference that these episodes would have shown with a power of 80 %, at the level of a single pair;
 *     absent where the differences do not vary, and where no difference at all would be shown by so few
 * @param firstNoWorse whether the first is no worse than the second; absent without a declared margin
 * @param secondNoWorse whether the second is no worse than the first; absent without a declared margin
 * @param cautions what a reader must know, as sentences without full stops
 */
public record PairSummary(
        String first,
        String second,
        int pairs,
        List<EpisodeKey> onlyFirst,
        List<EpisodeKey> onlySecond,
        Interval firstMean,
        Interval secondMean,
        Interval difference,
        Interval interquartileDifference,
        Interval improvement,
        SignFlipTest signFlip,
        double adjustedP,
        double alpha,
        Pairing pairing,
        McNemar finishing,
        OptionalDouble detectable,
        Optional<NonInferiority> firstNoWorse,
        Optional<NonInferiority> secondNoWorse,
        List<String> cautions) {
    /** Copies the lists. */
    public PairSummary {
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
        cautions = List.copyOf(cautions);
    }

    /**
     * Tells whether a difference is shown.
     *
     * @return true if the corrected p value is at most alpha
     */
    public boolean separated() {
        return adjustedP <= alpha;
    }

    /**
     * Says in one line who is better and how sure that is.
     *
     * @return the line, without a full stop
     */
    public String verdict() {
        return VerdictText.of(this);
    }

    PairSummary withAdjustedP(double value) {
        return new PairSummary(first, second, pairs, onlyFirst, onlySecond, firstMean, secondMean, difference,
                interquartileDifference, improvement, signFlip, value, alpha, pairing, finishing, detectable,
                firstNoWorse,
                secondNoWorse, cautions);
    }
}
