package org.ringside.controllers.policy.isaac;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringside.controllers.policy.CardFormatException;
import org.ringside.controllers.policy.DraftedCard;
import org.ringside.courses.format.Json;
import org.ringside.courses.format.Place;
import org.ringside.courses.format.Problem;

/**
 * The IO descriptor that Isaac Lab writes on request: actions and observations term by term, joints with their gains, and rates (Isaac
 * Lab documentation, "IO Descriptors 101"). Joints come breadth first there; observations are clipped, then scaled; the past of a term
 * lies together, oldest first, filled with the first observation; actions are scaled, shifted, then clipped.
 */
public final class IoDescriptor {
    private static final int MOST_JOINTS = 512;

    private final Tree top;
    private final EnvYaml env;
    private final String robotName;
    private final Tree robot;
    private final List<String> joints;

    private IoDescriptor(Json document, String source, EnvYaml env) {
        this.env = env;
        top = new Tree(document);
        Map<String, Tree> robots = top.get("articulations").members();
        if (robots.isEmpty() || !top.get("observations").isTable() || top.get("actions").items().isEmpty()) {
            throw new CardFormatException(List.of(new Problem(Problem.Kind.MEANING, source, Place.START,
                    document.shown(), "actions, articulations, observations and scene, as Isaac Lab writes them with"
                            + " --export_io_descriptors")));
        }
        robotName = robots.containsKey("robot") ? "robot" : robots.keySet().iterator().next();
        robot = robots.get(robotName);
        joints = robot.get("joint_names").texts();
        if (joints.size() > MOST_JOINTS) {
            throw new CardFormatException(List.of(new Problem(Problem.Kind.MEANING, source,
                    robot.get("joint_names").at().place(), joints.size() + " joints", "at most " + MOST_JOINTS)));
        }
    }

    /**
     * Reads a descriptor.
     *
     * @param file YAML
     * @param env the training's configuration, or {@link EnvYaml#NONE}
     * @return the descriptor
     * @throws CardFormatException if it is not YAML, or not a descriptor
     */
    public static IoDescriptor read(Path file, EnvYaml env) {
        return new IoDescriptor(YamlReader.read(file, "an IO descriptor of Isaac Lab"), file.toString(), env);
    }

    static IoDescriptor of(String text, EnvYaml env) {
        return new IoDescriptor(YamlReader.read(text, "descriptor"), "descriptor", env);
    }

    /**
     * Puts all that the descriptor says into a draft.
     *
     * @param draft the draft; modified
     */
    public void fill(DraftedCard draft) {
        rates(draft);
        Map<String, Object> layout = new LinkedHashMap<>();
        if (!joints.isEmpty()) {
            layout.put("jointOrder", joints);
            put(layout, "defaultJointPos", robot.get("default_joint_pos").numbers());
            draft.put(layout, "robot");
        }
        observations(draft);
        List<Object> actions = new ArrayList<>();
        top.get("actions").items().forEach(action -> action(action, actions, draft));
        draft.put(actions, "actions");
        List<Object> drives = new IsaacDrives(robotName, robot, joints, env).groups(draft);
        if (!drives.isEmpty()) {
            draft.put(drives, "actuators");
        }
        Map<String, Object> commands = env.commands();
        if (!commands.isEmpty()) {
            draft.put(commands, "commands");
        }
        draft.note("the descriptor does not tell whether the training clipped actions before anything else"
                + " (clip_actions of its wrapper): if it did, put that into \"clip\" of the actions");
    }

    private void rates(DraftedCard draft) {
        Tree scene = top.get("scene");
        scene.get("dt").number().filter(dt -> dt > 0).ifPresent(dt -> draft.put(rate(dt), "rates", "controlHz"));
        scene.get("physics_dt").number().filter(dt -> dt > 0)
                .ifPresent(dt -> draft.put(rate(dt), "rates", "physicsHz"));
        scene.get("decimation").number()
                .ifPresent(count -> draft.put((int) Math.rint(count), "rates", "decimation"));
    }

    /** Periods are rounded to floats, rates are meant to be round. */
    private static double rate(double period) {
        return Math.rint(1e4 / period) / 1e4;
    }

    private void observations(DraftedCard draft) {
        Map<String, Tree> groups = top.get("observations").members();
        for (String group : draft.groups()) {
            String from = groups.containsKey(group) || groups.isEmpty() ? group : groups.keySet().iterator().next();
            List<Object> terms = new ArrayList<>();
            for (Tree term : groups.getOrDefault(from, new Tree(null)).items()) {
                terms.add(new IsaacTerm(term, robot, joints, env).card(draft));
            }
            draft.put(terms, "observations", group, "terms");
        }
    }

    private void action(Tree action, List<Object> actions, DraftedCard draft) {
        Map<String, Object> term = new LinkedHashMap<>();
        String kind = action.get("full_path").lastName();
        switch (kind) {
            case "JointPositionAction" -> term.put("term", "joint_position");
            case "JointVelocityAction" -> term.put("term", "joint_velocity");
            case "JointEffortAction" -> term.put("term", "joint_torque");
            default -> draft.note("actions of the kind \"" + kind + "\" cannot be said in a card");
        }
        List<String> names = action.get("joint_names").texts();
        if (!names.isEmpty() && !names.equals(joints)) {
            term.put("joints", names);
        }
        put(term, "scale", action.get("scale").numbers());
        offset(action.get("offset").numbers(), names, term);
        List<Tree> bounds = action.get("clip").items();
        if (!bounds.isEmpty()) {
            // one pair for all, or a pair for each joint
            List<Tree> pairs = bounds.getFirst().number().isPresent() ? List.of(action.get("clip")) : bounds;
            List<List<Double>> numbers = pairs.stream().map(Tree::numbers).filter(pair -> pair.size() == 2).toList();
            if (numbers.size() == pairs.size()) {
                term.put("limit", "list");
                put(term, "lower", numbers.stream().map(pair -> pair.get(0)).toList());
                put(term, "upper", numbers.stream().map(pair -> pair.get(1)).toList());
            } else {
                draft.note("the clip of action " + (actions.size() + 1) + " is not made of two finite numbers a joint");
            }
        }
        actions.add(term);
    }

    private void offset(List<Double> offsets, List<String> names, Map<String, Object> term) {
        if (offsets.isEmpty()) {
            return;
        }
        if (offsets.stream().allMatch(offset -> offset == 0)) {
            term.put("offset", "none");
        } else if (offsets.equals(defaults(robot, joints, names))) {
            term.put("offset", "default");
        } else {
            term.put("offset", "list");
            term.put("offsets", offsets.size() == 1 && !names.isEmpty()
                    ? Collections.nCopies(names.size(), offsets.getFirst())
                    : offsets);
        }
    }

    /** Default positions of some joints, or of all if none is named; empty if one is unknown. */
    static List<Double> defaults(Tree robot, List<String> joints, List<String> names) {
        List<Double> all = robot.get("default_joint_pos").numbers();
        if (all.size() != joints.size() || !joints.containsAll(names)) {
            return List.of();
        }
        return names.isEmpty() ? all : names.stream().map(name -> all.get(joints.indexOf(name))).toList();
    }

    /** Puts numbers, as one if they are all the same; nothing if there are none. */
    static void put(Map<String, Object> into, String key, List<Double> numbers) {
        if (!numbers.isEmpty()) {
            boolean same = numbers.stream().distinct().count() == 1 && !key.equals("defaultJointPos");
            into.put(key, same ? numbers.getFirst() : numbers);
        }
    }
}
