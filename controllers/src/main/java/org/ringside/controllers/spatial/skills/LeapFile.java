package org.ringside.controllers.spatial.skills;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ringside.sim.robot.RobotModel;

/**
 * The figures of a leap as text: one line {@code name = value} a figure, {@code #} before remarks. The names are those of
 * {@link LeapParameters}. Safe in any thread.
 */
public final class LeapFile {
    /** The names of the figures, in the order of {@link LeapParameters}. */
    public static final List<String> NAMES = Arrays.stream(LeapParameters.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    /** The robot whose leap others use that have none of their own. */
    private static final String FIRST = "barkour-v0";

    private static final Map<String, LeapParameters> SHIPPED = Stream.of(FIRST, "barkour-vb", "unitree-go1")
            .collect(Collectors.toUnmodifiableMap(robot -> robot, LeapFile::shipped));

    private LeapFile() {}

    /**
     * Returns the shipped figures for a robot: those that were searched for it, or else those of the Barkour v0.
     *
     * @param robot the robot
     * @return its figures
     */
    public static LeapParameters shippedFor(RobotModel robot) {
        return SHIPPED.getOrDefault(robot.name(), SHIPPED.get(FIRST));
    }

    private static LeapParameters shipped(String robot) {
        String file = "leap-" + robot + ".properties";
        try (InputStream stream = LeapFile.class.getResourceAsStream(file)) {
            return read(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped figures of the leap", e);
        }
    }

    /**
     * Reads figures.
     *
     * @param source what the text is from, for messages
     * @param text the text
     * @return the figures
     * @throws IllegalArgumentException if a figure is missing, unknown, no number, or out of its range; the message says which
     */
    public static LeapParameters read(String source, String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(source + ": not lines of name = value: " + e.getMessage(), e);
        }
        for (String name : new TreeSet<>(lines.stringPropertyNames())) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(source + ": unknown figure \"" + name + "\"; there are: "
                        + String.join(", ", NAMES));
            }
        }
        double[] values = new double[NAMES.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(source, NAMES.get(i), lines.getProperty(NAMES.get(i)));
        }
        try {
            return of(values);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(source + ": " + e.getMessage(), e);
        }
    }

    private static double number(String source, String name, String text) {
        if (text == null) {
            throw new IllegalArgumentException(source + ": the figure \"" + name + "\" is missing");
        }
        try {
            return Double.parseDouble(text.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    source + ": " + name + " = " + text + ": a number is expected", e);
        }
    }

    /**
     * Writes figures.
     *
     * @param parameters the figures
     * @param remark one line for people
     * @return text that {@link #read} takes, with the same bits
     */
    public static String write(LeapParameters parameters, String remark) {
        StringBuilder text = new StringBuilder("# ").append(remark).append('\n');
        double[] values = values(parameters);
        for (int i = 0; i < values.length; i++) {
            text.append(NAMES.get(i)).append(" = ").append(values[i]).append('\n');
        }
        return text.toString();
    }

    /**
     * Makes figures of numbers.
     *
     * @param v one a figure, in the order of {@link #NAMES}. Not modified.
     * @return the figures
     * @throws IllegalArgumentException if one is out of its range; the message names it
     */
    public static LeapParameters of(double[] v) {
        return new LeapParameters(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12],
                v[13]);
    }

    /**
     * Makes numbers of figures.
     *
     * @param p the figures
     * @return one a figure, in the order of {@link #NAMES}
     */
    public static double[] values(LeapParameters p) {
        return new double[] {p.speed(), p.stride(), p.ahead(), p.nearMargin(), p.farMargin(), p.balance(),
            p.speedGain(),
            p.noseUp(), p.hipHeight(), p.duty(), p.clearance(), p.swingShare(), p.stiffness(), p.damping()};
    }
}
