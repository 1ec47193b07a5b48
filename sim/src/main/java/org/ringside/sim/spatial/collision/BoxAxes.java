package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * The axis along which two boxes are farthest apart or overlap least, of the 15 that can separate them: three faces of each, nine
 * pairs of edges (S. Gottschalk, M. Lin, D. Manocha, OBBTree, SIGGRAPH 1996).
 */
final class BoxAxes {
    /** What {@link #find} returns for boxes that do not touch. */
    static final int APART = -1;
    /** Where in the scratch array the separation along the axis found is; negative when they overlap. */
    static final int SEPARATION = 0;

    /** Axes of the second box in the frame of the first, row by row (9). */
    private static final int TURN = 1;
    /** Magnitudes of the same (9). */
    private static final int SPREAD = 10;
    /** From centre to centre in the frame of the first (3). */
    private static final int WAY = 19;
    /** Edges whose angle has a smaller sine squared are parallel: a face does as well. */
    private static final double PARALLEL = 1e-12;
    /** A pair of edges must be better than a face by this, m: where they are as good, a face holds better. */
    private static final double BETTER = 1e-9;

    /** Where the normal of a face is within this of that of two edges... */
    private static final double ALIKE = 0.99;
    /** ...the edges must be better by this part, as in MuJoCo: a face has more points to offer. */
    private static final double BIAS = 0.05;

    private BoxAxes() {}

    /** Returns 0 to 2: a face of the first; 3 to 5: a face of the second; 6 + 3 i + j: edges i and j; or APART. */
    static int find(Model model, State state, int geom1, int geom2, double margin, double[] w) {
        double[] size = model.geoms.size;
        int a = 3 * geom1;
        int b = 3 * geom2;
        load(state, geom1, geom2, w);
        double best = Double.NEGATIVE_INFINITY;
        int found = APART;
        for (int i = 0; i < 3; i++) {
            int row = SPREAD + 3 * i;
            double separation = Math.abs(w[WAY + i]) - size[a + i] - size[b] * w[row] - size[b + 1] * w[row + 1]
                    - size[b + 2] * w[row + 2];
            if (separation > margin) {
                return APART;
            }
            if (separation > best) {
                best = separation;
                found = i;
            }
        }
        for (int j = 0; j < 3; j++) {
            double way = w[WAY] * w[TURN + j] + w[WAY + 1] * w[TURN + 3 + j] + w[WAY + 2] * w[TURN + 6 + j];
            double separation = Math.abs(way) - size[b + j] - size[a] * w[SPREAD + j] - size[a + 1] * w[SPREAD + 3 + j]
                    - size[a + 2] * w[SPREAD + 6 + j];
            if (separation > margin) {
                return APART;
            }
            if (separation > best + BETTER) {
                best = separation;
                found = 3 + j;
            }
        }
        double bestEdges = best + BETTER;
        int edges = APART;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double separation = ofEdges(size, a, b, i, j, w);
                if (separation > margin) {
                    return APART;
                }
                if (separation > bestEdges) {
                    bestEdges = separation;
                    edges = 6 + 3 * i + j;
                }
            }
        }
        if (edges == APART || bestEdges < best + BIAS * Math.abs(best) && cosine(found, edges, w) > ALIKE) {
            w[SEPARATION] = best;
            return found;
        }
        w[SEPARATION] = bestEdges;
        return edges;
    }

    /** Of the angle between the normal of a face and that of two edges, without sign. */
    private static double cosine(int face, int edges, double[] w) {
        int i = (edges - 6) / 3;
        int j = (edges - 6) % 3;
        if (face == i || face == 3 + j) {
            return 0;
        }
        double turn = w[TURN + 3 * i + j];
        double across = face < 3 ? w[SPREAD + 3 * (3 - i - face) + j] : w[SPREAD + 3 * i + 6 - j - face];
        return across / Math.sqrt(1 - turn * turn);
    }

    private static void load(State state, int geom1, int geom2, double[] w) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        double dx = p[3 * geom2] - p[3 * geom1];
        double dy = p[3 * geom2 + 1] - p[3 * geom1 + 1];
        double dz = p[3 * geom2 + 2] - p[3 * geom1 + 2];
        for (int i = 0; i < 3; i++) {
            double x = r[9 * geom1 + i];
            double y = r[9 * geom1 + 3 + i];
            double z = r[9 * geom1 + 6 + i];
            w[WAY + i] = x * dx + y * dy + z * dz;
            for (int j = 0; j < 3; j++) {
                double turn = x * r[9 * geom2 + j] + y * r[9 * geom2 + 3 + j] + z * r[9 * geom2 + 6 + j];
                w[TURN + 3 * i + j] = turn;
                w[SPREAD + 3 * i + j] = Math.abs(turn);
            }
        }
    }

    /** Along the cross product of axis i of the first and axis j of the second; minus infinity if they are parallel. */
    private static double ofEdges(double[] size, int a, int b, int i, int j, double[] w) {
        int i1 = i == 2 ? 0 : i + 1;
        int i2 = i == 0 ? 2 : i - 1;
        int j1 = j == 2 ? 0 : j + 1;
        int j2 = j == 0 ? 2 : j - 1;
        double u = w[TURN + 3 * i1 + j];
        double v = w[TURN + 3 * i2 + j];
        double square = u * u + v * v;
        if (square < PARALLEL) {
            return Double.NEGATIVE_INFINITY;
        }
        double way = Math.abs(w[WAY + i2] * u - w[WAY + i1] * v);
        double reach = size[a + i1] * Math.abs(v) + size[a + i2] * Math.abs(u) + size[b + j1] * w[SPREAD + 3 * i + j2]
                + size[b + j2] * w[SPREAD + 3 * i + j1];
        return (way - reach) / Math.sqrt(square);
    }
}
