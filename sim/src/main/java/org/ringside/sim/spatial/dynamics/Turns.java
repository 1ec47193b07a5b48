package org.ringside.sim.spatial.dynamics;

import org.ringside.sim.math.Trigonometry;

/** Rotations as vectors (axis times angle) and their exponential map. */
public final class Turns {
    private Turns() {}

    /**
     * Computes the rotation vector that leads from one orientation to another, of length at most pi, in the frame of either (both
     * see it alike).
     *
     * @param a array that holds the quaternion to start from, of any length. Not modified.
     * @param ia where it starts
     * @param b array that holds the quaternion to end at, of any length. Not modified.
     * @param ib where it starts
     * @param out becomes the vector, rad (3). Modified.
     * @param io where it starts
     */
    public static void between(double[] a, int ia, double[] b, int ib, double[] out, int io) {
        double w = a[ia] * b[ib] + a[ia + 1] * b[ib + 1] + a[ia + 2] * b[ib + 2] + a[ia + 3] * b[ib + 3];
        double x = a[ia] * b[ib + 1] - a[ia + 1] * b[ib] - (a[ia + 2] * b[ib + 3] - a[ia + 3] * b[ib + 2]);
        double y = a[ia] * b[ib + 2] - a[ia + 2] * b[ib] - (a[ia + 3] * b[ib + 1] - a[ia + 1] * b[ib + 3]);
        double z = a[ia] * b[ib + 3] - a[ia + 3] * b[ib] - (a[ia + 1] * b[ib + 2] - a[ia + 2] * b[ib + 1]);
        double sine = Math.sqrt(x * x + y * y + z * z);
        double angle = 2 * StrictMath.atan2(sine, w);
        if (angle > Math.PI) {
            angle -= 2 * Math.PI;
        }
        double scale = sine > 0 ? angle / sine : 0;
        out[io] = scale * x;
        out[io + 1] = scale * y;
        out[io + 2] = scale * z;
    }

    /**
     * Turns an orientation by a rotation given in its own frame: q = q * exp(vector time / 2).
     *
     * @param q array that holds the quaternion; leaves with length 1. Modified.
     * @param at where it starts
     * @param vector array that holds the angular velocity, rad/s. Not modified.
     * @param from where it starts
     * @param time how long it turns, s
     */
    public static void advance(double[] q, int at, double[] vector, int from, double time) {
        double x = vector[from];
        double y = vector[from + 1];
        double z = vector[from + 2];
        double speed = Math.sqrt(x * x + y * y + z * z);
        double half = 0.5 * time * speed;
        double cosine = Trigonometry.cos(half);
        double scale = speed > 0 ? Trigonometry.sin(half) / speed : 0;
        x *= scale;
        y *= scale;
        z *= scale;
        Kinematics.unit(q, at, q, at);
        double qw = q[at];
        double qx = q[at + 1];
        double qy = q[at + 2];
        double qz = q[at + 3];
        q[at] = qw * cosine - qx * x - qy * y - qz * z;
        q[at + 1] = qw * x + qx * cosine + qy * z - qz * y;
        q[at + 2] = qw * y - qx * z + qy * cosine + qz * x;
        q[at + 3] = qw * z + qx * y - qy * x + qz * cosine;
        Kinematics.unit(q, at, q, at);
    }
}
