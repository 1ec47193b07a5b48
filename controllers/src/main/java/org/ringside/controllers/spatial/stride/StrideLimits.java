package org.ringside.controllers.spatial.stride;

import org.ringside.controllers.navigation.NavigatorLimits;
import org.ringside.controllers.navigation.Outline;
import org.ringside.controllers.spatial.LegChain;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.skills.LeapFile;
import org.ringside.controllers.spatial.skills.TrotParameters;
import org.ringside.sim.robot.RobotModel;

/**
 * Computes from a robot's model what the shipped skills can do with it on a course. Walks of robots of different size are alike at the same
 * Froude number (Alexander and Jayes, Journal of Zoology 201, 1983): speeds go with the root of the leg's length, turn rates against it,
 * accelerations are the same. Ramps are taken the slower the weaker the knees are for the weight, since at their foot the trunk is thrown up.
 */
public final class StrideLimits {
    /** Length of the legs for which the figures here were found, those of Barkour v0, m. */
    private static final double LENGTH = 0.406;

    /** What the knees of two of its legs hold, in units of its weight. */
    private static final double STRENGTH = 1.67;

    /** Speed in the curves between poles, where the outline counts, m/s. */
    private static final double BETWEEN_POLES = 0.75;

    /** How far feet go to either side in curves, m. */
    private static final double SWAY = 0.03;

    private StrideLimits() {}

    /**
     * Computes the limits with the shipped leap.
     *
     * @param robot the robot
     * @return by what its path is planned and followed
     */
    public static NavigatorLimits of(RobotModel robot) {
        return of(robot, LeapFile.shippedFor(robot).speed());
    }

    /**
     * Computes the limits.
     *
     * @param robot the robot
     * @param overBoards speed at which boards are crossed, m/s
     * @return by what its path is planned and followed
     */
    public static NavigatorLimits of(RobotModel robot, double overBoards) {
        TrotParameters trot = TrotParameters.FLAT;
        double scale = new LegChain(robot, robot.legs().getFirst()).length / LENGTH;
        double quick = Math.sqrt(scale);
        double ramp = 1.5 * Math.min(1, strength(robot));
        double share = BETWEEN_POLES / trot.fastSpeed();
        double stride = trot.slowPeriod() + share * (trot.fastPeriod() - trot.slowPeriod());
        double reach = BETWEEN_POLES * quick * stride * trot.duty() / 2;
        Outline outline = TrotOutline.of(robot, trot.hipHeight(), reach, SWAY, trot.clearance());
        return new NavigatorLimits(1.7 * quick, 0.5 * quick, 2.8 / quick, ramp * quick, ramp * quick, 1.1 * quick,
                overBoards,
                1.6, 1.5, 1.2, 2.2, 1.8, 16 / scale, outline, 0.03, 0.04);
    }

    /**
     * Returns how strong a robot is for its weight: what the knees of two legs can hold, over what the whole robot weighs.
     *
     * @param robot the robot
     * @return strength, 1 for the Barkour v0
     */
    public static double strength(RobotModel robot) {
        double held = 2 * new LegChain(robot, robot.legs().getFirst()).strength;
        return held / (robot.mass() * SpatialBody.GRAVITY * STRENGTH);
    }
}
