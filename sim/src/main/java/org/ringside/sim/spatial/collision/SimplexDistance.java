package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;

/**
 * Distance of two convex shapes by the method of Gilbert, Johnson and Keerthi (IEEE J. Robotics and Automation 4(2), 1988): a simplex
 * inside the difference of the shapes creeps towards the origin. The closest point of a simplex is found by the signs of
 * sub-volumes, on the coordinate plane where areas are largest (Montanari, Petrinic, Barbieri, ACM Trans. Graphics 36(3), 2017).
 */
final class SimplexDistance {
    /** The shapes are farther apart than was asked. */
    static final int FAR = 0;
    /** The shapes are apart; the normal is close to the best. */
    static final int APART = 1;
    /** The cores touch or overlap; nothing is known of the normal. */
    static final int OVERLAP = 2;

    private static final int ITERATIONS = 80;
    /** Stop when the square of the distance is known to this part. The normal is polished afterwards. */
    private static final double PRECISION = 1e-9;
    /** Distances below this part of the size of the simplex are taken for overlap. */
    private static final double TOUCHING = 1e-10;

    private static final int ORIGIN = -1;

    private SimplexDistance() {}

    /** Finds whether the cores are farther apart than the limit, apart or overlapping; leaves the unit normal when they are apart. */
    static int measure(ConvexScratch s, double limit) {
        double[] p = s.point;
        double[] simplex = s.simplex;
        double x = s.shape[ConvexScratch.SHAPE] - s.shape[0];
        double y = s.shape[ConvexScratch.SHAPE + 1] - s.shape[1];
        double z = s.shape[ConvexScratch.SHAPE + 2] - s.shape[2];
        double square = x * x + y * y + z * z;
        if (square == 0) {
            x = 1;
            square = 1;
        }
        boolean first = true;
        int count = 0;
        double size = 0;
        for (int i = 0; i < ITERATIONS; i++) {
            double length = Math.sqrt(square);
            double along = ConvexShapes.separation(s, x / length, y / length, z / length);
            if (along > limit) {
                return FAR;
            }
            if (!first && length - along <= PRECISION * length) {
                break;
            }
            int at = 3 * count;
            simplex[at] = p[3] - p[0];
            simplex[at + 1] = p[4] - p[1];
            simplex[at + 2] = p[5] - p[2];
            if (repeats(simplex, count)) {
                break;
            }
            size = Math.max(size, simplex[at] * simplex[at] + simplex[at + 1] * simplex[at + 1]
                    + simplex[at + 2] * simplex[at + 2]);
            int mask = closest(s, count + 1);
            if (mask == 15 || s.closestSquare <= TOUCHING * TOUCHING * size) {
                return OVERLAP;
            }
            if (!first && s.closestSquare >= square) {
                break;
            }
            first = false;
            square = s.closestSquare;
            x = s.closest[0];
            y = s.closest[1];
            z = s.closest[2];
            count = reduce(simplex, mask);
        }
        double scale = 1 / Math.sqrt(square);
        s.normal[0] = x * scale;
        s.normal[1] = y * scale;
        s.normal[2] = z * scale;
        return APART;
    }

    private static boolean repeats(double[] simplex, int last) {
        int at = 3 * last;
        for (int i = 0; i < at; i += 3) {
            if (simplex[i] == simplex[at] && simplex[i + 1] == simplex[at + 1] && simplex[i + 2] == simplex[at + 2]) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the corners of the mask, in order. */
    private static int reduce(double[] simplex, int mask) {
        int count = 0;
        for (int i = 0; i < 4; i++) {
            if ((mask >> i & 1) != 0) {
                System.arraycopy(simplex, 3 * i, simplex, 3 * count++, 3);
            }
        }
        return count;
    }

    private static int closest(ConvexScratch s, int count) {
        s.closestSquare = Double.POSITIVE_INFINITY;
        switch (count) {
            case 1 -> offer(s, s.simplex[0], s.simplex[1], s.simplex[2], 1);
            case 2 -> onSegment(s, 0, 1);
            case 3 -> onTriangle(s, 0, 1, 2);
            default -> inTetrahedron(s);
        }
        return s.closestMask;
    }

    private static void offer(ConvexScratch s, double x, double y, double z, int mask) {
        double square = x * x + y * y + z * z;
        if (square < s.closestSquare) {
            s.closestSquare = square;
            s.closestMask = mask;
            s.closest[0] = x;
            s.closest[1] = y;
            s.closest[2] = z;
        }
    }

    private static void onSegment(ConvexScratch s, int i, int j) {
        double[] w = s.simplex;
        double x = w[3 * j] - w[3 * i];
        double y = w[3 * j + 1] - w[3 * i + 1];
        double z = w[3 * j + 2] - w[3 * i + 2];
        double along = -(w[3 * i] * x + w[3 * i + 1] * y + w[3 * i + 2] * z);
        double length = x * x + y * y + z * z;
        if (along <= 0) {
            offer(s, w[3 * i], w[3 * i + 1], w[3 * i + 2], 1 << i);
        } else if (along >= length) {
            offer(s, w[3 * j], w[3 * j + 1], w[3 * j + 2], 1 << j);
        } else {
            double t = along / length;
            offer(s, w[3 * i] + t * x, w[3 * i + 1] + t * y, w[3 * i + 2] + t * z, 1 << i | 1 << j);
        }
    }

    private static void onTriangle(ConvexScratch s, int i, int j, int k) {
        double[] w = s.simplex;
        int a = 3 * i;
        int b = 3 * j;
        int c = 3 * k;
        double x1 = w[b] - w[a];
        double y1 = w[b + 1] - w[a + 1];
        double z1 = w[b + 2] - w[a + 2];
        double x2 = w[c] - w[a];
        double y2 = w[c + 1] - w[a + 1];
        double z2 = w[c + 2] - w[a + 2];
        double nx = y1 * z2 - z1 * y2;
        double ny = z1 * x2 - x1 * z2;
        double nz = x1 * y2 - y1 * x2;
        double square = nx * nx + ny * ny + nz * nz;
        if (square > 0) {
            // project the origin on the plane, then look along the axis from which the triangle appears largest
            double t = (nx * w[a] + ny * w[a + 1] + nz * w[a + 2]) / square;
            double px = t * nx;
            double py = t * ny;
            double pz = t * nz;
            double ax = Math.abs(nx);
            double ay = Math.abs(ny);
            double az = Math.abs(nz);
            int axis = ax >= ay && ax >= az ? 0 : ay >= az ? 1 : 2;
            int u = axis == 0 ? 1 : axis == 1 ? 2 : 0;
            int v = axis == 0 ? 2 : axis == 1 ? 0 : 1;
            double pu = axis == 0 ? py : axis == 1 ? pz : px;
            double pv = axis == 0 ? pz : axis == 1 ? px : py;
            double area = axis == 0 ? nx : axis == 1 ? ny : nz;
            double sign = area < 0 ? -1 : 1;
            double areaA = sign * area2(pu, pv, w[b + u], w[b + v], w[c + u], w[c + v]);
            double areaB = sign * area2(pu, pv, w[c + u], w[c + v], w[a + u], w[a + v]);
            double areaC = sign * area2(pu, pv, w[a + u], w[a + v], w[b + u], w[b + v]);
            if (areaA > 0 && areaB > 0 && areaC > 0) {
                offer(s, px, py, pz, 1 << i | 1 << j | 1 << k);
                return;
            }
        }
        onSegment(s, i, j);
        onSegment(s, j, k);
        onSegment(s, k, i);
    }

    /** Twice the area of a triangle in the plane. */
    private static double area2(double ax, double ay, double bx, double by, double cx, double cy) {
        return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    }

    private static void inTetrahedron(ConvexScratch s) {
        double volume = side(s.simplex, 0, 1, 2, 3);
        double sign = volume < 0 ? -1 : 1;
        boolean a = sign * side(s.simplex, 1, 3, 2, ORIGIN) > 0;
        boolean b = sign * side(s.simplex, 0, 2, 3, ORIGIN) > 0;
        boolean c = sign * side(s.simplex, 0, 3, 1, ORIGIN) > 0;
        boolean d = sign * side(s.simplex, 0, 1, 2, ORIGIN) > 0;
        if (volume != 0 && a && b && c && d) {
            s.closestSquare = 0;
            s.closestMask = 15;
            return;
        }
        if (!a || volume == 0) {
            onTriangle(s, 1, 3, 2);
        }
        if (!b || volume == 0) {
            onTriangle(s, 0, 2, 3);
        }
        if (!c || volume == 0) {
            onTriangle(s, 0, 3, 1);
        }
        if (!d || volume == 0) {
            onTriangle(s, 0, 1, 2);
        }
    }

    /** Six times the volume between a triangle and a corner, or the origin. */
    private static double side(double[] w, int i, int j, int k, int corner) {
        int a = 3 * i;
        int b = 3 * j;
        int c = 3 * k;
        double x1 = w[b] - w[a];
        double y1 = w[b + 1] - w[a + 1];
        double z1 = w[b + 2] - w[a + 2];
        double x2 = w[c] - w[a];
        double y2 = w[c + 1] - w[a + 1];
        double z2 = w[c + 2] - w[a + 2];
        double x = (corner >= 0 ? w[3 * corner] : 0) - w[a];
        double y = (corner >= 0 ? w[3 * corner + 1] : 0) - w[a + 1];
        double z = (corner >= 0 ? w[3 * corner + 2] : 0) - w[a + 2];
        return x * (y1 * z2 - z1 * y2) + y * (z1 * x2 - x1 * z2) + z * (x1 * y2 - y1 * x2);
    }
}
