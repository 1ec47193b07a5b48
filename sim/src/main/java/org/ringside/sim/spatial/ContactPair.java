package org.ringside.sim.spatial;

/**
 * Two geoms that collide by declaration, with parameters of their own.
 *
 * @param name its name; null if it has none
 * @param geom1 the one
 * @param geom2 the other
 * @param condim dimension of the contact force: 1, 3, 4 or 6
 * @param friction two sliding, one torsional (m), two rolling (m) coefficients (5)
 * @param solref of the normal direction (2)
 * @param solrefFriction of the friction directions; both 0: as the normal's (2)
 * @param solimp (5)
 * @param margin m
 * @param gap m
 */
public record ContactPair(String name, int geom1, int geom2, int condim, double[] friction, double[] solref,
        double[] solrefFriction,
        double[] solimp, double margin, double gap) {
}
