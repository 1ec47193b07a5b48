package org.ringside.sim.spatial.mjcf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ringside.sim.spatial.Actuators;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;

/** Compiles actuators. A damping ratio must wait until the inertia is known. */
final class ActuatorCompiler {
    private static final double LEAST_MOMENT = 1e-15;

    private final CompilerSettings settings;
    private final Joints joints;
    private final Names jointNames;
    private final List<MjcfElement> elements = new ArrayList<>();
    private Actuators actuators;

    private ActuatorCompiler(CompilerSettings settings, Joints joints, Names jointNames) {
        this.settings = settings;
        this.joints = joints;
        this.jointNames = jointNames;
    }

    /** Compiles all but the damping ratios. */
    static ActuatorCompiler compile(MjcfElement root, CompilerSettings settings, Joints joints, Names jointNames,
            Names names) {
        ActuatorCompiler compiler = new ActuatorCompiler(settings, joints, jointNames);
        for (MjcfElement section : root.children("actuator")) {
            compiler.elements.addAll(section.children());
        }
        compiler.actuators = new Actuators(compiler.elements.size());
        for (int i = 0; i < compiler.elements.size(); i++) {
            compiler.actuators.name[i] = names.add(compiler.elements.get(i), i);
            compiler.fill(i, compiler.elements.get(i));
        }
        return compiler;
    }

    Actuators actuators() {
        return actuators;
    }

    private void fill(int i, MjcfElement e) {
        boolean inParent = e.has("jointinparent");
        if (inParent == e.has("joint")) {
            throw e.fault("joint", inParent ? "both joint and jointinparent are given; remove one"
                    : "an actuator needs a joint to drive; other transmissions are not supported");
        }
        actuators.gearInParent[i] = inParent;
        actuators.joint[i] = jointNames.find(e, inParent ? "jointinparent" : "joint");
        Numbers.put(Numbers.fill(e, "gear", 1, 6, 1, 0, 0, 0, 0, 0), actuators.gear, 6 * i);
        switch (e.name()) {
            case "motor" -> actuators.gain[3 * i] = 1;
            case "position" -> position(i, e);
            case "velocity" -> velocity(i, e);
            case "general" -> general(i, e);
            default -> throw e.fault("this actuator is not supported; use motor, position, velocity or general");
        }
        boolean affineGain = e.name().equals("general") && "affine".equals(e.text("gaintype"));
        actuators.shortWay[i] = !affineGain && isServoOfBall(actuators, joints, i);
        actuators.forceLimited[i] = settings.limited(e, "forcelimited", "forcerange");
        Numbers.put(Numbers.fill(e, "forcerange", 2, 2, 0, 0), actuators.forceRange, 2 * i);
        double inherit = e.name().equals("position") ? e.number("inheritrange", 0) : 0;
        if (inherit == 0) {
            actuators.controlLimited[i] = settings.limited(e, "ctrllimited", "ctrlrange");
            Numbers.put(Numbers.fill(e, "ctrlrange", 2, 2, 0, 0), actuators.controlRange, 2 * i);
        } else {
            inheritRange(i, e, inherit);
        }
    }

    /** Whether it goes the short way round if its gain is fixed: MuJoCo 3.14, asked. */
    static boolean isServoOfBall(Actuators actuators, Joints joints, int i) {
        double gain = actuators.gain[3 * i];
        return joints.type[actuators.joint[i]] == JointType.BALL && gain != 0 && gain == -actuators.bias[3 * i + 1];
    }

    private void position(int i, MjcfElement e) {
        if (e.number("timeconst", 0) != 0) {
            throw e.fault("timeconst", "a filter in the actuator is not supported; write 0 or remove it");
        }
        if (e.has("kv") && e.has("dampratio")) {
            throw e.fault("dampratio", "kv and dampratio both say how much it damps; remove one");
        }
        double gain = e.number("kp", 1);
        actuators.gain[3 * i] = gain;
        actuators.bias[3 * i + 1] = -gain;
        actuators.bias[3 * i + 2] = -notNegative(e, "kv", 0);
        if (notNegative(e, "dampratio", 0) > 0 && gain < 0) {
            throw e.fault("kp", "0 or more is expected beside a dampratio, not " + gain);
        }
    }

    private void velocity(int i, MjcfElement e) {
        double gain = notNegative(e, "kv", 1);
        actuators.gain[3 * i] = gain;
        actuators.bias[3 * i + 2] = -gain;
    }

    private void general(int i, MjcfElement e) {
        e.word("dyntype", "none", "none");
        boolean affineGain = e.word("gaintype", "fixed", "fixed", "affine").equals("affine");
        boolean affineBias = e.word("biastype", "none", "none", "affine").equals("affine");
        double[] gain = Numbers.fill(e, "gainprm", 1, 10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        double[] bias = Numbers.fill(e, "biasprm", 1, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (int k = 0; k < 3; k++) {
            actuators.gain[3 * i + k] = k == 0 || affineGain ? gain[k] : 0;
            actuators.bias[3 * i + k] = affineBias ? bias[k] : 0;
        }
    }

    private static double notNegative(MjcfElement e, String attribute, double otherwise) {
        double value = e.number(attribute, otherwise);
        if (value < 0) {
            throw e.fault(attribute, "0 or more is expected, not " + value);
        }
        return value;
    }

    /** The control's range is the joint's, scaled about its middle. */
    private void inheritRange(int i, MjcfElement e, double scale) {
        int joint = actuators.joint[i];
        if (e.has("ctrlrange")) {
            throw e.fault("ctrlrange", "ctrlrange and inheritrange both say what the range is; remove one");
        }
        double lower = joints.range[2 * joint];
        double upper = joints.range[2 * joint + 1];
        boolean single = joints.type[joint] == JointType.HINGE || joints.type[joint] == JointType.SLIDE;
        if (scale < 0 || !single || !(lower < upper)) {
            throw e.fault("inheritrange",
                    "a positive factor and a hinge or slide with a range are expected; the factor is "
                            + scale + ", the joint a " + joints.type[joint] + " with the range " + lower + " " + upper);
        }
        double middle = (lower + upper) / 2;
        double half = (upper - lower) / 2 * scale;
        if (!(middle - half < middle + half)) {
            throw e.fault("inheritrange",
                    "the range that it gives is empty: " + (middle - half) + " " + (middle + half));
        }
        actuators.controlRange[2 * i] = middle - half;
        actuators.controlRange[2 * i + 1] = middle + half;
        actuators.controlLimited[i] = !Boolean.FALSE.equals(e.flag("ctrllimited"));
    }

    /**
     * Turns damping ratios into damping: 1 is critical, 2 sqrt(gain x inertia) with the inertia that the actuator feels in the
     * reference position, the sum of those of its degrees of freedom.
     */
    void resolveDampingRatios(Model model, double[] mass) {
        for (int i = 0; i < elements.size(); i++) {
            MjcfElement e = elements.get(i);
            double ratio = e.name().equals("position") ? e.number("dampratio", 0) : 0;
            if (ratio > 0) {
                int joint = actuators.joint[i];
                double[] moment = moment(i, model);
                double inertia = 0;
                for (int k = 0; k < model.joints.type[joint].velocities; k++) {
                    double diagonal = mass[model.dofs.rowStart[model.joints.firstDof[joint] + k]];
                    inertia += Math.abs(moment[k]) < LEAST_MOMENT ? 0 : diagonal / (moment[k] * moment[k]);
                }
                actuators.bias[3 * i + 2] = -2 * ratio * Math.sqrt(actuators.gain[3 * i] * inertia);
            }
        }
    }

    /** What a unit force does to the degrees of freedom in the reference position, where balls are not turned. */
    private double[] moment(int i, Model model) {
        int joint = actuators.joint[i];
        double[] moment = Arrays.copyOfRange(actuators.gear, 6 * i, 6 * i + 6);
        if (actuators.gearInParent[i] && joints.type[joint] == JointType.FREE) {
            // the rotational part from the world into the body
            double[] q = Arrays.copyOfRange(model.referencePosition, model.joints.positionStart[joint] + 3,
                    model.joints.positionStart[joint] + 7);
            Pose world = new Pose(new double[3], new double[] {q[0], -q[1], -q[2], -q[3]});
            Numbers.put(world.direction(Arrays.copyOfRange(moment, 3, 6)), moment, 3);
        }
        return moment;
    }
}
