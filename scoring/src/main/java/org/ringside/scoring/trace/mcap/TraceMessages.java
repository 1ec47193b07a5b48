package org.ringside.scoring.trace.mcap;

import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;

/** Turns the samples and touches of a trace into messages. Each method overwrites the message before. */
final class TraceMessages {
    private static final String MAP = "map";
    private static final String BASE = "base_link";
    private static final double[] NO_COVARIANCE = new double[36];

    private final Trace trace;
    private final BodyMotion motion;
    private final int joints;
    private final CdrWriter writer = new CdrWriter();

    TraceMessages(Trace trace, BodyMotion motion) {
        this.trace = trace;
        this.motion = motion;
        this.joints = motion.jointNames().size();
    }

    /** Time of a sample, ns, for stamps; the exact time stands in the state. */
    long stamp(int sample) {
        return Math.round(trace.time()[sample] * 1e9);
    }

    ByteSink state(int i) {
        writer.begin().header(stamp(i), MAP).float64(trace.time()[i]);
        position(i).float64s(motion.orientation(), 4 * i, 4).float64s(motion.twist(), 6 * i, 6);
        writer.sequence(motion.jointPosition(), joints * i, joints);
        writer.sequence(motion.jointVelocity(), joints * i, joints);
        return writer.sequence(motion.jointTorque(), joints * i, joints).bytes();
    }

    ByteSink contact(ContactSpan span) {
        writer.begin().header(stamp(span.firstSample()), MAP).time(stamp(span.lastSample()));
        writer.uint32(span.firstSample()).uint32(span.lastSample());
        writer.string(span.body()).string(span.foot()).string(span.surface());
        return writer.float64(span.x()).float64(span.y()).float64(span.z()).float64(span.maximumForce()).bytes();
    }

    ByteSink odometry(int i) {
        writer.begin().header(stamp(i), MAP).string(BASE);
        position(i);
        rotation(i).float64s(NO_COVARIANCE, 0, 36);
        linearVelocityInBase(i);
        return writer.float64s(motion.twist(), 6 * i + 3, 3).float64s(NO_COVARIANCE, 0, 36).bytes();
    }

    ByteSink transform(int i) {
        writer.begin().uint32(1).header(stamp(i), MAP).string(BASE);
        position(i);
        return rotation(i).bytes();
    }

    ByteSink jointState(int i) {
        writer.begin().header(stamp(i), "").strings(motion.jointNames());
        writer.sequence(motion.jointPosition(), joints * i, joints);
        writer.sequence(motion.jointVelocity(), joints * i, joints);
        return writer.sequence(motion.jointTorque(), joints * i, joints).bytes();
    }

    private CdrWriter position(int i) {
        return writer.float64(trace.x()[i]).float64(trace.y()[i]).float64(motion.height()[i]);
    }

    /** In ROS's order: x y z w. */
    private CdrWriter rotation(int i) {
        return writer.float64s(motion.orientation(), 4 * i + 1, 3).float64(motion.orientation()[4 * i]);
    }

    /** ROS wants the twist in the child frame: v + 2 q x (q x v - w v), the inverse rotation by a unit quaternion (w, q). */
    private void linearVelocityInBase(int i) {
        double w = motion.orientation()[4 * i];
        double qx = motion.orientation()[4 * i + 1];
        double qy = motion.orientation()[4 * i + 2];
        double qz = motion.orientation()[4 * i + 3];
        double vx = motion.twist()[6 * i];
        double vy = motion.twist()[6 * i + 1];
        double vz = motion.twist()[6 * i + 2];
        double tx = qy * vz - qz * vy - w * vx;
        double ty = qz * vx - qx * vz - w * vy;
        double tz = qx * vy - qy * vx - w * vz;
        writer.float64(vx + 2 * (qy * tz - qz * ty));
        writer.float64(vy + 2 * (qz * tx - qx * tz));
        writer.float64(vz + 2 * (qx * ty - qy * tx));
    }
}
