package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** Contacts of two capsules: spheres about the nearest points of their axes. */
final class CapsuleContacts {
    /** Axes are parallel when the square of the area that their halves span is below this, m^4. */
    private static final double PARALLEL = 1e-15;

    private CapsuleContacts() {}

    /**
     * One point where the axes come nearest to each other; two where they are parallel. The nearest points of two segments: C. Ericson,
     * Real-Time Collision Detection (2005), section 5.1.9.
     */
    static void capsuleCapsule(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        int a = 3 * geom1;
        int b = 3 * geom2;
        double half1 = model.geoms.size[a + 1];
        double half2 = model.geoms.size[b + 1];
        double ax = half1 * r[3 * a + 2];
        double ay = half1 * r[3 * a + 5];
        double az = half1 * r[3 * a + 8];
        double bx = half2 * r[3 * b + 2];
        double by = half2 * r[3 * b + 5];
        double bz = half2 * r[3 * b + 8];
        double dx = p[b] - p[a];
        double dy = p[b + 1] - p[a + 1];
        double dz = p[b + 2] - p[a + 2];
        // the points s a and t b on the axes: minimise |d + t b - s a|, s and t within -1 .. 1
        double aa = Math.max(ax * ax + ay * ay + az * az, Double.MIN_NORMAL);
        double bb = Math.max(bx * bx + by * by + bz * bz, Double.MIN_NORMAL);
        double ab = ax * bx + ay * by + az * bz;
        double ad = ax * dx + ay * dy + az * dz;
        double bd = bx * dx + by * dy + bz * dz;
        double area = aa * bb - ab * ab;
        if (Math.abs(area) < PARALLEL) {
            parallel(model, state, geom1, geom2, ad / aa, ab / aa, -bd / bb, ab / bb, margin, out);
            return;
        }
        double s = unit((ad * bb - ab * bd) / area);
        double t = (s * ab - bd) / bb;
        if (t > 1 || t < -1) {
            t = unit(t);
            s = unit((ad + t * ab) / aa);
        }
        pair(model, state, geom1, geom2, s, t, margin, out);
    }

    /**
     * The ends of each axis against the nearest point of the other, until two are near enough. Along its own half, the point t of the
     * other axis is at {@code other1 + slope1 t} on axis 1, and the point s of axis 1 at {@code other2 + slope2 s} on axis 2.
     */
    private static void parallel(Model model, State state, int geom1, int geom2, double other1, double slope1,
            double other2,
            double slope2, double margin, Manifold out) {
        int end = out.count + 2;
        pair(model, state, geom1, geom2, 1, unit(other2 + slope2), margin, out);
        pair(model, state, geom1, geom2, -1, unit(other2 - slope2), margin, out);
        if (out.count < end) {
            pair(model, state, geom1, geom2, unit(other1 + slope1), 1, margin, out);
        }
        if (out.count < end) {
            pair(model, state, geom1, geom2, unit(other1 - slope1), -1, margin, out);
        }
    }

    private static double unit(double x) {
        return x > 1 ? 1 : x < -1 ? -1 : x;
    }

    /** Spheres at the points s and t of the two axes, in half lengths. */
    private static void pair(Model model, State state, int geom1, int geom2, double s, double t, double margin,
            Manifold out) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        double[] size = model.geoms.size;
        int a = 3 * geom1;
        int b = 3 * geom2;
        double along1 = s * size[a + 1];
        double along2 = t * size[b + 1];
        SphereContacts.balls(state, geom1, geom2, p[a] + along1 * r[3 * a + 2], p[a + 1] + along1 * r[3 * a + 5],
                p[a + 2] + along1 * r[3 * a + 8], size[a], p[b] + along2 * r[3 * b + 2],
                p[b + 1] + along2 * r[3 * b + 5],
                p[b + 2] + along2 * r[3 * b + 8], size[b], margin, out);
    }
}
