package org.ringside.courses;

/**
 * The figures by which a run on the course is scored.
 *
 * @param targetSpeed speed that turns nominal sizes into allotted times, m/s
 * @param gateTolerance distance from a gate that counts as crossing it in the official rules, m
 * @param obstaclePenalty points lost for each obstacle that is not completed
 * @param secondPenalty points lost for each second over the allotted time
 * @param holdTime how long the end table must be held, s
 * @param leaveMargin how far beyond the end table's edge the base may stray during the hold, m
 * @param maximumTime after this long a run ends, s
 */
public record Rules(
        double targetSpeed,
        double gateTolerance,
        double obstaclePenalty,
        double secondPenalty,
        double holdTime,
        double leaveMargin,
        double maximumTime) {
    /** The published figures of the Barkour benchmark (arXiv 2305.14654 and its official scorer). */
    public static final Rules BARKOUR = new Rules(1.69, 0.02, 0.1, 0.01, 5, 0.05, 50);

    /** Checks the numbers; see {@link IllegalArgumentException}'s message for the field. */
    public Rules {
        Checks.size("rules", "targetSpeed", targetSpeed, 0.01, 100);
        Checks.size("rules", "gateTolerance", gateTolerance, 0, 1);
        Checks.size("rules", "obstaclePenalty", obstaclePenalty, 0, 1);
        Checks.size("rules", "secondPenalty", secondPenalty, 0, 1);
        Checks.size("rules", "holdTime", holdTime, 0, 600);
        Checks.size("rules", "leaveMargin", leaveMargin, 0, 10);
        Checks.size("rules", "maximumTime", maximumTime, 1, 3600);
    }
}
