package org.ringside.controllers.sagittal;

import org.ringside.sim.math.Trigonometry;

/**
 * Shares a wanted wrench on the centre of mass among the feet that stand: least squares with a small penalty on the forces
 * themselves, feet that would have to pull dropped, then each force cut to the friction cone.
 *
 * <p>Equation: minimise {@code |A f - w|^2 + e |f|^2} over the foot forces f, where A sums forces and moments; solved in its dual
 * form, a 3 by 3 system. Allocates nothing. Confined to one thread.
 */
public final class ForceDistribution {
    private static final double REGULARISATION = 1e-4;

    /** Moments count per this length, m, so that all three rows are forces. */
    private static final double LENGTH_SCALE = 0.2;

    private final double[] gram = new double[9];
    private final double[] dual = new double[3];
    private final boolean[] active;

    /** Forces of the ground on the feet, ahead, N (feet). */
    public final double[] forceX;

    /** Forces of the ground on the feet, up, N (feet). */
    public final double[] forceZ;

    /**
     * Makes a distribution.
     *
     * @param feet how many feet the robot has
     */
    public ForceDistribution(int feet) {
        active = new boolean[feet];
        forceX = new double[feet];
        forceZ = new double[feet];
    }

    /**
     * Distributes a wrench; the result is in {@link #forceX} and {@link #forceZ}.
     *
     * @param body where centre of mass and feet are. Not modified.
     * @param stands which feet may push (feet). Not modified.
     * @param x wanted force ahead, N
     * @param z wanted force up, N
     * @param moment wanted moment, nose-up, N m
     * @param friction coefficient of the cone
     * @param slope angle of the ground, whose normal is the cone's axis, rad
     */
    public void solve(
            SagittalBody body, boolean[] stands, double x, double z, double moment, double friction, double slope) {
        System.arraycopy(stands, 0, active, 0, active.length);
        for (int round = 0; round < active.length; round++) {
            solveActive(body, x, z, moment);
            if (!dropPulling()) {
                break;
            }
        }
        double cos = Trigonometry.cos(slope);
        double sin = Trigonometry.sin(slope);
        for (int i = 0; i < active.length; i++) {
            double normal = Math.max(0, cos * forceZ[i] - sin * forceX[i]);
            double limit = friction * normal;
            double tangential = Math.clamp(cos * forceX[i] + sin * forceZ[i], -limit, limit);
            forceX[i] = cos * tangential - sin * normal;
            forceZ[i] = sin * tangential + cos * normal;
        }
    }

    private boolean dropPulling() {
        int worst = -1;
        for (int i = 0; i < active.length; i++) {
            if (active[i] && forceZ[i] < 0 && (worst < 0 || forceZ[i] < forceZ[worst])) {
                worst = i;
            }
        }
        if (worst >= 0) {
            active[worst] = false;
            forceX[worst] = 0;
            forceZ[worst] = 0;
        }
        return worst >= 0;
    }

    private void solveActive(SagittalBody body, double x, double z, double moment) {
        java.util.Arrays.fill(gram, 0);
        for (int i = 0; i < active.length; i++) {
            forceX[i] = 0;
            forceZ[i] = 0;
            if (active[i]) {
                // moment row: nose-up is (rx fz - rz fx), from x to z
                double momentOfX = -(body.footZ[i] - body.comZ) / LENGTH_SCALE;
                double momentOfZ = (body.footX[i] - body.comX) / LENGTH_SCALE;
                gram[0] += 1;
                gram[4] += 1;
                gram[2] += momentOfX;
                gram[5] += momentOfZ;
                gram[8] += momentOfX * momentOfX + momentOfZ * momentOfZ;
            }
        }
        gram[0] += REGULARISATION;
        gram[4] += REGULARISATION;
        gram[8] += REGULARISATION;
        solveSymmetric(x, z, moment / LENGTH_SCALE);
        for (int i = 0; i < active.length; i++) {
            if (active[i]) {
                double momentOfX = -(body.footZ[i] - body.comZ) / LENGTH_SCALE;
                double momentOfZ = (body.footX[i] - body.comX) / LENGTH_SCALE;
                forceX[i] = dual[0] + momentOfX * dual[2];
                forceZ[i] = dual[1] + momentOfZ * dual[2];
            }
        }
    }

    /** Solves the system, whose two force rows are decoupled, by eliminating them. */
    private void solveSymmetric(double x, double z, double moment) {
        double schur = gram[8] - gram[2] * gram[2] / gram[0] - gram[5] * gram[5] / gram[4];
        dual[2] = (moment - gram[2] * x / gram[0] - gram[5] * z / gram[4]) / schur;
        dual[0] = (x - gram[2] * dual[2]) / gram[0];
        dual[1] = (z - gram[5] * dual[2]) / gram[4];
    }
}
