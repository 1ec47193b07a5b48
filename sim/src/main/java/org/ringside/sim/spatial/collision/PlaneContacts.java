package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** Contacts of a plane with a bounded shape: the deepest points of the shape along the normal, the z axis of the plane. */
final class PlaneContacts {
    private static final double HALF_SQRT3 = 0.5 * Math.sqrt(3);

    /** The axis of a capsule has no direction in the plane if less than this part of it lies there. */
    private static final double UPRIGHT = 1e-12;

    private PlaneContacts() {}

    static void planeSphere(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] p = state.geomPosition;
        int c = 3 * geom2;
        ball(state, geom1, p[c], p[c + 1], p[c + 2], model.geoms.size[c], margin, out);
    }

    /** The two ends, each as a sphere; the first tangent lies along the capsule. */
    static void planeCapsule(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        int c = 3 * geom2;
        double radius = model.geoms.size[c];
        double half = model.geoms.size[c + 1];
        double ax = r[9 * geom2 + 2];
        double ay = r[9 * geom2 + 5];
        double az = r[9 * geom2 + 8];
        int first = out.count;
        ball(state, geom1, p[c] + half * ax, p[c + 1] + half * ay, p[c + 2] + half * az, radius, margin, out);
        ball(state, geom1, p[c] - half * ax, p[c + 1] - half * ay, p[c + 2] - half * az, radius, margin, out);
        if (out.count == first) {
            return;
        }
        // a capsule that stands upright has no direction in the plane: then x, as long as that lies in the plane
        double nx = r[9 * geom1 + 2];
        double ny = r[9 * geom1 + 5];
        double nz = r[9 * geom1 + 8];
        double along = nx * ax + ny * ay + nz * az;
        double tx = ax - along * nx;
        double ty = ay - along * ny;
        double tz = az - along * nz;
        if (tx * tx + ty * ty + tz * tz >= UPRIGHT * UPRIGHT) {
            Points.wish(out, first, tx, ty, tz);
        } else if (Math.abs(nx) < 0.5) {
            Points.wish(out, first, 1, 0, 0);
        }
    }

    private static void ball(State state, int plane, double x, double y, double z, double radius, double margin,
            Manifold out) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        double nx = r[9 * plane + 2];
        double ny = r[9 * plane + 5];
        double nz = r[9 * plane + 8];
        double distance = nx * (x - p[3 * plane]) + ny * (y - p[3 * plane + 1]) + nz * (z - p[3 * plane + 2]) - radius;
        if (distance <= margin) {
            double back = radius + 0.5 * distance;
            Points.add(out, distance, x - back * nx, y - back * ny, z - back * nz, nx, ny, nz);
        }
    }

    static void planeEllipsoid(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] r = state.geomRotation;
        double[] size = model.geoms.size;
        int c = 3 * geom2;
        int m = 9 * geom2;
        double nx = r[9 * geom1 + 2];
        double ny = r[9 * geom1 + 5];
        double nz = r[9 * geom1 + 8];
        // the normal in the frame of the ellipsoid, scaled by its semi-axes: the unit sphere's lowest point is opposite to it
        double u = size[c] * (r[m] * nx + r[m + 3] * ny + r[m + 6] * nz);
        double v = size[c + 1] * (r[m + 1] * nx + r[m + 4] * ny + r[m + 7] * nz);
        double w = size[c + 2] * (r[m + 2] * nx + r[m + 5] * ny + r[m + 8] * nz);
        double reach = Math.sqrt(u * u + v * v + w * w);
        u *= -size[c] / reach;
        v *= -size[c + 1] / reach;
        w *= -size[c + 2] / reach;
        corner(state, geom1, geom2, r[m] * u + r[m + 1] * v + r[m + 2] * w, r[m + 3] * u + r[m + 4] * v + r[m + 5] * w,
                r[m + 6] * u + r[m + 7] * v + r[m + 8] * w, margin, out);
    }

    /**
     * Up to four points: the lowest of the lower rim; the one straight across from it on the other rim; and two more of the lower rim
     * that make an equilateral triangle with the lowest.
     */
    static void planeCylinder(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] r = state.geomRotation;
        double radius = model.geoms.size[3 * geom2];
        double half = model.geoms.size[3 * geom2 + 1];
        int m = 9 * geom2;
        double nx = r[9 * geom1 + 2];
        double ny = r[9 * geom1 + 5];
        double nz = r[9 * geom1 + 8];
        // half the axis, turned so that it points down
        double turn = nx * r[m + 2] + ny * r[m + 5] + nz * r[m + 8] > 0 ? -half : half;
        double ax = turn * r[m + 2];
        double ay = turn * r[m + 5];
        double az = turn * r[m + 8];
        // the steepest radius; a cylinder that stands upright has none: then its x axis
        double u = -(nx * r[m] + ny * r[m + 3] + nz * r[m + 6]);
        double v = -(nx * r[m + 1] + ny * r[m + 4] + nz * r[m + 7]);
        double length = Math.sqrt(u * u + v * v);
        if (length < Points.TINY) {
            u = 1;
            v = 0;
            length = 1;
        }
        double scale = radius / length;
        u *= scale;
        v *= scale;
        double ux = u * r[m] + v * r[m + 1];
        double uy = u * r[m + 3] + v * r[m + 4];
        double uz = u * r[m + 6] + v * r[m + 7];
        if (!corner(state, geom1, geom2, ax + ux, ay + uy, az + uz, margin, out)) {
            return;
        }
        corner(state, geom1, geom2, ux - ax, uy - ay, uz - az, margin, out);
        double across = HALF_SQRT3 / half;
        double sx = across * (uy * az - uz * ay);
        double sy = across * (uz * ax - ux * az);
        double sz = across * (ux * ay - uy * ax);
        corner(state, geom1, geom2, ax - 0.5 * ux + sx, ay - 0.5 * uy + sy, az - 0.5 * uz + sz, margin, out);
        corner(state, geom1, geom2, ax - 0.5 * ux - sx, ay - 0.5 * uy - sy, az - 0.5 * uz - sz, margin, out);
    }

    /** The first four corners in the order of x, y, z that are not above the box's centre. */
    static void planeBox(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] r = state.geomRotation;
        double[] size = model.geoms.size;
        int c = 3 * geom2;
        int m = 9 * geom2;
        double nx = r[9 * geom1 + 2];
        double ny = r[9 * geom1 + 5];
        double nz = r[9 * geom1 + 8];
        int end = out.count + 4;
        for (int corner = 0; corner < 8 && out.count < end; corner++) {
            double u = (corner & 1) == 0 ? -size[c] : size[c];
            double v = (corner & 2) == 0 ? -size[c + 1] : size[c + 1];
            double w = (corner & 4) == 0 ? -size[c + 2] : size[c + 2];
            double x = r[m] * u + r[m + 1] * v + r[m + 2] * w;
            double y = r[m + 3] * u + r[m + 4] * v + r[m + 5] * w;
            double z = r[m + 6] * u + r[m + 7] * v + r[m + 8] * w;
            if (nx * x + ny * y + nz * z <= 0) {
                corner(state, geom1, geom2, x, y, z, margin, out);
            }
        }
    }

    /** Adds a point of a shape, given from its centre in world axes, if it is near enough; says whether it was. */
    private static boolean corner(State state, int plane, int shape, double x, double y, double z, double margin,
            Manifold out) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        double nx = r[9 * plane + 2];
        double ny = r[9 * plane + 5];
        double nz = r[9 * plane + 8];
        double px = p[3 * shape] + x;
        double py = p[3 * shape + 1] + y;
        double pz = p[3 * shape + 2] + z;
        double distance = nx * (px - p[3 * plane]) + ny * (py - p[3 * plane + 1]) + nz * (pz - p[3 * plane + 2]);
        if (distance > margin) {
            return false;
        }
        double back = 0.5 * distance;
        Points.add(out, distance, px - back * nx, py - back * ny, pz - back * nz, nx, ny, nz);
        return true;
    }
}
