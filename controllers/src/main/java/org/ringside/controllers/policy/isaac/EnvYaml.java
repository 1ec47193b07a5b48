package org.ringside.controllers.policy.isaac;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringside.controllers.policy.CardFormatException;

/**
 * The configuration of a training that Isaac Lab keeps as {@code params/env.yaml}: what the IO descriptor leaves out, which is gains of
 * drives that the trainer computes itself, ranges of commands, and the grid of a height scan.
 */
public final class EnvYaml {
    /** The file that nobody gave. */
    public static final EnvYaml NONE = new EnvYaml(new Tree(null));

    private static final Map<String, String> COMMANDS =
            Map.of("vx", "lin_vel_x", "vy", "lin_vel_y", "wz", "ang_vel_z");

    private final Tree top;
    private final JointPattern patterns = new JointPattern();

    private EnvYaml(Tree top) {
        this.top = top;
    }

    /**
     * Reads the file.
     *
     * @param file an env.yaml
     * @return what it says
     * @throws CardFormatException if it is not YAML
     */
    public static EnvYaml read(Path file) {
        return new EnvYaml(new Tree(YamlReader.read(file, "an env.yaml of Isaac Lab")));
    }

    static EnvYaml of(String text) {
        return new EnvYaml(new Tree(YamlReader.read(text, "env.yaml")));
    }

    boolean isGiven() {
        return top.at() != null;
    }

    /** The drive of a joint, if the file knows one. */
    Optional<Drive> drive(String robot, String joint) {
        for (Tree group : top.get("scene").get(robot).get("actuators").members().values()) {
            if (group.get("joint_names_expr").texts().stream()
                    .anyMatch(pattern -> patterns.matches(pattern, joint))) {
                return Optional.of(new Drive(group, joint, patterns));
            }
        }
        return Optional.empty();
    }

    /** Ranges of the velocity commands, by our names; empty if the file does not say. */
    Map<String, Object> commands() {
        for (Tree command : top.get("commands").members().values()) {
            Map<String, Object> ranges = new LinkedHashMap<>();
            for (String name : List.of("vx", "vy", "wz")) {
                List<Double> range = command.get("ranges").get(COMMANDS.get(name)).numbers();
                if (range.size() == 2 && range.get(0) <= range.get(1)) {
                    ranges.put(name, new ArrayList<Object>(range));
                }
            }
            if (ranges.size() == COMMANDS.size()) {
                return ranges;
            }
        }
        return Map.of();
    }

    /** Keys of a height scan of so many points: its grid, as the ray caster of that name was configured. */
    Map<String, Object> grid(int points) {
        for (Tree sensor : top.get("scene").members().values()) {
            Tree pattern = sensor.get("pattern_cfg");
            List<Double> size = pattern.get("size").numbers();
            double resolution = pattern.get("resolution").number().orElse(0.0);
            if (size.size() == 2 && resolution > 0) {
                double countX = Math.rint(size.get(0) / resolution) + 1;
                double countY = Math.rint(size.get(1) / resolution) + 1;
                if (countX * countY == points) {
                    boolean columns = pattern.get("ordering").text().orElse("xy").equals("yx");
                    return Map.of("grid", List.of((int) countX, (int) countY), "spacing", resolution, "gridOrder",
                            columns ? "x-major" : "y-major");
                }
            }
        }
        return Map.of();
    }

    /**
     * A group of drives, as it is for one of its joints.
     *
     * @param group the group's settings
     * @param joint name of the joint
     * @param patterns matches names
     */
    record Drive(Tree group, String joint, JointPattern patterns) {
        String kind() {
            return group.get("class_type").lastName();
        }

        /** A setting that is one number for the group, or numbers by patterns of names. */
        Optional<Double> number(String... keys) {
            for (String key : keys) {
                Optional<Double> all = group.get(key).number();
                if (all.isPresent()) {
                    return all;
                }
                for (Map.Entry<String, Tree> each : group.get(key).members().entrySet()) {
                    if (patterns.matches(each.getKey(), joint)) {
                        return each.getValue().number();
                    }
                }
            }
            return Optional.empty();
        }
    }
}
