package org.ringside.app.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.CentreLine;

/**
 * The poses of a trace as a drawing needs them: in the plane of arc length s along the course's centre line and height z, as
 * whole numbers. Made for a constant frame rate of 50 Hz, or less where a run is very long.
 *
 * @param names name of each column (columns)
 * @param values the figures (columns x frames)
 */
record ReplayFrames(List<String> names, int[][] values) {
    /** Lengths are whole numbers of so many metres. */
    static final double LENGTH_UNIT = 1e-4;

    /** Times are whole numbers of so many seconds. */
    static final double TIME_UNIT = 1e-3;

    /** Angles are whole numbers of so many radians. */
    static final double ANGLE_UNIT = 1e-3;

    /** The most frames of a page: it stays below 1.5 MB. */
    static final int MOST_FRAMES = 9000;

    private static final double PERIOD = 0.02;

    /** Between two samples the robot does not get farther along the line than this, m. */
    private static final double REACH = 0.5;

    private static final List<String> BASE = List.of("time", "s", "z", "x", "y", "pitch", "heading", "touch");
    private static final List<String> LEG = List.of("hipS", "hipZ", "kneeS", "kneeZ", "footS", "footZ");

    static ReplayFrames of(Trace trace, BodyMotion motion, RobotModel robot, CentreLine line) {
        List<Integer> samples = samples(trace);
        double[] arcLength = arcLength(trace, line);
        int[] touch = touches(motion, samples);
        List<Leg> legs = robot.legs();
        List<LegChain> chains = legs.stream().map(leg -> new LegChain(robot, leg)).toList();
        List<String> names = new ArrayList<>(BASE);
        legs.forEach(leg -> LEG.forEach(column -> names.add(leg.name() + "." + column)));
        int[][] values = new int[names.size()][samples.size()];
        double[] joints = new double[robot.joints().size()];
        double pitch = 0;
        double heading = 0;
        for (int frame = 0; frame < samples.size(); frame++) {
            int i = samples.get(frame);
            double s = arcLength[i];
            double lineHeading = line.heading(s);
            Quaterniond turn = orientation(motion, i);
            Vector3d forward = turn.transform(new Vector3d(1, 0, 0));
            double along = forward.x * StrictMath.cos(lineHeading) + forward.y * StrictMath.sin(lineHeading);
            pitch = nearest(StrictMath.atan2(forward.z, along), pitch);
            heading = nearest(StrictMath.atan2(forward.y, forward.x), heading);
            values[0][frame] = whole(trace.time()[i], TIME_UNIT);
            values[1][frame] = whole(s, LENGTH_UNIT);
            values[2][frame] = whole(motion.height()[i], LENGTH_UNIT);
            values[3][frame] = whole(trace.x()[i], LENGTH_UNIT);
            values[4][frame] = whole(trace.y()[i], LENGTH_UNIT);
            values[5][frame] = whole(pitch, ANGLE_UNIT);
            values[6][frame] = whole(heading, ANGLE_UNIT);
            values[7][frame] = touch[frame];
            readJoints(motion, robot, i, joints);
            int column = BASE.size();
            for (LegChain chain : chains) {
                chain.bend(joints);
                for (Vector3d point : List.of(chain.hip, chain.knee, chain.foot)) {
                    turn.transform(point);
                    double ahead = point.x * StrictMath.cos(lineHeading) + point.y * StrictMath.sin(lineHeading);
                    values[column++][frame] = whole(ahead, LENGTH_UNIT);
                    values[column++][frame] = whole(point.z, LENGTH_UNIT);
                }
            }
        }
        return new ReplayFrames(List.copyOf(names), values);
    }

    /** The samples that become frames, the first and the last among them. */
    private static List<Integer> samples(Trace trace) {
        double first = trace.time()[0];
        double period = Math.max(PERIOD, (trace.time()[trace.size() - 1] - first) / (MOST_FRAMES - 2));
        List<Integer> samples = new ArrayList<>();
        long next = 0;
        for (int i = 0; i < trace.size(); i++) {
            double periods = (trace.time()[i] - first) / period;
            if (periods >= next - 1e-6) {
                samples.add(i);
                next = (long) Math.floor(periods + 1e-6) + 1;
            }
        }
        if (samples.getLast() != trace.size() - 1) {
            samples.add(trace.size() - 1);
        }
        return samples;
    }

    /** How far along the line each sample is. It is followed step by step, since a line may come by the same place twice. */
    static double[] arcLength(Trace trace, CentreLine line) {
        double[] arcLength = new double[trace.size()];
        double s = 0;
        for (int i = 0; i < arcLength.length; i++) {
            s = line.project(trace.x()[i], trace.y()[i], s - REACH, s + REACH);
            arcLength[i] = s;
        }
        return arcLength;
    }

    /** Bit k tells whether foot k touches; a touch between two frames counts into the later one (frames). */
    private static int[] touches(BodyMotion motion, List<Integer> samples) {
        int[] touch = new int[samples.size()];
        for (ContactSpan span : motion.contacts()) {
            int foot = motion.footNames().indexOf(span.foot());
            int found = Collections.binarySearch(samples, span.firstSample());
            int frame = found < 0 ? -found - 1 : found;
            // the last sample is a frame, so there is one at or after every sample
            while (foot >= 0 && frame < touch.length) {
                touch[frame] |= 1 << foot;
                frame++;
                if (frame == touch.length || samples.get(frame) > span.lastSample()) {
                    break;
                }
            }
        }
        return touch;
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

    /** The same angle, without a jump by a whole turn. */
    private static double nearest(double angle, double before) {
        return before + StrictMath.IEEEremainder(angle - before, 2 * Math.PI);
    }

    private static int whole(double value, double unit) {
        return Math.toIntExact(Math.round(value / unit));
    }
}
