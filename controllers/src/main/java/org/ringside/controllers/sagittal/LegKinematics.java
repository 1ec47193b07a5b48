package org.ringside.controllers.sagittal;

import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotModel;

/**
 * A leg of two links in the sagittal plane: where the foot is, how it moves with the joints, and which joints put it
 * somewhere. Closed form, law of cosines. Positions are from the base's origin in the base's axes, x and z alone.
 *
 * <p>Immutable and safe in any thread.
 */
public final class LegKinematics {
    /** Index of the hip joint in the robot's joints. */
    public final int hip;

    /** Index of the knee joint in the robot's joints. */
    public final int knee;

    /** Index of the abduction joint in the robot's joints. */
    public final int abduction;

    /** Index of the foot in the robot's feet. */
    public final int foot;

    /** Position of the hip joint, m. */
    public final double hipX;

    /** Position of the hip joint, m. */
    public final double hipZ;

    /** True for a leg at the front. */
    public final boolean front;

    /** True for a leg on the left. */
    public final boolean left;

    private final double upperX;
    private final double upperZ;
    private final double lowerX;
    private final double lowerZ;
    private final double hipSign;
    private final double kneeSign;
    private final double upperLength;
    private final double lowerLength;
    private final double upperAngle;
    private final double foldedAngle;
    private final double kneeLower;
    private final double kneeUpper;
    private final double hipMiddle;

    /**
     * Makes the kinematics of a leg.
     *
     * @param robot the robot
     * @param leg one of its legs
     */
    public LegKinematics(RobotModel robot, Leg leg) {
        hip = leg.hip();
        knee = leg.knee();
        abduction = leg.abduction();
        foot = leg.foot();
        hipX = leg.hipInBase().x();
        hipZ = leg.hipInBase().z();
        front = leg.name().startsWith("F");
        left = leg.name().endsWith("L");
        upperX = leg.kneeFromHip().x();
        upperZ = leg.kneeFromHip().z();
        lowerX = leg.footFromKnee().x();
        lowerZ = leg.footFromKnee().z();
        hipSign = -Math.signum(robot.joints().get(hip).axis().y());
        kneeSign = -Math.signum(robot.joints().get(knee).axis().y());
        upperLength = Math.sqrt(upperX * upperX + upperZ * upperZ);
        lowerLength = Math.sqrt(lowerX * lowerX + lowerZ * lowerZ);
        upperAngle = StrictMath.atan2(upperZ, upperX);
        foldedAngle = wrap(StrictMath.atan2(lowerZ, lowerX) - upperAngle);
        kneeLower = robot.joints().get(knee).lower();
        kneeUpper = robot.joints().get(knee).upper();
        hipMiddle = (robot.joints().get(hip).lower() + robot.joints().get(hip).upper()) / 2;
    }

    private static double wrap(double angle) {
        return angle - 2 * Math.PI * Math.rint(angle / (2 * Math.PI));
    }

    /**
     * Computes where the foot is and how it moves with the joints.
     *
     * @param hipPosition position of the hip joint, rad
     * @param kneePosition position of the knee joint, rad
     * @param out overwritten: foot x, z, then the Jacobian dx/dhip, dx/dknee, dz/dhip, dz/dknee (6)
     */
    public void forward(double hipPosition, double kneePosition, double[] out) {
        double a = hipSign * hipPosition;
        double b = a + kneeSign * kneePosition;
        double cosA = StrictMath.cos(a);
        double sinA = StrictMath.sin(a);
        double cosB = StrictMath.cos(b);
        double sinB = StrictMath.sin(b);
        double shankX = cosB * lowerX - sinB * lowerZ;
        double shankZ = sinB * lowerX + cosB * lowerZ;
        double legX = cosA * upperX - sinA * upperZ + shankX;
        double legZ = sinA * upperX + cosA * upperZ + shankZ;
        out[0] = hipX + legX;
        out[1] = hipZ + legZ;
        out[2] = -hipSign * legZ;
        out[3] = -kneeSign * shankZ;
        out[4] = hipSign * legX;
        out[5] = kneeSign * shankX;
    }

    /**
     * Computes the joints that put the foot at a point, or as near to it as the leg reaches.
     *
     * @param x wanted position of the foot, m
     * @param z wanted position of the foot, m
     * @param out overwritten: hip and knee positions, rad (2)
     */
    public void inverse(double x, double z, double[] out) {
        double dx = x - hipX;
        double dz = z - hipZ;
        double squared = dx * dx + dz * dz;
        double cosine =
                (squared - upperLength * upperLength - lowerLength * lowerLength) / (2 * upperLength * lowerLength);
        // the angle from the upper to the lower link's direction, of the sign that it has when folded
        double bend = Math.signum(foldedAngle) * StrictMath.acos(Math.clamp(cosine, -1, 1));
        double kneePosition = Math.clamp(kneeSign * (bend - foldedAngle), kneeLower, kneeUpper);
        bend = foldedAngle + kneeSign * kneePosition;
        double lead = StrictMath.atan2(
                lowerLength * StrictMath.sin(bend), upperLength + lowerLength * StrictMath.cos(bend));
        double hipPosition = hipSign * (StrictMath.atan2(dz, dx) - upperAngle - lead);
        out[0] = hipMiddle + wrap(hipPosition - hipMiddle);
        out[1] = kneePosition;
    }

    /**
     * Returns how far the foot can be from the hip joint.
     *
     * @return the distance with the knee at its limit, m
     */
    public double reach() {
        double bend = foldedAngle + kneeSign * kneeUpper;
        return Math.sqrt(upperLength * upperLength
                + lowerLength * lowerLength
                + 2 * upperLength * lowerLength * StrictMath.cos(bend));
    }
}
