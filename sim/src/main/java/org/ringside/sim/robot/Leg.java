package org.ringside.sim.robot;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A leg of three joints and a round foot, by index into the robot's bodies and joints. Immutable.
 *
 * @param name which leg it is: FL, FR, HL or HR
 * @param abduction index of the abduction joint
 * @param hip index of the hip joint
 * @param knee index of the knee joint
 * @param upperBody index of the upper link's body
 * @param lowerBody index of the lower link's body
 * @param foot index of the foot in {@code RobotModel.feet()}
 * @param hipInBase position of the hip joint in the base's frame, all joints at zero, m
 * @param kneeFromHip from the hip joint to the knee joint, all joints at zero, m
 * @param footFromKnee from the knee joint to the foot's centre, all joints at zero, m
 * @param footRadius radius of the foot, m
 */
public record Leg(
        String name,
        int abduction,
        int hip,
        int knee,
        int upperBody,
        int lowerBody,
        int foot,
        Vector3dc hipInBase,
        Vector3dc kneeFromHip,
        Vector3dc footFromKnee,
        double footRadius) {
    /** Copies the vectors. */
    public Leg {
        hipInBase = new Vector3d(hipInBase);
        kneeFromHip = new Vector3d(kneeFromHip);
        footFromKnee = new Vector3d(footFromKnee);
    }
}
