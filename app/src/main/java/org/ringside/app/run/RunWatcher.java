package org.ringside.app.run;

import org.ringside.controllers.EpisodeListener;
import org.ringside.scoring.trace.Trace;

/** Is told of a run's episodes, from several threads at once. */
public interface RunWatcher {
    /**
     * An episode begins.
     *
     * @param seed its seed
     * @return looks on while it runs
     */
    EpisodeListener began(long seed);

    /**
     * An episode ended.
     *
     * @param result what came of it
     * @param trace what happened. Not modified.
     */
    void ended(EpisodeResult result, Trace trace);

    /**
     * Returns a watcher that tells both: this one first.
     *
     * @param other the other watcher
     * @return the watcher of both
     */
    default RunWatcher and(RunWatcher other) {
        return new BothWatchers(this, other);
    }
}
