package org.ringside.sim;

import java.util.List;

/**
 * Any pose and velocity to start from, in the layout of {@link WorldState}. Immutable.
 *
 * @param position base position (m), base orientation (w x y z), joint positions (rad): 7 + joints
 * @param velocity base velocity in the world (m/s), turn rates in the base (rad/s), joint velocities (rad/s): 6 + joints
 */
public record StartState(List<Double> position, List<Double> velocity) {
    /**
     * Copies and checks the numbers.
     *
     * @throws IllegalArgumentException if the two do not fit each other, a number is not finite, or the orientation is not of unit
     *     length
     */
    public StartState {
        position = List.copyOf(position);
        velocity = List.copyOf(velocity);
        if (position.size() < WorldState.QPOS_JOINTS || position.size() != velocity.size() + 1) {
            throw new IllegalArgumentException(
                    "a start state needs 7 + joints positions and 6 + joints velocities, not "
                            + position.size() + " and " + velocity.size());
        }
        checkFinite("position", position);
        checkFinite("velocity", velocity);
        double norm = 0;
        for (int i = 3; i < 7; i++) {
            norm += position.get(i) * position.get(i);
        }
        if (Math.abs(norm - 1) > 1e-6) {
            throw new IllegalArgumentException("the start's orientation (w x y z) must have unit length: "
                    + position.subList(3, 7) + " has " + Math.sqrt(norm));
        }
    }

    private static void checkFinite(String name, List<Double> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            if (!Double.isFinite(numbers.get(i))) {
                throw new IllegalArgumentException(
                        "the start's " + name + "[" + i + "] must be finite: " + numbers.get(i));
            }
        }
    }
}
