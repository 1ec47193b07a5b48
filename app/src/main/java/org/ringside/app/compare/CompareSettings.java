package org.ringside.app.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ringside.app.run.Engines;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.app.run.RunSettings;
import org.ringside.courses.Course;
import org.ringside.courses.Randomisation;
import org.ringside.scoring.OfficialJudge;
import org.ringside.scoring.statistics.ComparisonSettings;
import org.ringside.scoring.statistics.interval.ScoreRange;
import org.ringside.scoring.statistics.ranking.TieGroups;
import org.ringside.sim.robot.RobotModel;

/**
 * All that the results of a comparison depend on.
 *
 * @param contestants who takes part, with different labels
 * @param courses the courses, with different names
 * @param engine name of the physics engine
 * @param robot the robot
 * @param randomisation how much the episodes differ
 * @param firstSeed seed of the first episode on each course; the next ones count up from it
 * @param episodes episodes of each controller on each course; the most of them where it stops once decided
 * @param untilDecided whether to stop once every pair is decided
 * @param margin a difference of scores that does not matter, if declared
 * @param sweeps robustness curves to measure
 * @param sweepEpisodes episodes at each point of a curve, of each controller on each course
 */
public record CompareSettings(
        List<Contestant> contestants,
        List<Course> courses,
        String engine,
        RobotModel robot,
        RandomisationLevel randomisation,
        long firstSeed,
        int episodes,
        boolean untilDecided,
        OptionalDouble margin,
        List<Sweep> sweeps,
        int sweepEpisodes) {
    /** Confidence of all intervals. */
    public static final double CONFIDENCE = 0.95;

    /** Seed of all resampling. */
    private static final long STATISTICS_SEED = 1;

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if one is out of bounds
     */
    public CompareSettings {
        contestants = List.copyOf(contestants);
        courses = List.copyOf(courses);
        sweeps = List.copyOf(sweeps);
        Engines.check(engine);
        if (contestants.isEmpty() || contestants.size() > TieGroups.MAXIMUM_CONTROLLERS) {
            throw new IllegalArgumentException(
                    "2 to " + TieGroups.MAXIMUM_CONTROLLERS + " controllers can be compared, not "
                            + contestants.size());
        }
        Set<String> names = new HashSet<>();
        for (Course course : courses) {
            if (!names.add(course.name())) {
                throw new IllegalArgumentException("course " + course.name() + " is given twice: each counts once");
            }
        }
        if (courses.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs a course");
        }
        checkNumbers(firstSeed, episodes, sweeps.isEmpty() ? 1 : sweepEpisodes);
        for (Contestant contestant : contestants) {
            for (Condition condition : conditions(sweeps)) {
                // what cannot be varied is found before anything runs
                condition.ranges(contestant.ranges(randomisation.of(courses.getFirst())));
            }
        }
    }

    private static void checkNumbers(long firstSeed, int episodes, int sweepEpisodes) {
        for (int count : new int[] {episodes, sweepEpisodes}) {
            if (count < 1 || count > RunSettings.MAXIMUM_EPISODES) {
                throw new IllegalArgumentException(
                        "1 to " + RunSettings.MAXIMUM_EPISODES + " episodes can be run, not " + count);
            }
        }
        if (firstSeed > Long.MAX_VALUE - Math.max(episodes, sweepEpisodes)) {
            throw new IllegalArgumentException("seed " + firstSeed + " leaves no room for the episodes: seeds end at "
                    + Long.MAX_VALUE);
        }
    }

    /**
     * Says what a reader of the figures must know of the contestants.
     *
     * @return sentences without full stops, in the order of the contestants
     */
    public List<String> remarks() {
        return contestants.stream().filter(contestant -> !contestant.controller().engine().equals(engine))
                .map(contestant -> contestant.label() + " was made for the engine " + contestant.controller().engine()
                        + ", not for this one")
                .toList();
    }

    /**
     * Returns the circumstances under which episodes are run.
     *
     * @return the comparison itself, then the points of the curves
     */
    public List<Condition> conditions() {
        return conditions(sweeps);
    }

    private static List<Condition> conditions(List<Sweep> sweeps) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.BASE);
        for (Sweep sweep : sweeps) {
            sweep.values().forEach(
                    value -> conditions.add(new Condition(Optional.of(new Perturbation(sweep.kind(), value)))));
        }
        return List.copyOf(conditions);
    }

    /**
     * Returns what an episode's figures are drawn from.
     *
     * @param contestant the controller
     * @param course the course
     * @param condition the circumstances
     * @return the ranges
     */
    public Randomisation ranges(Contestant contestant, Course course, Condition condition) {
        return condition.ranges(contestant.ranges(randomisation.of(course)));
    }

    /**
     * Returns what a score can be, by the rules of all courses: the official score of a run that finished nothing is below 0 on
     * some.
     *
     * @return the range
     */
    public ScoreRange scores() {
        // the strict score is never below 0
        double low = courses.stream().mapToDouble(OfficialJudge::leastScore).min().orElseThrow();
        return new ScoreRange(Math.min(0, low), 1);
    }

    /**
     * Returns what the statistics declare.
     *
     * @return the settings
     */
    public ComparisonSettings statistics() {
        ComparisonSettings standard = ComparisonSettings.standard(STATISTICS_SEED).withScores(scores());
        return margin.isPresent() ? standard.withMargin(margin.getAsDouble()) : standard;
    }

    /**
     * Returns the usual name of the folder.
     *
     * @return a name without separators
     */
    public String folderName() {
        StringBuilder name = new StringBuilder();
        contestants.forEach(contestant -> name.append(name.isEmpty() ? "" : "-vs-").append(contestant.label()));
        courses.forEach(course -> name.append('-').append(course.name()));
        name.append('-').append(engine).append('-').append(randomisation).append("-seed").append(firstSeed).append("-x")
                .append(episodes);
        String safe = name.toString().replaceAll("[^A-Za-z0-9=.+-]+", "-");
        return safe.substring(0, Math.min(120, safe.length()));
    }
}
