package org.ringside.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.MotionQuality;
import org.ringside.controllers.EpisodeReason;
import org.ringside.scoring.Fault;
import org.ringside.scoring.ObstacleResult;
import org.ringside.scoring.ScoreDifference;
import org.ringside.scoring.Scorecard;

/**
 * What is kept of an episode: some hundred bytes, from which all figures are made. Nothing in it depends on the machine but what
 * {@link Timing} holds.
 *
 * @param controller label of the controller
 * @param course name of the course
 * @param condition name of the circumstances
 * @param seed its seed
 * @param end id of the reason why it ended
 * @param text the same for people
 * @param simulatedSeconds simulated time at its end, s
 * @param official by the published rules
 * @param strict by the strict rules
 * @param obstacles one an obstacle, in the course's order
 * @param faults what the strict judge saw, in order of time
 * @param differences why the two scores differ
 * @param motion how the robot moved
 * @param stateHash fingerprint of all states
 * @param timing what depends on the machine
 */
public record EpisodeRecord(
        String controller,
        String course,
        String condition,
        long seed,
        String end,
        String text,
        double simulatedSeconds,
        Verdict official,
        Verdict strict,
        List<ObstacleOutcome> obstacles,
        List<FaultSeen> faults,
        List<Reason> differences,
        MotionQuality motion,
        String stateHash,
        Timing timing) {
    /** What {@link #failure} says of a run without fault. */
    public static final String CLEAN = "clean";

    /**
     * One judge's word.
     *
     * @param score the score
     * @param finished whether the run was finished
     * @param clean whether nothing was wrong
     * @param courseSeconds the course time, s; absent where it did not finish
     */
    public record Verdict(double score, boolean finished, boolean clean, OptionalDouble courseSeconds) {
        static Verdict of(Scorecard card) {
            return new Verdict(card.score(), card.finished(), card.clean(), card.courseTimeSeconds());
        }
    }

    /**
     * How an obstacle went.
     *
     * @param official whether it counts by the official rules
     * @param officialLost points that it cost by them
     * @param strict whether it counts by the strict rules
     * @param strictLost points that it cost by them
     * @param seconds time spent on it, official, s; absent where not all of its gates were crossed
     */
    public record ObstacleOutcome(
            boolean official, double officialLost, boolean strict, double strictLost, OptionalDouble seconds) {
        static ObstacleOutcome of(ObstacleResult official, ObstacleResult strict) {
            return new ObstacleOutcome(official.completed(), official.pointsLost(), strict.completed(),
                    strict.pointsLost(),
                    official.seconds());
        }
    }

    /**
     * A fault that the strict judge saw.
     *
     * @param rule id of the rule
     * @param place name of the obstacle
     * @param time when, s
     * @param x where, m
     * @param y where, m
     */
    public record FaultSeen(String rule, String place, double time, double x, double y) {
        static FaultSeen of(Fault fault) {
            return new FaultSeen(fault.rule().id(), fault.place(), fault.time(), fault.x(), fault.y());
        }
    }

    /**
     * A reason why the strict score differs from the official one.
     *
     * @param text the reason without the episode's numbers
     * @param points strict less official points
     */
    public record Reason(String text, double points) {
        static Reason of(ScoreDifference difference) {
            return new Reason(kind(difference.text()), difference.points());
        }

        /** A reason without the numbers of its episode: all from the first clause on that has a digit is left out. */
        static String kind(String text) {
            return text.replaceFirst("[:,;] [^:,;]*\\d.*$", "");
        }
    }

    /**
     * What depends on the machine and decides nothing.
     *
     * @param wallSeconds how long the simulation took, s
     * @param medianSeconds how long the controller took to act, median, s
     * @param highSeconds the same, 99th percentile, s
     */
    public record Timing(double wallSeconds, double medianSeconds, double highSeconds) {}

    /** Copies the lists. */
    public EpisodeRecord {
        obstacles = List.copyOf(obstacles);
        faults = List.copyOf(faults);
        differences = List.copyOf(differences);
    }

    /**
     * Keeps what an episode came to.
     *
     * @param controller label of the controller
     * @param course name of the published course
     * @param condition the circumstances
     * @param result what came of it
     * @return what is kept
     */
    public static EpisodeRecord of(String controller, String course, Condition condition, EpisodeResult result) {
        Scorecard official = result.official();
        Scorecard strict = result.strict();
        List<ObstacleOutcome> obstacles = new ArrayList<>();
        for (int k = 0; k < official.obstacles().size(); k++) {
            obstacles.add(ObstacleOutcome.of(official.obstacles().get(k), strict.obstacles().get(k)));
        }
        return new EpisodeRecord(
                controller,
                course,
                condition.name(),
                result.seed(),
                result.outcome().reason().id(),
                result.outcome().text(),
                result.outcome().simulatedSeconds(),
                Verdict.of(official),
                Verdict.of(strict),
                obstacles,
                strict.faults().stream().map(FaultSeen::of).toList(),
                result.judged().differences().stream().map(Reason::of).toList(),
                result.motion(),
                result.hash(),
                new Timing(result.wallSeconds(), result.latency().medianSeconds(), result.latency().highSeconds()));
    }

    /**
     * Says what went wrong, in a few words that many episodes share.
     *
     * @return the first fault that cost an obstacle and where, or why the episode ended, or else the first refusal and where;
     *     {@code clean} where nothing did
     */
    public String failure() {
        if (!end.equals(EpisodeReason.FINISHED.id()) && !end.equals(EpisodeReason.FELL.id())
                && !end.equals(EpisodeReason.LEFT_COURSE.id()) && !end.equals(EpisodeReason.TIME_LIMIT.id())) {
            return end;
        }
        // what ended the run is worse than what went wrong before
        for (FaultSeen fault : faults) {
            if (fault.rule().equals("fall") || fault.rule().equals("off-course")) {
                return fault.rule() + " at " + fault.place();
            }
        }
        for (FaultSeen fault : faults) {
            if (!fault.rule().equals("refusal") && !fault.rule().equals("not-finished")) {
                return fault.rule() + " at " + fault.place();
            }
        }
        if (!strict.finished()) {
            return end.equals(EpisodeReason.FINISHED.id()) ? "not-finished" : end;
        }
        if (strict.clean()) {
            return CLEAN;
        }
        // what cost nothing, where nothing else went wrong
        return faults.isEmpty() ? "not-completed" : faults.getFirst().rule() + " at " + faults.getFirst().place();
    }
}
