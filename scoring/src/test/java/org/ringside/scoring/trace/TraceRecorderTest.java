package org.ringside.scoring.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.sim.WorldState;
import org.ringside.sim.random.RandomStreams;

class TraceRecorderTest {
    private final WorldState state = TestRobots.randomState(new RandomStreams(1), 0);

    private static TraceRecorder recorder(double period) {
        return new TraceRecorder(TestRobots.robot(), TestRobots.scene(), period, "test");
    }

    private Trace steps(double period, int steps) {
        TraceRecorder recorder = recorder(period);
        recorder.reset(state);
        for (int i = 0; i < steps; i++) {
            recorder.step(state);
        }
        return recorder.build();
    }

    @Test
    void slowControlIsSampledEachPeriodStartingWithTheReset() {
        assertArrayEquals(new double[] {0, 0.02, 0.04, 0.06}, steps(0.02, 3).time());
    }

    @Test
    void fastControlIsSampledAtOneHundredHertz() {
        assertArrayEquals(new double[] {0, 0.01, 0.02, 0.03}, steps(0.001, 30).time());
        assertArrayEquals(new double[] {0, 0.01, 0.02}, steps(0.005, 4).time());
    }

    @Test
    void aRateThatDoesNotDivideIsSampledSomewhatFasterThanOneHundredHertz() {
        assertArrayEquals(new double[] {0, 0.008, 0.016}, steps(0.008, 2).time());
        assertArrayEquals(new double[] {0, 0.008, 0.016}, steps(0.004, 4).time());
    }

    @Test
    void theLastStateIsASampleWhereverItFalls() {
        assertArrayEquals(new double[] {0, 0.01, 0.013}, steps(0.001, 13).time());
    }

    @Test
    void timesAreWholeNanosecondsWithoutAccumulatedError() {
        double[] time = steps(0.001, 100_000).time();
        for (int i = 0; i < time.length; i++) {
            assertEquals(i * 10_000_000L / 1e9, time[i]);
        }
    }

    @Test
    void everyNumberOfTheStateIsKept() {
        RandomStreams random = new RandomStreams(7);
        TraceRecorder recorder = recorder(0.01);
        recorder.reset(TestRobots.randomState(random, 0));
        recorder.step(TestRobots.randomState(random, 1));
        Trace trace = recorder.build();
        BodyMotion motion = trace.motion().orElseThrow();
        for (int i = 0; i < 2; i++) {
            WorldState expected = TestRobots.randomState(random, i);
            assertEquals(expected.qpos[0], trace.x()[i]);
            assertEquals(expected.qpos[1], trace.y()[i]);
            assertEquals(expected.qpos[2], motion.height()[i]);
            for (int k = 0; k < 4; k++) {
                assertEquals(expected.qpos[3 + k], motion.orientation()[4 * i + k]);
            }
            for (int k = 0; k < 6; k++) {
                assertEquals(expected.qvel[k], motion.twist()[6 * i + k]);
            }
            for (int k = 0; k < 2; k++) {
                assertEquals(expected.qpos[7 + k], motion.jointPosition()[2 * i + k]);
                assertEquals(expected.qvel[6 + k], motion.jointVelocity()[2 * i + k]);
                assertEquals(expected.jointTorque[k], motion.jointTorque()[2 * i + k]);
            }
        }
        assertEquals(List.of("left_hip", "right_hip"), motion.jointNames());
        assertEquals(List.of("left_foot", "right_foot"), motion.footNames());
    }

    @Test
    void aTouchInASkippedPeriodCountsIntoTheNextSample() {
        TraceRecorder recorder = recorder(0.001);
        recorder.reset(state);
        for (int i = 1; i <= 30; i++) {
            state.contacts.clear();
            if (i == 13) {
                state.contacts.add(1, 0, 1, 0.5, 0, 0.1, 42);
            }
            recorder.step(state);
        }
        ContactSpan expected = new ContactSpan("left", "left_foot", "box", 2, 2, 0.5, 0, 0.1, 42);
        assertEquals(List.of(expected), recorder.build().motion().orElseThrow().contacts());
    }

    @Test
    void aTouchAfterTheLastWholeSampleIsNotLost() {
        TraceRecorder recorder = recorder(0.001);
        recorder.reset(state);
        recorder.step(state);
        state.contacts.add(0, -1, 0, 1, 2, 3, 5);
        recorder.step(state);
        ContactSpan expected = new ContactSpan("base", "", "ground", 1, 1, 1, 2, 3, 5);
        assertEquals(List.of(expected), recorder.build().motion().orElseThrow().contacts());
    }

    @Test
    void aBrokenTouchMakesTwoSpansAndASpanKeepsItsLargestForce() {
        TraceRecorder recorder = recorder(0.01);
        double[] forces = {10, 30, 20, -1, 5};
        for (int i = 0; i < forces.length; i++) {
            state.contacts.clear();
            if (forces[i] >= 0) {
                state.contacts.add(2, 1, 0, i, 0, 0, forces[i]);
            }
            if (i == 0) {
                recorder.reset(state);
            } else {
                recorder.step(state);
            }
        }
        assertEquals(
                List.of(
                        new ContactSpan("right", "right_foot", "ground", 0, 2, 1, 0, 0, 30),
                        new ContactSpan("right", "right_foot", "ground", 4, 4, 4, 0, 0, 5)),
                recorder.build().motion().orElseThrow().contacts());
    }

    @Test
    void spansAreOrderedByFirstSampleThenBodyFootAndSurface() {
        TraceRecorder recorder = recorder(0.01);
        state.contacts.add(2, 1, 1, 0, 0, 0, 1);
        state.contacts.add(2, 1, 0, 0, 0, 0, 1);
        state.contacts.add(0, -1, 1, 0, 0, 0, 1);
        recorder.reset(state);
        List<String> order = recorder.build().motion().orElseThrow().contacts().stream()
                .map(span -> span.body() + "-" + span.surface())
                .toList();
        assertEquals(List.of("base-box", "right-ground", "right-box"), order);
    }

    @Test
    void aRecorderCanBeUsedAgain() {
        TraceRecorder recorder = recorder(0.02);
        recorder.reset(state);
        state.contacts.add(1, 0, 0, 0, 0, 0, 1);
        recorder.step(state);
        recorder.build();
        state.contacts.clear();
        recorder.reset(state);
        recorder.step(state);
        Trace trace = recorder.build();
        assertArrayEquals(new double[] {0, 0.02}, trace.time());
        assertTrue(trace.motion().orElseThrow().contacts().isEmpty());
    }

    @Test
    void samplingAllocatesNothingWhileTheArraysDoNotGrow() {
        TraceRecorder recorder = recorder(0.01);
        state.contacts.add(1, 0, 0, 0, 0, 0, 1);
        recorder.reset(state);
        // arrays grow at powers of two: warm up to beyond 4096 samples, then stay below 8192
        for (int i = 0; i < 4200; i++) {
            recorder.step(state);
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 3000; i++) {
            recorder.step(state);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 3000, "allocated " + allocated + " bytes in 3000 steps");
    }

    @Test
    void aPeriodBelowANanosecondIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> recorder(0));
    }
}
