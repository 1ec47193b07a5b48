package org.ringside.controllers.skills;

/**
 * The figures of a leap from a stand.
 *
 * @param gatherReach how far ahead of their hips the hind feet are set before the push, m
 * @param gatherTime time for the step of each hind foot, s
 * @param crouchShift how far the base moves ahead during the crouch, m
 * @param crouchHeight height of the base above the feet's rest before the push, m
 * @param crouchTime time to go down, s
 * @param pushAhead acceleration ahead during the push, m/s^2
 * @param pushUp acceleration up during the push, m/s^2
 * @param pushAngle nose-up angle that the trunk aims for during the push, rad
 * @param takeOffSpeedUp speed up at which the push ends, m/s
 * @param longestPush time after which the push ends, s
 * @param tuckLength length of the tucked legs in flight, m
 * @param tuckTime time after take-off at which the legs reach for the landing, s
 * @param landingReach how far ahead of their hips the feet land, m
 * @param landingLength how far below their hips the feet land, m
 * @param landingSpeed speed ahead after the landing, m/s
 */
public record JumpParameters(
        double gatherReach,
        double gatherTime,
        double crouchShift,
        double crouchHeight,
        double crouchTime,
        double pushAhead,
        double pushUp,
        double pushAngle,
        double takeOffSpeedUp,
        double longestPush,
        double tuckLength,
        double tuckTime,
        double landingReach,
        double landingLength,
        double landingSpeed) {
    /** For the Barkour v0 and a board of 0.5 m: the best of a random search over twelve mildly varied robots. */
    public static final JumpParameters DEFAULT =
            new JumpParameters(0.005432, 0.2087, 0.12, 0.06067, 0.2952, 21.31, 24.67, 0.2449, 2.143, 0.1979, 0.1667,
                    0.05367, 0.02354, 0.3163, 1.288);
}
