package org.ringside.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.ringside.app.robots.Anatomy;
import org.ringside.app.robots.RobotDefinition;
import org.ringside.courses.format.Suggestions;
import org.ringside.sim.robot.RobotFormatException;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.spatial.mjcf.MjcfException;
import org.ringside.sim.spatial.mjcf.MjcfReader;

/** Turns what a user wrote for a robot into the robot. */
final class RobotArgument {
    private RobotArgument() {}

    /**
     * Loads a robot.
     *
     * @param nameOrFile name of a shipped robot, or path of a file in MJCF
     * @return the robot
     * @throws UserError if there is no such robot, or the file is no model; it says where and why
     */
    static Anatomy load(String nameOrFile) {
        try {
            if (Robots.names().contains(nameOrFile)) {
                return Anatomy.of(MjcfReader.read(nameOrFile + ".xml", Robots.document(nameOrFile)));
            }
            Path file = Path.of(nameOrFile);
            if (nameOrFile.isBlank() || !Files.exists(file)) {
                throw missing(nameOrFile);
            }
            return Anatomy.of(MjcfReader.read(file));
        } catch (MjcfException e) {
            throw new UserError(e.getMessage(), e);
        } catch (InvalidPathException e) {
            throw missing(nameOrFile);
        }
    }

    /**
     * Loads the definition of a robot.
     *
     * @param nameOrFile name of a shipped robot, or path of a file in MJCF
     * @return the definition
     * @throws UserError if there is no such robot, or the file is no robot; it says where and why
     */
    static RobotModel definition(String nameOrFile) {
        if (Robots.names().contains(nameOrFile)) {
            return Robots.named(nameOrFile);
        }
        Anatomy anatomy = load(nameOrFile);
        Path file = Path.of(nameOrFile);
        String name = file.getFileName().toString().replaceFirst("\\.xml$", "");
        try {
            double noLoadSpeed = Robots.noLoadSpeed(nameOrFile, Files.readString(file));
            return RobotDefinition.of(TraceFiles.printable(name), anatomy, noLoadSpeed);
        } catch (IOException | IllegalArgumentException | RobotFormatException e) {
            throw new UserError(nameOrFile + ": " + e.getMessage(), e);
        }
    }

    private static UserError missing(String name) {
        return new UserError("there is no robot and no file \"" + TraceFiles.printable(name) + "\""
                + Suggestions.hint(name, Robots.names()) + " (robots: " + String.join(", ", Robots.names()) + ")");
    }
}
