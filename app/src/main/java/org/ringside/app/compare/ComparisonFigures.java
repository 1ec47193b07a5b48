package org.ringside.app.compare;

import java.util.List;
import java.util.Optional;
import org.ringside.scoring.statistics.ComparisonResult;
import org.ringside.scoring.statistics.EpisodeSample;

/**
 * All that a comparison came to. Nothing in it depends on the machine but the timings.
 *
 * @param settings what was compared
 * @param rounds how many seeds count
 * @param samples the episodes of each controller that the statistics rest on
 * @param statistics what they say
 * @param sequential how it was decided, where it stops once decided
 * @param courses one a course and controller, courses first
 * @param curves the robustness curves, one after the other, each with one curve a controller
 * @param timings one a controller
 */
public record ComparisonFigures(
        CompareSettings settings,
        int rounds,
        List<EpisodeSample> samples,
        ComparisonResult statistics,
        Optional<SequentialFigures> sequential,
        List<CourseFigures> courses,
        List<CurveFigures> curves,
        List<TimingFigures> timings) {
    /**
     * How long a controller took, on the wall clock of the machine at hand.
     *
     * @param controller its label
     * @param medianSeconds median over episodes of the median time to act, s
     * @param highSeconds median over episodes of the 99th percentile, s
     * @param wallSeconds time that all of its episodes took together, s
     */
    public record TimingFigures(String controller, double medianSeconds, double highSeconds, double wallSeconds) {}

    /** Copies the lists. */
    public ComparisonFigures {
        samples = List.copyOf(samples);
        courses = List.copyOf(courses);
        curves = List.copyOf(curves);
        timings = List.copyOf(timings);
    }

    /**
     * Finds what a controller did on a course.
     *
     * @param controller label of the controller
     * @param course name of the course
     * @return its figures
     */
    public CourseFigures of(String controller, String course) {
        return courses.stream().filter(each -> each.controller().equals(controller) && each.course().equals(course))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(controller + " did not run on " + course));
    }
}
