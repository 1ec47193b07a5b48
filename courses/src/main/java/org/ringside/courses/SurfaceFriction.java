package org.ringside.courses;

/**
 * Coulomb friction coefficients of the course's surfaces; a pair of surfaces has the larger of the two, as in MuJoCo.
 *
 * @param ground of the arena's floor
 * @param table of the pause tables
 * @param aFrame of the ramps
 * @param board of the broad jump's board
 * @param pole of the weave poles
 */
public record SurfaceFriction(double ground, double table, double aFrame, double board, double pole) {
    /** Checks the numbers; see {@link IllegalArgumentException}'s message for the field. */
    public SurfaceFriction {
        Checks.size("surfaces", "ground", ground, 0, 5);
        Checks.size("surfaces", "table", table, 0, 5);
        Checks.size("surfaces", "aFrame", aFrame, 0, 5);
        Checks.size("surfaces", "board", board, 0, 5);
        Checks.size("surfaces", "pole", pole, 0, 5);
    }
}
