package org.ringside.sim.spatial.mjcf;

import java.util.ArrayList;
import java.util.List;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Keyframe;
import org.ringside.sim.spatial.Tables;

/** Compiles keyframes. */
final class KeyframeCompiler {
    private static final long MOST_NUMBERS = 4_000_000;

    private KeyframeCompiler() {}

    static List<Keyframe> compile(MjcfElement root, Names names, Tables tables) {
        int nv = tables.dofs.count;
        int nu = tables.actuators.count;
        List<Keyframe> keyframes = new ArrayList<>();
        for (MjcfElement section : root.children("keyframe")) {
            for (MjcfElement e : section.children("key")) {
                long numbers = (keyframes.size() + 1L) * (tables.referencePosition.length + nv + nu);
                if (numbers > MOST_NUMBERS) {
                    throw e.fault(
                            "the keyframes of a model may have at most " + MOST_NUMBERS + " numbers; remove some");
                }
                double[] qpos = read(e, "qpos", tables.referencePosition);
                normalise(e, qpos, tables);
                keyframes.add(new Keyframe(names.add(e, keyframes.size()), e.number("time", 0), qpos,
                        read(e, "qvel", new double[nv]), read(e, "ctrl", new double[nu])));
            }
        }
        return keyframes;
    }

    private static double[] read(MjcfElement e, String attribute, double[] otherwise) {
        if (otherwise.length == 0) {
            if (e.has(attribute)) {
                throw e.fault(attribute, "the model has none of these numbers; remove the attribute");
            }
            return otherwise;
        }
        double[] numbers = e.numbers(attribute, otherwise.length);
        return numbers == null ? otherwise.clone() : numbers;
    }

    /** Makes the quaternions in a position unit ones. */
    private static void normalise(MjcfElement e, double[] qpos, Tables tables) {
        int at = 0;
        for (int j = 0; j < tables.joints.count; j++) {
            JointType type = tables.joints.type[j];
            if (type == JointType.FREE || type == JointType.BALL) {
                int start = at + type.positions - 4;
                double[] q = {qpos[start], qpos[start + 1], qpos[start + 2], qpos[start + 3]};
                if (q[0] == 0 && q[1] == 0 && q[2] == 0 && q[3] == 0) {
                    throw e.fault("qpos",
                            "numbers " + (start + 1) + " to " + (start + 4) + " are the orientation of joint "
                                    + (tables.joints.name[j] == null ? j : Spelling.quote(tables.joints.name[j]))
                                    + " and must not be all zero; no turn is 1 0 0 0");
                }
                Numbers.put(Orientation.normalised(q), qpos, start);
            }
            at += type.positions;
        }
    }
}
