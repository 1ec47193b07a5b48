package org.ringside.controllers;

import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;

/** Looks on while an episode runs, in the episode's own thread. Must change nothing that it is shown. */
public interface EpisodeListener {
    /**
     * Is told the state at the start.
     *
     * @param state the state after the reset; overwritten later. Not modified.
     */
    void onReset(WorldState state);

    /**
     * Is told what the controller commanded, before it is checked and applied: also a command that turns out to be invalid, or under
     * which the physics diverges.
     *
     * @param command what was commanded; overwritten later. Not modified.
     */
    default void onCommand(JointCommand command) {}

    /**
     * Is told the state after each control period.
     *
     * @param state the state now; overwritten later. Not modified.
     * @param command what was applied in the period. Not modified.
     */
    void onStep(WorldState state, JointCommand command);
}
