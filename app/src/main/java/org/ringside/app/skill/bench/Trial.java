package org.ringside.app.skill.bench;

import org.ringside.courses.Course;
import org.ringside.sim.Pushes;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;

/** Something that a skill is asked to do: on which terrain, what exactly, and when it has done it. Immutable, safe in any thread. */
public interface Trial {
    /**
     * Returns the name, unique in its group.
     *
     * @return a few words, such as {@code ahead 1.2 m/s}
     */
    String name();

    /**
     * Tells whether the skill is meant to pass; others show where its limits are.
     *
     * @return true if it is a target
     */
    boolean target();

    /**
     * Returns the terrain as published; an episode's draw shifts it a little.
     *
     * @return a course whose tables of no height are bare ground
     */
    Course terrain();

    /**
     * Returns the pushes of an episode.
     *
     * @param drawn the randomisation's
     * @return these by default
     */
    default Pushes pushes(Pushes drawn) {
        return drawn;
    }

    /**
     * Returns how long an episode may last.
     *
     * @return seconds of simulated time
     */
    double seconds();

    /**
     * Begins an episode.
     *
     * @param drawn the terrain as it is in this episode
     * @param scene its geometry
     * @param robot the robot that tries
     * @return a new attempt
     */
    Attempt begin(Course drawn, Scene scene, RobotModel robot);
}
