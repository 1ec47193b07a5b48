package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;

/** Where support functions have kinks: directions square to an edge, or to two and so to a face. */
final class Kinks {
    /** Edges more alike than this are one. */
    private static final double SAME = 1e-3;

    private Kinks() {}

    /**
     * Moves a unit direction onto the kinks that are nearer than an angle, two at most; returns how many. Leaves them, orthonormal, in
     * {@code s.kink}.
     */
    static int snap(ConvexScratch s, double[] n, double reach) {
        int count = 0;
        for (int side = 0; side < 2 && count < 2; side++) {
            double[] shape = s.shape;
            int at = side * ConvexScratch.SHAPE;
            int r = at + ConvexShapes.ROTATION;
            switch (s.kind[side]) {
                case ConvexShapes.SEGMENT -> count = axis(s, shape, r + 2, n, reach, count);
                case ConvexShapes.CYLINDER -> {
                    count = axis(s, shape, r + 2, n, reach, count);
                    double u = ConvexShapes.column(shape, r, n, 0);
                    double v = ConvexShapes.column(shape, r + 1, n, 0);
                    if (u * u + v * v <= reach * reach) {
                        count = axis(s, shape, r, n, 2, count);
                        count = axis(s, shape, r + 1, n, 2, count);
                    }
                }
                case ConvexShapes.BOX -> {
                    count = axis(s, shape, r, n, reach, count);
                    count = axis(s, shape, r + 1, n, reach, count);
                    count = axis(s, shape, r + 2, n, reach, count);
                }
                case ConvexShapes.PRISM -> count = prism(s, side, n, reach, count);
                default -> {
                    // smooth everywhere
                }
            }
        }
        return count > 0 ? project(s, n, count) : 0;
    }

    private static int axis(ConvexScratch s, double[] shape, int r, double[] n, double reach, int count) {
        double off = ConvexShapes.column(shape, r, n, 0);
        return Math.abs(off) <= reach ? add(s, shape[r], shape[r + 3], shape[r + 6], count) : count;
    }

    private static int prism(ConvexScratch s, int side, double[] n, double reach, int count) {
        double sign = side == 0 ? 1 : -1;
        ConvexShapes.support(s, side, sign * n[0], sign * n[1], sign * n[2]);
        double[] p = s.point;
        double[] shape = s.shape;
        int found = count;
        int first = side * ConvexScratch.SHAPE + ConvexShapes.CORNER;
        for (int i = first; i < first + 18; i += 3) {
            double x = shape[i] - p[3 * side];
            double y = shape[i + 1] - p[3 * side + 1];
            double z = shape[i + 2] - p[3 * side + 2];
            double length = Math.sqrt(x * x + y * y + z * z);
            if (length > 0 && Math.abs(x * n[0] + y * n[1] + z * n[2]) <= reach * length) {
                found = add(s, x / length, y / length, z / length, found);
            }
        }
        return found;
    }

    /** Adds a unit direction unless there are two or it is one of those. */
    private static int add(ConvexScratch s, double x, double y, double z, int count) {
        double[] u = s.kink;
        if (count == 0) {
            u[0] = x;
            u[1] = y;
            u[2] = z;
            return 1;
        }
        if (count == 2) {
            return 2;
        }
        double along = x * u[0] + y * u[1] + z * u[2];
        double px = x - along * u[0];
        double py = y - along * u[1];
        double pz = z - along * u[2];
        double length = Math.sqrt(px * px + py * py + pz * pz);
        if (length < SAME) {
            return 1;
        }
        u[3] = px / length;
        u[4] = py / length;
        u[5] = pz / length;
        u[6] = along;
        u[7] = length;
        return 2;
    }

    /** Makes the direction square to the kinks. */
    private static int project(ConvexScratch s, double[] n, int count) {
        double[] u = s.kink;
        double x;
        double y;
        double z;
        if (count == 2) {
            x = u[1] * u[5] - u[2] * u[4];
            y = u[2] * u[3] - u[0] * u[5];
            z = u[0] * u[4] - u[1] * u[3];
            if (x * n[0] + y * n[1] + z * n[2] < 0) {
                x = -x;
                y = -y;
                z = -z;
            }
        } else {
            double along = n[0] * u[0] + n[1] * u[1] + n[2] * u[2];
            x = n[0] - along * u[0];
            y = n[1] - along * u[1];
            z = n[2] - along * u[2];
        }
        double length = Math.sqrt(x * x + y * y + z * z);
        if (!(length > 1e-3)) {
            return 0;
        }
        n[0] = x / length;
        n[1] = y / length;
        n[2] = z / length;
        return count;
    }
}
