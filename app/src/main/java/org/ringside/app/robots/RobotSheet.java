package org.ringside.app.robots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ringside.sim.spatial.Actuators;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Model;

/** What a robot is, for people and for programs. */
public final class RobotSheet {
    private RobotSheet() {}

    /**
     * Describes a robot to people.
     *
     * @param robot which
     * @return lines, each with its end
     */
    public static String text(Anatomy robot) {
        Model model = robot.model;
        StringBuilder out = new StringBuilder();
        line(out, "%s: %.2f kg, %d joints, %d feet, base %.3f m high at home", model.name.isEmpty() ? "(no name)"
                : model.name, robot.mass, robot.hinges.size(), robot.legs.size(), robot.homeHeight());
        line(out, "");
        line(out, "%-24s %9s  %s", "BODY", "MASS", "CENTRE OF MASS IN ITS FRAME");
        for (int b = 1; b < model.bodies.count; b++) {
            double[] p = model.bodies.inertialPosition;
            line(out, "%-24s %6.3f kg  %7.4f %7.4f %7.4f m", robot.bodyName(b), model.bodies.mass[b], p[3 * b],
                    p[3 * b + 1], p[3 * b + 2]);
        }
        line(out, "");
        line(out, "%-24s %18s %8s %8s %8s %10s", "JOINT", "RANGE rad", "HOME", "KP", "KV", "FORCE N m");
        for (int j : robot.hinges) {
            Map<String, Object> joint = joint(robot, j);
            line(out, "%-24s %18s %8.3f %8s %8s %10s", robot.jointName(j), pair(joint.get("range")), robot.homeOf(j),
                    or(joint.get("stiffness")), or(joint.get("damping")), limit(joint.get("forceRange")));
        }
        line(out, "");
        line(out, "%-4s %-24s %8s %8s %8s  %s", "LEG", "FOOT", "RADIUS", "REACH", "AT HOME", "FOOT'S CENTRE AT HOME m");
        for (RobotLeg leg : robot.legs) {
            double[] p = robot.home.geomPosition;
            int g = leg.foot();
            line(out, "%-4s %-24s %6.4f m %6.3f m %6.3f m  %7.4f %7.4f %7.4f", leg.name(), robot.geomName(g),
                    model.geoms.size[3 * g], leg.reach(), leg.extension(), p[3 * g], p[3 * g + 1], p[3 * g + 2]);
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    private static String pair(Object range) {
        return range instanceof List<?> two
                ? String.format(Locale.ROOT, "%.3f to %.3f", two.getFirst(), two.getLast())
                : "-";
    }

    private static String limit(Object range) {
        return range instanceof List<?> two && two.getFirst().equals(-(Double) two.getLast())
                ? or(two.getLast())
                : pair(range);
    }

    private static String or(Object number) {
        return number == null ? "-" : String.format(Locale.ROOT, "%.4g", number).replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }

    /**
     * Describes a robot to programs.
     *
     * @param robot which
     * @return an object of maps, lists, text and numbers; what is not there is left out
     */
    public static Map<String, Object> document(Anatomy robot) {
        Model model = robot.model;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", model.name);
        document.put("mass", robot.mass);
        document.put("homeHeight", robot.homeHeight());
        List<Object> bodies = new ArrayList<>();
        for (int b = 1; b < model.bodies.count; b++) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("name", robot.bodyName(b));
            if (model.bodies.parent[b] > 0) {
                body.put("parent", robot.bodyName(model.bodies.parent[b]));
            }
            body.put("mass", model.bodies.mass[b]);
            body.put("centreOfMass", numbers(model.bodies.inertialPosition, 3 * b, 3));
            body.put("principalMoments", numbers(model.bodies.inertia, 3 * b, 3));
            bodies.add(body);
        }
        document.put("bodies", bodies);
        document.put("joints", robot.hinges.stream().map(j -> joint(robot, j)).toList());
        document.put("legs", robot.legs.stream().map(leg -> leg(robot, leg)).toList());
        return document;
    }

    private static Map<String, Object> joint(Anatomy robot, int j) {
        Joints joints = robot.model.joints;
        Actuators actuators = robot.model.actuators;
        Map<String, Object> joint = new LinkedHashMap<>();
        joint.put("name", robot.jointName(j));
        joint.put("body", robot.bodyName(joints.body[j]));
        joint.put("axis", numbers(joints.axis, 3 * j, 3));
        if (joints.limited[j]) {
            joint.put("range", numbers(joints.range, 2 * j, 2));
        }
        joint.put("home", robot.homeOf(j));
        int dof = joints.firstDof[j];
        joint.put("armature", robot.model.dofs.armature[dof]);
        joint.put("viscousFriction", robot.model.dofs.damping[dof]);
        joint.put("frictionLoss", robot.model.dofs.frictionLoss[dof]);
        int a = robot.driveOf(j);
        if (a >= 0 && robot.holdsPosition(a)) {
            joint.put("stiffness", actuators.gain[3 * a]);
            joint.put("damping", 0.0 - actuators.bias[3 * a + 2]);
        }
        if (a >= 0 && actuators.forceLimited[a]) {
            joint.put("forceRange", numbers(actuators.forceRange, 2 * a, 2));
        } else if (joints.actuatorForceLimited[j]) {
            joint.put("forceRange", numbers(joints.actuatorForceRange, 2 * j, 2));
        }
        return joint;
    }

    private static Map<String, Object> leg(Anatomy robot, RobotLeg leg) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", leg.name());
        document.put("joints", leg.joints().stream().map(robot::jointName).toList());
        document.put("foot", robot.geomName(leg.foot()));
        document.put("footRadius", robot.model.geoms.size[3 * leg.foot()]);
        document.put("footAtHome", numbers(robot.home.geomPosition, 3 * leg.foot(), 3));
        document.put("reach", leg.reach());
        document.put("extensionAtHome", leg.extension());
        return document;
    }

    private static List<Double> numbers(double[] values, int from, int count) {
        List<Double> list = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            list.add(values[from + k]);
        }
        return list;
    }
}
