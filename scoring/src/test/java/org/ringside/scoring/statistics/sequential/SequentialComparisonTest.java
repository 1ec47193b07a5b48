package org.ringside.scoring.statistics.sequential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringside.scoring.statistics.interval.Coverage;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.interval.ScoreRange;
import org.ringside.scoring.statistics.interval.SyntheticScores;
import org.ringside.sim.random.RandomStreams;

/** Looking after every episode costs no validity, and a clear difference is found before the declared end. */
class SequentialComparisonTest {
    private static final RandomStreams STREAMS = new RandomStreams(Coverage.SEED);
    private static final int MAXIMUM = 200;

    private static double[] differences(SyntheticScores scores, int replication) {
        double[] difference = scores.draw(STREAMS, "first/" + scores, replication, MAXIMUM);
        double[] second = scores.draw(STREAMS, "second/" + scores, replication, MAXIMUM);
        for (int i = 0; i < MAXIMUM; i++) {
            difference[i] -= second[i];
        }
        return difference;
    }

    @ParameterizedTest
    @EnumSource
    void atMostFivePercentOfEqualControllersAreEverToldApart(SyntheticScores scores) {
        int replications = Coverage.replications(400);
        int wrong = 0;
        for (int r = 0; r < replications; r++) {
            SequentialComparison comparison = new SequentialComparison(ScoreRange.UNIT, 0.05, MAXIMUM, 0);
            for (double difference : differences(scores, r)) {
                comparison.add(difference);
            }
            wrong += comparison.decision() == SequentialDecision.UNDECIDED ? 0 : 1;
        }
        String row = "| sequential, " + scores + ", a look after each of " + MAXIMUM + " | rejects "
                + 100.0 * wrong / replications + " % | seed " + Coverage.SEED + ", " + replications + " replications";
        System.out.println(row);
        assertTrue(wrong <= (0.06 + 3 * Math.sqrt(0.05 * 0.95 / replications)) * replications, row);
    }

    @Test
    void theSequenceHoldsTheMeanAtEveryLookAtOnce() {
        int replications = Coverage.replications(300);
        int missed = 0;
        for (int r = 0; r < replications; r++) {
            BettingSequence sequence = new BettingSequence(ScoreRange.UNIT, 0.05, MAXIMUM);
            boolean held = true;
            for (double score : SyntheticScores.MANY_ZEROS.draw(STREAMS, "mean", r, MAXIMUM)) {
                sequence.add(score);
                held &= sequence.interval().contains(SyntheticScores.MANY_ZEROS.mean());
            }
            missed += held ? 0 : 1;
        }
        assertTrue(missed <= (0.05 + 3 * Math.sqrt(0.05 * 0.95 / replications)) * replications, missed + " missed");
    }

    @Test
    void aClearDifferenceStopsEarlyAndTheFirstDecisionStands() {
        double rounds = 0;
        for (int r = 0; r < 20; r++) {
            SequentialComparison comparison = new SequentialComparison(ScoreRange.UNIT, 0.05, MAXIMUM, 0);
            SequentialComparison mirrored = new SequentialComparison(ScoreRange.UNIT, 0.05, MAXIMUM, 0);
            for (double difference : differences(SyntheticScores.NORMAL, r)) {
                mirrored.add(-difference - 0.2);
                if (comparison.add(difference + 0.2) != SequentialDecision.OPEN) {
                    break;
                }
            }
            assertEquals(SequentialDecision.FIRST_BETTER, comparison.decision());
            assertEquals(SequentialDecision.SECOND_BETTER, mirrored.decision());
            rounds += comparison.rounds() / 20.0;
            comparison.add(-1);
            assertEquals(SequentialDecision.FIRST_BETTER, comparison.decision());
        }
        assertTrue(rounds < MAXIMUM / 3.0, rounds + " rounds");
    }

    @Test
    void equalControllersAreFoundEqualWithinAMargin() {
        SequentialComparison comparison = new SequentialComparison(ScoreRange.UNIT, 0.05, 1000, 0.1);
        int rounds = 0;
        while (comparison.add(rounds % 2 == 0 ? 0.02 : -0.02) == SequentialDecision.OPEN) {
            rounds++;
        }
        assertEquals(SequentialDecision.EQUIVALENT, comparison.decision());
        assertTrue(rounds < 500, rounds + " rounds");
    }

    @Test
    void intervalsOnlyShrinkAndScaleWithTheRange() {
        BettingSequence unit = new BettingSequence(ScoreRange.UNIT, 0.05, 100);
        BettingSequence scaled = new BettingSequence(new ScoreRange(-2, 6), 0.05, 100);
        Interval before = unit.interval();
        for (double score : SyntheticScores.HEAVY_TIES.draw(STREAMS, "shrink", 0, 100)) {
            unit.add(score);
            scaled.add(8 * score - 2);
            Interval after = unit.interval();
            assertTrue(before.low() <= after.low() && after.high() <= before.high());
            assertEquals(8 * after.low() - 2, scaled.interval().low(), 0.01);
            before = after;
        }
    }

    @Test
    void whatWasNotDeclaredIsRefused() {
        BettingSequence sequence = new BettingSequence(ScoreRange.UNIT, 0.05, 1);
        assertThrows(IllegalArgumentException.class, () -> sequence.add(1.1));
        assertThrows(IllegalArgumentException.class, () -> sequence.add(Double.NaN));
        sequence.add(1);
        assertTrue(
                assertThrows(IllegalStateException.class, () -> sequence.add(1)).getMessage().contains("maximum of 1"));
        assertThrows(IllegalArgumentException.class, () -> new BettingSequence(ScoreRange.UNIT, 0, 1));
    }
}
