package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;

/** Faces and edges of the prism under a triangle of ground: corners 0, 1, 2 at the bottom, anticlockwise from above, 3, 4, 5 over them. */
final class Prism {
    static final int FACES = 5;
    static final int[][] FACE_CORNERS = {{3, 4, 5}, {0, 1, 4, 3}, {1, 2, 5, 4}, {2, 0, 3, 5}, {0, 2, 1}};
    private static final int[][] EDGES = {{3, 4}, {4, 5}, {5, 3}, {0, 3}, {1, 4}, {2, 5}, {0, 1}, {1, 2}, {2, 0}};

    private Prism() {}

    /** Leaves the outward unit normal of a face in {@code s.trial}; returns its cosine with the direction from this shape to the other. */
    static double faceAlong(ConvexScratch s, int side, int face, double[] n) {
        int[] corners = FACE_CORNERS[face];
        int base = side * ConvexScratch.SHAPE + ConvexShapes.CORNER;
        double[] v = s.shape;
        int i = base + 3 * corners[0];
        int j = base + 3 * corners[1];
        int k = base + 3 * corners[2];
        double x1 = v[j] - v[i];
        double y1 = v[j + 1] - v[i + 1];
        double z1 = v[j + 2] - v[i + 2];
        // of a wall take the diagonals, one of its upright edges may have no length
        int from = corners.length == 4 ? base + 3 * corners[3] : i;
        double x2 = v[k] - v[from];
        double y2 = v[k + 1] - v[from + 1];
        double z2 = v[k + 2] - v[from + 2];
        if (corners.length == 4) {
            x1 = v[k] - v[i];
            y1 = v[k + 1] - v[i + 1];
            z1 = v[k + 2] - v[i + 2];
            x2 = v[from] - v[j];
            y2 = v[from + 1] - v[j + 1];
            z2 = v[from + 2] - v[j + 2];
        }
        double x = y1 * z2 - z1 * y2;
        double y = z1 * x2 - x1 * z2;
        double z = x1 * y2 - y1 * x2;
        double length = Math.sqrt(x * x + y * y + z * z);
        double scale = length > 0 ? 1 / length : 0;
        s.trial[0] = x * scale;
        s.trial[1] = y * scale;
        s.trial[2] = z * scale;
        double along = s.trial[0] * n[0] + s.trial[1] * n[1] + s.trial[2] * n[2];
        return side == 0 ? along : -along;
    }

    /** Returns 6 i + j for the edge from i to j most nearly square to the normal, of those that are farthest along it, -1 if there is none. */
    static int edgeAlong(ConvexScratch s, int side, double sine) {
        double sign = side == 0 ? 1 : -1;
        double[] n = s.normal;
        double[] v = s.shape;
        int base = side * ConvexScratch.SHAPE + ConvexShapes.CORNER;
        ConvexShapes.support(s, side, sign * n[0], sign * n[1], sign * n[2]);
        double[] p = s.point;
        double least = sine * sine;
        int best = -1;
        for (int[] edge : EDGES) {
            int i = base + 3 * edge[0];
            int j = base + 3 * edge[1];
            boolean at = v[i] == p[3 * side] && v[i + 1] == p[3 * side + 1] && v[i + 2] == p[3 * side + 2]
                    || v[j] == p[3 * side] && v[j + 1] == p[3 * side + 1] && v[j + 2] == p[3 * side + 2];
            double x = v[j] - v[i];
            double y = v[j + 1] - v[i + 1];
            double z = v[j + 2] - v[i + 2];
            double along = x * n[0] + y * n[1] + z * n[2];
            double square = along * along / (x * x + y * y + z * z);
            if (at && square <= least) {
                least = square;
                best = 6 * edge[0] + edge[1];
            }
        }
        return best;
    }
}
