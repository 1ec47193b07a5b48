package org.ringside.sim;

/** What turns the true state of a world into what a controller may know. Confined to the world's thread. */
public interface Sensing {
    /**
     * Fills an observation from the state.
     *
     * @param state the state now. Not modified.
     * @param observation overwritten
     */
    void observe(WorldState state, Observation observation);
}
