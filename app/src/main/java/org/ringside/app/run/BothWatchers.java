package org.ringside.app.run;

import org.ringside.controllers.EpisodeListener;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;

/** Two watchers of one run. */
record BothWatchers(RunWatcher first, RunWatcher second) implements RunWatcher {
    @Override
    public EpisodeListener began(long seed) {
        EpisodeListener one = first.began(seed);
        EpisodeListener other = second.began(seed);
        return new EpisodeListener() {
            @Override
            public void onReset(WorldState state) {
                one.onReset(state);
                other.onReset(state);
            }

            @Override
            public void onCommand(JointCommand command) {
                one.onCommand(command);
                other.onCommand(command);
            }

            @Override
            public void onStep(WorldState state, JointCommand command) {
                one.onStep(state, command);
                other.onStep(state, command);
            }
        };
    }

    @Override
    public void ended(EpisodeResult result, Trace trace) {
        first.ended(result, trace);
        second.ended(result, trace);
    }
}
