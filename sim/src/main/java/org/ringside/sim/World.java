package org.ringside.sim;

/**
 * A robot in a scene, driven by one physics engine or by hardware: what a controller, a trainer, a viewer and a bridge see.
 *
 * <p>A world advances by control periods. Its state after a sequence of commands depends on nothing but the setup and
 * those commands. A world is confined to one thread; different worlds may run in different threads.
 */
public interface World {
    /**
     * Puts the robot at its start and the clock at zero.
     *
     * @param setup what is particular to this episode. Not modified.
     */
    void reset(EpisodeSetup setup);

    /**
     * Applies a command for one control period and advances the physics by it.
     *
     * @param command one entry a joint, in the order of the robot's joints. Not modified.
     * @throws DivergedException if the state is no longer finite or no longer plausible
     */
    void step(JointCommand command);

    /**
     * Returns the live state: the same object at every call, overwritten by {@link #step} and {@link #reset}.
     *
     * @return the state now
     */
    WorldState state();

    /**
     * Returns the length of a control period.
     *
     * @return seconds of simulated time that one {@link #step} advances
     */
    double controlPeriod();
}
