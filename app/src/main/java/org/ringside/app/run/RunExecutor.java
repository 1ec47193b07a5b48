package org.ringside.app.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ringside.controllers.EpisodeListener;
import org.ringside.controllers.EpisodeOutcome;
import org.ringside.controllers.EpisodeRunner;
import org.ringside.controllers.StateHash;
import org.ringside.courses.Course;
import org.ringside.courses.Randomisation;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.episode.CourseDraw;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.trace.Trace;
import org.ringside.scoring.trace.TraceRecorder;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.World;
import org.ringside.sim.WorldState;
import org.ringside.sim.scene.Scene;

/**
 * Runs the episodes of a run on several threads. Each has a world, a controller and sensors of its own, so that its result
 * depends neither on the number of threads nor on the order in which episodes end. Used once.
 */
public final class RunExecutor {
    private final RunSettings settings;
    private final EpisodeRunner runner;
    private final RunWatcher watcher;

    /**
     * Prepares a run.
     *
     * @param settings what to run
     * @param watcher is told of every episode
     */
    public RunExecutor(RunSettings settings, RunWatcher watcher) {
        this(settings, watcher, EpisodeRunner.DEFAULT_DEADLINE);
    }

    /**
     * Prepares a run with a deadline of its own.
     *
     * @param settings what to run
     * @param watcher is told of every episode
     * @param deadline how long one answer of the controller may take, wall clock
     */
    public RunExecutor(RunSettings settings, RunWatcher watcher, Duration deadline) {
        this.settings = settings;
        this.watcher = watcher;
        runner = new EpisodeRunner(settings.robot(), settings.course(), deadline);
    }

    /**
     * Runs all episodes.
     *
     * @param threads how many at a time
     * @return the results in the order of their seeds
     * @throws InterruptedException if the calling thread is interrupted; episodes under way are given up
     * @throws RuntimeException what the watcher or an engine threw; episodes under way are given up
     */
    public List<EpisodeResult> run(int threads) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, settings.episodes()))) {
            List<Future<EpisodeResult>> futures = new ArrayList<>();
            for (int i = 0; i < settings.episodes(); i++) {
                long seed = settings.firstSeed() + i;
                futures.add(pool.submit(() -> runEpisode(seed)));
            }
            try {
                List<EpisodeResult> results = new ArrayList<>();
                for (Future<EpisodeResult> future : futures) {
                    results.add(future.get());
                }
                return results;
            } catch (ExecutionException e) {
                pool.shutdownNow();
                switch (e.getCause()) {
                    case RuntimeException cause -> throw cause;
                    case Error cause -> throw cause;
                    case Throwable cause -> throw new IllegalStateException(cause);
                }
            } catch (InterruptedException e) {
                pool.shutdownNow();
                throw e;
            }
        }
    }

    private EpisodeResult runEpisode(long seed) throws InterruptedException {
        Randomisation ranges = settings.randomisation().of(settings.course());
        // the controller is told the published course; world, sensors and judges have this one
        Course course = CourseDraw.of(ranges, seed, settings.course());
        Scene scene = SceneBuilder.build(course);
        World world = Engines.world(
                settings.engine(), settings.robot(), scene, settings.controller().controlRate(),
                settings.controller().physics());
        EpisodeSetup setup = ranges.draw(seed, course.start());
        String source = settings.course().name() + ", " + settings.controller().name() + ", seed " + seed;
        TraceRecorder recorder = new TraceRecorder(settings.robot(), scene, world.controlPeriod(), source);
        StateHash hash = new StateHash();
        List<EpisodeListener> listeners = List.of(recording(recorder), hash, watcher.began(seed));
        long start = System.nanoTime();
        EpisodeOutcome outcome =
                runner.run(world, course, Engines.sensing(scene, settings.controller().sensors()),
                        settings.controller(), setup, listeners);
        double wallSeconds = (System.nanoTime() - start) / 1e9;
        Trace trace = recorder.build();
        JudgedTrace.Options options =
                new JudgedTrace.Options(true, true, false, false, Engines.lineTolerance(settings.engine()));
        JudgedTrace judged = JudgedTrace.of("seed " + seed, course, trace, options);
        EpisodeResult result =
                new EpisodeResult(seed, outcome, judged, hash.hex(), wallSeconds);
        watcher.ended(result, trace);
        return result;
    }

    private static EpisodeListener recording(TraceRecorder recorder) {
        return new EpisodeListener() {
            @Override
            public void onReset(WorldState state) {
                recorder.reset(state);
            }

            @Override
            public void onStep(WorldState state, JointCommand command) {
                recorder.step(state);
            }
        };
    }
}
