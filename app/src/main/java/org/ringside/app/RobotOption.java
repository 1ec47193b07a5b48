package org.ringside.app;

import org.ringside.sim.robot.RobotModel;
import picocli.CommandLine.Option;

/** Which robot runs. */
final class RobotOption {
    @Option(names = "--robot", paramLabel = "NAME|FILE", defaultValue = "barkour-v0",
            description = "A robot of ours or a file in MJCF; ${DEFAULT-VALUE} by default.")
    private String name;

    /** What the user wrote. */
    String name() {
        return name;
    }

    /**
     * Loads the robot.
     *
     * @return its definition
     * @throws UserError if there is none; it says where and why
     */
    RobotModel definition() {
        return RobotArgument.definition(name);
    }
}
