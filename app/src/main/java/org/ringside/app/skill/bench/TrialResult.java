package org.ringside.app.skill.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ringside.app.run.Distribution;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.interval.Wilson;

/**
 * What came of all episodes of a trial.
 *
 * @param trial the trial
 * @param group its group
 * @param episodes in the order of their seeds, at least one
 */
public record TrialResult(Trial trial, TrialGroup group, List<Achievement> episodes) {
    /** Confidence of the interval of the share that passed. */
    public static final double CONFIDENCE = 0.95;

    /** Copies the list. */
    public TrialResult {
        episodes = List.copyOf(episodes);
    }

    /**
     * Counts the episodes that passed.
     *
     * @return how many
     */
    public int passed() {
        return (int) episodes.stream().filter(Achievement::passed).count();
    }

    /**
     * Counts the falls.
     *
     * @return how many
     */
    public int falls() {
        return (int) episodes.stream().filter(Achievement::fell).count();
    }

    /**
     * Estimates the share of episodes that pass.
     *
     * @return the share and Wilson's interval
     */
    public Interval share() {
        return Wilson.interval(passed(), episodes.size(), CONFIDENCE);
    }

    /**
     * Returns a figure over the episodes in which the robot did not fall.
     *
     * @param index which of the group's figures
     * @return its mean, least or most; empty if it was not measured in any of them
     */
    public OptionalDouble figure(int index) {
        double[] values = episodes.stream()
                .filter(episode -> !episode.fell())
                .mapToDouble(episode -> episode.figures().get(index))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        Distribution spread = new Distribution(values);
        return OptionalDouble.of(switch (group.figures().get(index).over()) {
            case MEAN -> spread.mean();
            case LEAST -> spread.minimum();
            case MOST -> spread.maximum();
        });
    }

    /**
     * Returns why episodes did not pass.
     *
     * @return the seeds by reason, in the order in which they came first
     */
    public Map<String, List<Long>> failures() {
        Map<String, List<Long>> failures = new LinkedHashMap<>();
        for (Achievement episode : episodes) {
            if (!episode.passed()) {
                failures.computeIfAbsent(episode.failure(), reason -> new ArrayList<>()).add(episode.seed());
            }
        }
        return failures;
    }
}
