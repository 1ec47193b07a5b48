package org.ringside.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.ringside.controllers.ControllerLibrary;
import org.ringside.controllers.ControllerProvider;
import org.ringside.controllers.PluginException;
import org.ringside.controllers.policy.CardFormatException;
import org.ringside.controllers.policy.driving.PolicyProvider;
import org.ringside.controllers.policy.driving.RunnerChoice;
import org.ringside.sim.robot.RobotModel;

/** Turns what a user wrote for a controller into what makes controllers. */
final class ControllerArgument {
    /** What stands before the card of a policy. */
    static final String POLICY = "policy:";

    private ControllerArgument() {}

    /**
     * Loads a controller.
     *
     * @param name name of a controller, or {@code policy:} and the path of a card
     * @param plugins where the user's own controllers are
     * @param robot the robot that shall be driven
     * @param runner who runs the network of a policy
     * @return its provider
     * @throws PluginException if there is no such controller or a plug-in does not load
     * @throws UserError if a policy cannot drive; it lists every problem with its place
     */
    static ControllerProvider load(String name, Optional<Path> plugins, RobotModel robot, RunnerChoice runner) {
        if (name.startsWith(POLICY)) {
            return policy(name.substring(POLICY.length()), robot, runner);
        }
        if (runner != RunnerChoice.automatic) {
            throw new UserError("--policy-runner goes with --controller policy:CARD, not with the controller "
                    + TraceFiles.printable(name));
        }
        return ControllerLibrary.load(plugins).named(name);
    }

    private static ControllerProvider policy(String card, RobotModel robot, RunnerChoice runner) {
        Path file = file(card);
        try {
            return PolicyProvider.load(file, robot, runner);
        } catch (CardFormatException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private static Path file(String card) {
        try {
            Path file = Path.of(card);
            if (!card.isBlank() && Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // is no file either
        }
        throw new UserError("there is no policy card \"" + TraceFiles.printable(card) + "\": write --controller "
                + POLICY + "CARD.json with the path of a card; 'ringside policy card' drafts one from an ONNX file");
    }
}
