package org.ringside.controllers.policy;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * The joints as the policy counts them.
 *
 * @param id name of the robot that it was trained for
 * @param jointOrder names of the joints in the policy's order
 * @param defaultPosition position of each joint that observations and actions are relative to, rad
 */
public record JointLayout(String id, List<String> jointOrder, List<Double> defaultPosition) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a joint is named twice or the lists differ in length
     */
    public JointLayout {
        jointOrder = List.copyOf(jointOrder);
        defaultPosition = List.copyOf(defaultPosition);
        if (new LinkedHashSet<>(jointOrder).size() != jointOrder.size()) {
            throw new IllegalArgumentException("each joint once in jointOrder");
        }
        if (defaultPosition.size() != jointOrder.size()) {
            throw new IllegalArgumentException("as many numbers in defaultJointPos (" + defaultPosition.size()
                    + ") as names in jointOrder (" + jointOrder.size() + ")");
        }
    }
}
