package org.ringside.app.replay;

import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.CentreLine;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The poses of a trace as a drawing needs them, as whole numbers of {@link PackedNumbers#UNIT} and
 * {@link PackedNumbers#TURN_UNIT}: 50 frames a second, or fewer where a run is very long.
 *
 * @param base time, x, y, z of the base in the world, arc length along the course's centre line (frames x 5)
 * @param bodies of each body x, y, z from the base, along the world's axes, then its orientation w, x, y, z
 *     (frames x bodies x 7)
 */
record ReplayFrames(int[] base, short[] bodies) {
    /** Numbers a frame in {@link #base}. */
    static final int BASE = 5;

    /** Numbers a body and frame in {@link #bodies}. */
    static final int BODY = 7;

    private static final double PERIOD = 0.02;

    /** Between two samples the robot does not get farther along the line than this, m. */
    private static final double REACH = 0.5;

    /** Makes at most so many frames, which must be two or more. */
    static ReplayFrames of(Trace trace, BodyMotion motion, RobotModel robot, CentreLine line, int most) {
        List<Integer> samples = samples(trace, most);
        double[] arcLength = arcLength(trace, line);
        int count = robot.bodies().size();
        int[] base = new int[BASE * samples.size()];
        short[] bodies = new short[BODY * count * samples.size()];
        double[] joints = new double[robot.joints().size()];
        RobotPose pose = new RobotPose(robot);
        Vector3d origin = new Vector3d();
        for (int frame = 0; frame < samples.size(); frame++) {
            int i = samples.get(frame);
            double[] numbers = {trace.time()[i], trace.x()[i], trace.y()[i], motion.height()[i], arcLength[i]};
            for (int k = 0; k < BASE; k++) {
                base[BASE * frame + k] = PackedNumbers.whole(numbers[k], PackedNumbers.UNIT);
            }
            readJoints(motion, robot, i, joints);
            pose.move(origin, orientation(motion, i), joints);
            for (int body = 0; body < count; body++) {
                write(pose.origin(body), pose.turn(body), bodies, BODY * (frame * count + body));
            }
        }
        return new ReplayFrames(base, bodies);
    }

    private static void write(Vector3dc origin, Quaterniondc turn, short[] to, int at) {
        to[at] = PackedNumbers.small(origin.x(), PackedNumbers.UNIT);
        to[at + 1] = PackedNumbers.small(origin.y(), PackedNumbers.UNIT);
        to[at + 2] = PackedNumbers.small(origin.z(), PackedNumbers.UNIT);
        to[at + 3] = PackedNumbers.small(turn.w(), PackedNumbers.TURN_UNIT);
        to[at + 4] = PackedNumbers.small(turn.x(), PackedNumbers.TURN_UNIT);
        to[at + 5] = PackedNumbers.small(turn.y(), PackedNumbers.TURN_UNIT);
        to[at + 6] = PackedNumbers.small(turn.z(), PackedNumbers.TURN_UNIT);
    }

    ObjectNode object() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("count", base.length / BASE);
        object.put("unit", PackedNumbers.UNIT);
        object.put("turnUnit", PackedNumbers.TURN_UNIT);
        object.put("base", PackedNumbers.text(base));
        object.put("bodies", PackedNumbers.text(bodies));
        return object;
    }

    /** The samples that become frames, the first and the last among them. */
    private static List<Integer> samples(Trace trace, int most) {
        double first = trace.time()[0];
        double period = Math.max(PERIOD, (trace.time()[trace.size() - 1] - first) / (most - 1));
        List<Integer> samples = new ArrayList<>();
        long next = 0;
        for (int i = 0; i < trace.size() - 1; i++) {
            double periods = (trace.time()[i] - first) / period;
            if (periods >= next - 1e-6) {
                samples.add(i);
                next = (long) Math.floor(periods + 1e-6) + 1;
            }
        }
        samples.add(trace.size() - 1);
        return samples;
    }

    /** How far along the line each sample is. It is followed step by step, since a line may come by the same place twice. */
    private static double[] arcLength(Trace trace, CentreLine line) {
        double[] arcLength = new double[trace.size()];
        double s = 0;
        for (int i = 0; i < arcLength.length; i++) {
            s = line.project(trace.x()[i], trace.y()[i], s - REACH, s + REACH);
            arcLength[i] = s;
        }
        return arcLength;
    }

    private static void readJoints(BodyMotion motion, RobotModel robot, int sample, double[] joints) {
        for (int joint = 0; joint < joints.length; joint++) {
            int column = motion.jointNames().indexOf(robot.joints().get(joint).name());
            joints[joint] = column < 0
                    ? robot.homePosition().get(joint)
                    : motion.jointPosition()[sample * motion.jointNames().size() + column];
        }
    }

    private static Quaterniond orientation(BodyMotion motion, int sample) {
        double[] wxyz = motion.orientation();
        int i = 4 * sample;
        return new Quaterniond(wxyz[i + 1], wxyz[i + 2], wxyz[i + 3], wxyz[i]);
    }
}
