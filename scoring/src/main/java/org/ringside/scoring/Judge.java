package org.ringside.scoring;

import org.ringside.courses.Course;
import org.ringside.scoring.trace.Trace;

/** Turns what happened into a scorecard. Judges are stateless and safe in any thread; judging never simulates. */
public interface Judge {
    /**
     * Judges a run.
     *
     * @param course the course that was run. Not modified.
     * @param trace what happened. Not modified.
     * @return the scorecard
     */
    Scorecard judge(Course course, Trace trace);
}
