package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.scoring.trace.Trace;

/** Strict rules where one more pass, one more second or one more metre makes the difference. */
class StrictEdgesTest {
    private static final double RIDGE_X = 2.57;
    private static final double RIDGE_Y = -2.55;

    private final Course course = TestCourses.barkour();

    private List<Fault> free(Trace trace) {
        return new StrictJudge(false, Double.POSITIVE_INFINITY).judge(course, trace).faults();
    }

    /** Over the A-frame, back over it the wrong way to before its ramp up, and over it again. */
    private static Trace overTwice(double... wayUp) {
        double[] way = new double[wayUp.length + 6];
        System.arraycopy(wayUp, 0, way, 0, wayUp.length);
        System.arraycopy(new double[] {RIDGE_X, RIDGE_Y, 1.75, -3.12, 4.4, -1.27}, 0, way, wayUp.length, 6);
        return TestTraces.inserted(13, way);
    }

    /** The samples at which the base was on the ridge, one a pass. */
    private static List<Integer> passes(Trace trace) {
        List<Integer> passes = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            boolean near = Math.hypot(trace.x()[i] - RIDGE_X, trace.y()[i] - RIDGE_Y) <= 0.02;
            if (near && (passes.isEmpty() || i > passes.getLast() + 10)) {
                passes.add(i);
            }
        }
        assertEquals(3, passes.size());
        return passes;
    }

    private static Motions climbed(Motions motions, int pass) {
        return motions.touch("lower-FL", "FL", "a-frame/up", pass - 30, pass - 20, 0.8)
                .touch("lower-FL", "FL", "a-frame/down", pass + 20, pass + 30, 0.8);
    }

    private static Motions unclimbed(Trace trace) {
        return Motions.clean(trace).without("a-frame/up").without("a-frame/down");
    }

    @Test
    void oneGoodPassIsAClimbWhateverThePassBeforeLacked() {
        Trace trace = overTwice();
        assertEquals(List.of(), free(climbed(unclimbed(trace), passes(trace).getLast()).trace()));
    }

    @Test
    void feetOnTheRampUpInOnePassAndOnTheRampDownInAnotherAreNoClimb() {
        Trace trace = overTwice();
        List<Integer> passes = passes(trace);
        int first = passes.getFirst();
        int last = passes.getLast();
        List<Fault> faults = free(unclimbed(trace)
                .touch("lower-FL", "FL", "a-frame/up", first - 30, first - 20, 0.8)
                .touch("lower-FL", "FL", "a-frame/down", last + 20, last + 30, 0.8).trace());
        assertEquals(1, faults.size(), faults.toString());
        assertEquals(FaultRule.FRAME_NOT_CLIMBED, faults.getFirst().rule());
    }

    @Test
    void goingBackOverTheRidgeIsNoClimbWhateverTheFeetTouch() {
        Trace trace = overTwice();
        List<Integer> passes = passes(trace);
        int first = passes.getFirst();
        int back = passes.get(1);
        List<Fault> faults = free(unclimbed(trace)
                .touch("lower-FL", "FL", "a-frame/up", first + 5, first + 15, 0.9)
                .touch("lower-FL", "FL", "a-frame/down", back + 5, back + 15, 0.9).trace());
        assertEquals(1, faults.size(), faults.toString());
        assertEquals(FaultRule.FRAME_NOT_CLIMBED, faults.getFirst().rule());
    }

    @Test
    void aFootOnTheRampUpAfterTheRidgeIsNoClimb() {
        Motions motions = Motions.clean(TestTraces.clean(2)).without("a-frame/up");
        int ridge = motions.nearest(RIDGE_X, RIDGE_Y);
        List<Fault> faults =
                free(motions.touch("lower-HL", "HL", "a-frame/up", ridge + 10, ridge + 20, 0.9).trace());
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.getFirst().evidence().startsWith(
                "no foot touched the ramp up before the ridge was crossed at "), faults.toString());
    }

    @Test
    void turningBackFartherThanAMetreBeforeAnObstacleIsNoRefusal() {
        // the gate of the jump is at 1.7 m: to 1.05 m before it and back by 0.4 m
        assertEquals(List.of(),
                free(Motions.clean(TestTraces.inserted(16, 0.2, -4.4, 0.65, -4.4, 0.25, -4.4)).trace()));
    }

    @Test
    void whatIsTouchedAfterTheEndIsNoFault() {
        Trace path = TestTraces.clean(2);
        int last = path.size() - 1;
        assertEquals(List.of(), free(Motions.clean(path).touch("lower-HL", "", "broad-jump", last, last, 0.001)
                .touch("lower-HL", "HL", "weave-poles/4", last, last, 0.2).trace()));
        int before = last - 550;
        assertEquals(2, free(Motions.clean(path).touch("lower-HL", "", "broad-jump", before, before, 0.001)
                .touch("lower-HL", "HL", "weave-poles/4", before, before, 0.2).trace()).size(),
                "while the run goes on");
    }
}
