package org.ringside.controllers.spatial.skills;

/**
 * The figures of a running leap over a board. Lengths are for a leg of 0.4 m.
 *
 * @param pushDistance how far the base is before the board's near edge when the push begins, m
 * @param toeMargin how far the front feet stand before the near edge, m
 * @param span distance of the hind feet behind the front feet at the push, m
 * @param stagger how far behind their places the pair of feet stands that steps first, m
 * @param setDistance how far before that place the last step of the trot ends, m
 * @param setTime time on all feet before the push, s
 * @param setHeight height of the hips at the push as a share of the leg's length
 * @param pushAhead acceleration ahead during the push, m/s^2
 * @param pushUp acceleration up during the push, m/s^2
 * @param pushPitch nose-up angle that the trunk aims for during the push, rad
 * @param frontRelease speed up at which the front feet leave the ground, m/s
 * @param takeOffUp speed up at which the push ends, m/s
 * @param longestPush time after which it ends anyhow, s
 * @param hump how high the feet are lifted in flight, m
 * @param frontReach how far ahead of their hips the front feet land, m
 * @param hindReach how far ahead of their hips the hind feet land, m
 * @param landingHeight height of the hips at the landing as a share of the leg's length
 * @param landingSpeed speed ahead after the landing, m/s
 */
public record LeapParameters(
        double pushDistance,
        double toeMargin,
        double span,
        double stagger,
        double setDistance,
        double setTime,
        double setHeight,
        double pushAhead,
        double pushUp,
        double pushPitch,
        double frontRelease,
        double takeOffUp,
        double longestPush,
        double hump,
        double frontReach,
        double hindReach,
        double landingHeight,
        double landingSpeed) {
    /** The shipped figures, found by a search over mildly disturbed episodes with the Barkour v0. */
    public static final LeapParameters DEFAULT = LeapFile.shipped();

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range; the message names it
     */
    public LeapParameters {
        within("pushDistance", pushDistance, -0.2, 0.6);
        within("toeMargin", toeMargin, 0.02, 0.3);
        within("span", span, 0.1, 0.6);
        within("stagger", stagger, -0.1, 0.2);
        within("setDistance", setDistance, -0.1, 0.4);
        within("setTime", setTime, 0, 1);
        within("setHeight", setHeight, 0.3, 0.95);
        within("pushAhead", pushAhead, 0, 40);
        within("pushUp", pushUp, 1, 60);
        within("pushPitch", pushPitch, -0.8, 0.8);
        within("frontRelease", frontRelease, 0.1, 5);
        within("takeOffUp", takeOffUp, 0.1, 5);
        within("longestPush", longestPush, 0.02, 1);
        within("hump", hump, 0.01, 0.2);
        within("frontReach", frontReach, -0.2, 0.3);
        within("hindReach", hindReach, -0.2, 0.3);
        within("landingHeight", landingHeight, 0.3, 0.95);
        within("landingSpeed", landingSpeed, 0, 4);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ": " + value);
        }
    }
}
