package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;

/**
 * Distance of a point to a prism of ground in closed form: inside, to the nearest face; outside, to the nearest point of the faces that
 * the point is in front of (Ericson, Real-Time Collision Detection, 2005, section 5.1.5, for a triangle).
 */
final class PointPrism {
    private PointPrism() {}

    /**
     * Returns the signed distance of the core of the second shape, a point, to the prism, or something above the limit. Leaves the normal,
     * and the point of the prism in {@code s.point}.
     */
    static double distance(ConvexScratch s, double limit) {
        double[] shape = s.shape;
        int b = ConvexScratch.SHAPE;
        double x = shape[b];
        double y = shape[b + 1];
        double z = shape[b + 2];
        double most = Double.NEGATIVE_INFINITY;
        s.closestSquare = Double.POSITIVE_INFINITY;
        double[] n = s.normal;
        // the face in whose front the point is farthest bounds the distance from below
        int front = 0;
        for (int f = 0; f < Prism.FACES; f++) {
            Prism.faceAlong(s, 0, f, s.trial);
            int i = ConvexShapes.CORNER + 3 * Prism.FACE_CORNERS[f][0];
            double[] t = s.trial;
            double over = t[0] * (x - shape[i]) + t[1] * (y - shape[i + 1]) + t[2] * (z - shape[i + 2]);
            if (over > limit) {
                return over;
            }
            if (over > 0) {
                front |= 1 << f;
            }
            if (over > most) {
                most = over;
                System.arraycopy(t, 0, n, 0, 3);
            }
        }
        if (front == 0) {
            s.point[0] = x - most * n[0];
            s.point[1] = y - most * n[1];
            s.point[2] = z - most * n[2];
            return most;
        }
        for (int f = 0; f < Prism.FACES; f++) {
            if ((front >> f & 1) != 0) {
                int[] c = Prism.FACE_CORNERS[f];
                triangle(s, c[0], c[1], c[2], x, y, z);
                if (c.length == 4) {
                    triangle(s, c[0], c[2], c[3], x, y, z);
                }
            }
        }
        double distance = Math.sqrt(s.closestSquare);
        if (distance > 0) {
            n[0] = (x - s.closest[0]) / distance;
            n[1] = (y - s.closest[1]) / distance;
            n[2] = (z - s.closest[2]) / distance;
        }
        System.arraycopy(s.closest, 0, s.point, 0, 3);
        return distance;
    }

    /** Offers the point of a triangle that is nearest to a point. */
    private static void triangle(ConvexScratch s, int i, int j, int k, double x, double y, double z) {
        double[] v = s.shape;
        int a = ConvexShapes.CORNER + 3 * i;
        int b = ConvexShapes.CORNER + 3 * j;
        int c = ConvexShapes.CORNER + 3 * k;
        double abx = v[b] - v[a];
        double aby = v[b + 1] - v[a + 1];
        double abz = v[b + 2] - v[a + 2];
        double acx = v[c] - v[a];
        double acy = v[c + 1] - v[a + 1];
        double acz = v[c + 2] - v[a + 2];
        double px = x - v[a];
        double py = y - v[a + 1];
        double pz = z - v[a + 2];
        double d1 = abx * px + aby * py + abz * pz;
        double d2 = acx * px + acy * py + acz * pz;
        double bb = abx * abx + aby * aby + abz * abz;
        double cc = acx * acx + acy * acy + acz * acz;
        double bc = abx * acx + aby * acy + abz * acz;
        // weights of the corners b and c at the foot of the perpendicular, times the determinant
        double determinant = bb * cc - bc * bc;
        double beta = cc * d1 - bc * d2;
        double gamma = bb * d2 - bc * d1;
        if (beta >= 0 && gamma >= 0 && beta + gamma <= determinant && determinant > 0) {
            double f = beta / determinant;
            double g = gamma / determinant;
            offer(s, v[a] + f * abx + g * acx, v[a + 1] + f * aby + g * acy, v[a + 2] + f * abz + g * acz, x, y, z);
            return;
        }
        // the nearest point is on an edge: try all, ends included
        edge(s, a, b, x, y, z);
        edge(s, b, c, x, y, z);
        edge(s, c, a, x, y, z);
    }

    private static void edge(ConvexScratch s, int i, int j, double x, double y, double z) {
        double[] v = s.shape;
        double dx = v[j] - v[i];
        double dy = v[j + 1] - v[i + 1];
        double dz = v[j + 2] - v[i + 2];
        double along = dx * (x - v[i]) + dy * (y - v[i + 1]) + dz * (z - v[i + 2]);
        double square = dx * dx + dy * dy + dz * dz;
        double f = square > 0 ? Math.max(0, Math.min(1, along / square)) : 0;
        offer(s, v[i] + f * dx, v[i + 1] + f * dy, v[i + 2] + f * dz, x, y, z);
    }

    private static void offer(ConvexScratch s, double qx, double qy, double qz, double x, double y, double z) {
        double dx = x - qx;
        double dy = y - qy;
        double dz = z - qz;
        double square = dx * dx + dy * dy + dz * dz;
        if (square < s.closestSquare) {
            s.closestSquare = square;
            s.closest[0] = qx;
            s.closest[1] = qy;
            s.closest[2] = qz;
        }
    }
}
