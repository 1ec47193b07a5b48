package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * Convex shapes by their support functions. A sphere is a rounded point and a capsule a rounded line; distance is measured between the
 * cores and the radii are taken off at the end, which is exact. Directions and points are in the axes of the world, points about the
 * origin of the scratch.
 */
final class ConvexShapes {
    static final int POINT = 0;
    static final int SEGMENT = 1;
    static final int ELLIPSOID = 2;
    static final int CYLINDER = 3;
    static final int BOX = 4;
    /** The ground below one triangle of a height field: corners 0, 1, 2 at the bottom, 3, 4, 5 above them. */
    static final int PRISM = 5;

    static final int ROTATION = 3;
    static final int SIZE = 12;
    static final int RADIUS = 15;
    static final int CORNER = 16;

    private ConvexShapes() {}

    /** Copies two geoms; the origin is the centre of the first. */
    static void load(Model model, State state, int geom1, int geom2, ConvexScratch s) {
        System.arraycopy(state.geomPosition, 3 * geom1, s.origin, 0, 3);
        load(model, state, geom1, s, 0);
        load(model, state, geom2, s, 1);
    }

    /** Copies a geom; the origin must be set. */
    static void load(Model model, State state, int geom, ConvexScratch s, int side) {
        double[] shape = s.shape;
        int at = side * ConvexScratch.SHAPE;
        for (int k = 0; k < 3; k++) {
            shape[at + k] = state.geomPosition[3 * geom + k] - s.origin[k];
            shape[at + SIZE + k] = model.geoms.size[3 * geom + k];
        }
        System.arraycopy(state.geomRotation, 9 * geom, shape, at + ROTATION, 9);
        GeomType type = model.geoms.type[geom];
        s.kind[side] = kind(type);
        shape[at + RADIUS] = type == GeomType.SPHERE || type == GeomType.CAPSULE ? shape[at + SIZE] : 0;
    }

    private static int kind(GeomType type) {
        return switch (type) {
            case SPHERE -> POINT;
            case CAPSULE -> SEGMENT;
            case ELLIPSOID -> ELLIPSOID;
            case CYLINDER -> CYLINDER;
            case BOX -> BOX;
            case PLANE, HEIGHT_FIELD -> throw new IllegalArgumentException(type + " is not convex and bounded");
        };
    }

    /**
     * Returns how far the shapes are apart along a unit direction from the first to the second: negative when they overlap.
     * Leaves the support points in {@code s.point}.
     */
    static double separation(ConvexScratch s, double x, double y, double z) {
        support(s, 0, x, y, z);
        support(s, 1, -x, -y, -z);
        double[] p = s.point;
        return x * (p[3] - p[0]) + y * (p[4] - p[1]) + z * (p[5] - p[2]);
    }

    /** Finds the point of a core that lies farthest along a direction of any length. */
    static void support(ConvexScratch s, int side, double x, double y, double z) {
        if (s.kind[side] == PRISM) {
            supportPrism(s, side, x, y, z);
            return;
        }
        double[] shape = s.shape;
        int at = side * ConvexScratch.SHAPE;
        int r = at + ROTATION;
        double u = shape[r] * x + shape[r + 3] * y + shape[r + 6] * z;
        double v = shape[r + 1] * x + shape[r + 4] * y + shape[r + 7] * z;
        double w = shape[r + 2] * x + shape[r + 5] * y + shape[r + 8] * z;
        double a = shape[at + SIZE];
        double b = shape[at + SIZE + 1];
        double c = shape[at + SIZE + 2];
        switch (s.kind[side]) {
            case BOX -> {
                u = u < 0 ? -a : a;
                v = v < 0 ? -b : b;
                w = w < 0 ? -c : c;
            }
            case CYLINDER -> {
                double length = Math.sqrt(u * u + v * v);
                double scale = length > 0 ? a / length : 0;
                u *= scale;
                v *= scale;
                w = w < 0 ? -b : b;
            }
            case ELLIPSOID -> {
                u *= a;
                v *= b;
                w *= c;
                double length = Math.sqrt(u * u + v * v + w * w);
                double scale = length > 0 ? 1 / length : 0;
                u *= a * scale;
                v *= b * scale;
                w *= c * scale;
            }
            case SEGMENT -> {
                u = 0;
                v = 0;
                w = w < 0 ? -b : b;
            }
            default -> {
                u = 0;
                v = 0;
                w = 0;
            }
        }
        double[] p = s.point;
        int to = 3 * side;
        p[to] = shape[at] + shape[r] * u + shape[r + 1] * v + shape[r + 2] * w;
        p[to + 1] = shape[at + 1] + shape[r + 3] * u + shape[r + 4] * v + shape[r + 5] * w;
        p[to + 2] = shape[at + 2] + shape[r + 6] * u + shape[r + 7] * v + shape[r + 8] * w;
    }

    private static void supportPrism(ConvexScratch s, int side, double x, double y, double z) {
        double[] shape = s.shape;
        int first = side * ConvexScratch.SHAPE + CORNER;
        int best = first;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = first; i < first + 18; i += 3) {
            double along = shape[i] * x + shape[i + 1] * y + shape[i + 2] * z;
            if (along > most) {
                most = along;
                best = i;
            }
        }
        System.arraycopy(shape, best, s.point, 3 * side, 3);
    }

    /**
     * Adds the second derivatives of a shape's support function at the unit normal, along the tangents, to {@code s.curvature}. They
     * are those of the radius of curvature: 0 for what has only corners and edges.
     */
    static void addCurvature(ConvexScratch s, int side) {
        int kind = s.kind[side];
        if (kind != ELLIPSOID && kind != CYLINDER) {
            return;
        }
        double[] shape = s.shape;
        int at = side * ConvexScratch.SHAPE;
        int r = at + ROTATION;
        double a = shape[at + SIZE];
        double b = kind == CYLINDER ? a : shape[at + SIZE + 1];
        double c = kind == CYLINDER ? 0 : shape[at + SIZE + 2];
        // the support function is |S m|, m the direction in local axes, S the semi-axes; a cylinder's has a part along z besides
        double u = a * column(shape, r, s.normal, 0);
        double v = b * column(shape, r + 1, s.normal, 0);
        double w = c * column(shape, r + 2, s.normal, 0);
        double u1 = a * column(shape, r, s.tangent, 0);
        double v1 = b * column(shape, r + 1, s.tangent, 0);
        double w1 = c * column(shape, r + 2, s.tangent, 0);
        double u2 = a * column(shape, r, s.tangent, 3);
        double v2 = b * column(shape, r + 1, s.tangent, 3);
        double w2 = c * column(shape, r + 2, s.tangent, 3);
        double h = Math.sqrt(u * u + v * v + w * w);
        if (h > 0) {
            // (t1.t2 - (m.t1)(m.t2)) / h as products of (m x t1) and (m x t2), which cannot lose their digits
            double h3 = 1 / (h * h * h);
            double x1 = v * w1 - w * v1;
            double y1 = w * u1 - u * w1;
            double z1 = u * v1 - v * u1;
            double x2 = v * w2 - w * v2;
            double y2 = w * u2 - u * w2;
            double z2 = u * v2 - v * u2;
            s.curvature[0] += (x1 * x1 + y1 * y1 + z1 * z1) * h3;
            s.curvature[1] += (x1 * x2 + y1 * y2 + z1 * z2) * h3;
            s.curvature[2] += (x2 * x2 + y2 * y2 + z2 * z2) * h3;
        }
    }

    /** The component of a vector along a local axis. */
    static double column(double[] shape, int r, double[] v, int i) {
        return shape[r] * v[i] + shape[r + 3] * v[i + 1] + shape[r + 6] * v[i + 2];
    }
}
