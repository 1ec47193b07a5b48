package org.ringside.controllers.policy;

import static org.ringside.courses.format.Shape.Field.of;
import static org.ringside.courses.format.Shape.Field.optional;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.ringside.courses.format.Shape;

/** The table that defines the format {@code policy-card/1}: every key, its meaning, unit and range. */
final class CardShape {
    /** Name and version of the format. */
    static final String FORMAT = "policy-card/1";

    private static final int MOST = 512;
    private static final int WIDEST = 65_536;

    private static final Shape NAME = words("Name of a joint, command, leg, group, input or output", 200);
    private static final Shape JOINTS =
            new Shape.Many("Names of joints, in order; all of jointOrder if absent", NAME, 1, MOST);
    private static final Shape NUMBERS =
            new Shape.Many("Numbers in row-major order", number("", "", -1e9, 1e9), 1, WIDEST);

    private static final Shape MODEL = new Shape.Keys("The ONNX file", List.of(
            of("file", new Shape.Words("Name of the file, in the card's folder", "^[^/\\\\\\u0000-\\u001f]+$",
                    "a file name without a folder", 200)),
            optional("sha256",
                    new Shape.Words("Hash of the file's bytes", "^[0-9a-f]{64}$", "64 hexadecimal digits", 64)),
            of("inputs", new Shape.Named("Groups of observations by the graph's inputs", NAME, 1, 64)),
            of("outputs", new Shape.Named("Meanings of the graph's outputs; exactly one is the action",
                    choice("What to do with an output", "action", "ignore"), 1, 64)),
            optional("state", new Shape.Many("Recurrent state: zero at first, then the output of the step before",
                    new Shape.Keys("A state", List.of(of("input", NAME), of("output", NAME))), 0, 64)),
            of("normaliser", choice(
                    "Where observations are normalised: in the graph, nowhere, or by the figures of the groups here",
                    "in-graph", "none", "card")),
            of("squash",
                    choice("Where actions are squashed; tanh: the graph leaves it to the runner", "in-graph", "none",
                            "tanh")),
            optional("batch", choice("First dimension of the graph's inputs", "fixed-1", "dynamic"))));

    private static final Shape RATES = new Shape.Keys("How often it runs; physicsHz = controlHz x decimation", List.of(
            of("controlHz", number("Runs of the network a second", "Hz", 1, 10_000)),
            of("physicsHz", number("Steps of the training's simulator a second", "Hz", 1, 100_000)),
            of("decimation", new Shape.Whole("Physics steps a control step", 1, 10_000)),
            optional("actionDelaySteps", new Shape.Whole("Physics steps before an action acts; 0 if absent", 0, 1000)),
            optional("observationDelaySteps",
                    new Shape.Whole("Physics steps by which observations are old; 0 if absent", 0,
                            1000))));

    private static final Shape JOINT_MAPPING = new Shape.Keys(
            "A joint of the robot: its angle is sign times the policy's, plus offset",
            List.of(
                    of("joint", NAME),
                    optional("sign", new Shape.Whole("1 or -1; 1 if absent", -1, 1)),
                    optional("offset", number("Its angle where the policy's is zero; 0 if absent", "rad", -100, 100))));

    private static final Shape ROBOT = new Shape.Keys("The joints as the policy counts them", List.of(
            of("id", words("Name of the robot it was trained for", 200)),
            of("jointOrder", new Shape.Many("Names of the joints in the policy's order", NAME, 1, MOST)),
            of("defaultJointPos", new Shape.Many("Position of each joint that others are relative to, rad",
                    number("Angle", "rad", -100, 100), 1, MOST)),
            optional("jointMap", new Shape.Named("Joints of the robot by those of the policy, where they differ",
                    JOINT_MAPPING, 0, MOST))));

    private static final Shape HISTORY = new Shape.Keys("Past observations; only the present one if absent", List.of(
            of("length", new Shape.Whole("How many, with the present one", 1, 1000)),
            optional("layout",
                    choice("What lies together: all terms of a time, or all times of a term; needed if length > 1",
                            "frame-major", "term-major")),
            optional("order", choice("Which time comes first; needed if length > 1", "oldest-first", "newest-first")),
            optional("fill",
                    choice("What stands for times before the start; needed if length > 1", "zeros", "first"))));

    private static final Shape RAYS = new Shape.Keys(
            "Rays that fan out from the base; distances lie row by row from above, each from left to right",
            List.of(
                    of("columns", new Shape.Whole("Rays across", 1, 256)),
                    of("rows", new Shape.Whole("Rays in height", 1, 256)),
                    of("horizontalField", number("Angle between the outermost rays across", "rad", 0, 6.3)),
                    of("verticalField", number("Angle between the outermost rays in height", "rad", 0, 3.2)),
                    of("ahead", number("Origin ahead of the base's", "m", -10, 10)),
                    of("up", number("Origin above the base's", "m", -10, 10)),
                    of("pitch", number("How far the middle looks down", "rad", -3.2, 3.2)),
                    of("distance", number("What a ray tells that meets nothing so near", "m", 0.01, 1000))));

    private static final Shape NORMALISER = new Shape.Keys(
            "Numbers less mean, divided by std, cut; needed where model.normaliser is \"card\"", List.of(
                    of("mean", new Shape.Many("Means, one each", number("Mean", "", -1e9, 1e9), 1, WIDEST)),
                    of("std",
                            new Shape.Many("Divisors, one each, any epsilon included", number("Divisor", "", 1e-9, 1e9),
                                    1, WIDEST)),
                    optional("clip", number("Bound afterwards, plus and minus", "", 0, 1e9))));

    private static final Shape TERM = new Shape.Keys(
            "A part of an observation: quantity, then sign, offset added, range, scale multiplied, clip",
            List.of(
                    of("term", new Shape.Choice(
                            "The quantity; of a height_scan: how far the base's origin is above the terrain at each point",
                            ObservationTerm.TERMS)),
                    optional("frame",
                            choice("Axes in which a vector is given; base if absent."
                                    + " base_height: base is above the ground underneath, world above zero", "base",
                                    "imu", "world")),
                    optional("axes",
                            choice("Axes that are taken; xyz if absent", "x", "y", "z", "xy", "xz", "yz", "xyz")),
                    optional("joints", JOINTS),
                    optional("relativeTo",
                            choice("Whether positions are differences from defaultJointPos; none if absent",
                                    "default", "none")),
                    optional("fields", new Shape.Many("Names of commands", NAME, 1, MOST)),
                    optional("sign", new Shape.Whole("1 or -1; 1 if absent; gravity: -1 points down", -1, 1)),
                    optional("scale", oneOrMany("Factor; 1 if absent", -1e6, 1e6)),
                    optional("offset",
                            oneOrMany("Summand before scaling, and the value of a constant; 0 if absent", -1e6, 1e6)),
                    optional("range", range("Bounds before scaling")),
                    optional("clip", number("Bound after scaling, plus and minus", "", 0, 1e9)),
                    optional("lag", new Shape.Whole("Control steps by which the term is older; 0 if absent", 0, 1000)),
                    optional("stage", choice("Which action last_action shows; raw if absent", "raw", "clipped",
                            "processed")),
                    optional("clock", words("Name of a clock", 200)),
                    optional("form", choice("How a clock is shown; sin if absent", "sin", "sincos", "phase")),
                    optional("legs", new Shape.Many("Legs of a clock, or feet of foot terms, in order", NAME, 1, 16)),
                    optional("grid",
                            new Shape.Many("Points of a height scan along x and y", new Shape.Whole("Points", 1, 256),
                                    2, 2)),
                    optional("spacing", number("Distance of a height scan's points", "m", 0.001, 10)),
                    optional("gridOrder",
                            choice("x-major: all points of one x together, as in legged_gym; y-major: of one y,"
                                    + " as in Isaac Lab", "x-major", "y-major")),
                    optional("gridCentre",
                            new Shape.Tuple(
                                    "Middle of a height scan from the base, turned by its yaw; [0, 0] if absent",
                                    List.of(of("x", number("Ahead", "m", -10, 10)),
                                            of("y", number("Left", "m", -10, 10))))),
                    optional("rays", RAYS),
                    optional("history", HISTORY),
                    optional("size",
                            new Shape.Whole(
                                    "Numbers of the term; a check where other keys imply it. goal_relative: two a goal, metres ahead"
                                            + " and to the left of the next gates' middles. skill_id: 4, for hold, trot, climb, jump",
                                    1, WIDEST))));

    private static final Shape GROUP = new Shape.Keys("The observations of an input", List.of(
            of("size", new Shape.Whole("Numbers of the input: all terms, times the history's length", 1, WIDEST)),
            optional("clip", number("Bound of every number after scaling, plus and minus", "", 0, 1e9)),
            optional("history", HISTORY),
            optional("normaliser", NORMALISER),
            of("terms", new Shape.Many("What an observation is made of, in order", TERM, 1, 256))));

    private static final Shape ACTION = new Shape.Keys("A slice of the output: clip, times scale, plus offset, limit",
            List.of(
                    of("term", choice("What it is", "joint_position", "joint_velocity", "joint_torque", "gait_params")),
                    optional("joints", JOINTS),
                    of("scale", oneOrMany("Factor", -1e6, 1e6)),
                    of("offset",
                            choice("What is added: defaultJointPos, nothing, or offsets", "default", "none", "list")),
                    optional("offsets", new Shape.Many("Summands", number("Summand", "", -1e6, 1e6), 1, MOST)),
                    optional("clip", number("Bound of the raw output, plus and minus", "", 0, 1e9)),
                    optional("limit",
                            choice("Bound of the target: the joints' ranges, or lower and upper; none if absent",
                                    "joint-range", "list", "none")),
                    optional("lower", oneOrMany("Least target", -1e6, 1e6)),
                    optional("upper", oneOrMany("Largest target", -1e6, 1e6)),
                    optional("filter",
                            number("Share of the new action in a moving average; 1 if absent", "", 0.001, 1)),
                    optional("size", new Shape.Whole("Numbers of gait_params", 1, MOST))));

    private static final Shape ACTUATOR = new Shape.Keys("What turns targets into torques", List.of(
            optional("joints", JOINTS),
            of("model", choice("The drive", "pd", "dcMotor")),
            of("kp", oneOrMany("Stiffness, N m/rad", 0, 1e5)),
            of("kd", oneOrMany("Damping, N m s/rad", 0, 1e5)),
            of("kdPlace", choice("Whether kd is part of the drive's torque or the joint's own damping", "torque",
                    "implicit-joint-damping")),
            optional("effortLimit", oneOrMany("Largest torque, N m; the robot's if absent", 0, 1e5)),
            optional("stallTorque", oneOrMany("A dcMotor's torque at rest, N m; it is zero at velocityLimit", 0, 1e5)),
            optional("velocityLimit", oneOrMany("Largest speed, rad/s; the robot's if absent", 0, 1e5)),
            optional("armature", number("Rotor inertia at the joint; the robot's if absent", "kg m^2", 0, 100)),
            optional("friction", number("Dry friction; the robot's if absent", "N m", 0, 1000))));

    private static final Shape CLOCK = new Shape.Keys("A gait clock", List.of(
            optional("frequency", number("Cycles a second", "Hz", 0.01, 100)),
            optional("command", words("Command that gives the frequency", 200)),
            of("legOffsets",
                    new Shape.Named("Phase of each leg, share of a cycle", number("Phase", "", -1, 1), 1, 16))));

    private static final Shape SELF_TEST =
            new Shape.Keys("What must come out for what goes in, with recurrent state zero",
                    List.of(
                            of("inputs", new Shape.Named("Numbers by the graph's input", NUMBERS, 1, 64)),
                            of("outputs", new Shape.Named("Expected numbers by the graph's output", NUMBERS, 1, 64)),
                            of("tolerance", number("Largest absolute difference", "", 1e-9, 1))));

    /** The whole document. */
    static final Shape.Keys DOCUMENT = new Shape.Keys(
            "What must be known to run a policy on a robot: SI units, radians",
            List.of(
                    optional("$schema", text("Where an editor finds the schema")),
                    of("format", new Shape.Choice("Format and version", List.of(FORMAT))),
                    of("name", new Shape.Words("Short name", "^[a-z0-9]+(-[a-z0-9]+)*$",
                            "lower-case words of letters and digits, joined by hyphens", 64)),
                    optional("licence", text("Under which it may be used")),
                    optional("provenance", new Shape.Named("Where it comes from: trainer, seed, steps, source, ...",
                            text("Free text"), 0, 64)),
                    of("model", MODEL),
                    of("rates", RATES),
                    of("robot", ROBOT),
                    of("observations",
                            new Shape.Named("Groups of observations, by names of your choice", GROUP, 1, 16)),
                    of("actions", new Shape.Many("What the action output means, slice by slice", ACTION, 1, 16)),
                    of("actuators", new Shape.Many("What turns actions into torques", ACTUATOR, 1, 64)),
                    of("commands", new Shape.Named("Ranges that the policy was trained for, by command",
                            range("Range"),
                            0, 64)),
                    optional("commandDefaults", new Shape.Named("Values of commands that nobody gives",
                            number("Value", "", -1e6, 1e6), 0, 64)),
                    optional("commandDeadbands", new Shape.Named("Sizes below which commands count as zero",
                            number("Size", "", 0, 1e6), 0, 64)),
                    optional("clocks", new Shape.Named("Gait clocks", CLOCK, 0, 8)),
                    optional("selfTest", new Shape.Many("Checked before the policy is trusted", SELF_TEST, 0, 16))));

    /** The shapes that the schema defines once. */
    static final SequencedMap<String, Shape> SHARED = new LinkedHashMap<>();

    static {
        SHARED.put("name", NAME);
        SHARED.put("joints", JOINTS);
        SHARED.put("numbers", NUMBERS);
    }

    private CardShape() {}

    private static Shape.Number number(String about, String unit, double low, double high) {
        return new Shape.Number(about, unit, low, high);
    }

    private static Shape range(String about) {
        return new Shape.Tuple(about,
                List.of(of("low", number("Least", "", -1e6, 1e6)), of("high", number("Largest", "", -1e6, 1e6))));
    }

    private static Shape oneOrMany(String about, double low, double high) {
        return new Shape.OneOrMany(about + "; one for all, or one each", number(about, "", low, high), MOST);
    }

    private static Shape choice(String about, String... words) {
        return new Shape.Choice(about, List.of(words));
    }

    private static Shape words(String about, int longest) {
        return new Shape.Words(about, "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",
                "some text without control characters", longest);
    }

    private static Shape text(String about) {
        return words(about, 2000);
    }
}
