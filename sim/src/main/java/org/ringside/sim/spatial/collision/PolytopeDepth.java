package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;

/**
 * Depth of two overlapping convex shapes by an expanding polytope (van den Bergen, Game Developers Conference 2001) inside their
 * difference: its nearest face bounds the depth from below, every direction tried bounds it from above. It starts with any tetrahedron,
 * which need not hold the origin: a face on the wrong side of it only has a negative distance. The directions in which shapes like
 * these are thinnest (between centres, across faces, along axes) are tried first, so that the polytope most often has only to confirm.
 */
final class PolytopeDepth {
    /** The bounds meet when they differ by less than this part of the size. */
    private static final double PRECISION = 1e-7;
    /** A point must stick out of a face by this part of the size to be outside. */
    private static final double FLAT = 1e-14;

    /** How often the best direction so far is polished, at most. */
    private static final int CLIMBS = 6;

    private PolytopeDepth() {}

    /** Leaves in {@code s.normal} the direction of least depth, close to the best. The shapes must not be apart by more than rounding. */
    static void measure(ConvexScratch s) {
        double upper = -guess(s);
        s.faces = 0;
        int vertices = tetrahedron(s);
        if (vertices < 4) {
            return;
        }
        double size = size(s);
        addFace(s, 0, 1, 2);
        addFace(s, 0, 3, 1);
        addFace(s, 0, 2, 3);
        addFace(s, 1, 3, 2);
        boolean polished = false;
        int climbs = 0;
        while (vertices < ConvexScratch.VERTICES) {
            int nearest = nearestFace(s);
            double[] plane = s.plane;
            double x = -plane[4 * nearest];
            double y = -plane[4 * nearest + 1];
            double z = -plane[4 * nearest + 2];
            double lower = plane[4 * nearest + 3];
            if (upper - lower <= PRECISION * size) {
                return;
            }
            double depth = -ConvexShapes.separation(s, x, y, z);
            storeVertex(s, vertices);
            if (depth < upper) {
                upper = depth;
                setNormal(s, x, y, z);
                polished = false;
            }
            if (depth - lower <= PRECISION * size) {
                return;
            }
            // a smooth shape: the polytope would creep, Newton's method jumps to where the depth is least nearby
            if (!polished && climbs < CLIMBS && lower > 0 && upper - lower < 0.1 * size) {
                upper = -SeparationAscent.climb(s);
                polished = true;
                climbs++;
            }
            if (!expand(s, vertices++, FLAT * size)) {
                return;
            }
        }
    }

    private static void setNormal(ConvexScratch s, double x, double y, double z) {
        s.normal[0] = x;
        s.normal[1] = y;
        s.normal[2] = z;
    }

    /** Tries the likely directions and returns the largest separation among them. */
    private static double guess(ConvexScratch s) {
        double[] shape = s.shape;
        int b = ConvexScratch.SHAPE;
        double x = shape[b] - shape[0];
        double y = shape[b + 1] - shape[1];
        double z = shape[b + 2] - shape[2];
        double length = Math.sqrt(x * x + y * y + z * z);
        double best = length > 0 ? tryDirection(s, x / length, y / length, z / length, Double.NEGATIVE_INFINITY)
                : tryDirection(s, 0, 0, 1, Double.NEGATIVE_INFINITY);
        for (int side = 0; side < 2; side++) {
            if (s.kind[side] == ConvexShapes.PRISM) {
                best = guessFaces(s, side, best);
                continue;
            }
            int r = side * ConvexScratch.SHAPE + ConvexShapes.ROTATION;
            for (int k = s.kind[side] == ConvexShapes.CYLINDER ? 2 : 0; k < 3; k++) {
                best = tryDirection(s, shape[r + k], shape[r + 3 + k], shape[r + 6 + k], best);
                best = tryDirection(s, -shape[r + k], -shape[r + 3 + k], -shape[r + 6 + k], best);
            }
        }
        return best;
    }

    private static double guessFaces(ConvexScratch s, int side, double best) {
        double sign = side == 0 ? 1 : -1;
        double most = best;
        for (int f = 0; f < Prism.FACES; f++) {
            Prism.faceAlong(s, side, f, s.normal);
            most = tryDirection(s, sign * s.trial[0], sign * s.trial[1], sign * s.trial[2], most);
        }
        return most;
    }

    private static double tryDirection(ConvexScratch s, double x, double y, double z, double best) {
        double separation = ConvexShapes.separation(s, x, y, z);
        if (separation > best) {
            setNormal(s, x, y, z);
            return separation;
        }
        return best;
    }

    private static void storeVertex(ConvexScratch s, int i) {
        s.vertex[3 * i] = s.point[3] - s.point[0];
        s.vertex[3 * i + 1] = s.point[4] - s.point[1];
        s.vertex[3 * i + 2] = s.point[5] - s.point[2];
    }

    /** Puts four corners that span a volume, the fourth on the inner side of the first three; returns how many it found. */
    private static int tetrahedron(ConvexScratch s) {
        double[] v = s.vertex;
        ConvexShapes.separation(s, s.normal[0], s.normal[1], s.normal[2]);
        storeVertex(s, 0);
        ConvexShapes.separation(s, -s.normal[0], -s.normal[1], -s.normal[2]);
        storeVertex(s, 1);
        double x = v[3] - v[0];
        double y = v[4] - v[1];
        double z = v[5] - v[2];
        // across the line: along whichever axis is most nearly square to it
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        double az = Math.abs(z);
        double px = ax <= ay && ax <= az ? 0 : ay <= az ? -z : y;
        double py = ax <= ay && ax <= az ? z : ay <= az ? 0 : -x;
        double pz = ax <= ay && ax <= az ? -y : ay <= az ? x : 0;
        if (!farther(s, 2, px, py, pz)) {
            return 2;
        }
        double x2 = v[6] - v[0];
        double y2 = v[7] - v[1];
        double z2 = v[8] - v[2];
        double nx = y * z2 - z * y2;
        double ny = z * x2 - x * z2;
        double nz = x * y2 - y * x2;
        if (!farther(s, 3, nx, ny, nz)) {
            return 3;
        }
        double height = nx * (v[9] - v[0]) + ny * (v[10] - v[1]) + nz * (v[11] - v[2]);
        if (height > 0) {
            // outside anticlockwise: the fourth must be behind the first three
            for (int k = 3; k < 6; k++) {
                double swap = v[k];
                v[k] = v[k + 3];
                v[k + 3] = swap;
            }
        }
        return 4;
    }

    /** Stores as vertex i the support point along the direction or against it, whichever is farther from the first vertex. */
    private static boolean farther(ConvexScratch s, int i, double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        if (!(length > 0)) {
            return false;
        }
        double[] v = s.vertex;
        double ux = x / length;
        double uy = y / length;
        double uz = z / length;
        double base = ux * v[0] + uy * v[1] + uz * v[2];
        double low = ConvexShapes.separation(s, ux, uy, uz) - base;
        double high = -ConvexShapes.separation(s, -ux, -uy, -uz) - base;
        if (high < -low) {
            ConvexShapes.separation(s, ux, uy, uz);
        }
        storeVertex(s, i);
        return Math.max(high, -low) > 0;
    }

    private static double size(ConvexScratch s) {
        double square = 0;
        double[] v = s.vertex;
        for (int i = 0; i < 12; i += 3) {
            square = Math.max(square, v[i] * v[i] + v[i + 1] * v[i + 1] + v[i + 2] * v[i + 2]);
        }
        return Math.sqrt(square);
    }

    private static int nearestFace(ConvexScratch s) {
        int nearest = 0;
        double[] plane = s.plane;
        double least = Double.POSITIVE_INFINITY;
        for (int f = 0; f < s.faces; f++) {
            if (plane[4 * f + 3] < least) {
                least = plane[4 * f + 3];
                nearest = f;
            }
        }
        return nearest;
    }

    /** Adds a face, anticlockwise from outside; a sliver too thin for a normal is said to be far away, so that nobody looks there. */
    private static void addFace(ConvexScratch s, int i, int j, int k) {
        double[] v = s.vertex;
        double x1 = v[3 * j] - v[3 * i];
        double y1 = v[3 * j + 1] - v[3 * i + 1];
        double z1 = v[3 * j + 2] - v[3 * i + 2];
        double x2 = v[3 * k] - v[3 * i];
        double y2 = v[3 * k + 1] - v[3 * i + 1];
        double z2 = v[3 * k + 2] - v[3 * i + 2];
        double x = y1 * z2 - z1 * y2;
        double y = z1 * x2 - x1 * z2;
        double z = x1 * y2 - y1 * x2;
        double length = Math.sqrt(x * x + y * y + z * z);
        int f = s.faces++;
        s.face[3 * f] = i;
        s.face[3 * f + 1] = j;
        s.face[3 * f + 2] = k;
        double scale = length > 0 ? 1 / length : 0;
        double[] plane = s.plane;
        plane[4 * f] = x * scale;
        plane[4 * f + 1] = y * scale;
        plane[4 * f + 2] = z * scale;
        plane[4 * f + 3] = length > 0 ? (x * v[3 * i] + y * v[3 * i + 1] + z * v[3 * i + 2]) * scale
                : Double.MAX_VALUE;
    }

    /** Makes a vertex part of the hull: tears out the faces that see it and closes the hole. Returns false when none or all do. */
    private static boolean expand(ConvexScratch s, int vertex, double flat) {
        double[] plane = s.plane;
        int[] face = s.face;
        double x = s.vertex[3 * vertex];
        double y = s.vertex[3 * vertex + 1];
        double z = s.vertex[3 * vertex + 2];
        int edges = 0;
        int kept = 0;
        for (int f = 0; f < s.faces; f++) {
            double over = plane[4 * f] * x + plane[4 * f + 1] * y + plane[4 * f + 2] * z - plane[4 * f + 3];
            if (over > flat) {
                edges = tear(s.edge, edges, face[3 * f], face[3 * f + 1]);
                edges = tear(s.edge, edges, face[3 * f + 1], face[3 * f + 2]);
                edges = tear(s.edge, edges, face[3 * f + 2], face[3 * f]);
            } else {
                if (kept != f) {
                    System.arraycopy(face, 3 * f, face, 3 * kept, 3);
                    System.arraycopy(plane, 4 * f, plane, 4 * kept, 4);
                }
                kept++;
            }
        }
        if (edges == 0 || kept == 0 || kept + edges > 2 * ConvexScratch.VERTICES) {
            return false;
        }
        s.faces = kept;
        for (int e = 0; e < edges; e++) {
            addFace(s, s.edge[2 * e], s.edge[2 * e + 1], vertex);
        }
        return true;
    }

    /** Adds an edge of the hole, or takes both away when the face on its other side is torn out too. */
    private static int tear(int[] edge, int edges, int from, int to) {
        for (int e = 0; e < edges; e++) {
            if (edge[2 * e] == to && edge[2 * e + 1] == from) {
                edge[2 * e] = edge[2 * edges - 2];
                edge[2 * e + 1] = edge[2 * edges - 1];
                return edges - 1;
            }
        }
        edge[2 * edges] = from;
        edge[2 * edges + 1] = to;
        return edges + 1;
    }
}
