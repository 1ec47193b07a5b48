package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.Rotations;

/**
 * Moments of inertia about the principal axes, the largest first, and how the axes lie: Jacobi's method (Golub and Van Loan, Matrix
 * Computations, section 8.5) with the rotations gathered in a quaternion.
 *
 * @param moments kg m^2 (3)
 * @param quaternion orientation of the axes (4)
 */
record PrincipalAxes(double[] moments, double[] quaternion) {
    private static final int MOST_SWEEPS = 100;

    /** Diagonalises a symmetric matrix: xx, yy, zz, xy, xz, yz. Not modified. */
    static PrincipalAxes of(double[] symmetric) {
        double[] a = {symmetric[0], symmetric[3], symmetric[4], symmetric[3], symmetric[1], symmetric[5], symmetric[4],
            symmetric[5], symmetric[2]};
        double scale = 0;
        for (double entry : a) {
            scale = Math.max(scale, Math.abs(entry));
        }
        double[] q = {1, 0, 0, 0};
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            // the largest entry beside the diagonal, and the axis that its rotation leaves alone; ties as MuJoCo breaks them
            int axis = 2;
            for (int k = 1; k >= 0; k--) {
                axis = Math.abs(beside(a, k)) >= Math.abs(beside(a, axis)) ? k : axis;
            }
            if (Math.abs(beside(a, axis)) <= 1e-14 * scale) {
                break;
            }
            int i = (axis + 1) % 3;
            int j = (axis + 2) % 3;
            double tau = (a[4 * j] - a[4 * i]) / (2 * beside(a, axis));
            double tangent = (tau > 0 || tau == 0 && i < j ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
            // the axes i, j turn by minus the angle of this tangent
            turn(a, q, axis, -tangent);
        }
        sort(a, q, 1e-12 * scale);
        return new PrincipalAxes(new double[] {a[0], a[4], a[8]}, Orientation.normalised(q));
    }

    private static double beside(double[] a, int axis) {
        return a[3 * ((axis + 1) % 3) + (axis + 2) % 3];
    }

    /** Bubble sort; a swap is a quarter turn about the third axis. What differs by rounding only is not swapped (as in MuJoCo). */
    private static void sort(double[] a, double[] q, double least) {
        for (int k = 0; k < 3; k++) {
            int first = k % 2;
            if (a[4 * first] + least < a[4 * first + 4]) {
                double moment = a[4 * first];
                a[4 * first] = a[4 * first + 4];
                a[4 * first + 4] = moment;
                rotate(q, first == 0 ? 2 : 0, Math.sqrt(0.5), Math.sqrt(0.5));
            }
        }
    }

    /** Turns the axes: a becomes R^T a R with R about one axis. */
    private static void turn(double[] a, double[] q, int axis, double tangent) {
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        int i = (axis + 1) % 3;
        int j = (axis + 2) % 3;
        double aii = a[4 * i];
        double ajj = a[4 * j];
        double aij = a[3 * i + j];
        double aik = a[3 * i + axis];
        double ajk = a[3 * j + axis];
        a[4 * i] = aii + tangent * aij;
        a[4 * j] = ajj - tangent * aij;
        a[3 * i + j] = 0;
        a[3 * j + i] = 0;
        a[3 * i + axis] = cosine * aik + sine * ajk;
        a[3 * axis + i] = a[3 * i + axis];
        a[3 * j + axis] = cosine * ajk - sine * aik;
        a[3 * axis + j] = a[3 * j + axis];
        double half = StrictMath.atan(tangent) / 2;
        rotate(q, axis, StrictMath.cos(half), StrictMath.sin(half));
    }

    private static void rotate(double[] q, int axis, double cosine, double sine) {
        double[] step = {cosine, 0, 0, 0};
        step[1 + axis] = sine;
        Rotations.multiply(q, 0, step, 0, q, 0);
    }
}
