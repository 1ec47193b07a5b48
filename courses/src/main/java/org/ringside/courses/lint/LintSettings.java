package org.ringside.courses.lint;

/**
 * What the linter assumes about the robot.
 *
 * @param halfWidth half the width of the robot with its legs, m
 * @param tightestTurn radius under which it cannot follow the centre line, m
 * @param comfortableTurn radius under which turns cost it much, m
 * @param paceShare average speed of a plausible robot as a share of the target speed
 */
public record LintSettings(double halfWidth, double tightestTurn, double comfortableTurn, double paceShare) {
    /**
     * A robot of Barkour's size: 0.29 m between the legs plus some sway. The pace is the mean of the published runs,
     * 0.74 m/s at a target speed of 1.69 m/s.
     */
    public static final LintSettings BARKOUR = new LintSettings(0.17, 0.25, 0.35, 0.74 / 1.69);
}
