package org.ringside.app.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ringside.controllers.EpisodeRunner;

/**
 * Runs the episodes of a run on several threads. Each has a world, a controller and sensors of its own, so that its result
 * depends neither on the number of threads nor on the order in which episodes end. Used once.
 */
public final class RunExecutor {
    private final RunSettings settings;
    private final EpisodeSimulation simulation;
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
        simulation =
                new EpisodeSimulation(settings.course(), settings.controller(), settings.engine(), settings.robot(),
                        settings.randomisation().of(settings.course()), deadline);
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
        EpisodeSimulation.Simulated simulated = simulation.run(seed, watcher.began(seed), false);
        watcher.ended(simulated.result(), simulated.trace());
        return simulated.result();
    }
}
