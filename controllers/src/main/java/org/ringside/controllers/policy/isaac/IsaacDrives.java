package org.ringside.controllers.policy.isaac;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringside.controllers.policy.DraftedCard;

/**
 * Drives of an Isaac Lab robot. Implicit ones have their gains in the descriptor, and their damping in the joint; for explicit ones,
 * whose torque the trainer computes, the descriptor has zeros and the gains are in env.yaml.
 */
final class IsaacDrives {
    private static final List<String> LISTS =
            List.of("joints", "kp", "kd", "effortLimit", "stallTorque", "velocityLimit");

    private final String robotName;
    private final Tree robot;
    private final List<String> joints;
    private final EnvYaml env;
    private final List<String> without = new ArrayList<>();

    IsaacDrives(String robotName, Tree robot, List<String> joints, EnvYaml env) {
        this.robotName = robotName;
        this.robot = robot;
        this.joints = joints;
        this.env = env;
    }

    /** Actuators of a card: joints whose drives differ only in their numbers stand together. */
    List<Object> groups(DraftedCard draft) {
        Map<Map<String, Object>, Map<String, List<Object>>> groups = new LinkedHashMap<>();
        for (int i = 0; i < joints.size(); i++) {
            Map<String, Object> drive = drive(i, draft);
            if (drive != null) {
                Map<String, Object> common = new LinkedHashMap<>(drive);
                common.keySet().removeAll(LISTS);
                // drives with and without a limit cannot share a list
                common.put("keys", List.copyOf(drive.keySet()));
                Map<String, List<Object>> lists = groups.computeIfAbsent(common, key -> new LinkedHashMap<>());
                LISTS.stream().filter(drive::containsKey)
                        .forEach(key -> lists.computeIfAbsent(key, any -> new ArrayList<>()).add(drive.get(key)));
            }
        }
        if (!without.isEmpty()) {
            draft.note("the descriptor has no gains for " + String.join(", ", without)
                    + (env.isGiven() ? ", nor has env.yaml" : ": give the training's env.yaml with --env"));
        }
        List<Object> result = new ArrayList<>();
        groups.forEach((common, lists) -> result.add(group(common, lists)));
        return result;
    }

    private Map<String, Object> group(Map<String, Object> common, Map<String, List<Object>> lists) {
        Map<String, Object> group = new LinkedHashMap<>();
        if (!lists.get("joints").equals(joints)) {
            group.put("joints", lists.get("joints"));
        }
        group.put("model", common.get("model"));
        lists.forEach((key, numbers) -> {
            if (!key.equals("joints")) {
                group.put(key, numbers.stream().distinct().count() == 1 ? numbers.getFirst() : numbers);
            }
        });
        common.forEach((key, value) -> {
            if (!key.equals("keys")) {
                group.putIfAbsent(key, value);
            }
        });
        return group;
    }

    private Map<String, Object> drive(int i, DraftedCard draft) {
        Optional<EnvYaml.Drive> known = env.drive(robotName, joints.get(i));
        double stiffness = listed("default_joint_stiffness", i).orElse(0.0);
        double damping = listed("default_joint_damping", i).orElse(0.0);
        boolean implicit = stiffness != 0 || damping != 0;
        if (!implicit && known.isEmpty()) {
            without.add(joints.get(i));
            return null;
        }
        Map<String, Object> drive = new LinkedHashMap<>();
        drive.put("joints", joints.get(i));
        String kind = known.map(EnvYaml.Drive::kind).orElse("ImplicitActuator");
        switch (kind) {
            case "ImplicitActuator", "IdealPDActuator", "DelayedPDActuator" -> drive.put("model", "pd");
            case "DCMotor" -> drive.put("model", "dcMotor");
            default -> {
                draft.note(
                        "the drive of " + joints.get(i) + " is \"" + kind + "\": networks and other drives than pd and"
                                + " dcMotor cannot be said in a card");
                return null;
            }
        }
        if (kind.equals("DelayedPDActuator")) {
            draft.note("the drive of " + joints.get(i) + " was trained with delays (min_delay, max_delay); put one into"
                    + " rates.actionDelaySteps");
        }
        put(drive, "kp", from(known, "stiffness").or(() -> Optional.of(stiffness)));
        put(drive, "kd", from(known, "damping").or(() -> Optional.of(damping)));
        drive.put("kdPlace", kind.equals("ImplicitActuator") ? "implicit-joint-damping" : "torque");
        put(drive, "effortLimit", from(known, "effort_limit_sim", "effort_limit").filter(limit -> limit < 1e5));
        put(drive, "velocityLimit",
                from(known, "velocity_limit_sim", "velocity_limit").filter(limit -> limit < 1e5));
        if (kind.equals("DCMotor")) {
            // the motor's own figures, not those that the simulator cuts at
            put(drive, "effortLimit", from(known, "effort_limit"));
            put(drive, "velocityLimit", from(known, "velocity_limit"));
            put(drive, "stallTorque", from(known, "saturation_effort"));
        }
        put(drive, "armature", from(known, "armature").or(() -> listed("default_joint_armature", i)));
        return drive;
    }

    private static void put(Map<String, Object> drive, String key, Optional<Double> number) {
        number.ifPresent(value -> drive.put(key, value));
    }

    private static Optional<Double> from(Optional<EnvYaml.Drive> drive, String... keys) {
        return drive.flatMap(known -> known.number(keys));
    }

    private Optional<Double> listed(String key, int joint) {
        List<Double> numbers = robot.get(key).numbers();
        return numbers.size() == joints.size() ? Optional.of(numbers.get(joint)) : Optional.empty();
    }
}
