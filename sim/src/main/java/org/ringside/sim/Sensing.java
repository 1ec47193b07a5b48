package org.ringside.sim;

/** Turns what is true into what a controller may know. One object belongs to one episode and one thread. */
public interface Sensing {
    /**
     * Fills an observation.
     *
     * @param state what is true now. Not modified.
     * @param out overwritten, every number of it
     */
    void observe(WorldState state, Observation out);
}
