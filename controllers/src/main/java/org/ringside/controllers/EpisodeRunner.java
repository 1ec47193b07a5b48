package org.ringside.controllers;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.ringside.courses.Course;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.Sensing;
import org.ringside.sim.World;
import org.ringside.sim.random.RandomStreams;
import org.ringside.sim.robot.RobotModel;

/**
 * Drives one world with one controller, from the briefing to the end, and says why it ended. Whatever the controller does,
 * only its own episode suffers: what it throws, how long it takes and what it commands are checked.
 *
 * <p>An episode runs in a daemon thread of its own while the caller waits and watches the clock: a call that does not come back
 * is given up together with its thread. The wall clock decides about nothing else. Immutable; one runner serves any number of
 * threads.
 */
public final class EpisodeRunner {
    /** How long a call of {@code act} may take; {@code begin} may take ten times as long. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(1);

    private final RobotModel robot;
    private final Course course;
    private final long deadline;

    /**
     * Makes a runner.
     *
     * @param robot the robot that every world holds
     * @param course the published course, which controllers are told
     * @param deadline how long a call of {@code act} may take, wall clock
     * @throws IllegalArgumentException if the deadline is not from 1 ms to 1 h
     */
    public EpisodeRunner(RobotModel robot, Course course, Duration deadline) {
        if (deadline.compareTo(Duration.ofMillis(1)) < 0 || deadline.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("the deadline must be from 1 ms to 1 h: " + deadline);
        }
        this.robot = robot;
        this.course = course;
        this.deadline = deadline.toNanos();
    }

    /**
     * Runs one episode on the published course.
     *
     * @param world the world; belongs to the episode from now on, also after a timeout
     * @param sensing what the controller sees; belongs to the episode likewise
     * @param provider makes the controller
     * @param setup what is particular to this episode
     * @param listeners look on; are left alone once this returns
     * @return how it ended
     * @throws InterruptedException if the waiting thread is interrupted; the episode is given up
     */
    public EpisodeOutcome run(
            World world,
            Sensing sensing,
            ControllerProvider provider,
            EpisodeSetup setup,
            List<EpisodeListener> listeners)
            throws InterruptedException {
        return run(world, course, sensing, provider, setup, listeners);
    }

    /**
     * Runs one episode.
     *
     * @param world the world; belongs to the episode from now on, also after a timeout
     * @param actual the course that the world holds, which may differ a little from the published one
     * @param sensing what the controller sees; belongs to the episode likewise
     * @param provider makes the controller
     * @param setup what is particular to this episode
     * @param listeners look on; are left alone once this returns
     * @return how it ended
     * @throws InterruptedException if the waiting thread is interrupted; the episode is given up
     */
    public EpisodeOutcome run(
            World world,
            Course actual,
            Sensing sensing,
            ControllerProvider provider,
            EpisodeSetup setup,
            List<EpisodeListener> listeners)
            throws InterruptedException {
        // the controller's draws must tell nothing about the episode's
        long controllerSeed = new RandomStreams(setup.seed()).bits("controller", 0);
        Briefing briefing = new Briefing(robot, course, provider.sensors(), world.controlPeriod(), controllerSeed);
        EpisodeWatchdog watchdog = new EpisodeWatchdog();
        Episode episode = new Episode(
                briefing, actual, setup, world, sensing, provider, List.copyOf(listeners), watchdog, deadline);
        Thread thread = new Thread(episode, "episode-" + setup.seed());
        thread.setDaemon(true);
        thread.start();
        if (!awaitEnd(thread, watchdog)) {
            thread.interrupt();
            EpisodeOutcome decided = episode.outcome();
            if (decided != null) {
                return decided.then(provider.name() + " did not return from close");
            }
            double time = world.state().time;
            String text = String.format(
                    Locale.ROOT,
                    "%s did not return within %.3f s of wall clock at %.2f s of simulated time",
                    provider.name(),
                    watchdog.deadlineSeconds(),
                    time);
            return new EpisodeOutcome(EpisodeReason.CONTROLLER_TIMEOUT, text, time);
        }
        switch (episode.failure()) {
            case null -> {
                return episode.outcome();
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    /** Waits until the thread ends; false if it was given up. */
    private boolean awaitEnd(Thread thread, EpisodeWatchdog watchdog) throws InterruptedException {
        long pause = Math.clamp(deadline / 20 / 1_000_000, 1, 50);
        try {
            while (!thread.join(Duration.ofMillis(pause))) {
                if (watchdog.abandonIfLate()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException interrupted) {
            watchdog.abandon();
            thread.interrupt();
            throw interrupted;
        }
    }
}
