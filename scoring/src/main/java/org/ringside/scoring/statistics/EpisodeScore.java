package org.ringside.scoring.statistics;

/**
 * What one episode says about a controller.
 *
 * @param controller name of the controller
 * @param course name of the course
 * @param courseHash content hash of the course
 * @param seed seed of the episode
 * @param score score by the official rules
 * @param strictScore score by the strict rules
 * @param finished whether the run was finished
 * @param seconds the course time, s; of an unfinished run, how long it was watched: the course's maximum time for one that
 *     failed for good, and less only for one that was cut off from outside
 * @param maximumSeconds the course's maximum time, above 0 s
 */
public record EpisodeScore(
        String controller,
        String course,
        String courseHash,
        long seed,
        double score,
        double strictScore,
        boolean finished,
        double seconds,
        double maximumSeconds) {
    /**
     * Checks the figures.
     *
     * @throws EvidenceException if a name is blank, a score not finite or a time out of bounds
     */
    public EpisodeScore {
        if (controller.isBlank() || course.isBlank()) {
            throw new EvidenceException(
                    "an episode without the name of its controller or course: \"" + controller + "\" on \""
                            + course + "\"");
        }
        String where = "controller " + controller + ", course " + course + ", seed " + seed + ": ";
        if (!Double.isFinite(score) || !Double.isFinite(strictScore)) {
            throw new EvidenceException(where + "scores " + score + " and " + strictScore + "; expected finite numbers."
                    + " Leave an episode out that could not be judged, and say so");
        }
        if (!(seconds >= 0 && maximumSeconds > 0) || Double.isInfinite(seconds) || Double.isInfinite(maximumSeconds)) {
            throw new EvidenceException(where + "time " + seconds + " s, maximum time " + maximumSeconds
                    + " s; expected a time from 0 and a maximum above 0");
        }
    }

    /**
     * Returns which episode of the course it is.
     *
     * @return course and seed
     */
    public EpisodeKey key() {
        return new EpisodeKey(course, seed);
    }
}
