package org.ringside.controllers.navigation;

import java.util.Objects;

/**
 * What a way of walking can do, and how far it shall stay from things: by these a {@link PlanePath} is planned and followed.
 *
 * @param forward largest speed ahead, m/s
 * @param sideways largest speed to either side, m/s
 * @param turn largest turn rate, rad/s
 * @param climb largest speed up a ramp, m/s
 * @param descent largest speed down a ramp, m/s
 * @param step largest speed over the edge of a table, m/s
 * @param approach largest speed where a leap begins, m/s
 * @param takeOff distance of the base before a board's near edge at which {@link SkillName#JUMP} begins, m
 * @param acceleration largest rate at which the asked speed rises, m/s^2
 * @param braking largest rate at which the planned speed falls, m/s^2
 * @param runUp largest rate at which the planned speed changes on the way to a board and from it, m/s^2
 * @param inCurves largest acceleration across the path, m/s^2
 * @param turnChange largest rate at which the turn rate changes, rad/s^2
 * @param outline what the robot covers of the ground
 * @param poleMargin how far that stays from poles, m
 * @param preview how long before a place is reached its velocity is asked for, s: the lag of the walk
 */
public record NavigatorLimits(
        double forward,
        double sideways,
        double turn,
        double climb,
        double descent,
        double step,
        double approach,
        double takeOff,
        double acceleration,
        double braking,
        double runUp,
        double inCurves,
        double turnChange,
        Outline outline,
        double poleMargin,
        double preview) {
    /** For a walk of 1.2 m/s by a robot of the size of the Barkour's. */
    public static final NavigatorLimits DEFAULT =
            new NavigatorLimits(1.2, 0.5, 2.4, 0.8, 0.8, 0.7, 0.8, 0.80, 1.5, 1.2, 1.5, 2, 30,
                    Outline.rectangle(0.28, 0.40, 0.205), 0.035, 0.12);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive and finite; the message names it
     */
    public NavigatorLimits {
        positive("forward", forward);
        positive("sideways", sideways);
        positive("turn", turn);
        positive("climb", climb);
        positive("descent", descent);
        positive("step", step);
        positive("approach", approach);
        positive("takeOff", takeOff);
        positive("acceleration", acceleration);
        positive("braking", braking);
        positive("runUp", runUp);
        positive("inCurves", inCurves);
        positive("turnChange", turnChange);
        Objects.requireNonNull(outline, "outline");
        positive("poleMargin", poleMargin);
        if (!(preview >= 0 && preview <= 2)) {
            throw new IllegalArgumentException("preview must be from 0 to 2 s: " + preview);
        }
    }

    /**
     * Returns limits with other speeds; those on obstacles fall to the speed ahead where they are above it.
     *
     * @param ahead largest speed ahead, m/s
     * @param toSides largest speed to either side, m/s
     * @param turning largest turn rate, rad/s
     * @return limits for another walk of the same size
     */
    public NavigatorLimits within(double ahead, double toSides, double turning) {
        return new NavigatorLimits(ahead, toSides, turning, Math.min(ahead, climb), Math.min(ahead, descent),
                Math.min(ahead, step), Math.min(ahead, approach), takeOff, acceleration, braking, runUp, inCurves,
                turnChange,
                outline, poleMargin, preview);
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value < 1000)) {
            throw new IllegalArgumentException(name + " must be above 0 and below 1000: " + value);
        }
    }
}
