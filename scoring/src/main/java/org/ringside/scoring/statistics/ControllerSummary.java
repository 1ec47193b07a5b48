package org.ringside.scoring.statistics;

import java.util.List;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.ranking.PerformanceProfile;

/**
 * A controller over all its courses, every course counting the same.
 *
 * @param controller its name
 * @param episodes how many episodes in all
 * @param mean average over courses of the mean scores
 * @param interquartileMean mean of the middle half of all scores
 * @param optimalityGap average shortfall to the target score
 * @param strictMean average over courses of the mean scores by the strict rules
 * @param finished average over courses of the share of finished runs
 * @param profile share of episodes above each score
 * @param courses its courses, in order
 */
public record ControllerSummary(
        String controller,
        int episodes,
        Interval mean,
        Interval interquartileMean,
        Interval optimalityGap,
        Interval strictMean,
        Interval finished,
        PerformanceProfile profile,
        List<CourseSummary> courses) {
    /** Copies the list. */
    public ControllerSummary {
        courses = List.copyOf(courses);
    }
}
