package org.ringside.controllers.spatial.gait;

import org.ringside.controllers.spatial.SpatialBody;

/**
 * The way of a swinging foot's centre from where it lifted to where it shall land: a quintic from one to the other, and on top a hump
 * that clears the terrain between. Confined to one thread.
 */
public final class SwingArc {
    private static final int CHECKS = 10;
    private static final double HIGHEST = 0.22;

    /** Where the foot lifted, m (3). */
    public final double[] from = new double[3];

    /** Where it shall land, m (3). */
    public final double[] to = new double[3];

    /** Place, velocity and acceleration, m, m/s, m/s^2 (9): what {@link #evaluate} computes. */
    public final double[] out = new double[9];

    private double hump;

    /** Makes an arc of no length. */
    public SwingArc() {
        // lift and aim give it one
    }

    /**
     * Begins a swing.
     *
     * @param body the robot. Not modified.
     * @param i which leg
     */
    public void lift(SpatialBody body, int i) {
        for (int r = 0; r < 3; r++) {
            from[r] = body.foot[3 * i + r];
            to[r] = from[r];
        }
    }

    /**
     * Sets where the foot shall land, on the terrain.
     *
     * @param body the robot. Not modified.
     * @param x place in the world, m
     * @param y place in the world, m
     * @param radius radius of the foot, m
     * @param clearance least height of the hump, m
     */
    public void aim(SpatialBody body, double x, double y, double radius, double clearance) {
        to[0] = x;
        to[1] = y;
        to[2] = body.terrain(x, y) + radius;
        hump = clearance;
        for (int k = 2; k < CHECKS - 1; k++) {
            double progress = (double) k / CHECKS;
            double share = share(progress);
            double ground = body.terrain(from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1]));
            double needed = ground + radius + 0.5 * clearance - (from[2] + share * (to[2] - from[2]));
            hump = Math.max(hump, needed / bump(progress));
        }
        hump = Math.min(hump, HIGHEST);
    }

    private static double share(double p) {
        return p * p * p * (10 + p * (-15 + 6 * p));
    }

    /** Begins and ends at rest. */
    private static double bump(double p) {
        return 16 * p * p * (1 - p) * (1 - p);
    }

    private static double bumpRate(double p) {
        return 32 * p * (1 - p) * (1 - 2 * p);
    }

    private static double bumpChange(double p) {
        return 32 * (1 - 6 * p + 6 * p * p);
    }

    /**
     * Computes the motion at an instant; the result is in {@link #out}.
     *
     * @param progress share of the swing that is over, 0 to 1
     * @param duration how long the swing takes, s
     */
    public void evaluate(double progress, double duration) {
        double p = progress;
        double share = share(p);
        double rate = 30 * p * p * (1 - p) * (1 - p) / duration;
        double change = 60 * p * (1 - p) * (1 - 2 * p) / (duration * duration);
        for (int r = 0; r < 3; r++) {
            double way = to[r] - from[r];
            out[r] = from[r] + share * way;
            out[3 + r] = rate * way;
            out[6 + r] = change * way;
        }
        out[2] += hump * bump(p);
        out[5] += hump * bumpRate(p) / duration;
        out[8] += hump * bumpChange(p) / (duration * duration);
    }
}
