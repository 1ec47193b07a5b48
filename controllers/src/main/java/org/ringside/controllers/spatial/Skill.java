package org.ringside.controllers.spatial;

import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.sim.JointCommand;

/** One way of moving in three dimensions. Holds the state of one robot; confined to one thread. */
public interface Skill {
    /**
     * Takes over, in whatever state the robot is.
     *
     * @param body the robot. Not modified.
     */
    void begin(SpatialBody body);

    /**
     * Moves for one control period.
     *
     * @param body the robot. Not modified.
     * @param request what is asked for. Not modified.
     * @param command overwritten
     */
    void act(SpatialBody body, VelocityCommand request, JointCommand command);

    /**
     * Tells whether another skill may take over now.
     *
     * @return false in the middle of something that must be ended first, such as a leap
     */
    default boolean interruptible() {
        return true;
    }
}
