package org.ringside.scoring.statistics;

import java.util.List;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.survival.KaplanMeier;

/**
 * A controller on one course.
 *
 * @param course name of the course
 * @param courseHash its content hash
 * @param episodes how many episodes
 * @param mean mean score
 * @param interquartileMean mean of the middle half of the scores
 * @param quantiles quantiles of the score, as the settings ask
 * @param strictMean mean score by the strict rules
 * @param finished share of finished runs
 * @param unfinished share of unfinished runs over time, with the median time
 * @param restrictedMeanSeconds mean of course time or maximum time, whichever comes first, s
 */
public record CourseSummary(
        String course,
        String courseHash,
        int episodes,
        Interval mean,
        Interval interquartileMean,
        List<QuantileEstimate> quantiles,
        Interval strictMean,
        Interval finished,
        KaplanMeier unfinished,
        Interval restrictedMeanSeconds) {
    /** Copies the list. */
    public CourseSummary {
        quantiles = List.copyOf(quantiles);
    }

    /**
     * A quantile.
     *
     * @param share which, between 0 and 1
     * @param score its value and interval
     */
    public record QuantileEstimate(double share, Interval score) {}
}
