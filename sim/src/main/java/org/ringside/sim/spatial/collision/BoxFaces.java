package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * A face of one box against the other box: the face of the other that looks at it most, clipped to it side by side (I. Sutherland,
 * G. Hodgman, Reentrant polygon clipping, CACM 17, 1974).
 */
final class BoxFaces {
    /** Where the corners of the polygon are in the scratch array: along the two sides of the face and above it (8 x 3). */
    private static final int POLYGON = 64;
    /** Where the clipped one is made. */
    private static final int CLIPPED = 96;
    /** A corner this far beyond a side still counts as inside, m: boxes that are aligned touch at their corners. */
    private static final double SLACK = 1e-10;

    private BoxFaces() {}

    /**
     * Adds up to eight points.
     *
     * @param box the box whose face it is
     * @param other the other
     * @param axis the axis of the box along which the other one is
     * @param turn 1 if the box is the first geom of the pair, -1 if it is the second
     */
    static void touch(Model model, State state, int box, int other, int axis, double turn, double margin,
            Manifold out) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        double[] size = model.geoms.size;
        double[] w = state.scratch.narrow;
        int a = 9 * box + axis;
        int u = 9 * box + (axis == 2 ? 0 : axis + 1);
        int v = 9 * box + (axis == 0 ? 2 : axis - 1);
        double dx = p[3 * other] - p[3 * box];
        double dy = p[3 * other + 1] - p[3 * box + 1];
        double dz = p[3 * other + 2] - p[3 * box + 2];
        double side = dx * r[a] + dy * r[a + 3] + dz * r[a + 6] < 0 ? -1 : 1;
        double nx = side * r[a];
        double ny = side * r[a + 3];
        double nz = side * r[a + 6];
        double half = size[3 * box + axis];
        double sizeU = size[3 * box + u - 9 * box];
        double sizeV = size[3 * box + v - 9 * box];
        face(size, r, other, nx, ny, nz, dx, dy, dz, w);
        // corners into the frame of the face
        for (int at = POLYGON; at < POLYGON + 12; at += 3) {
            double x = w[at];
            double y = w[at + 1];
            double z = w[at + 2];
            w[at] = r[u] * x + r[u + 3] * y + r[u + 6] * z;
            w[at + 1] = r[v] * x + r[v + 3] * y + r[v + 6] * z;
            w[at + 2] = nx * x + ny * y + nz * z - half;
        }
        int count = clip(w, POLYGON, CLIPPED, 4, 0, 1, sizeU);
        count = clip(w, CLIPPED, POLYGON, count, 0, -1, sizeU);
        count = clip(w, POLYGON, CLIPPED, count, 1, 1, sizeV);
        count = clip(w, CLIPPED, POLYGON, count, 1, -1, sizeV);
        for (int at = POLYGON; at < POLYGON + 3 * count; at += 3) {
            double distance = w[at + 2];
            if (distance <= margin) {
                double s = w[at];
                double t = w[at + 1];
                double h = half + 0.5 * distance;
                Points.add(out, distance, p[3 * box] + s * r[u] + t * r[v] + h * nx,
                        p[3 * box + 1] + s * r[u + 3] + t * r[v + 3] + h * ny,
                        p[3 * box + 2] + s * r[u + 6] + t * r[v + 6] + h * nz, turn * nx, turn * ny, turn * nz);
            }
        }
    }

    /** The corners of that face of a box, centred at d, which looks most against the normal; world axes, in order around it. */
    private static void face(double[] size, double[] r, int box, double nx, double ny, double nz, double dx, double dy,
            double dz,
            double[] w) {
        int axis = 0;
        double most = -1;
        double side = 0;
        for (int k = 0; k < 3; k++) {
            double along = nx * r[9 * box + k] + ny * r[9 * box + k + 3] + nz * r[9 * box + k + 6];
            if (Math.abs(along) > most) {
                most = Math.abs(along);
                axis = k;
                side = along > 0 ? -size[3 * box + k] : size[3 * box + k];
            }
        }
        int b = axis == 2 ? 0 : axis + 1;
        int c = axis == 0 ? 2 : axis - 1;
        for (int corner = 0; corner < 4; corner++) {
            double s = corner == 0 || corner == 3 ? size[3 * box + b] : -size[3 * box + b];
            double t = corner < 2 ? size[3 * box + c] : -size[3 * box + c];
            for (int k = 0; k < 3; k++) {
                int row = 9 * box + 3 * k;
                double centre = k == 0 ? dx : k == 1 ? dy : dz;
                w[POLYGON + 3 * corner + k] = centre + side * r[row + axis] + s * r[row + b] + t * r[row + c];
            }
        }
    }

    /** Keeps the part of a polygon where {@code side} times a coordinate is at most the limit; returns how many corners it has. */
    private static int clip(double[] w, int from, int to, int count, int coordinate, double side, double limit) {
        if (count == 0) {
            return 0;
        }
        int at = to;
        int last = from + 3 * (count - 1);
        double before = side * w[last + coordinate] - limit;
        for (int next = from; next < from + 3 * count; next += 3) {
            double here = side * w[next + coordinate] - limit;
            if (here > SLACK != before > SLACK) {
                double part = before / (before - here);
                w[at] = w[last] + part * (w[next] - w[last]);
                w[at + 1] = w[last + 1] + part * (w[next + 1] - w[last + 1]);
                w[at + 2] = w[last + 2] + part * (w[next + 2] - w[last + 2]);
                at += 3;
            }
            if (here <= SLACK) {
                w[at] = w[next];
                w[at + 1] = w[next + 1];
                w[at + 2] = w[next + 2];
                at += 3;
            }
            last = next;
            before = here;
        }
        return (at - to) / 3;
    }
}
