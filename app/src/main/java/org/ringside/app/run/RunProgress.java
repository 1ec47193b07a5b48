package org.ringside.app.run;

import java.util.Optional;
import org.ringside.controllers.EpisodeListener;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;

/** Puts every episode into the run's folder as it ends, and tells the progress line, if there is one. */
public final class RunProgress implements RunWatcher, AutoCloseable {
    private static final EpisodeListener BLIND = new EpisodeListener() {
        @Override
        public void onReset(WorldState state) {}

        @Override
        public void onStep(WorldState state, JointCommand command) {}
    };

    private final RunFolder folder;
    private final Optional<ProgressLine> line;

    /**
     * Begins.
     *
     * @param folder where the episodes go
     * @param line says how far the run is; closed with this
     */
    public RunProgress(RunFolder folder, Optional<ProgressLine> line) {
        this.folder = folder;
        this.line = line;
    }

    @Override
    public EpisodeListener began(long seed) {
        return line.isPresent() ? line.get().began(seed) : BLIND;
    }

    @Override
    public void ended(EpisodeResult result, Trace trace) {
        folder.add(result, trace);
        line.ifPresent(shown -> shown.ended(result, trace));
    }

    @Override
    public void close() {
        line.ifPresent(ProgressLine::close);
    }
}
