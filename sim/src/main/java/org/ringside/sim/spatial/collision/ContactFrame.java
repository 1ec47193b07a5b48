package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.Manifold;

/**
 * The frame of a contact: its normal and two tangents. The first tangent is the one wished for, made square to the normal; without a
 * wish it comes from world y, or from z when the normal is within 60 degrees of the y axis. The second completes a right-handed frame.
 */
final class ContactFrame {
    /** A wish whose part square to the normal is shorter is none; world x is tried in its place. */
    private static final double SHORTEST = 1e-15;

    private ContactFrame() {}

    static void write(Manifold manifold, int point, double[] frame, int to) {
        double[] normal = manifold.normal;
        double[] wish = manifold.tangent;
        double x = normal[3 * point];
        double y = normal[3 * point + 1];
        double z = normal[3 * point + 2];
        frame[to] = x;
        frame[to + 1] = y;
        frame[to + 2] = z;
        double u = wish[3 * point];
        double v = wish[3 * point + 1];
        double w = wish[3 * point + 2];
        if (u == 0 && v == 0 && w == 0) {
            withoutWish(x, y, z, frame, to);
        } else if (!square(x, y, z, u, v, w, frame, to) && !square(x, y, z, 1, 0, 0, frame, to)) {
            withoutWish(x, y, z, frame, to);
        }
    }

    private static void withoutWish(double x, double y, double z, double[] frame, int to) {
        if (y < 0.5 && y > -0.5) {
            square(x, y, z, 0, 1, 0, frame, to);
        } else {
            square(x, y, z, 0, 0, 1, frame, to);
        }
    }

    /** Writes the tangents that come from a wish, unless it is along the normal. */
    private static boolean square(
            double x, double y, double z, double u, double v, double w, double[] frame, int to) {
        double along = x * u + y * v + z * w;
        double a = u - along * x;
        double b = v - along * y;
        double c = w - along * z;
        double length = Math.sqrt(a * a + b * b + c * c);
        if (length < SHORTEST) {
            return false;
        }
        double scale = 1 / length;
        a *= scale;
        b *= scale;
        c *= scale;
        frame[to + 3] = a;
        frame[to + 4] = b;
        frame[to + 5] = c;
        frame[to + 6] = y * c - z * b;
        frame[to + 7] = z * a - x * c;
        frame[to + 8] = x * b - y * a;
        return true;
    }
}
