package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;

/** The numbered quirks of the official rules (barkour.md section 2), each on a log short enough to score by hand. */
class OfficialQuirksTest {
    private final Course course = TestCourses.barkour();

    private Scorecard judge(double... rows) {
        return new OfficialJudge().judge(course, TestTraces.rows(rows));
    }

    @Test
    void quirk2StartingWithinTwoCentimetresOfAGateCountsAtOnce() {
        assertEquals(1, judge(0, 1.39, -0.3).gatesCompleted());
        assertEquals(0, judge(0, 1.37, -0.3).gatesCompleted());
    }

    @Test
    void quirk3AStepOfFourCentimetresMustCrossAndAShorterOneMustEndNear() {
        // 0.08 m long, ends 1 cm before the gate: near, but not across
        assertEquals(0, judge(0, 1.31, -0.3, 1, 1.39, -0.3).gatesCompleted());
        // 0.03 m long, ends 1 cm before the gate
        assertEquals(1, judge(0, 1.36, -0.3, 1, 1.39, -0.3).gatesCompleted());
        // 0.0625 m long, across
        assertEquals(1, judge(0, 1.375, -0.3, 1, 1.4375, -0.3).gatesCompleted());
    }

    @Test
    void quirk3BothThresholdsAreExact() {
        // exactly 2 cm beyond the left end is too far
        assertEquals(0, judge(0, 1.4, 0.02).gatesCompleted());
        // exactly 4 cm long is a long step, and along the gate's own line it crosses nothing
        assertEquals(0, judge(0, 1.4, 0.05, 1, 1.4, 0.05 - 0.04).gatesCompleted());
        assertEquals(1, judge(0, 1.4, 0.05, 1, 1.4, 0.0101).gatesCompleted());
    }

    @Test
    void quirk4GrazingAndStandingOutsideAPoleAndTheWrongWayAllPass() {
        // comes to 1.5 cm and turns back
        assertEquals(1, judge(0, 1.36, -0.3, 1, 1.385, -0.3, 2, 1.36, -0.3).gatesCompleted());
        // 1.5 cm outside the right end
        assertEquals(1, judge(0, 1.4, -0.715).gatesCompleted());
        assertEquals(0, judge(0, 1.4, -0.725).gatesCompleted());
        // the wrong way
        assertEquals(1, judge(0, 1.45, -0.3, 1, 1.35, -0.3).gatesCompleted());
    }

    @Test
    void quirk5ALongStepThatEndsOnTheGateOrPassesItsEndCrosses() {
        assertEquals(1, judge(0, 1.2, -0.3, 1, 1.4, -0.3).gatesCompleted());
        assertEquals(1, judge(0, 1.4, -0.3, 1, 1.6, -0.3).gatesCompleted());
        assertEquals(1, judge(0, 1.2, 0, 1, 1.6, 0).gatesCompleted());
        // along the gate's own line nothing differs
        assertEquals(0, judge(0, 1.4, 1, 1, 1.4, 0.5, 2, 1.4, -1.5).gatesCompleted());
    }

    @Test
    void quirk6AStepAdvancesEachObstacleByOneGateButSeveralObstacles() {
        assertEquals(2, judge(0, 1, -0.35, 1, 2, -0.35).gatesCompleted());
        // over both gates of the jump: only the first
        assertEquals(1, judge(0, 1.5, -4.5, 1, 3.8, -4.5).gatesCompleted());
    }

    @Test
    void quirk7ObstaclesCountInAnyOrderButGatesWithinOneDoNot() {
        Scorecard jumpFirst = judge(0, 1.5, -4.5, 1, 1.8, -4.5, 2, 3.6, -4.5, 3, 3.8, -4.5);
        assertTrue(jumpFirst.obstacles().get(3).completed());
        Scorecard backwards = judge(0, 3.8, -4.5, 1, 3.6, -4.5, 2, 1.8, -4.5, 3, 1.5, -4.5);
        assertEquals(0.5, backwards.obstacles().get(3).progress());
    }

    @Test
    void quirk8WaitingOnTheStartTableIsFree() {
        double soon = judge(0, 1.2, -0.3, 1, 1.6, -0.3, 2, 4.5, -4.5, 8, 4.5, -4.5).score();
        double late = judge(0, 1.2, -0.3, 91, 1.6, -0.3, 92, 4.5, -4.5, 98, 4.5, -4.5).score();
        assertEquals(soon, late, 1e-9);
        // the gate never passed: the clock starts with the log, and the start table fails
        Scorecard beside = judge(0, 1.2, -2, 1, 1.6, -2, 2, 4.5, -4.5, 8, 4.5, -4.5);
        assertEquals(2 - 1e-6, beside.finalRunTimeSeconds(), 1e-12);
        assertFalse(beside.obstacles().getFirst().completed());
    }

    @Test
    void quirk10TheEntryIsAMicrosecondEarlyAndTheEdgeIsOutside() {
        Scorecard card = judge(0, 1.2, -0.3, 1, 1.6, -0.3, 3, 4.5, -4.5, 8, 4.5, -4.5);
        assertEquals(3 - 1e-6 - 1, card.courseTimeSeconds().orElseThrow(), 1e-12);
        assertEquals(5 + 1e-6, card.timeAtEndTableSeconds(), 1e-12);
        assertEquals(0, judge(0, 4, -4.5, 9, 4, -4.5).timeAtEndTableSeconds());
        // an entry at exactly a microsecond is stored as 0, which means "not yet"
        assertEquals(4 - (3 - 1e-6), judge(1e-6, 4.5, -4.5, 3, 4.5, -4.5, 4, 4.5, -4.5).timeAtEndTableSeconds());
    }

    @Test
    void quirk11TheBandAroundTheTableNeitherAdvancesNorResetsTheHold() {
        assertFalse(judge(1, 4.5, -4.5, 2, 3.97, -4.5, 9, 3.97, -4.5).finished());
        assertTrue(judge(1, 4.5, -4.5, 2, 3.97, -4.5, 6.5, 4.5, -4.5).finished());
    }

    @Test
    void quirk12LeavingTheTableEndsTheRun() {
        Scorecard card = judge(1, 4.5, -4.5, 2, 3.9, -4.5, 3, 4.5, -4.5, 20, 4.5, -4.5);
        assertFalse(card.finished());
        // stopped at 2 s, 1 s after the start
        assertEquals(1, card.finalRunTimeSeconds() + card.timeAtEndTableSeconds(), 1e-12);
        // before the table was entered, the same place ends nothing
        assertTrue(judge(1, 3.9, -4.5, 3, 4.5, -4.5, 20, 4.5, -4.5).finished());
    }

    @Test
    void quirk13TheRunStopsAtTheFirstSampleAfterFiveSeconds() {
        Scorecard card = judge(0, 4.5, -4.5, 4.9, 4.5, -4.5, 9, 4.6, -4.5, 10, 4.9, -4.5);
        assertEquals(9 + 1e-6, card.timeAtEndTableSeconds(), 1e-12);
        assertEquals(0.1, card.pathLengthMetres(), 1e-9);
    }

    @Test
    void quirk14ALogThatEndsBeforeTheHoldIsNotFinished() {
        Scorecard card = judge(0, 4.5, -4.5, 4.9, 4.5, -4.5);
        assertFalse(card.finished());
        assertEquals(0.0, card.score(), 1e-12);
        assertTrue(card.courseTimeSeconds().isEmpty());
    }

    @Test
    void quirk15TheEndTableNeedsNoGateAndItsGateFinishesNothing() {
        Scorecard held = judge(0, 4.5, -4.5, 6, 4.5, -4.5);
        assertTrue(held.obstacles().getLast().completed());
        assertEquals(0, held.obstacles().getLast().progress());
        Scorecard through = judge(0, 3.9, -4.5, 1, 4.3, -4.5);
        assertFalse(through.obstacles().getLast().completed());
        assertEquals(1, through.obstacles().getLast().progress());
    }

    @Test
    void quirk16ATouchedJumpKeepsItsGatesButLosesItsTimeAndItsPoints() {
        double[] rows = {0, 1.5, -4.5, 1, 1.8, -4.5, 2, 3.6, -4.5, 3, 3.8, -4.5};
        Scorecard card = new OfficialJudge(true).judge(course, TestTraces.rows(rows));
        assertEquals(2, card.gatesCompleted());
        assertEquals(0, card.obstacles().get(3).progress());
        assertEquals(0, card.allottedSeconds());
    }

    @Test
    void quirks17And18AFailureShrinksTheAllotmentAndNothingIsClamped() {
        // start gate at 1 s, table at 301 s: T = 300 s less a microsecond, A = 2/1.69 s, three obstacles lost
        Scorecard card = judge(0, 1.2, -0.3, 1, 1.6, -0.3, 301, 4.5, -4.5, 307, 4.5, -4.5);
        assertEquals(2 / 1.69, card.allottedSeconds(), 1e-12);
        assertEquals(1 - 0.01 * (300 - 1e-6 - 2 / 1.69) - 0.3, card.score(), 1e-12);
    }

    @Test
    void quirk18DoingNothingScoresZeroAndFourObstaclesUnfinishedFourTenths() {
        assertEquals(0.0, judge(0, 0.5, -0.5, 1, 0.5, -0.5).score(), 1e-12);
        Scorecard noTable = new OfficialJudge()
                .judge(course, TestTraces.along(withoutTable(), 1.69, 0.01, 0));
        assertEquals(4, noTable.obstaclesCompleted());
        assertEquals(0.4, noTable.score(), 1e-12);
    }

    @Test
    void quirk19TimesOfAnUnfinishedRunAreStillReported() {
        Scorecard card = judge(0, 1.2, -0.3, 1, 1.6, -0.3, 4, 2, -2);
        assertEquals(3, card.finalRunTimeSeconds());
        assertEquals(3 - 1 / 1.69, card.excessSeconds());
    }

    @Test
    void aCleanRunUnderTheAllottedTimeScoresExactlyOne() {
        Scorecard card = new OfficialJudge().judge(course, TestTraces.clean(2));
        assertEquals(1.0, card.score());
        double sum = card.obstacles().stream().mapToDouble(o -> o.seconds().orElseThrow()).sum();
        assertEquals(card.courseTimeSeconds().orElseThrow(), sum, 1e-9);
    }

    private static double[] withoutTable() {
        double[] line = TestCourses.cleanLine().clone();
        line[line.length - 2] = 3.9;
        return line;
    }
}
