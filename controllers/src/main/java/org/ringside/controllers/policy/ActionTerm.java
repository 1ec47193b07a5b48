package org.ringside.controllers.policy;

import java.util.List;

/**
 * What a slice of the output means: cut to the clip, times scale, plus offset, cut to the limit.
 *
 * @param term joint_position, joint_velocity, joint_torque or gait_params
 * @param joints names of the joints, in order; all of the card's if empty
 * @param scale one factor, or one a number
 * @param offset default (the default positions), none, or list
 * @param offsets the list of offsets, if the offset is list; otherwise empty
 * @param clip bound of the raw output, infinite if there is none
 * @param limit joint-range if targets are cut to the joints' ranges, list if to lower and upper, otherwise none
 * @param filter share of the new action in its moving average; 1 without a filter
 * @param size numbers of gait_params, otherwise 0
 * @param lower least targets, one or one a number; empty unless the limit is list
 * @param upper largest targets, one or one a number; empty unless the limit is list
 */
public record ActionTerm(
        String term,
        List<String> joints,
        List<Double> scale,
        String offset,
        List<Double> offsets,
        double clip,
        String limit,
        double filter,
        int size,
        List<Double> lower,
        List<Double> upper) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if offset or limit and their lists contradict each other, or gait_params have no size
     */
    public ActionTerm {
        joints = List.copyOf(joints);
        scale = List.copyOf(scale);
        offsets = List.copyOf(offsets);
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
        if (offset.equals("list") == offsets.isEmpty()) {
            throw new IllegalArgumentException("offsets exactly where the offset is \"list\"");
        }
        if (limit.equals("list") == (lower.isEmpty() || upper.isEmpty())) {
            throw new IllegalArgumentException("lower and upper exactly where the limit is \"list\"");
        }
        if (term.equals("gait_params") == (size == 0)) {
            throw new IllegalArgumentException("size exactly for gait_params");
        }
    }

    /**
     * Counts the numbers of the slice.
     *
     * @param allJoints how many joints the card names
     * @return the number
     */
    public int size(int allJoints) {
        return size > 0 ? size : joints.isEmpty() ? allJoints : joints.size();
    }
}
