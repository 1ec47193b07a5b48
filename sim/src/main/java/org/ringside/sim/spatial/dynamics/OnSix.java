package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.spatial.Dofs;

/**
 * The linear algebra of {@link MassMatrix} for a tree that stands on six degrees of freedom in line, as every walking robot does. The last six
 * entries of each row belong to those six, in falling order: sums over them are written out, and what the limbs take from the
 * 6 x 6 block in the corner is kept in locals until all limbs are done.
 */
final class OnSix {
    private OnSix() {}

    /** As {@link MassMatrix#factor}, for the degrees of freedom from {@code start} to {@code end}. */
    static void factor(Dofs dofs, double[] matrix, double[] inverseDiagonal, int start, int end) {
        int[] rowStart = dofs.rowStart;
        int[] column = dofs.column;
        double c00 = 0;
        double c10 = 0, c11 = 0;
        double c20 = 0, c21 = 0, c22 = 0;
        double c30 = 0, c31 = 0, c32 = 0, c33 = 0;
        double c40 = 0, c41 = 0, c42 = 0, c43 = 0, c44 = 0;
        double c50 = 0, c51 = 0, c52 = 0, c53 = 0, c54 = 0, c55 = 0;
        for (int k = end - 1; k >= start + 6; k--) {
            int row = rowStart[k];
            int six = rowStart[k + 1] - 6;
            double inverse = 1 / matrix[row];
            inverseDiagonal[k] = inverse;
            double r5 = matrix[six];
            double r4 = matrix[six + 1];
            double r3 = matrix[six + 2];
            double r2 = matrix[six + 3];
            double r1 = matrix[six + 4];
            double r0 = matrix[six + 5];
            // what this one takes from its ancestors in the limb
            for (int p = row + 1; p < six; p++) {
                double a = matrix[p] * inverse;
                int above = rowStart[column[p]] - p;
                for (int u = p; u < six; u++) {
                    matrix[above + u] -= a * matrix[u];
                }
                int aboveSix = above + six;
                matrix[aboveSix] -= a * r5;
                matrix[aboveSix + 1] -= a * r4;
                matrix[aboveSix + 2] -= a * r3;
                matrix[aboveSix + 3] -= a * r2;
                matrix[aboveSix + 4] -= a * r1;
                matrix[aboveSix + 5] -= a * r0;
                matrix[p] = a;
            }
            // and from the six
            double l0 = r0 * inverse;
            double l1 = r1 * inverse;
            double l2 = r2 * inverse;
            double l3 = r3 * inverse;
            double l4 = r4 * inverse;
            double l5 = r5 * inverse;
            matrix[six] = l5;
            matrix[six + 1] = l4;
            matrix[six + 2] = l3;
            matrix[six + 3] = l2;
            matrix[six + 4] = l1;
            matrix[six + 5] = l0;
            c00 += l0 * r0;
            c10 += l1 * r0;
            c11 += l1 * r1;
            c20 += l2 * r0;
            c21 += l2 * r1;
            c22 += l2 * r2;
            c30 += l3 * r0;
            c31 += l3 * r1;
            c32 += l3 * r2;
            c33 += l3 * r3;
            c40 += l4 * r0;
            c41 += l4 * r1;
            c42 += l4 * r2;
            c43 += l4 * r3;
            c44 += l4 * r4;
            c50 += l5 * r0;
            c51 += l5 * r1;
            c52 += l5 * r2;
            c53 += l5 * r3;
            c54 += l5 * r4;
            c55 += l5 * r5;
        }
        int at = rowStart[start];
        matrix[at] -= c00;
        matrix[at + 1] -= c11;
        matrix[at + 2] -= c10;
        matrix[at + 3] -= c22;
        matrix[at + 4] -= c21;
        matrix[at + 5] -= c20;
        matrix[at + 6] -= c33;
        matrix[at + 7] -= c32;
        matrix[at + 8] -= c31;
        matrix[at + 9] -= c30;
        matrix[at + 10] -= c44;
        matrix[at + 11] -= c43;
        matrix[at + 12] -= c42;
        matrix[at + 13] -= c41;
        matrix[at + 14] -= c40;
        matrix[at + 15] -= c55;
        matrix[at + 16] -= c54;
        matrix[at + 17] -= c53;
        matrix[at + 18] -= c52;
        matrix[at + 19] -= c51;
        matrix[at + 20] -= c50;
        factorSix(matrix, at, inverseDiagonal, start);
    }

    /** The block in the corner, 21 numbers: rows (0), (1 0), (2 1 0), ... */
    private static void factorSix(double[] m, int at, double[] inverseDiagonal, int start) {
        double m00 = m[at];
        double m11 = m[at + 1], m10 = m[at + 2];
        double m22 = m[at + 3], m21 = m[at + 4], m20 = m[at + 5];
        double m33 = m[at + 6], m32 = m[at + 7], m31 = m[at + 8], m30 = m[at + 9];
        double m44 = m[at + 10], m43 = m[at + 11], m42 = m[at + 12], m41 = m[at + 13], m40 = m[at + 14];

        double r4 = m[at + 16], r3 = m[at + 17], r2 = m[at + 18], r1 = m[at + 19], r0 = m[at + 20];
        double d = 1 / m[at + 15];
        double l4 = r4 * d;
        double l3 = r3 * d;
        double l2 = r2 * d;
        double l1 = r1 * d;
        double l0 = r0 * d;
        inverseDiagonal[start + 5] = d;
        m[at + 16] = l4;
        m[at + 17] = l3;
        m[at + 18] = l2;
        m[at + 19] = l1;
        m[at + 20] = l0;
        m44 -= l4 * r4;
        m43 -= l4 * r3;
        m42 -= l4 * r2;
        m41 -= l4 * r1;
        m40 -= l4 * r0;
        m33 -= l3 * r3;
        m32 -= l3 * r2;
        m31 -= l3 * r1;
        m30 -= l3 * r0;
        m22 -= l2 * r2;
        m21 -= l2 * r1;
        m20 -= l2 * r0;
        m11 -= l1 * r1;
        m10 -= l1 * r0;
        m00 -= l0 * r0;

        d = 1 / m44;
        l3 = m43 * d;
        l2 = m42 * d;
        l1 = m41 * d;
        l0 = m40 * d;
        inverseDiagonal[start + 4] = d;
        m[at + 10] = m44;
        m[at + 11] = l3;
        m[at + 12] = l2;
        m[at + 13] = l1;
        m[at + 14] = l0;
        m33 -= l3 * m43;
        m32 -= l3 * m42;
        m31 -= l3 * m41;
        m30 -= l3 * m40;
        m22 -= l2 * m42;
        m21 -= l2 * m41;
        m20 -= l2 * m40;
        m11 -= l1 * m41;
        m10 -= l1 * m40;
        m00 -= l0 * m40;

        d = 1 / m33;
        l2 = m32 * d;
        l1 = m31 * d;
        l0 = m30 * d;
        inverseDiagonal[start + 3] = d;
        m[at + 6] = m33;
        m[at + 7] = l2;
        m[at + 8] = l1;
        m[at + 9] = l0;
        m22 -= l2 * m32;
        m21 -= l2 * m31;
        m20 -= l2 * m30;
        m11 -= l1 * m31;
        m10 -= l1 * m30;
        m00 -= l0 * m30;

        d = 1 / m22;
        l1 = m21 * d;
        l0 = m20 * d;
        inverseDiagonal[start + 2] = d;
        m[at + 3] = m22;
        m[at + 4] = l1;
        m[at + 5] = l0;
        m11 -= l1 * m21;
        m10 -= l1 * m20;
        m00 -= l0 * m20;

        d = 1 / m11;
        l0 = m10 * d;
        inverseDiagonal[start + 1] = d;
        m[at + 1] = m11;
        m[at + 2] = l0;
        m00 -= l0 * m10;
        m[at] = m00;
        inverseDiagonal[start] = 1 / m00;
    }

    /** As {@link MassMatrix#solve}, for the degrees of freedom from {@code start} to {@code end}. */
    static void solve(Dofs dofs, double[] factor, double[] inverseDiagonal, double[] x, int start, int end) {
        int[] rowStart = dofs.rowStart;
        int[] column = dofs.column;
        double x0 = x[start];
        double x1 = x[start + 1];
        double x2 = x[start + 2];
        double x3 = x[start + 3];
        double x4 = x[start + 4];
        double x5 = x[start + 5];
        // L^T, from the leaves down
        for (int i = end - 1; i >= start + 6; i--) {
            double xi = x[i];
            int six = rowStart[i + 1] - 6;
            for (int k = rowStart[i] + 1; k < six; k++) {
                x[column[k]] -= factor[k] * xi;
            }
            x5 -= factor[six] * xi;
            x4 -= factor[six + 1] * xi;
            x3 -= factor[six + 2] * xi;
            x2 -= factor[six + 3] * xi;
            x1 -= factor[six + 4] * xi;
            x0 -= factor[six + 5] * xi;
        }
        // the block in the corner, both ways
        int at = rowStart[start];
        x4 -= factor[at + 16] * x5;
        x3 -= factor[at + 17] * x5 + factor[at + 11] * x4;
        x2 -= factor[at + 18] * x5 + factor[at + 12] * x4 + factor[at + 7] * x3;
        x1 -= factor[at + 19] * x5 + factor[at + 13] * x4 + (factor[at + 8] * x3 + factor[at + 4] * x2);
        x0 -= factor[at + 20] * x5 + factor[at + 14] * x4 + (factor[at + 9] * x3 + factor[at + 5] * x2)
                + factor[at + 2] * x1;
        x0 *= inverseDiagonal[start];
        x1 = x1 * inverseDiagonal[start + 1] - factor[at + 2] * x0;
        x2 = x2 * inverseDiagonal[start + 2] - factor[at + 5] * x0 - factor[at + 4] * x1;
        x3 = x3 * inverseDiagonal[start + 3] - (factor[at + 9] * x0 + factor[at + 8] * x1) - factor[at + 7] * x2;
        x4 = x4 * inverseDiagonal[start + 4] - (factor[at + 14] * x0 + factor[at + 13] * x1) - factor[at + 12] * x2
                - factor[at + 11] * x3;
        x5 = x5 * inverseDiagonal[start + 5] - (factor[at + 20] * x0 + factor[at + 19] * x1)
                - (factor[at + 18] * x2 + factor[at + 17] * x3) - factor[at + 16] * x4;
        x[start] = x0;
        x[start + 1] = x1;
        x[start + 2] = x2;
        x[start + 3] = x3;
        x[start + 4] = x4;
        x[start + 5] = x5;
        // L, up again
        for (int i = start + 6; i < end; i++) {
            int six = rowStart[i + 1] - 6;
            double xi = x[i] * inverseDiagonal[i] - (factor[six] * x5 + factor[six + 1] * x4)
                    - (factor[six + 2] * x3 + factor[six + 3] * x2) - (factor[six + 4] * x1 + factor[six + 5] * x0);
            for (int k = rowStart[i] + 1; k < six; k++) {
                xi -= factor[k] * x[column[k]];
            }
            x[i] = xi;
        }
    }

    /** As {@link MassMatrix#multiply}, for the degrees of freedom from {@code start} to {@code end}. */
    static void multiply(Dofs dofs, double[] mass, double[] x, double[] y, int start, int end) {
        int[] rowStart = dofs.rowStart;
        int[] column = dofs.column;
        MassMatrix.multiply(dofs, mass, x, y, start, start + 6);
        double x0 = x[start];
        double x1 = x[start + 1];
        double x2 = x[start + 2];
        double x3 = x[start + 3];
        double x4 = x[start + 4];
        double x5 = x[start + 5];
        double y0 = y[start];
        double y1 = y[start + 1];
        double y2 = y[start + 2];
        double y3 = y[start + 3];
        double y4 = y[start + 4];
        double y5 = y[start + 5];
        for (int i = start + 6; i < end; i++) {
            int row = rowStart[i];
            int six = rowStart[i + 1] - 6;
            double xi = x[i];
            double m5 = mass[six];
            double m4 = mass[six + 1];
            double m3 = mass[six + 2];
            double m2 = mass[six + 3];
            double m1 = mass[six + 4];
            double m0 = mass[six + 5];
            double sum = mass[row] * xi + (m5 * x5 + m4 * x4) + (m3 * x3 + m2 * x2) + (m1 * x1 + m0 * x0);
            y5 += m5 * xi;
            y4 += m4 * xi;
            y3 += m3 * xi;
            y2 += m2 * xi;
            y1 += m1 * xi;
            y0 += m0 * xi;
            for (int k = row + 1; k < six; k++) {
                int j = column[k];
                sum += mass[k] * x[j];
                y[j] += mass[k] * xi;
            }
            y[i] = sum;
        }
        y[start] = y0;
        y[start + 1] = y1;
        y[start + 2] = y2;
        y[start + 3] = y3;
        y[start + 4] = y4;
        y[start + 5] = y5;
    }
}
