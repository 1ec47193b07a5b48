package org.ringside.app.robots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Keyframe;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.collision.Collision;

/** Looks for mistakes in a robot: what no four-legged robot has, what makes it fall at once, what was probably not meant. */
public final class RobotCheck {
    private static final List<String> LEGS = List.of("FL", "FR", "HL", "HR");
    private static final double LEAST_MASS = 1;
    private static final double MOST_MASS = 100;
    private static final double LEAST_REACH = 0.05;
    private static final double MOST_REACH = 1.5;
    /** Time steps with which standing is tried, s. */
    private static final double LEAST_STEP = 1e-4;
    private static final double MOST_STEP = 0.02;
    /** How different the reaches of legs may be, as a part. */
    private static final double REACH_SPREAD = 0.02;
    /** How far from the ground the feet may be in the keyframe, m. */
    private static final double HOVER = 0.01;
    /** Penetration at home that is no more than rounding, m. */
    private static final double TOUCH = 1e-6;

    private final Anatomy robot;
    private final Model model;
    private final List<RobotFinding> findings = new ArrayList<>();

    private RobotCheck(Anatomy robot) {
        this.robot = robot;
        model = robot.model;
    }

    /**
     * Checks a robot.
     *
     * @param robot the robot
     * @return what was found, errors first
     */
    public static List<RobotFinding> check(Anatomy robot) {
        RobotCheck check = new RobotCheck(robot);
        check.mass();
        if (robot.base < 0) {
            check.error("base", check.name(), "it has no body that floats, or several",
                    "put one <freejoint/> into its trunk");
        } else {
            check.inertias();
            check.legs();
            check.hinges();
            check.drives();
            check.keyframe();
            SymmetryRules.check(robot, check.findings);
            check.selfContacts();
            check.stand();
        }
        check.findings.sort((a, b) -> a.severity().compareTo(b.severity()));
        return List.copyOf(check.findings);
    }

    private String name() {
        return model.name.isEmpty() ? "the robot" : model.name;
    }

    private void mass() {
        if (!(robot.mass >= LEAST_MASS && robot.mass <= MOST_MASS)) {
            error("mass", name(), text("it weighs %.4g kg; a robot for this course weighs %.0f to %.0f kg", robot.mass,
                    LEAST_MASS, MOST_MASS), "give masses in kg");
        } else {
            note("mass", name(), text("it weighs %.2f kg, %.0f %% of it in the base", robot.mass,
                    robot.base < 0 ? 0 : 100 * model.bodies.mass[robot.base] / robot.mass));
        }
    }

    /** No body is bulkier than the robot, and none breaks the triangle inequality, which the reader only mends if asked to. */
    private void inertias() {
        double size = 0;
        for (int g = 0; g < model.geoms.count; g++) {
            if (model.bodies.root[model.geoms.body[g]] == robot.base) {
                double[] p = robot.unturned.geomPosition;
                double away =
                        Math.sqrt(p[3 * g] * p[3 * g] + p[3 * g + 1] * p[3 * g + 1] + p[3 * g + 2] * p[3 * g + 2]);
                size = Math.max(size, away + model.geoms.boundingRadius[g]);
            }
        }
        Bodies bodies = model.bodies;
        for (int b = 1; b < bodies.count; b++) {
            if (bodies.root[b] != robot.base || bodies.mass[b] == 0) {
                continue;
            }
            double[] moments = Arrays.copyOfRange(bodies.inertia, 3 * b, 3 * b + 3);
            Arrays.sort(moments);
            if (moments[2] > (moments[0] + moments[1]) * (1 + 1e-9)) {
                error("inertia", robot.bodyName(b),
                        text("the principal moments %.3g, %.3g and %.3g kg m^2 are impossible:"
                                + " one is larger than the other two together", moments[0], moments[1], moments[2]),
                        "correct its inertia");
            }
            double radius = Math.sqrt(moments[2] / bodies.mass[b]);
            if (size > 0 && radius > size) {
                error("inertia", robot.bodyName(b),
                        text("its mass of %.3g kg would lie %.2f m from its centre; the whole"
                                + " robot reaches only %.2f m", bodies.mass[b], radius, size),
                        "give inertias in kg m^2");
            }
        }
    }

    private void legs() {
        List<String> found = robot.legs.stream().map(RobotLeg::name).toList();
        for (String leg : LEGS) {
            long count = found.stream().filter(leg::equals).count();
            if (count != 1) {
                error("legs", leg, count == 0 ? "there is no such leg" : "there are " + count + " such legs",
                        "a leg is a chain of hinges from the base to a last body with a sphere, its foot; F and H, L and R"
                                + " go by where the first hinge sits, seen from the base's origin");
            }
        }
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (RobotLeg leg : robot.legs) {
            shortest = Math.min(shortest, leg.reach());
            longest = Math.max(longest, leg.reach());
            if (!(leg.reach() >= LEAST_REACH && leg.reach() <= MOST_REACH)) {
                error("reach", leg.name(), text("it reaches %.3g m", leg.reach()), "give lengths in m");
            } else {
                note("reach", leg.name(), text("it reaches %.3f m from its hip and uses %.3f m of that at home",
                        leg.reach(), leg.extension()));
            }
        }
        if (longest - shortest > REACH_SPREAD * longest) {
            warning("reach", name(), text("its legs reach from %.3f to %.3f m", shortest, longest),
                    "legs of one robot are mostly alike");
        }
        double[] radii = robot.legs.stream().mapToDouble(leg -> model.geoms.size[3 * leg.foot()]).sorted().toArray();
        if (radii.length > 0 && radii[radii.length - 1] > radii[0] * 1.001) {
            warning("feet", name(), text("its feet have radii from %.4f to %.4f m", radii[0], radii[radii.length - 1]),
                    "feet of one robot are mostly alike");
        }
    }

    private void hinges() {
        Joints joints = model.joints;
        Set<String> words = new LinkedHashSet<>();
        for (int j : robot.hinges) {
            if (joints.name[j] == null) {
                error("joint-name", robot.jointName(j), "the hinge of body " + robot.bodyName(joints.body[j])
                        + " has no name", "policies and controllers go by names");
            } else if (!words.add(joints.name[j].toLowerCase(Locale.ROOT))) {
                error("joint-name", joints.name[j], "another joint has the same name but for capitals", "rename one");
            }
            double home = robot.homeOf(j);
            if (!joints.limited[j]) {
                warning("range", robot.jointName(j), "it has no range",
                        "give it one, or the drive's command has no bounds");
            } else if (home < joints.range[2 * j] || home > joints.range[2 * j + 1]) {
                error("range", robot.jointName(j),
                        text("its home position %.3f rad is outside of its range %.3f to %.3f",
                                home, joints.range[2 * j], joints.range[2 * j + 1]),
                        "correct the keyframe or the range");
            }
        }
    }

    private void drives() {
        for (int j : robot.hinges) {
            int a = robot.driveOf(j);
            String joint = robot.jointName(j);
            if (a < 0) {
                error("drive", joint, "nothing drives it", "add a <position joint=\"" + joint + "\" .../>");
                continue;
            }
            if (!robot.holdsPosition(a)) {
                warning("drive", joint, "its drive has no position gain",
                        "use <position> with kp and kv: what home and the"
                                + " stand test need");
            }
            if (!model.actuators.forceLimited[a] && !model.joints.actuatorForceLimited[j]) {
                warning("drive", joint, "its drive has no force range", "give it the motor's largest torque");
            }
        }
    }

    private void keyframe() {
        Keyframe key = Anatomy.homeKey(model);
        if (key == null) {
            error("home", name(), "there is no keyframe",
                    "add <key name=\"home\" qpos=\"...\"/>, the pose in which it stands");
            return;
        }
        if (!"home".equals(key.name())) {
            note("home", name(), "no keyframe is named home; the first is taken for it");
        }
        double gap = key.qpos()[robot.baseStart() + 2] - robot.homeHeight();
        if (!robot.legs.isEmpty() && Math.abs(gap) > HOVER) {
            warning("home", name(), text("the lowest foot of the home keyframe is %.0f mm %s", 1000 * Math.abs(gap),
                    gap > 0 ? "above the ground" : "below the ground"),
                    text("set its height to %.4f", robot.homeHeight()));
        }
    }

    private void selfContacts() {
        var state = robot.home;
        Collision.detect(model, state);
        for (int c = 0; c < state.contacts.count; c++) {
            int one = state.contacts.geom1[c];
            int two = state.contacts.geom2[c];
            boolean own = model.bodies.root[model.geoms.body[one]] == robot.base
                    && model.bodies.root[model.geoms.body[two]] == robot.base;
            if (own && state.contacts.distance[c] < -TOUCH) {
                warning("self-contact", robot.geomName(one) + ", " + robot.geomName(two),
                        text("at home they are %.1f mm inside each other", -1000 * state.contacts.distance[c]),
                        "make them smaller or exclude the pair");
            }
        }
    }

    private void stand() {
        boolean able = !robot.legs.isEmpty();
        for (int j : robot.hinges) {
            int a = robot.driveOf(j);
            able &= a >= 0 && robot.holdsPosition(a);
        }
        if (!able) {
            warning("stand", name(), "it was not tried whether it stands",
                    "that needs feet and a position drive for every hinge");
            return;
        }
        double step = model.options.timestep();
        if (!(step >= LEAST_STEP && step <= MOST_STEP)) {
            warning("stand", name(), text("it was not tried whether it stands with a time step of %s s", step),
                    text("choose one from %s to %s s", LEAST_STEP, MOST_STEP));
            return;
        }
        StandTest test = StandTest.of(robot);
        if (!test.failure().isEmpty()) {
            error("stand", name(), "the simulation broke off: " + test.failure(),
                    "look at masses, gains and the time step");
            return;
        }
        double tilt = StrictMath.toDegrees(test.tilt());
        double home = robot.homeHeight();
        String found =
                text("after 2 s on level ground the base is %.3f m high (home: %.3f m) and leans by %.1f degrees; the"
                        + " feet carry %.1f N of %.1f N", test.height(), home, tilt, test.footForce(), test.weight());
        int before = findings.size();
        if (tilt > 5 || test.height() < 0.7 * home || test.height() > 1.1 * home) {
            error("stand", name(), found, "it does not stand: look at gains, force ranges and the home pose");
        }
        if (!test.others().isEmpty()) {
            error("stand", name(), "it does not stand on its feet alone; the ground touches "
                    + String.join(", ", test.others()), "look at the home pose and the shapes");
        } else if (Math.abs(test.footForce() - test.weight()) > 0.01 * test.weight()) {
            error("stand", name(), found, "feet must carry the weight: look at their contype and conaffinity");
        }
        if (test.sway() > 0.002) {
            warning("stand", name(), text("its height still moves by %.1f mm after 1.5 s", 1000 * test.sway()),
                    "more damping, or a shorter time step");
        }
        if (findings.size() == before) {
            note("stand", name(), found);
        }
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void error(String rule, String where, String what, String advice) {
        findings.add(RobotFinding.error(rule, where, what, advice));
    }

    private void warning(String rule, String where, String what, String advice) {
        findings.add(RobotFinding.warning(rule, where, what, advice));
    }

    private void note(String rule, String where, String what) {
        findings.add(RobotFinding.note(rule, where, what));
    }
}
