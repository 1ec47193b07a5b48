package org.ringside.scoring.statistics;

import java.util.List;
import java.util.Optional;

/**
 * All that a report needs to print; nothing is left to compute.
 *
 * @param settings what was declared
 * @param controllers the controllers, in the order given
 * @param pairs every pair of them: first with second, first with third, and so on
 * @param ranking all of them in order; absent where they have no episode common to all
 */
public record ComparisonResult(
        ComparisonSettings settings,
        List<ControllerSummary> controllers,
        List<PairSummary> pairs,
        Optional<RankingSummary> ranking) {
    /** Copies the lists. */
    public ComparisonResult {
        controllers = List.copyOf(controllers);
        pairs = List.copyOf(pairs);
    }
}
