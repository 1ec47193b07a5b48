package org.ringside.scoring;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How one obstacle went.
 *
 * @param name the obstacle's name
 * @param progress share of it that was done, from 0 to 1
 * @param completed whether it counts as done
 * @param seconds time spent on it, from the completion of the one before (or the start of the clock) to its own; absent where
 *     its gates were not all crossed (the end table: where it was not held), or only before the clock started
 * @param allottedSeconds time allotted to it, s
 * @param pointsLost points that it cost, not counting time
 * @param faults what was counted against the run here, in order of time; the official rules know none
 */
public record ObstacleResult(
        String name,
        double progress,
        boolean completed,
        OptionalDouble seconds,
        double allottedSeconds,
        double pointsLost,
        List<Fault> faults) {
    /** Copies the list. */
    public ObstacleResult {
        faults = List.copyOf(faults);
    }
}
