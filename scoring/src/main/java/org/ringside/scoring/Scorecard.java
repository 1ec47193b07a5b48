package org.ringside.scoring;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A judge's verdict on one run.
 *
 * @param rules which rules: {@code official} or {@code strict}
 * @param score the score; 1 is perfect
 * @param finished whether the run ended with the hold on the end table
 * @param courseTimeSeconds time from the start gate to the end table, which breaks ties; absent where the run did not finish
 * @param obstaclesCompleted how many obstacles count as done
 * @param gatesCompleted how many gates count as crossed
 * @param totalGates how many gates the course has
 * @param allottedSeconds time allotted, s
 * @param finalRunTimeSeconds time that is compared with the allotted, s
 * @param excessSeconds difference of the two, s; negative under the allotted time
 * @param timeAtEndTableSeconds how long the end table was held, s
 * @param pathLengthMetres length of the base's path, m
 * @param obstacles one result an obstacle, in the course's order
 * @param faults all faults, in order of time; the official rules know none
 * @param findings what a reader should know and what costs no points, such as rules that could not be judged
 */
public record Scorecard(
        String rules,
        double score,
        boolean finished,
        OptionalDouble courseTimeSeconds,
        int obstaclesCompleted,
        int gatesCompleted,
        int totalGates,
        double allottedSeconds,
        double finalRunTimeSeconds,
        double excessSeconds,
        double timeAtEndTableSeconds,
        double pathLengthMetres,
        List<ObstacleResult> obstacles,
        List<Fault> faults,
        List<Finding> findings) {
    /** Copies the lists. */
    public Scorecard {
        obstacles = List.copyOf(obstacles);
        faults = List.copyOf(faults);
        findings = List.copyOf(findings);
    }

    /**
     * Makes a scorecard without findings.
     *
     * @param rules which rules: {@code official} or {@code strict}
     * @param score the score; 1 is perfect
     * @param finished whether the run ended with the hold on the end table
     * @param courseTimeSeconds time from the start gate to the end table; absent where the run did not finish
     * @param obstaclesCompleted how many obstacles count as done
     * @param gatesCompleted how many gates count as crossed
     * @param totalGates how many gates the course has
     * @param allottedSeconds time allotted, s
     * @param finalRunTimeSeconds time that is compared with the allotted, s
     * @param excessSeconds difference of the two, s
     * @param timeAtEndTableSeconds how long the end table was held, s
     * @param pathLengthMetres length of the base's path, m
     * @param obstacles one result an obstacle, in the course's order
     * @param faults all faults, in order of time
     */
    public Scorecard(
            String rules,
            double score,
            boolean finished,
            OptionalDouble courseTimeSeconds,
            int obstaclesCompleted,
            int gatesCompleted,
            int totalGates,
            double allottedSeconds,
            double finalRunTimeSeconds,
            double excessSeconds,
            double timeAtEndTableSeconds,
            double pathLengthMetres,
            List<ObstacleResult> obstacles,
            List<Fault> faults) {
        this(
                rules,
                score,
                finished,
                courseTimeSeconds,
                obstaclesCompleted,
                gatesCompleted,
                totalGates,
                allottedSeconds,
                finalRunTimeSeconds,
                excessSeconds,
                timeAtEndTableSeconds,
                pathLengthMetres,
                obstacles,
                faults,
                List.of());
    }

    /**
     * Tells whether every obstacle was completed without any fault.
     *
     * @return true for a clean run
     */
    public boolean clean() {
        return finished && faults.isEmpty() && obstaclesCompleted == obstacles.size();
    }
}
