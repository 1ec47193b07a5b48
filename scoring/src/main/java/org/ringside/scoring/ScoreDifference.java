package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * One reason why the strict score of a run differs from its official score.
 *
 * @param text the reason, a short sentence
 * @param points strict less official points that it accounts for
 */
public record ScoreDifference(String text, double points) {
    /** Differences smaller than this are rounding. */
    private static final double ROUNDING = 1e-9;

    /**
     * Explains a pair of scorecards of the same run. The points of all reasons add up to the difference of the scores, but for
     * rounding below 1e-8.
     *
     * @param official the official scorecard
     * @param strict the strict scorecard of the same trace and course
     * @param secondPenalty points a second costs on the course
     * @return the reasons; empty where both say the same
     */
    public static List<ScoreDifference> between(Scorecard official, Scorecard strict, double secondPenalty) {
        List<ScoreDifference> reasons = new ArrayList<>();
        double officialLost = 0;
        double strictLost = 0;
        for (int k = 0; k < official.obstacles().size(); k++) {
            ObstacleResult published = official.obstacles().get(k);
            ObstacleResult judged = strict.obstacles().get(k);
            officialLost += published.pointsLost();
            strictLost += judged.pointsLost();
            add(reasons, published.name() + ": " + obstacle(published, judged),
                    published.pointsLost() - judged.pointsLost());
        }
        double officialTime = 1 - official.score() - officialLost;
        if (official.finished() && strict.finished()) {
            times(reasons, official, strict, officialTime, secondPenalty);
        } else if (official.finished() != strict.finished()) {
            double counted = strict.finished()
                    ? secondPenalty * StrictJudge.fullSeconds(strict.excessSeconds())
                    : strictTimeUnfinished(strict, strictLost);
            String who =
                    strict.finished() ? "finished by the strict rules only" : "finished by the official rules only";
            add(reasons, who + "; an unfinished run is charged the whole maximum time", officialTime - counted);
        }
        double explained = reasons.stream().mapToDouble(ScoreDifference::points).sum();
        double rest = strict.score() - official.score() - explained;
        add(reasons, "the strict score is kept within 0 and 1, the official one is not", rest);
        return List.copyOf(reasons);
    }

    private static void times(
            List<ScoreDifference> reasons, Scorecard official, Scorecard strict, double officialTime,
            double secondPenalty) {
        double wholeCourse = secondPenalty * Math.max(0, official.finalRunTimeSeconds() - strict.allottedSeconds());
        double interpolated = secondPenalty * Math.max(0, strict.excessSeconds());
        double floored = secondPenalty * StrictJudge.fullSeconds(strict.excessSeconds());
        add(
                reasons,
                "strict allots the time of the whole course, " + Figures.seconds(strict.allottedSeconds())
                        + ", official only that of the completed obstacles, "
                        + Figures.seconds(official.allottedSeconds()),
                officialTime - wholeCourse);
        add(
                reasons,
                "clocks differ: " + Figures.of(official.finalRunTimeSeconds(), 3) + " s at the samples, "
                        + Figures.of(strict.finalRunTimeSeconds(), 3) + " s at the interpolated instants",
                wholeCourse - interpolated);
        add(
                reasons,
                "strict counts full seconds only: " + Figures.of(StrictJudge.fullSeconds(strict.excessSeconds()), 0)
                        + " of "
                        + Figures.of(strict.excessSeconds(), 3) + " s over",
                interpolated - floored);
    }

    /** What time cost an unfinished strict run, unless clamping hides it. */
    private static double strictTimeUnfinished(Scorecard strict, double strictLost) {
        return 1 - strict.score() - strictLost;
    }

    private static String obstacle(ObstacleResult official, ObstacleResult strict) {
        for (Fault fault : strict.faults()) {
            if (fault.rule().losesObstacle()) {
                return "strict saw " + fault.rule().id() + ", " + fault.evidence();
            }
        }
        return strict.completed()
                ? "completed by the strict rules only; the official reading of the samples missed a gate or a hold"
                : "completed by the official rules only";
    }

    private static void add(List<ScoreDifference> reasons, String text, double points) {
        if (Math.abs(points) > ROUNDING) {
            reasons.add(new ScoreDifference(text, points));
        }
    }
}
