package org.ringside.scoring.statistics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.sim.random.RandomStreams;

/**
 * Intervals of 95 % hold the truth as often as they say, within 2 %, or say why not. Short by default; {@code
 * -Dringside.calibration=4000} repeats the run of docs/statistics.md.
 */
class CalibrationTest {
    private static final double CONFIDENCE = 0.95;
    private static final RandomStreams STREAMS = new RandomStreams(Coverage.SEED);

    private static int replications(int size) {
        return Coverage.replications(size <= 30 ? 200 : 60);
    }

    private static Interval interval(double[] scores, Statistic statistic, int replication) {
        return new Bootstrap(10_000, replication)
                .interval(StratifiedSample.of(scores), statistic, "calibration", CONFIDENCE, ScoreRange.UNIT);
    }

    private static void holds(Coverage coverage, String name) {
        coverage.printed(name);
        assertEquals(0.95, coverage.share(), 0.02 + coverage.tolerance(), coverage.row(name));
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, 30", "BIMODAL, 30", "MANY_ZEROS, 30", "HEAVY_TIES, 30",
        "NORMAL, 200", "BIMODAL, 200", "MANY_ZEROS, 200", "HEAVY_TIES, 200"})
    void theIntervalOfTheMeanCovers(SyntheticScores scores, int size) {
        String stream = "mean/" + scores + size;
        holds(Coverage.of(replications(size), scores.mean(),
                r -> interval(scores.draw(STREAMS, stream, r, size), Statistic.MEAN, r)),
                "mean, " + scores + ", n = " + size);
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 30", "BIMODAL, 30", "MANY_ZEROS, 30", "HEAVY_TIES, 30", "BIMODAL, 200", "MANY_ZEROS, 200"})
    void theIntervalOfTheInterquartileMeanCovers(SyntheticScores scores, int size) {
        String stream = "iqm/" + scores + size;
        holds(Coverage.of(replications(size), scores.interquartileMean(),
                r -> interval(scores.draw(STREAMS, stream, r, size), Statistic.INTERQUARTILE_MEAN, r)),
                "IQM, " + scores + ", n = " + size);
    }

    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "BIMODAL", "HEAVY_TIES"})
    void theIntervalOfThePairedDifferenceCovers(SyntheticScores scores) {
        holds(Coverage.of(replications(30), 0, r -> paired(scores, r)), "paired difference, " + scores + ", n = 30");
    }

    /** On a third of the seeds both controllers do the same. */
    private static Interval paired(SyntheticScores scores, int replication) {
        double[] first = scores.draw(STREAMS, "paired/first/" + scores, replication, 30);
        double[] second = scores.draw(STREAMS, "paired/second/" + scores, replication, 30);
        for (int i = 0; i < first.length; i++) {
            first[i] = i % 3 == 0 ? 0 : first[i] - second[i];
        }
        return new Bootstrap(10_000, replication).interval(StratifiedSample.of(first), Statistic.MEAN_DIFFERENCE,
                "calibration",
                CONFIDENCE, ScoreRange.UNIT.ofDifferences());
    }

    @Test
    void theIntervalOverUnequalCoursesCovers() {
        // courses of 10, 15 and 25 episodes, far apart: the spread between them is no uncertainty
        double truth =
                (SyntheticScores.NORMAL.mean() + SyntheticScores.BIMODAL.mean() + SyntheticScores.HEAVY_TIES.mean())
                        / 3;
        holds(Coverage.of(replications(30), truth, r -> {
            List<double[]> strata = new ArrayList<>();
            strata.add(SyntheticScores.NORMAL.draw(STREAMS, "courses/1", r, 10));
            strata.add(SyntheticScores.BIMODAL.draw(STREAMS, "courses/2", r, 25));
            strata.add(SyntheticScores.HEAVY_TIES.draw(STREAMS, "courses/3", r, 15));
            return new Bootstrap(10_000, r).interval(new StratifiedSample(strata), Statistic.MEAN, "calibration",
                    CONFIDENCE,
                    ScoreRange.UNIT);
        }), "mean over 3 courses, n = 50");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20, 30})
    void whereTooLittleWasSeenTheIntervalSaysSo(int size) {
        for (SyntheticScores scores : List.of(SyntheticScores.RARE_SUCCESS, SyntheticScores.MANY_ZEROS)) {
            String stream = "honest/" + scores + size;
            isHonest(Coverage.of(replications(size), scores.mean(),
                    r -> interval(scores.draw(STREAMS, stream, r, size), Statistic.MEAN, r)),
                    "mean, " + scores + ", n = " + size);
        }
    }

    @Test
    void whereFewPairsDifferTheIntervalSaysSo() {
        isHonest(Coverage.of(replications(30), 0, r -> paired(SyntheticScores.MANY_ZEROS, r)),
                "paired difference, many zeros, n = 30");
    }

    /** What misses without a word may do so in 5 % + 2 % of the cases, as everywhere. */
    private static void isHonest(Coverage coverage, String name) {
        coverage.printed(name);
        assertTrue(coverage.silent() <= 0.07 + coverage.tolerance(), coverage.row(name));
    }
}
