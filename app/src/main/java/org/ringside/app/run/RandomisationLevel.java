package org.ringside.app.run;

import org.ringside.courses.Course;
import org.ringside.courses.Randomisation;

/** How much the episodes of a run differ from each other, as the user types it. */
public enum RandomisationLevel {
    /** Not at all: every seed gives the same world. */
    off,
    /** By the course's mild ranges. */
    mild,
    /** By the course's hard ranges. */
    hard;

    /**
     * Returns the ranges.
     *
     * @param course the course
     * @return the ranges of this level on the course
     */
    public Randomisation of(Course course) {
        return switch (this) {
            case off -> Randomisation.OFF;
            case mild -> course.mild();
            case hard -> course.hard();
        };
    }
}
