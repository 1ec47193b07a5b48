package org.ringside.app.skill.bench;

import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.SpatialBody;

/** One episode of a trial: asks the skill for something and sees what comes of it. Confined to one thread. */
public interface Attempt {
    /**
     * Asks for the next control period.
     *
     * @param body the robot as its controller sees it. Not modified.
     * @param request overwritten, with the skill that shall act
     */
    void ask(SpatialBody body, VelocityCommand request);

    /**
     * Looks at what came of it.
     *
     * @param posture the robot as it truly is now. Not modified.
     */
    void look(Posture posture);

    /**
     * Tells whether all has been seen before the trial's time is over.
     *
     * @return false by default
     */
    default boolean over() {
        return false;
    }

    /**
     * Says why the trial was not passed, apart from falls.
     *
     * @return a few words, empty if it was
     */
    String failure();

    /**
     * Returns what was measured.
     *
     * @return one number for each figure of the group; NaN where it was not measured
     */
    double[] figures();
}
