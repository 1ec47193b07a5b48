package org.ringside.app.bundle;

import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.ringside.app.robots.Anatomy;
import org.ringside.app.robots.RobotDefinition;
import org.ringside.sim.robot.RobotFormatException;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.spatial.mjcf.MjcfException;
import org.ringside.sim.spatial.mjcf.MjcfReader;

/** The robot of a bundle. */
final class BundledRobot {
    /** Bytes of a document: those of robots with meshes have some megabytes. */
    private static final int MAXIMUM = 32 << 20;

    private BundledRobot() {}

    /** Whether a document is that of the shipped robot of that name. */
    static boolean isShipped(String name, byte[] document) {
        return Robots.names().contains(name)
                && Robots.document(name).equals(new String(document, StandardCharsets.UTF_8));
    }

    /** Makes the robot that a run had; the exception says why there is none. */
    static RobotModel of(String name, byte[] document, OptionalDouble noLoadSpeed) {
        if (isShipped(name, document)) {
            return Robots.named(name);
        }
        if (document.length > MAXIMUM) {
            throw new BundleException("has " + document.length + " bytes; at most " + MAXIMUM + " are accepted");
        }
        try {
            Anatomy anatomy = Anatomy.of(MjcfReader.read(EntryNames.ROBOT,
                    new String(document, StandardCharsets.UTF_8)));
            return RobotDefinition.of(name, anatomy, noLoadSpeed.orElse(Double.POSITIVE_INFINITY));
        } catch (MjcfException | RobotFormatException | IllegalArgumentException e) {
            throw new BundleException("is no robot: " + e.getMessage(), e);
        }
    }
}
