package org.ringside.app.skill.bench;

import java.util.List;

/**
 * What came of one episode of a trial.
 *
 * @param seed the episode's seed
 * @param failure why it did not pass, in a few words; empty if it passed
 * @param fell whether the robot fell
 * @param figures one number for each figure of the group; NaN where it was not measured
 */
public record Achievement(long seed, String failure, boolean fell, List<Double> figures) {
    /** Copies the list. */
    public Achievement {
        figures = List.copyOf(figures);
    }

    /**
     * Tells whether the trial was passed.
     *
     * @return true if nothing failed
     */
    public boolean passed() {
        return failure.isEmpty();
    }
}
