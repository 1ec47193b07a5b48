package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;

/**
 * Polishes the normal between two convex shapes: their signed distance is the largest separation over all directions, so this climbs
 * the separation by Newton's method on the unit sphere. The gradient is the difference of the support points, the second
 * derivatives are radii of curvature. Across directions where a support function has a kink (a face, an edge, the side of a cylinder) the climb
 * stays on the kink while that is best. A few steps give all digits where the surfaces are smooth.
 */
final class SeparationAscent {
    /** A direction is on a kink when it is off by less than this angle. */
    private static final double ON = 1e-7;
    /** How far to look whether leaving a kink is better: outside of it, but near. */
    private static final double OFF = 3e-7;
    private static final int ITERATIONS = 40;
    private static final int HALVINGS = 24;
    private static final double LONGEST = 0.5;

    private static final double HALF = Math.sqrt(0.5);
    /** Cosines of eighths of a turn. */
    private static final double[] EIGHTH = {1, HALF, 0, -HALF, -1, -HALF, 0, HALF};

    private SeparationAscent() {}

    /** Climbs from {@code s.normal}, which it moves, and returns the separation there; leaves the support points. */
    static double climb(ConvexScratch s) {
        double[] n = s.normal;
        double best = ConvexShapes.separation(s, n[0], n[1], n[2]);
        for (int i = 0; i < ITERATIONS; i++) {
            System.arraycopy(n, 0, s.trial, 0, 3);
            int kinks = Kinks.snap(s, s.trial, ON);
            if (kinks > 0) {
                double there = ConvexShapes.separation(s, s.trial[0], s.trial[1], s.trial[2]);
                System.arraycopy(s.trial, 0, n, 0, 3);
                best = there;
            }
            double before = best;
            best = kinks < 2 ? step(s, kinks, best) : best;
            if (best <= before) {
                best = leave(s, kinks, before);
                if (best <= before) {
                    break;
                }
            }
        }
        return ConvexShapes.separation(s, n[0], n[1], n[2]);
    }

    /** One damped Newton step along the directions that no kink bars; moves the normal if that is better, returns the separation. */
    private static double step(ConvexScratch s, int kinks, double best) {
        double[] n = s.normal;
        double[] t = s.tangent;
        double[] p = s.point;
        tangents(s, kinks);
        ConvexShapes.separation(s, n[0], n[1], n[2]);
        double gx = p[3] - p[0];
        double gy = p[4] - p[1];
        double gz = p[5] - p[2];
        double g1 = t[0] * gx + t[1] * gy + t[2] * gz;
        double g2 = kinks > 0 ? 0 : t[3] * gx + t[4] * gy + t[5] * gz;
        double[] c = s.curvature;
        c[0] = best;
        c[1] = 0;
        c[2] = best;
        ConvexShapes.addCurvature(s, 0);
        ConvexShapes.addCurvature(s, 1);
        double a = c[0];
        double b = kinks > 0 ? 0 : c[1];
        double d = kinks > 0 ? 1 : c[2];
        // where the surface curves the wrong way, shift it until it does not
        double size = Math.abs(a) + Math.abs(b) + Math.abs(d) + Math.sqrt(g1 * g1 + g2 * g2);
        double least = (a + d) / 2 - Math.sqrt((a - d) * (a - d) / 4 + b * b);
        if (kinks > 0) {
            least = a;
        }
        if (!(least > 1e-13 * size)) {
            double shift = 1e-3 * size - least;
            a += shift;
            d += shift;
        }
        double determinant = a * d - b * b;
        if (!(determinant > 0)) {
            return best;
        }
        double s1 = (d * g1 - b * g2) / determinant;
        double s2 = (a * g2 - b * g1) / determinant;
        double length = Math.sqrt(s1 * s1 + s2 * s2);
        if (!(length > 1e-16)) {
            return best;
        }
        double scale = length > LONGEST ? LONGEST / length : 1;
        double dx = scale * (s1 * t[0] + s2 * t[3]);
        double dy = scale * (s1 * t[1] + s2 * t[4]);
        double dz = scale * (s1 * t[2] + s2 * t[5]);
        return search(s, best, dx, dy, dz, Math.min(length, LONGEST));
    }

    /** Halves a step until it climbs; where it may have crossed kinks, also tries to stop on them. */
    private static double search(ConvexScratch s, double best, double dx, double dy, double dz, double length) {
        double[] n = s.normal;
        double f = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double there = attempt(s, n[0] + f * dx, n[1] + f * dy, n[2] + f * dz, 0);
            double x = s.trial[0];
            double y = s.trial[1];
            double z = s.trial[2];
            double snapped = attempt(s, x, y, z, 2 * f * length);
            if (snapped >= there) {
                x = s.trial[0];
                y = s.trial[1];
                z = s.trial[2];
                there = snapped;
            }
            if (there > best) {
                n[0] = x;
                n[1] = y;
                n[2] = z;
                return there;
            }
            if (f * length < 1e-9) {
                // too near to tell by the separation, but Newton's method knows: take the whole step
                if (k == 0) {
                    n[0] = x;
                    n[1] = y;
                    n[2] = z;
                }
                return best;
            }
            f *= 0.5;
        }
        return best;
    }

    private static double attempt(ConvexScratch s, double x, double y, double z, double reach) {
        double scale = 1 / Math.sqrt(x * x + y * y + z * z);
        double[] trial = s.trial;
        trial[0] = x * scale;
        trial[1] = y * scale;
        trial[2] = z * scale;
        if (reach > 0 && Kinks.snap(s, trial, reach) == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return ConvexShapes.separation(s, trial[0], trial[1], trial[2]);
    }

    /** Looks whether a small step off the kinks climbs; moves the normal if so. */
    private static double leave(ConvexScratch s, int kinks, double best) {
        if (kinks == 0) {
            return best;
        }
        double[] n = s.normal;
        double[] u = s.kink;
        System.arraycopy(n, 0, s.trial, 0, 3);
        Kinks.snap(s, s.trial, ON);
        double[] p = s.point;
        double most = best + 4e-16 * (Math.abs(p[0]) + Math.abs(p[1]) + Math.abs(p[2]) + Math.abs(p[3]) + Math.abs(p[4])
                + Math.abs(p[5]));
        double noise = most;
        double ux = 0;
        double uy = 0;
        double uz = 0;
        // two kinks: along the one, along the other, and between
        for (int k = 0; k < (kinks == 1 ? 2 : 10); k++) {
            double c = kinks == 1 ? k == 0 ? 1 : -1 : k == 8 ? u[7] : k == 9 ? -u[7] : EIGHTH[k];
            double d = kinks == 1 ? 0 : k == 8 ? -u[6] : k == 9 ? u[6] : EIGHTH[(k + 6) % 8];
            double x = c * u[0] + d * u[3];
            double y = c * u[1] + d * u[4];
            double z = c * u[2] + d * u[5];
            double there = ConvexShapes.separation(s, n[0] + OFF * x, n[1] + OFF * y, n[2] + OFF * z);
            if (there > most) {
                most = there;
                ux = x;
                uy = y;
                uz = z;
            }
        }
        if (most > noise) {
            double there = attempt(s, n[0] + OFF * ux, n[1] + OFF * uy, n[2] + OFF * uz, 0);
            if (there > best) {
                System.arraycopy(s.trial, 0, n, 0, 3);
                return there;
            }
        }
        return best;
    }

    /** Two unit tangents of the normal; the first square to the kink if there is one. */
    private static void tangents(ConvexScratch s, int kinks) {
        double[] n = s.normal;
        double[] t = s.tangent;
        double x = kinks > 0 ? s.kink[0] : Math.abs(n[0]) < 0.6 ? 1 : 0;
        double y = kinks > 0 ? s.kink[1] : Math.abs(n[0]) < 0.6 ? 0 : 1;
        double z = kinks > 0 ? s.kink[2] : 0;
        double tx = n[1] * z - n[2] * y;
        double ty = n[2] * x - n[0] * z;
        double tz = n[0] * y - n[1] * x;
        double scale = 1 / Math.sqrt(tx * tx + ty * ty + tz * tz);
        t[0] = tx * scale;
        t[1] = ty * scale;
        t[2] = tz * scale;
        t[3] = n[1] * t[2] - n[2] * t[1];
        t[4] = n[2] * t[0] - n[0] * t[2];
        t[5] = n[0] * t[1] - n[1] * t[0];
    }
}
