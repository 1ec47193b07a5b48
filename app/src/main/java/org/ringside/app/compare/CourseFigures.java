package org.ringside.app.compare;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ringside.app.run.Distribution;
import org.ringside.courses.Point;

/**
 * What the episodes of one controller on one course came to, beyond what the statistics say.
 *
 * @param controller label of the controller
 * @param course name of the course
 * @param episodes how many episodes
 * @param officialMean mean official score
 * @param strictMean mean strict score
 * @param obstacles one an obstacle, in the course's order
 * @param officialTimeLost mean points that time cost by the official rules, such that the losses add up to 1 less the score
 * @param strictTimeLost the same by the strict rules
 * @param reasons why the two scores differ, in alphabetical order
 * @param failures what went wrong, the most frequent first; clean episodes among them
 * @param ends how many episodes ended for each reason
 * @param falls where the robot fell or left the course, at most {@value #MOST_FALLS} of them
 * @param fallCount how many such places there are in all
 * @param motion how the robot moved
 */
public record CourseFigures(
        String controller,
        String course,
        int episodes,
        double officialMean,
        double strictMean,
        List<ObstacleFigures> obstacles,
        double officialTimeLost,
        double strictTimeLost,
        List<ReasonFigures> reasons,
        List<FailureFigures> failures,
        SortedMap<String, Integer> ends,
        List<Point> falls,
        int fallCount,
        MotionFigures motion) {
    /** More places would blacken the plan. */
    public static final int MOST_FALLS = 200;

    /**
     * An obstacle over all episodes.
     *
     * @param name its name
     * @param allottedSeconds time allotted to it, s
     * @param official in how many episodes it counts by the official rules
     * @param strict in how many it counts by the strict rules
     * @param officialLost mean points that it cost by the official rules
     * @param strictLost mean points that it cost by the strict rules
     * @param seconds mean time spent on it in the episodes that crossed all of its gates, s; absent where none did
     * @param faults how often each rule of the strict judge was broken here
     */
    public record ObstacleFigures(
            String name,
            double allottedSeconds,
            int official,
            int strict,
            double officialLost,
            double strictLost,
            Optional<Double> seconds,
            SortedMap<String, Integer> faults) {}

    /**
     * A reason why strict differs from official.
     *
     * @param text the reason
     * @param episodes in how many episodes it counts
     * @param points mean points over all episodes, strict less official
     */
    public record ReasonFigures(String text, int episodes, double points) {}

    /**
     * Episodes in which the same went wrong.
     *
     * @param kind what went wrong
     * @param episodes how many
     * @param medianSeed seed of the episode in their middle, by official score
     * @param medianScore its official score
     * @param worstSeed seed of the one with the lowest official score
     * @param worstScore its official score
     */
    public record FailureFigures(
            String kind, int episodes, long medianSeed, double medianScore, long worstSeed, double worstScore) {}

    /**
     * How the robot moved; a figure is absent where no episode has it.
     *
     * @param metres way over ground, m
     * @param costOfTransport work over weight times way
     * @param saturation share of torques at their limit
     * @param slip way of touching feet per metre
     * @param actionRate change of commanded positions, rad/s
     */
    public record MotionFigures(
            Optional<Distribution> metres,
            Optional<Distribution> costOfTransport,
            Optional<Distribution> saturation,
            Optional<Distribution> slip,
            Optional<Distribution> actionRate) {}

    /** Copies the lists. */
    public CourseFigures {
        obstacles = List.copyOf(obstacles);
        reasons = List.copyOf(reasons);
        failures = List.copyOf(failures);
        falls = List.copyOf(falls);
    }
}
