package org.ringside.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringside.app.run.Engines;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.app.run.RunExecutor;
import org.ringside.app.run.RunSettings;
import org.ringside.app.run.RunWatcher;
import org.ringside.controllers.ControllerLibrary;
import org.ringside.controllers.EpisodeListener;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.Robots;

/** What came of an episode, with its trace. */
record RecordedRun(EpisodeResult result, Trace trace) {
    /** Seed 1 of the run that the README shows. */
    static RecordedRun ofSpecialists() throws InterruptedException {
        return of(Engines.PLANAR, RandomisationLevel.mild, 1).getFirst();
    }

    /** The shipped controller on the standard course, from seed 1 on. */
    static List<RecordedRun> of(String engine, RandomisationLevel level, int episodes) throws InterruptedException {
        RunSettings settings = new RunSettings(
                CourseLibrary.builtIn("barkour"),
                ControllerLibrary.load(Optional.empty()).named("specialists"),
                engine,
                Robots.named("barkour-v0"),
                level,
                1,
                episodes);
        List<RecordedRun> runs = new ArrayList<>();
        new RunExecutor(settings, new RunWatcher() {
            @Override
            public EpisodeListener began(long seed) {
                return new EpisodeListener() {
                    @Override
                    public void onReset(WorldState state) {}

                    @Override
                    public void onStep(WorldState state, JointCommand command) {}
                };
            }

            @Override
            public void ended(EpisodeResult result, Trace trace) {
                runs.add(new RecordedRun(result, trace));
            }
        }).run(1);
        return List.copyOf(runs);
    }
}
