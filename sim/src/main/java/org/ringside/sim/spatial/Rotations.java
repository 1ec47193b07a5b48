package org.ringside.sim.spatial;

/**
 * Quaternions (w x y z) and rotation matrices (row by row) inside flat arrays, for hot loops. Each function reads from its
 * first arguments and writes to the last array, at the offsets that follow each array; the arrays may be the same only where it says so.
 */
public final class Rotations {
    private Rotations() {}

    /**
     * Turns a unit quaternion into a rotation matrix.
     *
     * @param q array that holds the quaternion. Not modified.
     * @param from where it starts
     * @param r array to hold the matrix (9). Modified.
     * @param to where it starts
     */
    public static void fromQuaternion(double[] q, int from, double[] r, int to) {
        double w = q[from];
        double x = q[from + 1];
        double y = q[from + 2];
        double z = q[from + 3];
        r[to] = w * w + x * x - y * y - z * z;
        r[to + 1] = 2 * (x * y - w * z);
        r[to + 2] = 2 * (x * z + w * y);
        r[to + 3] = 2 * (x * y + w * z);
        r[to + 4] = w * w - x * x + y * y - z * z;
        r[to + 5] = 2 * (y * z - w * x);
        r[to + 6] = 2 * (x * z - w * y);
        r[to + 7] = 2 * (y * z + w * x);
        r[to + 8] = w * w - x * x - y * y + z * z;
    }

    /**
     * Multiplies two quaternions: first b, then a. The result may overwrite either.
     *
     * @param a array that holds the left one. Not modified unless it is {@code c}.
     * @param ia where it starts
     * @param b array that holds the right one. Not modified unless it is {@code c}.
     * @param ib where it starts
     * @param c array to hold the product. Modified.
     * @param ic where it starts
     */
    public static void multiply(double[] a, int ia, double[] b, int ib, double[] c, int ic) {
        double aw = a[ia];
        double ax = a[ia + 1];
        double ay = a[ia + 2];
        double az = a[ia + 3];
        double bw = b[ib];
        double bx = b[ib + 1];
        double by = b[ib + 2];
        double bz = b[ib + 3];
        c[ic] = aw * bw - ax * bx - ay * by - az * bz;
        c[ic + 1] = aw * bx + ax * bw + ay * bz - az * by;
        c[ic + 2] = aw * by - ax * bz + ay * bw + az * bx;
        c[ic + 3] = aw * bz + ax * by - ay * bx + az * bw;
    }

    /**
     * Turns a vector by a rotation matrix. The result must not overwrite the vector.
     *
     * @param r array that holds the matrix. Not modified.
     * @param ir where it starts
     * @param v array that holds the vector. Not modified.
     * @param iv where it starts
     * @param out array to hold the turned vector (3). Modified.
     * @param io where it starts
     */
    public static void rotate(double[] r, int ir, double[] v, int iv, double[] out, int io) {
        double x = v[iv];
        double y = v[iv + 1];
        double z = v[iv + 2];
        out[io] = r[ir] * x + r[ir + 1] * y + r[ir + 2] * z;
        out[io + 1] = r[ir + 3] * x + r[ir + 4] * y + r[ir + 5] * z;
        out[io + 2] = r[ir + 6] * x + r[ir + 7] * y + r[ir + 8] * z;
    }
}
