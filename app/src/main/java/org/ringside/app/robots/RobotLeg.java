package org.ringside.app.robots;

import java.util.List;

/**
 * A leg as it was found in a model: hinges from the base to a body with a sphere. Immutable.
 *
 * @param name FL, FR, HL or HR, by where its first hinge sits as seen from the base's origin
 * @param joints its hinges, from the base on, by index in the model
 * @param foot its foot, by index of the geom
 * @param reach from the hip, the last hinge but one, to the sole with the knee as far stretched as it goes, measured in the plane in
 *        which the leg bends, m
 * @param extension the same distance in the home pose, m
 */
public record RobotLeg(String name, List<Integer> joints, int foot, double reach, double extension) {
    /** Copies the list. */
    public RobotLeg {
        joints = List.copyOf(joints);
    }
}
