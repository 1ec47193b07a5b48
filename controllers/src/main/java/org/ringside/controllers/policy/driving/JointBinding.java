package org.ringside.controllers.policy.driving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ringside.controllers.policy.JointLayout;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;

/** Where the joints and feet that a card names are in a robot's arrays, found by name. Immutable. */
final class JointBinding {
    /** Index of the robot's joint for each of the policy's (joints). */
    final int[] index;
    /** The robot's angle is this times the policy's, plus the offset: 1 or -1 (joints). */
    final int[] sign;
    /** Angle of the robot's joint where the policy's is zero, rad (joints). */
    final double[] offset;
    /** Angles that the policy's are relative to, as the policy counts them, rad (joints). */
    final double[] rest;
    /** Least angles, as the policy counts them, rad (joints). */
    final double[] lower;
    /** Largest angles, as the policy counts them, rad (joints). */
    final double[] upper;

    private final List<String> names;
    private final RobotModel robot;

    /** Finds the joints of a card, which is known to fit the robot. */
    JointBinding(PolicyCard card, RobotModel robot) {
        this.robot = robot;
        JointLayout layout = card.robot();
        names = layout.jointOrder();
        int count = names.size();
        index = new int[count];
        sign = new int[count];
        offset = new double[count];
        rest = new double[count];
        lower = new double[count];
        upper = new double[count];
        for (int i = 0; i < count; i++) {
            JointLayout.JointMapping mapping = layout.robotJoint(names.get(i));
            index[i] = robot.jointIndex(mapping.joint());
            RobotJoint joint = robot.joints().get(index[i]);
            sign[i] = mapping.sign();
            offset[i] = mapping.offset();
            rest[i] = layout.defaultPosition().get(i);
            double oneEnd = sign[i] * (joint.lower() - offset[i]);
            double otherEnd = sign[i] * (joint.upper() - offset[i]);
            lower[i] = Math.min(oneEnd, otherEnd);
            upper[i] = Math.max(oneEnd, otherEnd);
        }
    }

    /** Returns the places of some joints in the policy's order; all if none are named. */
    int[] places(List<String> joints) {
        List<String> wanted = joints.isEmpty() ? names : joints;
        return wanted.stream().mapToInt(names::indexOf).toArray();
    }

    /** Returns the indices of feet in the robot's arrays, -1 where there is none of that name. */
    int[] feet(List<String> legs) {
        return legs.stream().mapToInt(leg -> foot(robot, leg)).toArray();
    }

    /**
     * Finds a foot by its name, or by its leg's: FL, FR, HL, HR, where R may stand for H.
     *
     * @return its index, or -1
     */
    static int foot(RobotModel robot, String name) {
        int index = robot.feet().indexOf(name);
        if (index >= 0) {
            return index;
        }
        String leg = name.toUpperCase(Locale.ROOT).replaceFirst("^R(?=[LR]$)", "H");
        return robot.legs().stream().filter(candidate -> candidate.name().equals(leg)).mapToInt(Leg::foot).findFirst()
                .orElse(-1);
    }

    /** Returns the names by which feet can be called, for messages. */
    static List<String> footNames(RobotModel robot) {
        List<String> known = new ArrayList<>(robot.feet());
        robot.legs().stream().sorted(Comparator.comparingInt(Leg::foot)).map(Leg::name).forEach(known::add);
        return known;
    }
}
