package org.ringside.controllers.policy.driving;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ringside.controllers.policy.CardFile;
import org.ringside.controllers.policy.CardReader;
import org.ringside.controllers.policy.ObservationTerm;
import org.ringside.courses.format.JsonPrinter;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;

/** Cards of one robot with any terms, layouts and actions. */
final class RandomCards {
    static final RobotModel ROBOT = Robots.named("unitree-go1");

    private final Random random;
    private final List<String> joints = new ArrayList<>();
    private int actionSize;

    private RandomCards(Random random) {
        this.random = random;
    }

    static CardFile next(Random random) {
        Map<String, Object> card = new RandomCards(random).card();
        return CardReader.read(JsonPrinter.pretty(card), "random card");
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private double number(double from, double to) {
        // few digits, so that the printed card is the drawn one
        return Math.rint(1000 * (from + (to - from) * random.nextDouble())) / 1000;
    }

    private List<Object> numbers(int count, double from, double to) {
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(number(from, to));
        }
        return numbers;
    }

    private Map<String, Object> card() {
        ROBOT.joints().stream().map(RobotJoint::name).forEach(joints::add);
        Collections.shuffle(joints, random);
        Map<String, Object> robot = map("id", ROBOT.name(), "jointOrder", List.copyOf(joints), "defaultJointPos",
                numbers(12, -1, 1));
        if (random.nextBoolean()) {
            robot.put("jointMap", map(joints.get(3),
                    map("joint", joints.get(3), "sign", one(1, -1), "offset", number(-0.5, 0.5))));
        }
        List<Object> actions = actions();
        int groups = 1 + random.nextInt(2);
        Map<String, Object> observations = new LinkedHashMap<>();
        Map<String, Object> inputs = new LinkedHashMap<>();
        boolean normalised = random.nextInt(4) == 0;
        for (int i = 0; i < groups; i++) {
            observations.put("group" + i, group(normalised));
            inputs.put("input" + i, "group" + i);
        }
        Map<String, Object> card = map("format", "policy-card/1", "name", "random");
        card.put("model", map("file", "random.onnx", "inputs", inputs, "outputs", map("y", "action"), "normaliser",
                normalised ? "card" : "none", "squash", one("none", "tanh", "in-graph")));
        card.put("rates", map("controlHz", 50, "physicsHz", 250, "decimation", 5));
        card.put("robot", robot);
        card.put("observations", observations);
        card.put("actions", actions);
        card.put("actuators", List.of(map("model", "pd", "kp", numbers(12, 0, 50), "kd", number(0, 2), "kdPlace",
                one("torque", "implicit-joint-damping"))));
        card.put("commands", map("vx", List.of(-1, 1), "vy", List.of(-0.5, 0.5), "wz", List.of(-1, 1), "gait",
                List.of(1, 4)));
        card.put("commandDefaults", map("gait", number(1, 4)));
        card.put("clocks", map("own", map("frequency", number(0.5, 4), "legOffsets", map("a", 0, "b", 0.5, "c", -0.3)),
                "told", map("command", "gait", "legOffsets", map("a", 0.25))));
        return card;
    }

    private List<Object> actions() {
        int split = 1 + random.nextInt(12);
        List<Object> actions = new ArrayList<>();
        actions.add(action(joints.subList(0, split)));
        actionSize = split;
        if (split < 12 && random.nextBoolean()) {
            actions.add(action(joints.subList(split, 12)));
            actionSize = 12;
        }
        return actions;
    }

    private Map<String, Object> action(List<String> of) {
        Map<String, Object> action = map("term", one("joint_position", "joint_velocity", "joint_torque"), "joints",
                List.copyOf(of), "scale", one((Object) number(-1, 1), numbers(of.size(), -1, 1)), "offset",
                one("default", "none", "list"));
        if (action.get("offset").equals("list")) {
            action.put("offsets", numbers(of.size(), -1, 1));
        }
        if (random.nextBoolean()) {
            action.put("clip", number(0.1, 1));
        }
        String limit = one("none", "joint-range", "list");
        action.put("limit", limit);
        if (limit.equals("list")) {
            action.put("lower", number(-1, 0));
            action.put("upper", numbers(of.size(), 0, 1));
        }
        if (random.nextBoolean()) {
            action.put("filter", number(0.1, 1));
        }
        return action;
    }

    private Map<String, Object> group(boolean normalised) {
        boolean past = random.nextBoolean();
        int count = 1 + random.nextInt(6);
        List<Object> terms = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < count; i++) {
            Map<String, Object> term = term();
            int width = (int) term.remove("width");
            int times = 1;
            if (!past && random.nextInt(3) == 0) {
                times = 1 + random.nextInt(4);
                term.put("history", map("length", times, "order", one("oldest-first", "newest-first"), "fill",
                        one("zeros", "first")));
            }
            size += width * times;
            terms.add(term);
        }
        Map<String, Object> group = new LinkedHashMap<>();
        if (past) {
            int length = 1 + random.nextInt(4);
            size *= length;
            group.put("history", map("length", length, "layout", one("frame-major", "term-major"), "order",
                    one("oldest-first", "newest-first"), "fill", one("zeros", "first")));
        }
        group.put("size", size);
        if (random.nextBoolean()) {
            group.put("clip", number(0.5, 3));
        }
        if (normalised) {
            Map<String, Object> normaliser = map("mean", numbers(size, -1, 1), "std", numbers(size, 0.1, 2));
            if (random.nextBoolean()) {
                normaliser.put("clip", number(0.5, 3));
            }
            group.put("normaliser", normaliser);
        }
        group.put("terms", terms);
        return group;
    }

    /** A term, with its width under a key of its own. */
    private Map<String, Object> term() {
        Map<String, Object> term = map("term", ObservationTerm.TERMS.get(random.nextInt(ObservationTerm.TERMS.size())));
        int width = switch ((String) term.get("term")) {
            case "base_lin_vel", "base_ang_vel", "projected_gravity" -> axes(term, one("base", "imu", "world"));
            case "base_lin_acc" -> axes(term, one("base", "world"));
            case "rpy" -> axes(term, "base");
            case "joint_pos", "joint_vel" -> {
                term.put("relativeTo", one("default", "none"));
                List<String> some = joints.subList(random.nextInt(6), 7 + random.nextInt(6));
                term.put("joints", List.copyOf(some));
                yield some.size();
            }
            case "last_action" -> {
                term.put("stage", one("raw", "clipped", "processed"));
                yield actionSize;
            }
            case "command" -> {
                term.put("fields", one(List.of("vx", "vy", "wz"), List.of("wz"), List.of("gait", "vx")));
                yield ((List<?>) term.get("fields")).size();
            }
            case "clock" -> {
                boolean own = random.nextBoolean();
                term.put("clock", own ? "own" : "told");
                term.put("legs", own ? List.of("c", "a", "b") : List.of("a"));
                term.put("form", one("sin", "sincos", "phase"));
                yield (own ? 3 : 1) * (term.get("form").equals("sincos") ? 2 : 1);
            }
            case "height_scan" -> {
                term.put("grid", List.of(3, 2));
                term.put("spacing", 0.2);
                term.put("gridOrder", one("x-major", "y-major"));
                yield 6;
            }
            case "ray_distance" -> {
                term.put("rays", map("columns", 2, "rows", 3, "horizontalField", 1, "verticalField", 1, "ahead", 0.2,
                        "up", 0, "pitch", 0.3, "distance", 4));
                yield 6;
            }
            case "foot_contact", "foot_force" -> {
                term.put("legs", List.of("RL", "FR_foot", "HR", "FL"));
                term.put("axes", "z");
                yield 4;
            }
            case "base_height" -> {
                term.put("frame", one("base", "world"));
                yield 1;
            }
            case "skill_id", "goal_relative" -> {
                term.put("size", 4);
                yield 4;
            }
            case "constant" -> {
                term.put("size", 2);
                yield 2;
            }
            default -> 1;
        };
        return shaped(term, width);
    }

    private int axes(Map<String, Object> term, String frame) {
        term.put("frame", frame);
        String axes = one("x", "y", "z", "xy", "xz", "yz", "xyz");
        term.put("axes", axes);
        return axes.length();
    }

    private Map<String, Object> shaped(Map<String, Object> term, int width) {
        term.put("width", width);
        if (random.nextBoolean()) {
            term.put("sign", -1);
        }
        if (random.nextBoolean()) {
            term.put("scale", one((Object) number(-2, 2), numbers(width, -2, 2)));
        }
        if (random.nextBoolean()) {
            term.put("offset", one((Object) number(-1, 1), numbers(width, -1, 1)));
        }
        if (random.nextInt(3) == 0) {
            term.put("range", List.of(number(-1, 0), number(0, 1)));
        }
        if (random.nextInt(3) == 0) {
            term.put("clip", number(0.2, 2));
        }
        if (random.nextInt(3) == 0) {
            term.put("lag", random.nextInt(4));
        }
        return term;
    }

    static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
