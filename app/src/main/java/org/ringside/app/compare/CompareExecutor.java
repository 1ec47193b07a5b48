package org.ringside.app.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.EpisodeSimulation;
import org.ringside.controllers.EpisodeListener;
import org.ringside.courses.Course;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;

/** Runs the episodes of a comparison that its journal does not have yet, on several threads. Keeps none of them. */
final class CompareExecutor {
    /** An onlooker that does not look. */
    static final EpisodeListener BLIND = new EpisodeListener() {
        @Override
        public void onReset(WorldState state) {}

        @Override
        public void onStep(WorldState state, JointCommand command) {}
    };

    private final CompareSettings settings;
    private final EpisodePlan plan;
    private final Journal journal;
    private final BitSet done;
    private final Optional<SequentialLooks> looks;
    private final Progress progress;
    private final EpisodeSimulation[] simulations;
    private final AtomicInteger next = new AtomicInteger();

    /** Is told of every episode that ended, from several threads. */
    interface Progress {
        void ended(EpisodeRecord episode);
    }

    /**
     * Prepares.
     *
     * @param done the episodes that are there already, by their number in the plan. Not modified.
     * @param looks decides when there are enough; absent where all are wanted
     */
    CompareExecutor(CompareSettings settings, EpisodePlan plan, Journal journal, BitSet done,
            Optional<SequentialLooks> looks,
            Progress progress) {
        this.settings = settings;
        this.plan = plan;
        this.journal = journal;
        this.done = done;
        this.looks = looks;
        this.progress = progress;
        List<EpisodeSimulation> prepared = new ArrayList<>();
        for (Condition condition : settings.conditions()) {
            for (Course course : settings.courses()) {
                for (Contestant contestant : settings.contestants()) {
                    prepared.add(simulation(settings, contestant, course, condition));
                }
            }
        }
        simulations = prepared.toArray(EpisodeSimulation[]::new);
    }

    static EpisodeSimulation simulation(CompareSettings settings, Contestant contestant, Course course,
            Condition condition) {
        return new EpisodeSimulation(course, contestant.controller(), settings.engine(), settings.robot(),
                settings.ranges(contestant, course, condition));
    }

    /** Runs what is missing; what a thread throws ends all. */
    void run(int threads) throws InterruptedException, IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> {
                    work();
                    return null;
                }));
            }
            try {
                for (Future<?> worker : workers) {
                    worker.get();
                }
            } catch (ExecutionException e) {
                pool.shutdownNow();
                switch (e.getCause()) {
                    case IOException cause -> throw cause;
                    case UncheckedIOException cause -> throw cause.getCause();
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

    private void work() throws InterruptedException, IOException {
        for (int index = next.getAndIncrement(); index < plan.size(); index = next.getAndIncrement()) {
            EpisodeId id = plan.id(index);
            boolean wanted = id.condition() > 0 || looks.isEmpty() || looks.get().wants(id.round());
            if (done.get(index) || !wanted) {
                continue;
            }
            EpisodeRecord episode = simulate(id);
            journal.add(episode);
            if (id.condition() == 0) {
                looks.ifPresent(sequence -> sequence.note(id, episode.official().score()));
            }
            progress.ended(episode);
        }
    }

    private EpisodeRecord simulate(EpisodeId id) throws InterruptedException {
        int contestants = settings.contestants().size();
        EpisodeSimulation simulation =
                simulations[(id.condition() * settings.courses().size() + id.course()) * contestants
                        + id.contestant()];
        EpisodeResult result = simulation.run(settings.firstSeed() + id.round(), BLIND, false).result();
        return EpisodeRecord.of(settings.contestants().get(id.contestant()).label(),
                settings.courses().get(id.course()).name(), settings.conditions().get(id.condition()), result);
    }
}
