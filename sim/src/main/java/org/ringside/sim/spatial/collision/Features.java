package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;

/**
 * What a convex shape turns to the other: a point, a line or a face, projected along the normal into the plane of contact. How far a line
 * or face may be tilted and still count is as MuJoCo 3.14 has it (found by turning shapes until it gave one point).
 */
final class Features {
    /** A capsule's line, or two lines, count as along each other below this sine. */
    static final double ALONG = 0.002;
    /** A straight edge counts as along a face below this sine. */
    private static final double EDGE = 0.0888;
    /** A face counts above this cosine. */
    private static final double FACE = 0.996;
    /** What is nearer to a kink than this sine, or to a face than its cosine, is on it. */
    private static final double EXACT = 1e-6;
    private static final double EXACT_FACE = 1 - 1e-12;
    /** Corners that stand for a circle. */
    private static final int CIRCLE = 16;
    private static final double[] CIRCLE_X = new double[CIRCLE];
    private static final double[] CIRCLE_Y = new double[CIRCLE];

    static {
        for (int i = 0; i < CIRCLE; i++) {
            CIRCLE_X[i] = StrictMath.cos(i * Math.PI / (CIRCLE / 2));
            CIRCLE_Y[i] = StrictMath.sin(i * Math.PI / (CIRCLE / 2));
        }
        CIRCLE_X[4] = 0;
        CIRCLE_X[12] = 0;
        CIRCLE_Y[8] = 0;
    }

    private Features() {}

    /** Finds what one shape turns to the other, nearly or exactly; returns its number of corners: 1, 2 or more. */
    static int find(ConvexScratch s, int side, boolean exact) {
        double edge = exact ? EXACT : EDGE;
        double face = exact ? EXACT_FACE : FACE;
        s.corners[side] = 0;
        int at = side * ConvexScratch.SHAPE;
        double[] shape = s.shape;
        int r = at + ConvexShapes.ROTATION;
        double sign = side == 0 ? 1 : -1;
        double u = sign * ConvexShapes.column(shape, r, s.normal, 0);
        double v = sign * ConvexShapes.column(shape, r + 1, s.normal, 0);
        double w = sign * ConvexShapes.column(shape, r + 2, s.normal, 0);
        double a = shape[at + ConvexShapes.SIZE];
        double b = shape[at + ConvexShapes.SIZE + 1];
        switch (s.kind[side]) {
            case ConvexShapes.SEGMENT -> {
                if (Math.abs(w) <= (exact ? EXACT : ALONG)) {
                    line(s, side, 0, 0, -b, 0, 0, b);
                }
            }
            case ConvexShapes.CYLINDER -> {
                if (Math.abs(w) >= face) {
                    circle(s, side, a, w < 0 ? -b : b, u, v, w);
                } else if (Math.abs(w) <= edge) {
                    double scale = a / Math.sqrt(u * u + v * v);
                    line(s, side, scale * u, scale * v, -b, scale * u, scale * v, b);
                }
            }
            case ConvexShapes.BOX -> box(s, side, u, v, w, edge, face);
            case ConvexShapes.PRISM -> prism(s, side, edge, face);
            default -> {
                // smooth: a point
            }
        }
        if (s.corners[side] == 0) {
            s.corners[side] = 1;
        }
        return s.corners[side];
    }

    /** Tells whether exactly one point of a shape is farthest along the normal. */
    static boolean isPoint(ConvexScratch s, int side) {
        int other = s.kind[1 - side];
        s.kind[1 - side] = ConvexShapes.POINT;
        System.arraycopy(s.normal, 0, s.trial, 0, 3);
        int kinks = Kinks.snap(s, s.trial, EXACT);
        s.kind[1 - side] = other;
        return kinks == 0;
    }

    /** Puts into the patch the point of contact of two shapes that both touch with more than a point. */
    static boolean cross(ConvexScratch s) {
        double[] c = s.corner;
        int b = 2 * ConvexScratch.CORNERS;
        find(s, 0, true);
        find(s, 1, true);
        if (s.corners[0] == 2 && s.corners[1] == 2) {
            double dx = c[2] - c[0];
            double dy = c[3] - c[1];
            double ex = c[b + 2] - c[b];
            double ey = c[b + 3] - c[b + 1];
            double sine = dx * ey - dy * ex;
            if (sine != 0) {
                double f = ((c[b] - c[0]) * ey - (c[b + 1] - c[1]) * ex) / sine;
                f = Math.max(0, Math.min(1, f));
                s.patch[0] = c[0] + f * dx;
                s.patch[1] = c[1] + f * dy;
                return true;
            }
        }
        return false;
    }

    private static void line(ConvexScratch s, int side, double x1, double y1, double z1, double x2, double y2,
            double z2) {
        addCorner(s, side, x1, y1, z1);
        addCorner(s, side, x2, y2, z2);
        double[] c = s.corner;
        double[] h = s.height;
        int at = 2 * side * ConvexScratch.CORNERS;
        double dx = c[at + 2] - c[at];
        double dy = c[at + 3] - c[at + 1];
        // the height of the first corner is in place; that of the second gives the slope along the line
        double first = heightOf(s, side, x1, y1, z1);
        double second = heightOf(s, side, x2, y2, z2);
        double square = dx * dx + dy * dy;
        double slope = square > 0 ? (second - first) / square : 0;
        setHeight(h, side, c[at], c[at + 1], first, slope * dx, slope * dy);
    }

    private static void circle(ConvexScratch s, int side, double radius, double z, double u, double v, double w) {
        double tilt = Math.sqrt(u * u + v * v);
        // the corner next to where the rim is nearest moves there
        int moved = -1;
        double most = -2;
        for (int i = 0; i < CIRCLE && tilt > EXACT; i++) {
            double along = CIRCLE_X[i] * u + CIRCLE_Y[i] * v;
            if (along > most) {
                most = along;
                moved = i;
            }
        }
        for (int i = 0; i < CIRCLE; i++) {
            double x = i == moved ? u / tilt : CIRCLE_X[i];
            double y = i == moved ? v / tilt : CIRCLE_Y[i];
            addCorner(s, side, radius * x, radius * y, z);
        }
        face(s, side, 0, 0, z, 2);
    }

    private static void box(ConvexScratch s, int side, double u, double v, double w, double edge, double face) {
        int at = side * ConvexScratch.SHAPE + ConvexShapes.SIZE;
        double a = s.shape[at];
        double b = s.shape[at + 1];
        double c = s.shape[at + 2];
        double x = u < 0 ? -a : a;
        double y = v < 0 ? -b : b;
        double z = w < 0 ? -c : c;
        if (Math.abs(u) >= face) {
            addCorner(s, side, x, -b, -c);
            addCorner(s, side, x, b, -c);
            addCorner(s, side, x, b, c);
            addCorner(s, side, x, -b, c);
            face(s, side, x, 0, 0, 0);
        } else if (Math.abs(v) >= face) {
            addCorner(s, side, -a, y, -c);
            addCorner(s, side, a, y, -c);
            addCorner(s, side, a, y, c);
            addCorner(s, side, -a, y, c);
            face(s, side, 0, y, 0, 1);
        } else if (Math.abs(w) >= face) {
            addCorner(s, side, -a, -b, z);
            addCorner(s, side, a, -b, z);
            addCorner(s, side, a, b, z);
            addCorner(s, side, -a, b, z);
            face(s, side, 0, 0, z, 2);
        } else if (Math.abs(u) <= edge && Math.abs(u) <= Math.abs(v) && Math.abs(u) <= Math.abs(w)) {
            line(s, side, -a, y, z, a, y, z);
        } else if (Math.abs(v) <= edge && Math.abs(v) <= Math.abs(w)) {
            line(s, side, x, -b, z, x, b, z);
        } else if (Math.abs(w) <= edge) {
            line(s, side, x, y, -c, x, y, c);
        }
    }

    private static void prism(ConvexScratch s, int side, double edge, double face) {
        for (int f = 0; f < Prism.FACES; f++) {
            double along = Prism.faceAlong(s, side, f, s.normal);
            if (along >= face) {
                int corners = Prism.FACE_CORNERS[f].length;
                for (int k = 0; k < corners; k++) {
                    int at = side * ConvexScratch.SHAPE + ConvexShapes.CORNER + 3 * Prism.FACE_CORNERS[f][k];
                    addCorner(s, side, s.shape[at], s.shape[at + 1], s.shape[at + 2]);
                }
                int at = side * ConvexScratch.SHAPE + ConvexShapes.CORNER + 3 * Prism.FACE_CORNERS[f][0];
                face(s, side, s.shape[at], s.shape[at + 1], s.shape[at + 2], s.trial[0], s.trial[1], s.trial[2]);
                return;
            }
        }
        int found = Prism.edgeAlong(s, side, edge);
        if (found >= 0) {
            int i = side * ConvexScratch.SHAPE + ConvexShapes.CORNER + 3 * (found / 6);
            int j = side * ConvexScratch.SHAPE + ConvexShapes.CORNER + 3 * (found % 6);
            double[] shape = s.shape;
            line(s, side, shape[i], shape[i + 1], shape[i + 2], shape[j], shape[j + 1], shape[j + 2]);
        }
    }

    private static void addCorner(ConvexScratch s, int side, double x, double y, double z) {
        int at = side * ConvexScratch.SHAPE;
        double[] shape = s.shape;
        int r = at + ConvexShapes.ROTATION;
        double px = shape[at] + shape[r] * x + shape[r + 1] * y + shape[r + 2] * z;
        double py = shape[at + 1] + shape[r + 3] * x + shape[r + 4] * y + shape[r + 5] * z;
        double pz = shape[at + 2] + shape[r + 6] * x + shape[r + 7] * y + shape[r + 8] * z;
        int to = 2 * (side * ConvexScratch.CORNERS + s.corners[side]++);
        double[] t = s.tangent;
        s.corner[to] = t[0] * px + t[1] * py + t[2] * pz;
        s.corner[to + 1] = t[3] * px + t[4] * py + t[5] * pz;
    }

    private static double heightOf(ConvexScratch s, int side, double x, double y, double z) {
        int at = side * ConvexScratch.SHAPE;
        double[] shape = s.shape;
        int r = at + ConvexShapes.ROTATION;
        double[] n = s.normal;
        double px = shape[at] + shape[r] * x + shape[r + 1] * y + shape[r + 2] * z;
        double py = shape[at + 1] + shape[r + 3] * x + shape[r + 4] * y + shape[r + 5] * z;
        double pz = shape[at + 2] + shape[r + 6] * x + shape[r + 7] * y + shape[r + 8] * z;
        double radius = shape[at + ConvexShapes.RADIUS];
        return n[0] * px + n[1] * py + n[2] * pz + (side == 0 ? radius : -radius);
    }

    /** The height of a face through a local point, square to a local axis. */
    private static void face(ConvexScratch s, int side, double x, double y, double z, int axis) {
        int r = side * ConvexScratch.SHAPE + ConvexShapes.ROTATION + axis;
        face(s, side, x, y, z, s.shape[r], s.shape[r + 3], s.shape[r + 6]);
    }

    private static void face(ConvexScratch s, int side, double x, double y, double z, double u, double v, double w) {
        double[] t = s.tangent;
        double[] n = s.normal;
        double nx = t[0] * u + t[1] * v + t[2] * w;
        double ny = t[3] * u + t[4] * v + t[5] * w;
        double nz = n[0] * u + n[1] * v + n[2] * w;
        // a line lies along a face only where the face is square to the normal
        s.level[side] = nx * nx + ny * ny <= ALONG * ALONG;
        int corners = s.corners[side];
        addCorner(s, side, x, y, z);
        s.corners[side] = corners;
        int at = 2 * (side * ConvexScratch.CORNERS + corners);
        setHeight(s.height, side, s.corner[at], s.corner[at + 1], heightOf(s, side, x, y, z), -nx / nz, -ny / nz);
    }

    private static void setHeight(double[] h, int side, double x, double y, double z, double slopeX, double slopeY) {
        int at = 5 * side;
        h[at] = x;
        h[at + 1] = y;
        h[at + 2] = z;
        h[at + 3] = slopeX;
        h[at + 4] = slopeY;
    }
}
