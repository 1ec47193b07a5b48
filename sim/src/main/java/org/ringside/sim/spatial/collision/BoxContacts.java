package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * Contacts of two boxes: along the axis of least overlap, a face against the other box (up to eight points) or an edge against an
 * edge (one).
 */
final class BoxContacts {
    private BoxContacts() {}

    static void boxBox(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] w = state.scratch.narrow;
        int axis = BoxAxes.find(model, state, geom1, geom2, margin, w);
        if (axis == BoxAxes.APART) {
            return;
        }
        if (axis < 3) {
            BoxFaces.touch(model, state, geom1, geom2, axis, 1, margin, out);
        } else if (axis < 6) {
            BoxFaces.touch(model, state, geom2, geom1, axis - 3, -1, margin, out);
        } else {
            edges(model, state, geom1, geom2, (axis - 6) / 3, (axis - 6) % 3, w[BoxAxes.SEPARATION], out);
        }
    }

    /** One point, midway between the edges that run along axis i of the one box and axis j of the other. */
    private static void edges(Model model, State state, int geom1, int geom2, int i, int j, double distance,
            Manifold out) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        double[] size = model.geoms.size;
        int a = 9 * geom1 + i;
        int b = 9 * geom2 + j;
        double nx = r[a + 3] * r[b + 6] - r[a + 6] * r[b + 3];
        double ny = r[a + 6] * r[b] - r[a] * r[b + 6];
        double nz = r[a] * r[b + 3] - r[a + 3] * r[b];
        double dx = p[3 * geom2] - p[3 * geom1];
        double dy = p[3 * geom2 + 1] - p[3 * geom1 + 1];
        double dz = p[3 * geom2 + 2] - p[3 * geom1 + 2];
        double square = nx * nx + ny * ny + nz * nz;
        double scale = (nx * dx + ny * dy + nz * dz < 0 ? -1 : 1) / Math.sqrt(square);
        nx *= scale;
        ny *= scale;
        nz *= scale;
        // from the centre of each box to the middle of its edge: the farthest towards the other box
        double x1 = 0;
        double y1 = 0;
        double z1 = 0;
        double x2 = dx;
        double y2 = dy;
        double z2 = dz;
        for (int k = 0; k < 3; k++) {
            int c = 9 * geom1 + k;
            int d = 9 * geom2 + k;
            double s = k == i ? 0
                    : nx * r[c] + ny * r[c + 3] + nz * r[c + 6] > 0 ? size[3 * geom1 + k] : -size[3 * geom1 + k];
            double t = k == j ? 0
                    : nx * r[d] + ny * r[d + 3] + nz * r[d + 6] > 0 ? -size[3 * geom2 + k] : size[3 * geom2 + k];
            x1 += s * r[c];
            y1 += s * r[c + 3];
            z1 += s * r[c + 6];
            x2 += t * r[d];
            y2 += t * r[d + 3];
            z2 += t * r[d + 6];
        }
        // nearest points of the two edges; the sine squared of their angle is what the cross product has
        double ex = x2 - x1;
        double ey = y2 - y1;
        double ez = z2 - z1;
        double cosine = r[a] * r[b] + r[a + 3] * r[b + 3] + r[a + 6] * r[b + 6];
        double along1 = ex * r[a] + ey * r[a + 3] + ez * r[a + 6];
        double along2 = ex * r[b] + ey * r[b + 3] + ez * r[b + 6];
        double s = within((along1 - cosine * along2) / square, size[3 * geom1 + i]);
        double t = within(cosine * s - along2, size[3 * geom2 + j]);
        s = within(along1 + cosine * t, size[3 * geom1 + i]);
        double x = 0.5 * (x1 + s * r[a] + x2 + t * r[b]);
        double y = 0.5 * (y1 + s * r[a + 3] + y2 + t * r[b + 3]);
        double z = 0.5 * (z1 + s * r[a + 6] + z2 + t * r[b + 6]);
        Points.add(out, distance, p[3 * geom1] + x, p[3 * geom1 + 1] + y, p[3 * geom1 + 2] + z, nx, ny, nz);
    }

    private static double within(double x, double limit) {
        return x > limit ? limit : x < -limit ? -limit : x;
    }
}
