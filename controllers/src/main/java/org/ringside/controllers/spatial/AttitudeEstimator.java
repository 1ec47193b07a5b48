package org.ringside.controllers.spatial;

import org.ringside.sim.Observation;

/**
 * Estimates how the base is turned: the gyro, which is quick and has no lag, is integrated and pulled slowly to where the inertial unit
 * sees down and to the observed orientation, which are noisy and late (a complementary filter on rotations; Mahony, Hamel and Pflimlin, IEEE
 * Transactions on Automatic Control 53, 2008). Confined to one thread.
 */
final class AttitudeEstimator {
    /** How quickly the estimate is pulled to each of the two, 1/s. */
    private static final double PULL = 5;

    /** The estimate: w x y z (4). */
    private final double[] orientation = new double[4];

    private final double[] turn = new double[3];
    private boolean begun;

    AttitudeEstimator() {
        // begins with what is observed first
    }

    /**
     * Takes in an observation.
     *
     * @param observation what is seen now. Not modified.
     * @param period time since the last one, s
     * @param rotation from the base to the world (9). Overwritten.
     */
    void update(Observation observation, double period, double[] rotation) {
        if (begun) {
            for (int r = 0; r < 3; r++) {
                turn[r] = period * observation.angularVelocityInBase[r];
            }
            turnBy();
            Vectors.rotation(orientation, rotation);
            java.util.Arrays.fill(turn, 0);
            pullToDown(observation.projectedGravity, rotation, PULL * period);
            pullToOrientation(observation.baseOrientation, PULL * period);
            turnBy();
        } else {
            System.arraycopy(observation.baseOrientation, 0, orientation, 0, 4);
            begun = true;
        }
        Vectors.rotation(orientation, rotation);
    }

    /** Adds the turn, in the base, that brings the estimated down to the seen one. */
    private void pullToDown(double[] seen, double[] rotation, double share) {
        double x = -rotation[6];
        double y = -rotation[7];
        double z = -rotation[8];
        turn[0] += share * (seen[1] * z - seen[2] * y);
        turn[1] += share * (seen[2] * x - seen[0] * z);
        turn[2] += share * (seen[0] * y - seen[1] * x);
    }

    /** Adds the turn, in the base, that brings the estimate to the seen orientation: twice the vector part of estimate^-1 seen. */
    private void pullToOrientation(double[] seen, double share) {
        double[] q = orientation;
        double w = q[0] * seen[0] + q[1] * seen[1] + q[2] * seen[2] + q[3] * seen[3];
        double twice = Math.copySign(2 * share, w);
        turn[0] += twice * (q[0] * seen[1] - q[1] * seen[0] - q[2] * seen[3] + q[3] * seen[2]);
        turn[1] += twice * (q[0] * seen[2] - q[2] * seen[0] - q[3] * seen[1] + q[1] * seen[3]);
        turn[2] += twice * (q[0] * seen[3] - q[3] * seen[0] - q[1] * seen[2] + q[2] * seen[1]);
    }

    /** Turns the estimate by a small rotation vector in the base. */
    private void turnBy() {
        double[] q = orientation;
        double x = turn[0] / 2;
        double y = turn[1] / 2;
        double z = turn[2] / 2;
        double w0 = q[0] - q[1] * x - q[2] * y - q[3] * z;
        double x0 = q[1] + q[0] * x + q[2] * z - q[3] * y;
        double y0 = q[2] + q[0] * y + q[3] * x - q[1] * z;
        double z0 = q[3] + q[0] * z + q[1] * y - q[2] * x;
        double norm = Math.sqrt(w0 * w0 + x0 * x0 + y0 * y0 + z0 * z0);
        q[0] = w0 / norm;
        q[1] = x0 / norm;
        q[2] = y0 / norm;
        q[3] = z0 / norm;
    }
}
