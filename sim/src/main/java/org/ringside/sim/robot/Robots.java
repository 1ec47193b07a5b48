package org.ringside.sim.robot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ringside.sim.math.NumericSettings;
import org.ringside.sim.xml.XmlElement;
import org.ringside.sim.xml.XmlFormatException;

/** The robots that Ringside ships. */
public final class Robots {
    private static final List<String> NAMES = List.of("barkour-v0", "barkour-vb", "unitree-go1");

    private Robots() {}

    /**
     * Returns the names of the shipped robots.
     *
     * @return the names, sorted
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Reads a shipped robot.
     *
     * @param name one of {@link #names()}
     * @return the robot
     * @throws IllegalStateException if Java runs under a setting that changes results; see {@link NumericSettings}
     * @throws IllegalArgumentException if there is no robot of that name; the message lists those that there are
     */
    public static RobotModel named(String name) {
        NumericSettings.requireExact();
        return RobotReader.read(name + ".xml", document(name));
    }

    /**
     * Reads the no-load speed of a robot's drives: the custom number {@code no_load_speed} of its document.
     *
     * @param file what to call the document in messages
     * @param document MJCF
     * @return the speed, rad/s; infinite where the document has none
     * @throws RobotFormatException if the document is no XML or the number is not positive; the message says where
     */
    public static double noLoadSpeed(String file, String document) {
        try {
            return RobotReader.noLoadSpeed(XmlElement.parse(file, document));
        } catch (XmlFormatException e) {
            throw new RobotFormatException(e.getMessage());
        }
    }

    /**
     * Returns the MJCF document of a shipped robot, for an engine that reads more of it than {@link RobotModel} holds.
     *
     * @param name one of {@link #names()}
     * @return the document
     * @throws IllegalArgumentException if there is no robot of that name; the message lists those that there are
     */
    public static String document(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no robot \"" + name + "\"; there are: " + String.join(", ", NAMES));
        }
        String file = name + ".xml";
        try (InputStream stream = Robots.class.getResourceAsStream("/org/ringside/sim/robots/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped robot " + file, e);
        }
    }
}
