package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Constraints;

/** Products with the sparse Jacobian. Rows of one contact share their columns and go four at a time. */
final class RowProducts {
    private RowProducts() {}

    /** Writes J x. */
    static void multiply(Constraints rows, double[] x, double[] out) {
        int count = rows.count;
        int[] sharing = rows.sharing;
        int[] start = rows.start;
        for (int row = 0; row < count;) {
            int at = start[row];
            int entries = start[row + 1] - at;
            if (sharing[row] >= 4) {
                four(rows.jacobian, rows.column, at, entries, x, out, row);
                row += 4;
            } else {
                out[row++] = one(rows.jacobian, rows.column, at, entries, x);
            }
        }
    }

    private static double one(double[] jacobian, int[] column, int at, int entries, double[] x) {
        double sum = 0;
        for (int k = at; k < at + entries; k++) {
            sum += jacobian[k] * x[column[k]];
        }
        return sum;
    }

    private static void four(double[] jacobian, int[] column, int at, int entries, double[] x, double[] out, int row) {
        int b = at + entries;
        int c = b + entries;
        int d = c + entries;
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        for (int k = 0; k < entries; k++) {
            double value = x[column[at + k]];
            sumA += jacobian[at + k] * value;
            sumB += jacobian[b + k] * value;
            sumC += jacobian[c + k] * value;
            sumD += jacobian[d + k] * value;
        }
        out[row] = sumA;
        out[row + 1] = sumB;
        out[row + 2] = sumC;
        out[row + 3] = sumD;
    }

    /** Writes J^T f. */
    static void multiplyTransposed(Constraints rows, double[] f, double[] out, int nv) {
        for (int i = 0; i < nv; i++) {
            out[i] = 0;
        }
        int count = rows.count;
        int[] sharing = rows.sharing;
        int[] start = rows.start;
        for (int row = 0; row < count;) {
            int at = start[row];
            int entries = start[row + 1] - at;
            if (sharing[row] >= 4) {
                addFour(rows.jacobian, rows.column, at, entries, f, row, out);
                row += 4;
            } else {
                addOne(rows.jacobian, rows.column, at, entries, f[row++], out);
            }
        }
    }

    /** Adds force times one row. */
    static void addOne(double[] jacobian, int[] column, int at, int entries, double force, double[] out) {
        if (force != 0) {
            for (int k = at; k < at + entries; k++) {
                out[column[k]] += jacobian[k] * force;
            }
        }
    }

    private static void addFour(double[] jacobian, int[] column, int at, int entries, double[] f, int row,
            double[] out) {
        double fa = f[row];
        double fb = f[row + 1];
        double fc = f[row + 2];
        double fd = f[row + 3];
        if (fa == 0 && fb == 0 && fc == 0 && fd == 0) {
            return;
        }
        int b = at + entries;
        int c = b + entries;
        int d = c + entries;
        for (int k = 0; k < entries; k++) {
            out[column[at + k]] += jacobian[at + k] * fa + jacobian[b + k] * fb
                    + (jacobian[c + k] * fc + jacobian[d + k] * fd);
        }
    }
}
