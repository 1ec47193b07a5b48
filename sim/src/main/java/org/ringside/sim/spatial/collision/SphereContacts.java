package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** Contacts of a sphere with a shape: at the point of the shape nearest to the sphere's centre; one point at most. */
final class SphereContacts {
    private SphereContacts() {}

    static void sphereSphere(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] p = state.geomPosition;
        double[] size = model.geoms.size;
        int a = 3 * geom1;
        int b = 3 * geom2;
        balls(state, geom1, geom2, p[a], p[a + 1], p[a + 2], size[a], p[b], p[b + 1], p[b + 2], size[b], margin, out);
    }

    static void sphereCapsule(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        double[] size = model.geoms.size;
        int a = 3 * geom1;
        int b = 3 * geom2;
        double ax = r[9 * geom2 + 2];
        double ay = r[9 * geom2 + 5];
        double az = r[9 * geom2 + 8];
        double half = size[b + 1];
        double along = ax * (p[a] - p[b]) + ay * (p[a + 1] - p[b + 1]) + az * (p[a + 2] - p[b + 2]);
        along = along > half ? half : along < -half ? -half : along;
        balls(state, geom1, geom2, p[a], p[a + 1], p[a + 2], size[a], p[b] + along * ax, p[b + 1] + along * ay,
                p[b + 2] + along * az, size[b], margin, out);
    }

    static void sphereCylinder(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        double[] size = model.geoms.size;
        int a = 3 * geom1;
        int b = 3 * geom2;
        double radius = size[b];
        double half = size[b + 1];
        double ax = r[9 * geom2 + 2];
        double ay = r[9 * geom2 + 5];
        double az = r[9 * geom2 + 8];
        double x = p[a] - p[b];
        double y = p[a + 1] - p[b + 1];
        double z = p[a + 2] - p[b + 2];
        double along = ax * x + ay * y + az * z;
        x -= along * ax;
        y -= along * ay;
        z -= along * az;
        double out2 = x * x + y * y + z * z;
        boolean beyond = Math.abs(along) > half;
        boolean beside = out2 > radius * radius;
        double way = Math.sqrt(out2);
        if (!beyond && (beside || radius - way <= half - Math.abs(along))) {
            // against the side: a sphere about the nearest point of the axis
            balls(state, geom1, geom2, p[a], p[a + 1], p[a + 2], size[a], p[b] + along * ax, p[b + 1] + along * ay,
                    p[b + 2] + along * az, radius, margin, out);
        } else if (!beside) {
            // against a flat end: a plane whose normal is the axis
            double end = along > 0 ? 1 : -1;
            double distance = end * along - half - size[a];
            if (distance <= margin) {
                double reach = -end * (size[a] + 0.5 * distance);
                Points.add(out, distance, p[a] + reach * ax, p[a + 1] + reach * ay, p[a + 2] + reach * az, -end * ax,
                        -end * ay,
                        -end * az);
            }
        } else {
            // against a rim: its nearest point
            double end = along > 0 ? half : -half;
            double scale = radius / way;
            balls(state, geom1, geom2, p[a], p[a + 1], p[a + 2], size[a], p[b] + end * ax + scale * x,
                    p[b + 1] + end * ay + scale * y, p[b + 2] + end * az + scale * z, 0, margin, out);
        }
    }

    static void sphereBox(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] p = state.geomPosition;
        double[] size = model.geoms.size;
        int a = 3 * geom1;
        int b = 3 * geom2;
        ballBox(state, geom2, p[a], p[a + 1], p[a + 2], size[a], size[b], size[b + 1], size[b + 2], margin, out);
    }

    /** A sphere anywhere against a box of half sizes sx, sy, sz. */
    static void ballBox(State state, int box, double px, double py, double pz, double radius, double sx, double sy,
            double sz,
            double margin, Manifold out) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        int b = 3 * box;
        int m = 9 * box;
        // the sphere's centre in the frame of the box, and how far it is out of the box along each axis
        double x = px - p[b];
        double y = py - p[b + 1];
        double z = pz - p[b + 2];
        double u = r[m] * x + r[m + 3] * y + r[m + 6] * z;
        double v = r[m + 1] * x + r[m + 4] * y + r[m + 7] * z;
        double w = r[m + 2] * x + r[m + 5] * y + r[m + 8] * z;
        double du = u > sx ? sx - u : u < -sx ? -sx - u : 0;
        double dv = v > sy ? sy - v : v < -sy ? -sy - v : 0;
        double dw = w > sz ? sz - w : w < -sz ? -sz - w : 0;
        double square = du * du + dv * dv + dw * dw;
        double limit = radius + margin;
        if (limit < 0 || square > limit * limit) {
            return;
        }
        double distance;
        if (square >= Points.TINY * Points.TINY) {
            double length = Math.sqrt(square);
            distance = length - radius;
            double scale = 1 / length;
            du *= scale;
            dv *= scale;
            dw *= scale;
        } else {
            // the centre is inside: out by the nearest face
            double fu = sx - Math.abs(u);
            double fv = sy - Math.abs(v);
            double fw = sz - Math.abs(w);
            boolean byU = fu <= fv && fu <= fw;
            boolean byV = !byU && fv <= fw;
            distance = -radius - (byU ? fu : byV ? fv : fw);
            du = byU ? u > 0 ? -1 : 1 : 0;
            dv = byV ? v > 0 ? -1 : 1 : 0;
            dw = byU || byV ? 0 : w > 0 ? -1 : 1;
        }
        double nx = r[m] * du + r[m + 1] * dv + r[m + 2] * dw;
        double ny = r[m + 3] * du + r[m + 4] * dv + r[m + 5] * dw;
        double nz = r[m + 6] * du + r[m + 7] * dv + r[m + 8] * dw;
        double reach = radius + 0.5 * distance;
        Points.add(out, distance, px + reach * nx, py + reach * ny, pz + reach * nz, nx, ny, nz);
    }

    /**
     * Two spheres that stand for the places where two geoms meet. Where their centres coincide the normal is perpendicular to the
     * z axes of both geoms, or else the world's x axis.
     */
    static void balls(State state, int geom1, int geom2, double x1, double y1, double z1, double radius1, double x2,
            double y2, double z2, double radius2, double margin, Manifold out) {
        double nx = x2 - x1;
        double ny = y2 - y1;
        double nz = z2 - z1;
        double square = nx * nx + ny * ny + nz * nz;
        double limit = radius1 + radius2 + margin;
        if (limit < 0 || square > limit * limit) {
            return;
        }
        double length = Math.sqrt(square);
        double distance = length - radius1 - radius2;
        double scale;
        if (length >= Points.TINY) {
            scale = 1 / length;
        } else {
            double[] r = state.geomRotation;
            int a = 9 * geom1 + 2;
            int b = 9 * geom2 + 2;
            nx = r[a + 3] * r[b + 6] - r[a + 6] * r[b + 3];
            ny = r[a + 6] * r[b] - r[a] * r[b + 6];
            nz = r[a] * r[b + 3] - r[a + 3] * r[b];
            length = Math.sqrt(nx * nx + ny * ny + nz * nz);
            if (length < Points.TINY) {
                nx = 1;
                ny = 0;
                nz = 0;
                length = 1;
            }
            scale = 1 / length;
        }
        nx *= scale;
        ny *= scale;
        nz *= scale;
        double reach = radius1 + 0.5 * distance;
        Points.add(out, distance, x1 + reach * nx, y1 + reach * ny, z1 + reach * nz, nx, ny, nz);
    }
}
