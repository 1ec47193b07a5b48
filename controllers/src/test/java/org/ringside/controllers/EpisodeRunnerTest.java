package org.ringside.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ringside.courses.Obstacle;
import org.ringside.sim.DivergedException;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.WorldState;

@Timeout(60)
class EpisodeRunnerTest {
    private static final Obstacle.PauseTable TABLE = Fakes.COURSE.endTable();
    private static final Fakes.Act STILL = (observation, command) -> {};

    private static EpisodeOutcome run(
            Consumer<WorldState> script, Supplier<Controller> controllers, EpisodeListener... listeners) {
        return run(Duration.ofSeconds(5), script, controllers, listeners);
    }

    private static EpisodeOutcome run(
            Duration deadline,
            Consumer<WorldState> script,
            Supplier<Controller> controllers,
            EpisodeListener... listeners) {
        EpisodeRunner runner = new EpisodeRunner(Fakes.ROBOT, Fakes.COURSE, deadline);
        try {
            return runner.run(
                    new Fakes.ScriptedWorld(script),
                    (state, out) -> out.time = state.time,
                    Fakes.provider("fake", 50, controllers),
                    Fakes.setup(1),
                    List.of(listeners));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void put(WorldState state, double x, double y) {
        state.qpos[0] = x;
        state.qpos[1] = y;
    }

    private static void tilt(WorldState state, double degrees) {
        double half = Math.toRadians(degrees) / 2;
        state.qpos[3] = Math.cos(half);
        state.qpos[5] = Math.sin(half);
    }

    @Test
    void holdingTheEndTableForTheHoldAndAFifthOfASecondEndsTheEpisode() {
        double arrival = 3;
        EpisodeOutcome outcome = run(
                state -> {
                    if (state.time >= arrival) {
                        put(state, TABLE.centre().x(), TABLE.centre().y());
                    }
                },
                () -> STILL);
        assertEquals(EpisodeReason.FINISHED, outcome.reason());
        assertEquals(arrival + Fakes.COURSE.rules().holdTime() + 0.2, outcome.simulatedSeconds(), 1e-9);
    }

    @Test
    void leavingTheEndTableStartsTheHoldAnew() {
        EpisodeOutcome outcome = run(
                state -> {
                    boolean away = state.time < 1 || state.time > 4 && state.time < 4.1;
                    put(state, away ? 1 : TABLE.centre().x(), away ? -1 : TABLE.centre().y());
                },
                () -> STILL);
        assertEquals(EpisodeReason.FINISHED, outcome.reason());
        assertEquals(4.1 + Fakes.COURSE.rules().holdTime() + 0.2, outcome.simulatedSeconds(), 1e-9);
    }

    @Test
    void besideTheEndTableIsNotOnIt() {
        double beside = TABLE.centre().x() + TABLE.length() / 2 + TABLE.width() / 2 + 0.01;
        EpisodeOutcome outcome = run(state -> put(state, beside, TABLE.centre().y()), () -> STILL);
        assertNotEquals(EpisodeReason.FINISHED, outcome.reason());
    }

    @Test
    void tippingOverBeyondSeventyFiveDegreesIsAFall() {
        EpisodeOutcome outcome = run(state -> tilt(state, 10 * state.time), () -> STILL);
        assertEquals(EpisodeReason.FELL, outcome.reason());
        assertEquals(7.5, outcome.simulatedSeconds(), 0.021);
        assertTrue(outcome.text().contains("75 degrees"), outcome.text());
    }

    @Test
    void upsideDownIsAFall() {
        assertEquals(EpisodeReason.FELL, run(state -> tilt(state, 180), () -> STILL).reason());
    }

    @Test
    void lyingOnTheTrunkForMoreThanASecondIsAFallButAShortTouchIsNone() {
        EpisodeOutcome outcome = run(
                state -> {
                    if (state.time > 1 && state.time < 1.9 || state.time >= 3) {
                        state.contacts.add(0, -1, 0, 0, 0, 0, 100);
                    }
                    // feet and legs may touch as long as they like
                    state.contacts.add(1, 0, 0, 0, 0, 0, 100);
                    state.contacts.add(2, -1, 0, 0, 0, 0, 100);
                },
                () -> STILL);
        assertEquals(EpisodeReason.FELL, outcome.reason());
        assertEquals(4.02, outcome.simulatedSeconds(), 0.021);
    }

    @Test
    void halfAMetreOutsideTheArenaEndsTheEpisode() {
        double edge = Fakes.COURSE.arena().xMinimum();
        EpisodeOutcome outcome = run(state -> put(state, edge - state.time, -1), () -> STILL);
        assertEquals(EpisodeReason.LEFT_COURSE, outcome.reason());
        assertEquals(0.5, outcome.simulatedSeconds(), 0.021);
    }

    @Test
    void theTimeLimitIsTheRulesMaximumAndFifteenSeconds() {
        EpisodeOutcome outcome = run(state -> {}, () -> STILL);
        assertEquals(EpisodeReason.TIME_LIMIT, outcome.reason());
        assertEquals(Fakes.COURSE.rules().maximumTime() + 15, outcome.simulatedSeconds(), 1e-9);
    }

    @Test
    void aControllerThatThrowsEndsItsEpisodeWithClassMessageAndPlace() {
        EpisodeOutcome outcome = run(state -> {}, () -> (Fakes.Act) (observation, command) -> {
            if (observation.time > 1) {
                throw new IllegalStateException("lost my way");
            }
        });
        assertEquals(EpisodeReason.CONTROLLER_ERROR, outcome.reason());
        assertTrue(outcome.text().contains("IllegalStateException: lost my way"), outcome.text());
        assertTrue(outcome.text().contains("EpisodeRunnerTest.java:"), outcome.text());
        assertEquals(1.02, outcome.simulatedSeconds(), 1e-9);
    }

    @Test
    void errorsOfAControllerEndItsEpisodeToo() {
        for (Error error : List.of(new StackOverflowError(), new NoClassDefFoundError("x"), new AssertionError())) {
            EpisodeOutcome outcome = run(state -> {}, () -> (Fakes.Act) (observation, command) -> {
                throw error;
            });
            assertEquals(EpisodeReason.CONTROLLER_ERROR, outcome.reason());
        }
    }

    @Test
    void aControllerThatCannotBeMadeOrBegunIsAControllerError() {
        EpisodeOutcome made = run(state -> {}, () -> {
            throw new IllegalStateException("no model");
        });
        assertEquals(EpisodeReason.CONTROLLER_ERROR, made.reason());
        assertTrue(made.text().contains("threw in begin"), made.text());
        assertEquals(EpisodeReason.CONTROLLER_ERROR, run(state -> {}, () -> null).reason());
    }

    @Test
    void aCloseThatNeverReturnsLeavesTheOutcomeAsItWas() {
        Supplier<Controller> stubborn = () -> new Fakes.Act() {
            @Override
            public void act(Observation observation, JointCommand command) {
                throw new IllegalStateException("decided");
            }

            @Override
            public void close() {
                while (true) {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        // as stubborn as a controller can be
                    }
                }
            }
        };
        EpisodeOutcome outcome = run(Duration.ofMillis(100), state -> {}, stubborn);
        assertEquals(EpisodeReason.CONTROLLER_ERROR, outcome.reason());
        assertTrue(outcome.text().contains("decided"), outcome.text());
        assertTrue(outcome.text().endsWith("did not return from close"), outcome.text());
    }

    @Test
    void anExceptionThatCannotEvenBeDescribedEndsItsOwnEpisodeOnly() {
        Supplier<Controller> hostile = () -> (Fakes.Act) (observation, command) -> {
            throw new Indescribable();
        };
        EpisodeOutcome outcome = run(state -> {}, hostile);
        assertEquals(EpisodeReason.CONTROLLER_ERROR, outcome.reason());
        assertTrue(outcome.text().contains("Indescribable"), outcome.text());
    }

    private static final class Indescribable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            throw new IllegalStateException("nested");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }
    }

    @Test
    void aStalledControllerIsGivenUpAndTheListenersAreLeftAlone() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        AtomicBoolean returned = new AtomicBoolean();
        AtomicBoolean late = new AtomicBoolean();
        Supplier<Controller> stalling = () -> new Fakes.Act() {
            @Override
            public void act(Observation observation, JointCommand command) {
                boolean wait = observation.time > 0.5;
                while (wait) {
                    try {
                        release.await();
                        return;
                    } catch (InterruptedException e) {
                        // as stubborn as a controller can be
                    }
                }
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        EpisodeOutcome outcome =
                run(Duration.ofMillis(100), state -> {}, stalling, new CountingListener(steps, returned, late));
        returned.set(true);
        assertEquals(EpisodeReason.CONTROLLER_TIMEOUT, outcome.reason());
        assertEquals(0.52, outcome.simulatedSeconds(), 1e-9);
        assertEquals(26, steps.get());
        release.countDown();
        assertTrue(closed.await(10, TimeUnit.SECONDS), "close must be called once the call came back");
        assertFalse(late.get(), "a listener was called after the runner had returned");
    }

    @Test
    void aStallInBeginIsGivenUpAfterTenDeadlines() {
        long before = System.nanoTime();
        EpisodeOutcome outcome = run(Duration.ofMillis(20), state -> {}, () -> new Fakes.Act() {
            @Override
            public void begin(Briefing briefing) {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            }

            @Override
            public void act(Observation observation, JointCommand command) {}
        });
        assertEquals(EpisodeReason.CONTROLLER_TIMEOUT, outcome.reason());
        assertTrue(System.nanoTime() - before >= 200_000_000);
    }

    @Test
    void aCommandThatNoDriveCanTakeEndsTheEpisodeAndNamesTheJoint() {
        EpisodeOutcome outcome = run(
                state -> {
                    throw new AssertionError("the world must not see it");
                },
                () -> (Fakes.Act) (observation, command) -> command.stiffness[1] = -1);
        assertEquals(EpisodeReason.INVALID_COMMAND, outcome.reason());
        assertTrue(outcome.text().contains("stiffness[1] = -1.0"), outcome.text());
        assertTrue(outcome.text().contains("knee"), outcome.text());
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            EpisodeOutcome other = run(
                    state -> {}, () -> (Fakes.Act) (observation, command) -> command.feedForwardTorque[0] = bad);
            assertEquals(EpisodeReason.INVALID_COMMAND, other.reason());
        }
    }

    @Test
    void divergingPhysicsEndTheEpisode() {
        EpisodeOutcome outcome = run(
                state -> {
                    throw new DivergedException("base height = 1e9 m at 0.02 s");
                },
                () -> STILL);
        assertEquals(EpisodeReason.DIVERGED, outcome.reason());
        assertTrue(outcome.text().contains("1e9"), outcome.text());
    }

    @Test
    void whatBreaksOutsideTheControllerIsThrownAtTheCaller() {
        IllegalStateException broken = new IllegalStateException("engine");
        assertSame(broken, assertThrows(IllegalStateException.class, () -> run(
                state -> {
                    throw broken;
                },
                () -> STILL)));
    }

    @Test
    void aControllerIsClosedOnceAndAFailureThereIsToldButChangesNothing() {
        AtomicInteger closes = new AtomicInteger();
        EpisodeOutcome outcome = run(state -> tilt(state, 90), () -> new Fakes.Act() {
            @Override
            public void act(Observation observation, JointCommand command) {}

            @Override
            public void close() {
                closes.incrementAndGet();
                throw new IllegalStateException("jammed");
            }
        });
        assertEquals(EpisodeReason.FELL, outcome.reason());
        assertTrue(outcome.text().contains("jammed"), outcome.text());
        assertEquals(1, closes.get());
    }

    @Test
    void allCallsOfAControllerComeFromOneThreadInTheirOrder() {
        List<String> calls = new ArrayList<>();
        AtomicReference<Thread> thread = new AtomicReference<>();
        run(state -> tilt(state, state.time > 0.05 ? 90 : 0), () -> {
            calls.add("create");
            thread.set(Thread.currentThread());
            return new Controller() {
                @Override
                public void begin(Briefing briefing) {
                    note("begin");
                    assertEquals(0.02, briefing.controlPeriod());
                    assertNotEquals(1, briefing.seed(), "the episode's own seed would tell its draws");
                }

                @Override
                public void act(Observation observation, JointCommand command) {
                    note("act " + observation.time);
                }

                @Override
                public void close() {
                    note("close");
                }

                private void note(String call) {
                    assertSame(thread.get(), Thread.currentThread());
                    calls.add(call);
                }
            };
        });
        assertEquals(List.of("create", "begin", "act 0.0", "act 0.02", "act 0.04", "close"), calls);
    }

    @Test
    void aListenerSeesTheResetAndEveryStepWithItsCommand() {
        List<Double> seen = new ArrayList<>();
        run(
                state -> tilt(state, state.time > 0.05 ? 90 : 0),
                () -> (Fakes.Act) (observation, command) -> command.position[0] = observation.time + 1,
                new EpisodeListener() {
                    @Override
                    public void onReset(WorldState state) {
                        seen.add(-1.0);
                    }

                    @Override
                    public void onStep(WorldState state, JointCommand command) {
                        seen.add(command.position[0]);
                        assertEquals(command.position[0], state.qvel[6]);
                    }
                });
        assertEquals(List.of(-1.0, 1.0, 1.02, 1.04), seen);
    }

    @Test
    void anInterruptionGivesTheEpisodeUp() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                new EpisodeRunner(Fakes.ROBOT, Fakes.COURSE, Duration.ofSeconds(30))
                        .run(
                                new Fakes.ScriptedWorld(state -> {}),
                                (state, out) -> {},
                                Fakes.provider("fake", 50, () -> (Fakes.Act) (observation, command) -> {
                                    started.countDown();
                                    while (!Thread.currentThread().isInterrupted()) {
                                        Thread.onSpinWait();
                                    }
                                }),
                                Fakes.setup(1),
                                List.of());
            } catch (InterruptedException e) {
                thrown.set(e);
            }
        });
        caller.start();
        assertTrue(started.await(10, TimeUnit.SECONDS));
        caller.interrupt();
        caller.join(10_000);
        assertTrue(thrown.get() instanceof InterruptedException);
    }

    @Test
    void oneStallDoesNotHinderAnotherEpisode() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        Thread stalled = new Thread(() -> run(Duration.ofSeconds(20), state -> {}, () -> (Fakes.Act) (o, c) -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        stalled.start();
        assertEquals(EpisodeReason.TIME_LIMIT, run(state -> {}, () -> STILL).reason());
        release.countDown();
        stalled.join(20_000);
    }

    @Test
    void aControlPeriodAllocatesNothing() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        AtomicLong before = new AtomicLong();
        AtomicLong allocated = new AtomicLong();
        run(state -> {}, () -> STILL, new EpisodeListener() {
            @Override
            public void onReset(WorldState state) {}

            @Override
            public void onStep(WorldState state, JointCommand command) {
                if (state.time == 20) {
                    before.set(threads.getCurrentThreadAllocatedBytes());
                } else if (state.time == 60) {
                    allocated.set(threads.getCurrentThreadAllocatedBytes() - before.get());
                }
            }
        });
        assertTrue(allocated.get() < 2000, "allocated " + allocated.get() + " bytes in 2000 control periods");
    }

    private record CountingListener(AtomicInteger steps, AtomicBoolean returned, AtomicBoolean late)
            implements EpisodeListener {
        @Override
        public void onReset(WorldState state) {}

        @Override
        public void onStep(WorldState state, JointCommand command) {
            steps.incrementAndGet();
            late.compareAndSet(false, returned.get());
        }
    }
}
