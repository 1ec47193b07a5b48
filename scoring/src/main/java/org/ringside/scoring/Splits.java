package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Time spent on each obstacle, from the instants at which obstacles were completed. */
final class Splits {
    private Splits() {}

    /**
     * Returns the time from the completion before it, whichever obstacle that was, or from the start, to each completion. In whatever
     * order obstacles were completed, the sum is the time from the start to the last completion.
     *
     * @param start when the clock started, s
     * @param completedAt when each obstacle was completed, s, or NaN where it was not (obstacles). Not modified.
     * @return the times; absent where an obstacle was not completed, or before the clock started
     */
    static List<OptionalDouble> of(double start, double[] completedAt) {
        List<OptionalDouble> seconds = new ArrayList<>();
        for (int k = 0; k < completedAt.length; k++) {
            double before = start;
            for (int other = 0; other < completedAt.length; other++) {
                boolean earlier =
                        completedAt[other] < completedAt[k] || completedAt[other] == completedAt[k] && other < k;
                if (earlier) {
                    before = Math.max(before, completedAt[other]);
                }
            }
            seconds.add(completedAt[k] >= start ? OptionalDouble.of(completedAt[k] - before) : OptionalDouble.empty());
        }
        return seconds;
    }
}
