package org.ringside.app;

import java.nio.file.Path;
import java.util.Optional;
import org.ringside.controllers.ControllerProvider;
import org.ringside.controllers.PluginException;
import org.ringside.controllers.policy.driving.RunnerChoice;
import org.ringside.sim.robot.RobotModel;
import picocli.CommandLine.Option;

/** Where controllers come from and who runs the networks of those that are policies. */
final class ControllerOptions {
    @Option(names = "--plugins", paramLabel = "PATH",
            description = "A jar, or a folder of jars, with controllers of your own.")
    private Path plugins;

    @Option(names = "--policy-runner", paramLabel = "RUNNER", defaultValue = "automatic",
            description = "Who runs the networks of policies: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}: Java where"
                    + " it can, which gives the same bits everywhere).")
    private RunnerChoice policyRunner;

    /** Where the user's own controllers are. */
    Optional<Path> plugins() {
        return Optional.ofNullable(plugins);
    }

    /** Tells whether the user gave any of these options a value of its own. */
    boolean given() {
        return plugins != null || policyRunner != RunnerChoice.automatic;
    }

    /**
     * Loads the one controller that there is.
     *
     * @param name name of a controller, or {@code policy:} and the path of a card
     * @param robot the robot that shall be driven
     * @return its provider
     * @throws PluginException if there is no such controller or a plug-in does not load
     * @throws UserError if a policy cannot drive, or a runner is wanted for what is no policy
     */
    ControllerProvider load(String name, RobotModel robot) {
        return ControllerArgument.load(name, plugins(), robot, policyRunner);
    }

    /** Loads one of several controllers; the runner is for those that are policies. */
    ControllerProvider loadOneOfSeveral(String name, RobotModel robot) {
        boolean policy = name.startsWith(ControllerArgument.POLICY);
        return ControllerArgument.load(name, plugins(), robot, policy ? policyRunner : RunnerChoice.automatic);
    }
}
