package org.ringside.controllers.skills;

import org.ringside.controllers.sagittal.SagittalBody;
import org.ringside.sim.JointCommand;

/** One way of moving. Holds the state of one robot; confined to one thread. */
public interface Skill {
    /**
     * Takes over from another skill, in whatever state that left the robot.
     *
     * @param body the robot. Not modified.
     * @param before the skill that moved it until now, null at the start of an episode. Not modified.
     */
    void begin(SagittalBody body, Skill before);

    /**
     * Moves for one control period.
     *
     * @param body the robot. Not modified.
     * @param request what is asked for. Not modified.
     * @param command overwritten for the hips and knees
     */
    void act(SagittalBody body, MotionRequest request, JointCommand command);

    /**
     * Tells whether another skill may take over now.
     *
     * @return false in the middle of something that must be ended first, such as a leap
     */
    default boolean interruptible() {
        return true;
    }
}
