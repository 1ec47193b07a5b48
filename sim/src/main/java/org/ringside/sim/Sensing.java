package org.ringside.sim;

/** What turns the true state of a world into what a controller may know. Confined to the world's thread. */
public interface Sensing {
    /**
     * Begins an episode: forgets what was seen and draws the episode's errors. By default there is nothing to forget.
     *
     * @param setup what is particular to this episode. Not modified.
     * @param controlPeriod time between observations, s
     */
    default void reset(EpisodeSetup setup, double controlPeriod) {}

    /**
     * Fills an observation from the state. Where a sensor has nothing new, what the observation holds already stays: one episode, one
     * observation.
     *
     * @param state the state now. Not modified.
     * @param observation overwritten
     */
    void observe(WorldState state, Observation observation);
}
