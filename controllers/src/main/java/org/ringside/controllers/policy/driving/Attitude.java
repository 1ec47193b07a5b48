package org.ringside.controllers.policy.driving;

/** Angles and turns of a base, from its orientation as a unit quaternion w x y z. */
final class Attitude {
    private Attitude() {}

    /** Returns the heading: the angle about the vertical, rad. */
    static double yaw(double[] q) {
        return StrictMath.atan2(2 * (q[0] * q[3] + q[1] * q[2]), 1 - 2 * (q[2] * q[2] + q[3] * q[3]));
    }

    /** Writes the angles of the turns about x, then y, then z, of fixed axes, rad. */
    static void rollPitchYaw(double[] q, double[] out) {
        out[0] = StrictMath.atan2(2 * (q[0] * q[1] + q[2] * q[3]), 1 - 2 * (q[1] * q[1] + q[2] * q[2]));
        out[1] = StrictMath.asin(Math.clamp(2 * (q[0] * q[2] - q[3] * q[1]), -1, 1));
        out[2] = yaw(q);
    }

    /** Turns a vector from the base's axes into the world's, in place. */
    static void toWorld(double[] q, double[] vector) {
        double x = vector[0];
        double y = vector[1];
        double z = vector[2];
        double tx = 2 * (q[2] * z - q[3] * y);
        double ty = 2 * (q[3] * x - q[1] * z);
        double tz = 2 * (q[1] * y - q[2] * x);
        vector[0] = x + q[0] * tx + q[2] * tz - q[3] * ty;
        vector[1] = y + q[0] * ty + q[3] * tx - q[1] * tz;
        vector[2] = z + q[0] * tz + q[1] * ty - q[2] * tx;
    }
}
