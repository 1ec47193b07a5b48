package org.ringside.controllers.spatial;

import org.ringside.sim.math.Trigonometry;

/** Vectors and 3 by 3 matrices (row by row) in flat arrays. Allocates nothing; safe in any thread. */
public final class Vectors {
    private Vectors() {}

    /**
     * Multiplies a matrix and a vector.
     *
     * @param m matrix (9). Not modified.
     * @param v vector. Not modified.
     * @param at where the vector starts
     * @param out the product, not the same array as v. Modified.
     * @param outAt where the product goes
     */
    public static void multiply(double[] m, double[] v, int at, double[] out, int outAt) {
        for (int r = 0; r < 3; r++) {
            out[outAt + r] = m[3 * r] * v[at] + m[3 * r + 1] * v[at + 1] + m[3 * r + 2] * v[at + 2];
        }
    }

    /**
     * Multiplies the transpose of a matrix and a vector.
     *
     * @param m matrix (9). Not modified.
     * @param v vector. Not modified.
     * @param at where the vector starts
     * @param out the product, not the same array as v. Modified.
     * @param outAt where the product goes
     */
    public static void multiplyTransposed(double[] m, double[] v, int at, double[] out, int outAt) {
        for (int r = 0; r < 3; r++) {
            out[outAt + r] = m[r] * v[at] + m[3 + r] * v[at + 1] + m[6 + r] * v[at + 2];
        }
    }

    /**
     * Multiplies two matrices.
     *
     * @param a left factor (9). Not modified.
     * @param b right factor (9). Not modified.
     * @param out the product (9), none of the factors. Modified.
     */
    public static void multiply(double[] a, double[] b, double[] out) {
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                out[3 * r + c] = a[3 * r] * b[c] + a[3 * r + 1] * b[3 + c] + a[3 * r + 2] * b[6 + c];
            }
        }
    }

    /**
     * Makes the matrix of a quaternion.
     *
     * @param q w x y z, unit length. Not modified.
     * @param out matrix (9). Modified.
     */
    public static void rotation(double[] q, double[] out) {
        double w = q[0];
        double x = q[1];
        double y = q[2];
        double z = q[3];
        out[0] = 1 - 2 * (y * y + z * z);
        out[1] = 2 * (x * y - w * z);
        out[2] = 2 * (x * z + w * y);
        out[3] = 2 * (x * y + w * z);
        out[4] = 1 - 2 * (x * x + z * z);
        out[5] = 2 * (y * z - w * x);
        out[6] = 2 * (x * z - w * y);
        out[7] = 2 * (y * z + w * x);
        out[8] = 1 - 2 * (x * x + y * y);
    }

    /**
     * Makes the matrix of a turn about an axis (Rodrigues).
     *
     * @param axis unit vector (3). Not modified.
     * @param angle rad
     * @param out matrix (9). Modified.
     */
    public static void rotation(double[] axis, double angle, double[] out) {
        double s = Trigonometry.sin(angle);
        double c = Trigonometry.cos(angle);
        double x = axis[0];
        double y = axis[1];
        double z = axis[2];
        double t = 1 - c;
        out[0] = t * x * x + c;
        out[1] = t * x * y - s * z;
        out[2] = t * x * z + s * y;
        out[3] = t * x * y + s * z;
        out[4] = t * y * y + c;
        out[5] = t * y * z - s * x;
        out[6] = t * x * z - s * y;
        out[7] = t * y * z + s * x;
        out[8] = t * z * z + c;
    }

    /**
     * Solves a system of three equations by Cramer's rule, softened where it is near singular.
     *
     * @param m matrix (9). Not modified.
     * @param v right side. Not modified.
     * @param at where the right side starts
     * @param least least size of the determinant that is divided by
     * @param out the solution (3), not the same array as v. Modified.
     */
    public static void solve(double[] m, double[] v, int at, double least, double[] out) {
        double a = m[4] * m[8] - m[5] * m[7];
        double b = m[5] * m[6] - m[3] * m[8];
        double c = m[3] * m[7] - m[4] * m[6];
        double determinant = m[0] * a + m[1] * b + m[2] * c;
        if (Math.abs(determinant) < least) {
            determinant = determinant < 0 ? -least : least;
        }
        double x = v[at];
        double y = v[at + 1];
        double z = v[at + 2];
        out[0] = (a * x + (m[2] * m[7] - m[1] * m[8]) * y + (m[1] * m[5] - m[2] * m[4]) * z) / determinant;
        out[1] = (b * x + (m[0] * m[8] - m[2] * m[6]) * y + (m[2] * m[3] - m[0] * m[5]) * z) / determinant;
        out[2] = (c * x + (m[1] * m[6] - m[0] * m[7]) * y + (m[0] * m[4] - m[1] * m[3]) * z) / determinant;
    }
}
