package org.ringside.controllers;

import java.util.List;
import org.ringside.courses.Course;
import org.ringside.sim.DivergedException;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.Sensing;
import org.ringside.sim.World;
import org.ringside.sim.WorldState;

/** One episode, in its own thread: sense, act, check, step, look. */
final class Episode implements Runnable {
    private final Briefing briefing;
    private final EpisodeSetup setup;
    private final World world;
    private final Sensing sensing;
    private final ControllerProvider provider;
    private final List<EpisodeListener> listeners;
    private final EpisodeReferee referee;
    private final EpisodeWatchdog watchdog;
    private final long deadline;
    private final JointCommand command;
    private final Observation observation;
    private Controller controller;

    /** How it ended; null while it runs, and when it was given up or broke. Read after the thread's end. */
    private volatile EpisodeOutcome outcome;

    /** What broke, if it was not the controller. Read after the thread's end. */
    private Throwable failure;

    /** Deadlines are in nanoseconds of wall clock; {@code begin} gets ten times as long as {@code act}. */
    Episode(
            Briefing briefing,
            Course actual,
            EpisodeSetup setup,
            World world,
            Sensing sensing,
            ControllerProvider provider,
            List<EpisodeListener> listeners,
            EpisodeWatchdog watchdog,
            long deadline) {
        this.briefing = briefing;
        this.setup = setup;
        this.world = world;
        this.sensing = sensing;
        this.provider = provider;
        this.listeners = listeners;
        this.watchdog = watchdog;
        this.deadline = deadline;
        referee = new EpisodeReferee(actual, briefing.robot().feet().size());
        int joints = briefing.robot().joints().size();
        command = new JointCommand(joints);
        observation =
                new Observation(joints, briefing.robot().feet().size(), briefing.sensors());
    }

    EpisodeOutcome outcome() {
        return outcome;
    }

    Throwable failure() {
        return failure;
    }

    @Override
    public void run() {
        try {
            outcome = drive();
            if (controller != null) {
                // also after the episode was given up, when nobody waits any more
                watchdog.begin(deadline);
                closeController();
            }
        } catch (Throwable broken) {
            failure = broken;
        }
    }

    private EpisodeOutcome drive() {
        world.reset(setup);
        sensing.reset(setup, world.controlPeriod());
        referee.reset();
        WorldState state = world.state();
        for (EpisodeListener listener : listeners) {
            listener.onReset(state);
        }
        if (!watchdog.begin(10 * deadline)) {
            return null;
        }
        Throwable thrown = createAndBegin();
        if (!watchdog.end()) {
            return null;
        }
        EpisodeOutcome end = thrown == null ? null : error("begin", thrown, state.time);
        while (end == null) {
            sensing.observe(state, observation);
            if (!watchdog.begin(deadline)) {
                return null;
            }
            thrown = act();
            if (!watchdog.end()) {
                return null;
            }
            end = thrown == null ? step(state) : error("act", thrown, state.time);
        }
        return end;
    }

    private Throwable createAndBegin() {
        try {
            controller = provider.create();
            controller.begin(briefing);
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private Throwable act() {
        try {
            controller.act(observation, command);
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private EpisodeOutcome step(WorldState state) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).onCommand(command);
        }
        String fault = command.firstFault();
        if (fault != null) {
            return new EpisodeOutcome(
                    EpisodeReason.INVALID_COMMAND,
                    provider.name() + " commanded " + fault + " (joint " + joint(fault)
                            + "): finite numbers and gains of at least 0 are expected",
                    state.time);
        }
        try {
            world.step(command);
        } catch (DivergedException diverged) {
            return new EpisodeOutcome(EpisodeReason.DIVERGED, diverged.getMessage(), state.time);
        }
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).onStep(state, command);
        }
        return referee.judge(state);
    }

    private String joint(String fault) {
        int index = Integer.parseInt(fault.substring(fault.indexOf('[') + 1, fault.indexOf(']')));
        return briefing.robot().joints().get(index).name();
    }

    private EpisodeOutcome error(String call, Throwable thrown, double time) {
        String text = provider.name() + " threw in " + call + ": " + told(thrown) + place(thrown);
        return new EpisodeOutcome(EpisodeReason.CONTROLLER_ERROR, text, time);
    }

    /** What a plug-in's exception says of itself; it may fail even at that. */
    private static String told(Throwable thrown) {
        try {
            return String.valueOf(thrown);
        } catch (Throwable nested) {
            return thrown.getClass().getName();
        }
    }

    private static String place(Throwable thrown) {
        try {
            StackTraceElement[] frames = thrown.getStackTrace();
            return frames == null || frames.length == 0 ? "" : " at " + frames[0];
        } catch (Throwable nested) {
            return "";
        }
    }

    /** The result stands, whatever happens here; but it is told. */
    private void closeController() {
        Throwable failed = null;
        try {
            controller.close();
        } catch (Throwable thrown) {
            failed = thrown;
        }
        if (watchdog.end() && failed != null) {
            outcome = outcome.then(provider.name() + " threw in close: " + told(failed));
        }
    }
}
