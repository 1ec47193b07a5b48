package org.ringside.app.robots;

import java.util.List;
import java.util.Locale;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** Whether left and right legs are mirror images, with all hinges unturned. */
final class SymmetryRules {
    /** Part of a mass. */
    private static final double MASS = 0.01;
    /** Part of the sum of a body's principal moments. */
    private static final double INERTIA = 0.03;
    /** How far a joint may be from its mirror image, m. */
    private static final double PLACE = 0.002;
    /** How far a limit may be from the other side's, rad. */
    private static final double ANGLE = 0.01;
    private static final String ADVICE = "correct one of the two, unless the robot is built like that";

    private final Anatomy robot;
    private final Model model;
    private final State state;
    private final List<RobotFinding> findings;

    private SymmetryRules(Anatomy robot, List<RobotFinding> findings) {
        this.robot = robot;
        model = robot.model;
        state = robot.unturned;
        this.findings = findings;
    }

    static void check(Anatomy robot, List<RobotFinding> findings) {
        SymmetryRules rules = new SymmetryRules(robot, findings);
        rules.pair(robot.leg("FL"), robot.leg("FR"));
        rules.pair(robot.leg("HL"), robot.leg("HR"));
    }

    private void pair(RobotLeg left, RobotLeg right) {
        if (left == null || right == null) {
            return;
        }
        int count = left.joints().size();
        if (count != right.joints().size()) {
            findings.add(RobotFinding.warning("symmetry", left.name() + ", " + right.name(),
                    "they have " + count + " and " + right.joints().size() + " hinges", ADVICE));
            return;
        }
        for (int k = 0; k < count; k++) {
            joints(left.joints().get(k), right.joints().get(k));
            bodies(model.joints.body[left.joints().get(k)], model.joints.body[right.joints().get(k)]);
        }
    }

    private void joints(int left, int right) {
        String both = robot.jointName(left) + ", " + robot.jointName(right);
        double[] a = state.jointAnchor;
        double away = StrictMath.hypot(
                StrictMath.hypot(a[3 * left] - a[3 * right], a[3 * left + 1] + a[3 * right + 1]),
                a[3 * left + 2] - a[3 * right + 2]);
        if (away > PLACE) {
            warn(both, String.format(Locale.ROOT, "the second is %.1f mm from the mirror image of the first",
                    1000 * away));
        }
        // a mirror turns an axis along its normal back, others about
        double[] x = state.jointAxis;
        double same = -x[3 * left] * x[3 * right] + x[3 * left + 1] * x[3 * right + 1]
                - x[3 * left + 2] * x[3 * right + 2];
        if (Math.abs(same) < 0.999) {
            warn(both, "their axes are not mirror images");
        } else if (model.joints.limited[left] && model.joints.limited[right]) {
            double[] range = model.joints.range;
            double lower = same > 0 ? range[2 * right] : -range[2 * right + 1];
            double upper = same > 0 ? range[2 * right + 1] : -range[2 * right];
            if (Math.abs(lower - range[2 * left]) > ANGLE || Math.abs(upper - range[2 * left + 1]) > ANGLE) {
                warn(both,
                        String.format(Locale.ROOT, "their ranges differ: %.3f to %.3f and, mirrored, %.3f to %.3f rad",
                                range[2 * left], range[2 * left + 1], lower, upper));
            }
        }
    }

    private void bodies(int left, int right) {
        if (left == right) {
            return;
        }
        String both = robot.bodyName(left) + ", " + robot.bodyName(right);
        double[] mass = model.bodies.mass;
        if (Math.abs(mass[left] - mass[right]) > MASS * Math.max(mass[left], mass[right])) {
            warn(both, String.format(Locale.ROOT, "their masses differ: %.4f and %.4f kg", mass[left], mass[right]));
        }
        double[] a = inertia(left);
        double[] b = inertia(right);
        double worst = 0;
        for (int i = 0; i < 9; i++) {
            boolean odd = i == 1 || i == 3 || i == 5 || i == 7;
            worst = Math.max(worst, Math.abs(a[i] - (odd ? -b[i] : b[i])));
        }
        double sum = a[0] + a[4] + a[8];
        if (worst > INERTIA * sum) {
            warn(both,
                    String.format(Locale.ROOT, "their inertias differ by up to %.2g kg m^2, %.0f %% of the sum of the"
                            + " moments", worst, 100 * worst / sum));
        }
    }

    /** Inertia about the centre of mass in the base's axes (3 x 3). */
    private double[] inertia(int body) {
        double[] r = state.bodyRotation;
        double[] six = model.bodies.inertiaInBody;
        int[] place = {0, 3, 4, 3, 1, 5, 4, 5, 2};
        double[] out = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    for (int l = 0; l < 3; l++) {
                        out[3 * i + j] += r[9 * body + 3 * i + k] * six[6 * body + place[3 * k + l]]
                                * r[9 * body + 3 * j + l];
                    }
                }
            }
        }
        return out;
    }

    private void warn(String where, String what) {
        findings.add(RobotFinding.warning("symmetry", where, what, ADVICE));
    }
}
