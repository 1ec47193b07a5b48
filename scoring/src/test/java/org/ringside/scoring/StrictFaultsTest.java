package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.scoring.trace.Trace;

/** Each strict rule fires on a run that is broken in exactly that way, and on no other. */
class StrictFaultsTest {
    private final Course course = TestCourses.barkour();
    private final Trace path = TestTraces.clean(2);

    private Scorecard judge(Trace trace) {
        return new StrictJudge().judge(course, trace);
    }

    /** Judges and expects exactly one fault, which costs exactly one obstacle. */
    private Fault only(FaultRule rule, String place, Trace trace) {
        Scorecard card = judge(trace);
        assertEquals(1, card.faults().size(), card.faults().toString());
        Fault fault = card.faults().getFirst();
        assertEquals(rule, fault.rule());
        assertEquals(place, fault.place());
        assertEquals(4, card.obstaclesCompleted());
        assertEquals(0.9, card.score(), 1e-12);
        assertFalse(card.clean());
        return fault;
    }

    private Trace line(double... line) {
        return TestTraces.along(line, 2, 0.01, 6);
    }

    @Test
    void theIntactRunIsCleanAndPerfect() {
        Scorecard card = judge(Motions.clean(path).trace());
        assertEquals(List.of(), card.faults());
        assertEquals(1.0, card.score());
        assertTrue(card.clean() && card.findings().isEmpty());
        double sum = card.obstacles().stream().mapToDouble(o -> o.seconds().orElseThrow()).sum();
        assertEquals(card.courseTimeSeconds().orElseThrow(), sum, 1e-9);
    }

    @Test
    void aPolePassedOnTheWrongSideIsAMissedGate() {
        double[] line = TestCourses.cleanLine();
        // below the third pole instead of above it
        line[10] = 3.2;
        line[11] = -0.9;
        Fault fault = only(FaultRule.MISSED_GATE, "weave-poles", line(line));
        assertTrue(fault.evidence().contains("2 of 6 gates crossed in order; gate 3 was not crossed before a-frame"),
                fault.evidence());
    }

    @Test
    void anObstacleTakenFromItsFarEndIsInTheWrongDirection() {
        double[] clean = TestCourses.cleanLine();
        // through the jump from its end to its start, then properly
        double[] loop = {0.2, -3.9, 0.2, -5.4, 3.9, -5.4, 3.9, -4.5, 1.0, -4.5, 1.0, -4.4, 4.5, -4.4};
        double[] line = Arrays.copyOf(clean, 30 + loop.length);
        System.arraycopy(loop, 0, line, 30, loop.length);
        Trace trace = Motions.clean(line(line)).trace();
        List<Fault> faults = judge(trace).faults().stream().filter(f -> f.rule() != FaultRule.OFF_COURSE).toList();
        assertEquals(1, faults.size(), faults.toString());
        assertEquals(FaultRule.WRONG_DIRECTION, faults.getFirst().rule());
        assertEquals("broad-jump", faults.getFirst().place());
    }

    @Test
    void aWeaveGateCrossedBackwardsIsInTheWrongDirection() {
        double[] clean = TestCourses.cleanLine();
        // through gate 1 and back, around the first pole, up through gate 2, and down through it again
        double[] around = {0.5, -0.5, 1.0, -0.35, 1.9, -0.35, 1.6, -0.35, 1.55, -0.9, 2.1, -0.9, 2.1, -0.35};
        double[] all = Arrays.copyOf(around, around.length + clean.length - 6);
        System.arraycopy(clean, 6, all, around.length, clean.length - 6);
        only(FaultRule.WRONG_DIRECTION, "weave-poles", line(all));
    }

    @Test
    void swayingBackOverACrossedGateIsNoFault() {
        double[] clean = TestCourses.cleanLine();
        double[] line = new double[clean.length + 4];
        System.arraycopy(clean, 0, line, 0, 4);
        System.arraycopy(new double[] {1.45, -0.35, 1.35, -0.35}, 0, line, 4, 4);
        System.arraycopy(clean, 4, line, 8, clean.length - 4);
        assertEquals(List.of(), judge(Motions.clean(line(line)).trace()).faults());
    }

    @Test
    void theAFrameBeforeTheWeaveIsTheWrongOrder() {
        double[] clean = TestCourses.cleanLine();
        int frame = 22;
        double[] line = new double[4 + 8 + 18 + (clean.length - frame)];
        // start gate below the weave to the A-frame, over it, back to the weave, and on from the A-frame's far end
        System.arraycopy(new double[] {0.5, -0.5, 1.5, -0.5}, 0, line, 0, 4);
        System.arraycopy(new double[] {1.5, -1.2, 4.65, -1.2, 1.15, -3.55, 1.15, -0.35}, 0, line, 4, 8);
        System.arraycopy(clean, 4, line, 12, 18);
        System.arraycopy(clean, frame, line, 30, clean.length - frame);
        List<Fault> faults = new StrictJudge(false, Double.POSITIVE_INFINITY).judge(course, line(line)).faults();
        assertEquals(1, faults.size(), faults.toString());
        assertEquals(FaultRule.WRONG_ORDER, faults.getFirst().rule());
        assertEquals("weave-poles", faults.getFirst().place());
    }

    @Test
    void aTouchedPoleIsAFaultWhateverTouchesIt() {
        Motions motions = Motions.clean(path);
        int at = motions.nearest(3.2, -0.6);
        Fault fault = only(
                FaultRule.POLE_TOUCHED, "weave-poles",
                motions.touch("upper-FL", "", "weave-poles/3", at, at + 2, 0.2).trace());
        assertEquals(path.time()[at], fault.time());
        assertTrue(fault.evidence().startsWith("pole 3 of 5 was touched by upper-FL")
                && fault.evidence().contains("12.5 N"));
    }

    @Test
    void aTouchedBoardIsAFaultForFeetToo() {
        Motions motions = Motions.clean(path);
        int at = motions.nearest(2.6, -4.5);
        only(FaultRule.BOARD_TOUCHED, "broad-jump",
                motions.touch("lower-HL", "HL", "broad-jump", at, at, 0.001).trace());
        assertEquals(4, new OfficialJudge().judge(course, motions.trace()).obstaclesCompleted());
    }

    @Test
    void aReportedTouchFailsTheJumpOfAPlainLog() {
        Scorecard card = new StrictJudge(true, StrictJudge.LINE_TOLERANCE).judge(course, path);
        assertEquals(FaultRule.BOARD_TOUCHED, card.faults().getFirst().rule());
        assertEquals(0.9, card.score(), 1e-12);
    }

    @Test
    void theAFrameNeedsAFootOnEachRamp() {
        for (String ramp : List.of("a-frame/up", "a-frame/down")) {
            Fault fault = only(FaultRule.FRAME_NOT_CLIMBED, "a-frame", Motions.clean(path).without(ramp).trace());
            assertTrue(fault.evidence().startsWith("no foot touched the ramp " + ramp.substring(8)), fault.evidence());
        }
    }

    @Test
    void theAFrameNeedsTheBaseOverTheRidge() {
        double[] line = TestCourses.cleanLine();
        // 0.53 m beside the middle of the ridge: within the gate's posts, beyond the panel's edge
        line[26] = 2.57 + 0.53 * StrictMath.sin(Math.toRadians(-145));
        line[27] = -2.55 - 0.53 * StrictMath.cos(Math.toRadians(-145));
        Trace trace = Motions.clean(line(line)).trace();
        Scorecard card = new StrictJudge(false, Double.POSITIVE_INFINITY).judge(course, trace);
        assertEquals(1, card.faults().size(), card.faults().toString());
        assertEquals(FaultRule.FRAME_NOT_CLIMBED, card.faults().getFirst().rule());
        assertTrue(card.faults().getFirst().evidence().startsWith("the base did not pass over the ridge"));
    }

    @Test
    void theTrunkMustTouchNothingAndTheBaseMustNotTip() {
        Motions touching = Motions.clean(path);
        int at = touching.nearest(2.3, -0.9);
        only(FaultRule.FALL, "weave-poles", touching.touch("chassis", "", "ground", at, at + 3, 0).trace());
        only(FaultRule.FALL, "weave-poles", Motions.clean(path).roll(61, at).trace());
        assertEquals(List.of(), judge(Motions.clean(path).roll(59, at).trace()).faults());
        assertEquals(
                List.of(),
                judge(Motions.clean(path).touch("chassis", "FL", "ground", at, at + 3, 0).trace()).faults());
    }

    @Test
    void theBaseMustStayInTheArena() {
        double[] line = TestCourses.cleanLine();
        // swings out between the A-frame and the jump
        line[30] = -0.1;
        Fault fault = only(FaultRule.OFF_COURSE, "broad-jump", line(line));
        assertTrue(fault.evidence().matches("the base was 0\\.(09\\d|100) m outside the arena"), fault.evidence());
    }

    @Test
    void theBaseMustStayNearTheLineWhereTheTraceIsSimulated() {
        double[] line = TestCourses.cleanLine();
        // on the straight to the table, 0.25 m to one side for a while
        double[] swerve = Arrays.copyOf(line, line.length + 4);
        System.arraycopy(new double[] {2.5, -4.5, 2.9, -4.75, 4.5, -4.5}, 0, swerve, line.length - 2, 6);
        Trace off = line(swerve);
        only(FaultRule.OFF_COURSE, "broad-jump", Motions.clean(off).trace());
        assertEquals(List.of(), judge(off).faults());
        Scorecard free = new StrictJudge(false, Double.POSITIVE_INFINITY).judge(course, Motions.clean(off).trace());
        assertEquals(List.of(), free.faults());
    }

    private List<Fault> free(Trace trace) {
        return new StrictJudge(false, Double.POSITIVE_INFINITY).judge(course, trace).faults();
    }

    @Test
    void turningBackBeforeAnObstacleIsARefusalThatCostsNothing() {
        // to 0.2 m before the jump's gate, back by 0.31 m
        Trace trace = Motions.clean(TestTraces.inserted(17, 1.5, -4.5, 1.19, -4.5)).trace();
        Scorecard card = new StrictJudge(false, Double.POSITIVE_INFINITY).judge(course, trace);
        assertEquals(1, card.faults().size(), card.faults().toString());
        Fault fault = card.faults().getFirst();
        assertEquals(FaultRule.REFUSAL, fault.rule());
        assertEquals("broad-jump", fault.place());
        // samples are 2 cm apart
        assertTrue(fault.evidence().matches(
                "the base came to 0\\.2[01] m before gate 1 and turned back by 0\\.3[01] m; costs no points"),
                fault.evidence());
        assertEquals(1.2, fault.x(), 0.011);
        assertEquals(5, card.obstaclesCompleted());
        assertEquals(1.0, card.score());
        assertFalse(card.clean());
        assertEquals(1, card.obstacles().get(3).faults().size());
    }

    @Test
    void hesitatingByLessIsNoRefusal() {
        assertEquals(List.of(), free(Motions.clean(TestTraces.inserted(17, 1.5, -4.5, 1.22, -4.5)).trace()));
        // the gate was crossed before the robot turned back
        assertEquals(List.of(), free(Motions.clean(TestTraces.inserted(17, 1.75, -4.5, 1.2, -4.5)).trace()));
        // never came 0.2 m nearer within the zone
        assertEquals(List.of(), free(Motions.clean(TestTraces.inserted(17, 0.85, -4.5, 0.4, -4.5)).trace()));
    }

    @Test
    void runningPastAnObstacleIsARefusal() {
        List<Fault> faults = free(Motions.clean(
                TestTraces.inserted(17, 1.3, -4.4, 1.8, -3.8, 1.1, -3.8, 1.0, -4.5)).trace());
        assertEquals(1, faults.size(), faults.toString());
        assertEquals(FaultRule.REFUSAL, faults.getFirst().rule());
        assertTrue(faults.getFirst().evidence().startsWith("the base ran past gate 1, 0.0"), faults.toString());
    }

    @Test
    void refusalsAreCountedOneByOne() {
        List<Fault> faults = free(Motions.clean(
                TestTraces.inserted(17, 1.5, -4.5, 1.1, -4.5, 1.6, -4.5, 1.1, -4.5)).trace());
        assertEquals(2, faults.stream().filter(f -> f.rule() == FaultRule.REFUSAL).count(), faults.toString());
    }

    @Test
    void aFootOnTheRampDownBeforeTheRidgeIsNoClimb() {
        Motions motions = Motions.clean(path).without("a-frame/down");
        int ridge = motions.nearest(2.57, -2.55);
        Fault fault = only(FaultRule.FRAME_NOT_CLIMBED, "a-frame",
                motions.touch("lower-FL", "FL", "a-frame/down", ridge - 20, ridge - 10, 0.9).trace());
        assertTrue(fault.evidence().startsWith("no foot touched the ramp down after the ridge was crossed at "),
                fault.evidence());
    }

    @Test
    void comingOrGoingByTheSideOfARampIsNoClimb() {
        double cos = StrictMath.cos(Math.toRadians(-145));
        double sin = StrictMath.sin(Math.toRadians(-145));
        for (double along : new double[] {-0.5, 0.5}) {
            double x = 2.57 + along * cos - 0.6 * sin;
            double y = -2.55 + along * sin + 0.6 * cos;
            List<Fault> faults = free(Motions.clean(TestTraces.inserted(along < 0 ? 13 : 14, x, y)).trace());
            assertEquals(1, faults.size(), faults.toString());
            assertEquals(FaultRule.FRAME_NOT_CLIMBED, faults.getFirst().rule());
            assertTrue(faults.getFirst().evidence().startsWith(along < 0
                    ? "the base came onto the ramp up from the side, 0."
                    : "the base left the ramp down by the side, 0."), faults.toString());
        }
        // nearer to the end of a ramp than to the ridge it may
        double x = 2.57 + 1.2 * cos - 0.55 * sin;
        double y = -2.55 + 1.2 * sin + 0.55 * cos;
        assertEquals(List.of(), free(Motions.clean(TestTraces.inserted(14, x, y)).trace()));
    }

    @Test
    void aPoleTouchedByATenthOfANewtonIsTouched() {
        Motions motions = Motions.clean(path);
        int at = motions.nearest(3.2, -0.6);
        Fault fault = only(FaultRule.POLE_TOUCHED, "weave-poles",
                motions.touch("lower-HR", "HR", "weave-poles/4", at, at, 0.2, 0.1).trace());
        assertTrue(fault.evidence().startsWith("pole 4 of 5 was touched by foot HR at ")
                && fault.evidence().endsWith(" with 0.1 N"), fault.evidence());
    }

    @Test
    void aBaseBelowTheRidgeDidNotPassOverIt() {
        Fault fault = only(FaultRule.FRAME_NOT_CLIMBED, "a-frame", Motions.clean(path).height(0.3).trace());
        assertTrue(fault.evidence().startsWith("the base was 0.30 m high over the ridge, which is 1.00 m"),
                fault.evidence());
    }

    @Test
    void theEvidenceSaysWhenInTheJumpTheBoardWasTouched() {
        for (var place : Map.of(2.3, "taking off, the base 0\\.(19|20|21) m before the board", 2.75,
                "the base was over the board", 3.1, "landing, the base 0\\.(09|10|11) m past the board").entrySet()) {
            Motions motions = Motions.clean(path);
            int at = motions.nearest(place.getKey(), -4.5);
            Fault fault = only(FaultRule.BOARD_TOUCHED, "broad-jump",
                    motions.touch("lower-HL", "", "broad-jump", at, at, 0.001).trace());
            assertTrue(fault.evidence().matches(".*; " + place.getValue()), fault.evidence());
        }
    }
}
