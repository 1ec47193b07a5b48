package org.ringside.app.run;

import java.util.Objects;
import org.ringside.controllers.ControllerProvider;
import org.ringside.courses.Course;
import org.ringside.sim.robot.RobotModel;

/**
 * All that the results of a run depend on.
 *
 * @param course the course
 * @param controller makes the controllers
 * @param engine name of the physics engine
 * @param robot the robot
 * @param randomisation how much the episodes differ
 * @param firstSeed seed of the first episode; the next ones count up from it
 * @param episodes how many episodes
 */
public record RunSettings(
        Course course,
        ControllerProvider controller,
        String engine,
        RobotModel robot,
        RandomisationLevel randomisation,
        long firstSeed,
        int episodes) {
    /** The most episodes of one run. */
    public static final int MAXIMUM_EPISODES = 100_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there are no or too many episodes, or the seeds run over
     */
    public RunSettings {
        Objects.requireNonNull(course, "course");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(robot, "robot");
        Objects.requireNonNull(randomisation, "randomisation");
        Engines.check(engine);
        if (episodes < 1 || episodes > MAXIMUM_EPISODES) {
            throw new IllegalArgumentException("1 to " + MAXIMUM_EPISODES + " episodes can be run, not " + episodes);
        }
        if (firstSeed > Long.MAX_VALUE - (episodes - 1)) {
            throw new IllegalArgumentException(
                    "seed " + firstSeed + " leaves no room for " + episodes + " episodes: seeds end at "
                            + Long.MAX_VALUE);
        }
    }

    /**
     * Returns the usual name of the run's folder.
     *
     * @return a name without separators
     */
    public String folderName() {
        return course.name() + "-" + controller.name() + "-" + engine + "-seed" + firstSeed
                + (episodes == 1 ? "" : "-x" + episodes);
    }
}
