package org.ringside.controllers.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ringside.courses.format.Shown;

/**
 * The joints as the policy counts them.
 *
 * @param id name of the robot that it was trained for
 * @param jointOrder names of the joints in the policy's order
 * @param defaultPosition position of each joint that observations and actions are relative to, rad
 * @param jointMap which joint of the robot that is driven stands for a joint of the policy, for those that differ
 */
public record JointLayout(
        String id, List<String> jointOrder, List<Double> defaultPosition, Map<String, JointMapping> jointMap) {
    /**
     * A joint of the robot that stands for one of the policy. Its angle is sign times the policy's angle, plus the offset; its velocity
     * and torque are sign times the policy's.
     *
     * @param joint name of the robot's joint
     * @param sign 1 or -1
     * @param offset angle of the robot's joint where the policy's is zero, rad
     */
    public record JointMapping(String joint, int sign, double offset) {
        /**
         * Checks the sign.
         *
         * @throws IllegalArgumentException if it is not 1 or -1
         */
        public JointMapping {
            if (Math.abs(sign) != 1) {
                throw new IllegalArgumentException("a sign of 1 or -1");
            }
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a joint is named twice or the lists differ in length
     */
    public JointLayout {
        jointOrder = List.copyOf(jointOrder);
        defaultPosition = List.copyOf(defaultPosition);
        jointMap = PolicyCard.ordered(jointMap);
        Set<String> seen = new LinkedHashSet<>();
        for (String joint : jointOrder) {
            if (!seen.add(joint)) {
                throw new IllegalArgumentException("each joint once in jointOrder, not " + Shown.quoted(joint)
                        + " twice");
            }
        }
        if (defaultPosition.size() != jointOrder.size()) {
            throw new IllegalArgumentException("as many numbers in defaultJointPos (" + defaultPosition.size()
                    + ") as names in jointOrder (" + jointOrder.size() + ")");
        }
    }

    /**
     * Finds the joint of the robot that stands for one of the policy.
     *
     * @param joint name of the policy's joint
     * @return the robot's joint: the one of the same name unless the map says otherwise
     */
    public JointMapping robotJoint(String joint) {
        return jointMap.getOrDefault(joint, new JointMapping(joint, 1, 0));
    }
}
