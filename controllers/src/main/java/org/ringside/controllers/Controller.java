package org.ringside.controllers;

import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;

/**
 * A plug-in that drives the robot: observation in, joint command out.
 *
 * <p>Lifecycle: a {@link ControllerProvider} creates one controller for each episode; {@link #begin} is called once, then
 * {@link #act} once a control period, then {@link #close} once, also after a failure. All calls of one controller come from one
 * thread; different controllers may run in different threads, so they must not share mutable state.
 *
 * <p>A controller that throws, needs longer than the deadline for a call, or commands a number that is not finite ends its own
 * episode, which is recorded with the reason.
 */
public interface Controller extends AutoCloseable {
    /**
     * Prepares for an episode.
     *
     * @param briefing what is known beforehand. Immutable.
     */
    void begin(Briefing briefing);

    /**
     * Decides what the drives do in the coming control period.
     *
     * @param observation what is seen now; overwritten after the call. Not modified.
     * @param command overwritten: what the drives shall do; holds the last command on entry
     */
    void act(Observation observation, JointCommand command);

    /** Releases what {@link #begin} took; by default there is nothing to release. */
    @Override
    default void close() {}
}
