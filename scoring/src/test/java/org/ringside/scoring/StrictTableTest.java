package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.scoring.trace.Trace;

/** The strict count on the end table, the strict clock, and what an unfinished run is worth. */
class StrictTableTest {
    private final Course course = TestCourses.barkour();
    private final Trace path = TestTraces.along(TestCourses.cleanLine(), 2, 0.01, 12);

    private Scorecard judge(Trace trace) {
        return new StrictJudge().judge(course, trace);
    }

    /** A clean run whose left hind foot is off the table for a while, beginning 2 s after the feet came onto it. */
    private Trace lifted(int samples, double length) {
        Trace whole = TestTraces.along(TestCourses.cleanLine(), 2, 0.01, length);
        Motions motions = Motions.clean(whole).without("end-table");
        int table = motions.nearest(4.0, -4.5) + 20;
        for (String foot : List.of("FL", "FR", "HR")) {
            motions.touch("lower", foot, "end-table", table, whole.size() - 1, 0.1);
        }
        motions.touch("lower", "HL", "end-table", table, table + 200, 0.1);
        motions.touch("lower", "HL", "end-table", table + 200 + samples, whole.size() - 1, 0.1);
        return motions.trace();
    }

    @Test
    void aFootOffTheTopStartsTheCountAgain() {
        Scorecard card = judge(lifted(30, 6));
        assertFalse(card.finished());
        assertEquals(FaultRule.TABLE_NOT_HELD, card.faults().getFirst().rule());
        assertEquals(FaultRule.NOT_FINISHED, card.faults().getLast().rule());
        // with more time the second count is long enough, and the clock stopped when the base came onto the table
        Scorecard longer = judge(lifted(30, 12));
        assertTrue(longer.clean(), longer.faults().toString());
        assertEquals(judge(path).courseTimeSeconds(), longer.courseTimeSeconds());
    }

    @Test
    void aBounceUnderATenthOfASecondDoesNot() {
        assertTrue(judge(lifted(9, 6)).clean());
        assertFalse(judge(lifted(11, 6)).clean());
    }

    @Test
    void aFootOnTheSideOfTheTableIsNotOnItsTop() {
        Motions motions = Motions.clean(path).without("end-table");
        int table = motions.nearest(4.0, -4.5) + 20;
        assertTrue(judge(motions.feet("end-table", table, path.size() - 1, 0.08).trace()).finished());
        assertFalse(
                judge(motions.without("end-table").feet("end-table", table, path.size() - 1, 0.05).trace()).finished());
    }

    @Test
    void withoutContactsTheBaseAloneIsJudgedAndTheCardSaysSo() {
        Scorecard card = judge(path);
        assertTrue(card.finished());
        List<String> silent = card.findings().stream().map(Finding::subject).toList();
        assertEquals(List.of("pole-touched", "frame-not-climbed", "board-touched", "table-not-held", "fall"), silent);
    }

    @Test
    void theClockStopsAtTheInterpolatedEntryAndRunsOnAfterLeaving() {
        // start gate (x = 1.4) at 1.5 s, edge (x = 4) at 3 s, then out again and back over the edge at 10 s
        Scorecard card = judge(TestTraces.rows(
                1, 1.2, -0.3, 2, 1.6, -0.3, 2.5, 3.5, -4.5, 3.5, 4.5, -4.5, 5, 4.5, -4.5, 6, 3.5, -4.5, 9, 3.5, -4.5,
                11, 4.5, -4.5,
                20, 4.5, -4.5));
        assertEquals(10 - 1.5, card.courseTimeSeconds().orElseThrow(), 1e-12);
        assertEquals(5, card.timeAtEndTableSeconds());
    }

    @Test
    void onlyFullSecondsCount() {
        double allotted = 18 / 1.69;
        for (double over : new double[] {0.5, 0.999, 1.0, 1.001, 7.3}) {
            double entry = 1.5 + allotted + over;
            Scorecard card = judge(TestTraces.rows(
                    1, 1.2, -0.3, 2, 1.6, -0.3, 3, 3, -3, entry - 0.5, 3.5, -4.5, entry + 0.5, 4.5, -4.5, entry + 9,
                    4.5, -4.5));
            assertEquals(allotted + over, card.finalRunTimeSeconds(), 1e-9);
            assertEquals(0.7 - 0.01 * StrictMath.floor(over), card.score(), 1e-12, "over by " + over);
        }
    }

    @Test
    void anUnfinishedRunIsTimedAtTheMaximumAndNothingDoneIsWorthNothing() {
        assertEquals(0.0, judge(TestTraces.rows(0, 0.5, -0.5, 1, 0.5, -0.5)).score(), 1e-12);
        double[] line = TestCourses.cleanLine();
        line[line.length - 2] = 3.9;
        Scorecard card = judge(TestTraces.along(line, 2, 0.01, 2));
        assertEquals(4, card.obstaclesCompleted());
        assertEquals(0.4, card.score(), 1e-12);
        assertTrue(card.courseTimeSeconds().isEmpty());
    }

    @Test
    void aHoldAfterTheMaximumTimeDoesNotFinish() {
        Scorecard late =
                judge(TestTraces.rows(1, 1.2, -0.3, 2, 1.6, -0.3, 51, 3.5, -4.5, 53, 4.5, -4.5, 60, 4.5, -4.5));
        assertFalse(late.finished());
        Scorecard inTime =
                judge(TestTraces.rows(1, 1.2, -0.3, 2, 1.6, -0.3, 50, 3.5, -4.5, 52, 4.5, -4.5, 60, 4.5, -4.5));
        assertTrue(inTime.finished());
    }

    @Test
    void theScoreIsKeptAtZeroOrMore() {
        Scorecard card = judge(TestTraces.rows(1, 2, -2, 2, 2, -2, 49, 3.5, -4.5, 50, 4.5, -4.5, 60, 4.5, -4.5));
        assertTrue(card.finished());
        // the edge at 49.5 s, 48.5 s after the log's first sample: 37 full seconds over 10.65 s
        assertEquals(1 - 0.4 - 0.37, card.score(), 1e-12);
        Course dear = TestCourses.with(course, 0.3);
        assertEquals(0, new StrictJudge().judge(dear, TestTraces.rows(0, 2, -2, 9, 2, -2)).score());
    }
}
