package org.ringside.app.bundle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.RunExecutor;
import org.ringside.app.run.RunSettings;
import org.ringside.app.run.RunWatcher;
import org.ringside.controllers.ControllerProvider;
import org.ringside.controllers.EpisodeListener;
import org.ringside.scoring.trace.Trace;

/**
 * Runs one episode of a bundle again and makes its entries anew: with the code that made them in the first place.
 *
 * @param result what came of it this time
 * @param entries its entries
 * @param recording what was recorded this time
 */
record EpisodeReplay(EpisodeResult result, Map<String, byte[]> entries, EpisodeRecording recording) {
    /** Runs the episode of a seed with a controller. */
    static EpisodeReplay of(RunSettings run, ControllerProvider controller, long seed, Duration deadline)
            throws InterruptedException {
        RunSettings settings = new RunSettings(
                run.course(), controller, run.engine(), run.robot(), run.randomisation(), seed, 1);
        EpisodeRecording recording =
                new EpisodeRecording(run.robot().joints().size(), controller.controlRate());
        RunWatcher watcher = new RunWatcher() {
            @Override
            public EpisodeListener began(long begun) {
                return recording;
            }

            @Override
            public void ended(EpisodeResult result, Trace trace) {}
        };
        List<EpisodeResult> results = new RunExecutor(settings, watcher, deadline).run(1);
        return new EpisodeReplay(results.getFirst(), EpisodeEntries.of(results.getFirst(), recording), recording);
    }
}
