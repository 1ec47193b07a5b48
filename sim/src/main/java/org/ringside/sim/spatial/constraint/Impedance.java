package org.ringside.sim.spatial.constraint;

/**
 * What solref and solimp mean: stiffness, damping and impedance of a constraint (MuJoCo's documentation, chapter "Modeling",
 * section "Solver parameters").
 */
final class Impedance {
    private static final double LEAST = 1e-4;
    private static final double MOST = 0.9999;
    private static final double SMALL = 1e-15;

    private Impedance() {}

    /** Returns the impedance at a violation: from dmin at none to dmax at the width, along two joined powers. */
    static double at(double violation, double[] solimp, int i) {
        double least = clamp(solimp[i]);
        double most = clamp(solimp[i + 1]);
        double width = solimp[i + 2];
        if (least == most || width <= SMALL) {
            return 0.5 * (least + most);
        }
        double x = Math.abs(violation) / width;
        if (x >= 1) {
            return most;
        }
        return x == 0 ? least : least + shape(x, clamp(solimp[i + 3]), Math.max(1, solimp[i + 4])) * (most - least);
    }

    private static double shape(double x, double midpoint, double power) {
        if (power == 1) {
            return x;
        }
        // with q = p - 1: x^p / m^q = x (x / m)^q
        if (x <= midpoint) {
            return x * power(x / midpoint, power - 1);
        }
        return 1 - (1 - x) * power((1 - x) / (1 - midpoint), power - 1);
    }

    /** Returns x^p for positive x. StrictMath.pow would allocate. */
    private static double power(double x, double p) {
        return p == 1 ? x : p == 2 ? x * x : StrictMath.exp(p * StrictMath.log(x));
    }

    /** Returns the stiffness K of the reference acceleration -B velocity - K impedance violation. */
    static double stiffness(double[] solref, int r, double[] solimp, int i, double leastTime) {
        double most = clamp(solimp[i + 1]);
        if (solref[r] <= 0) {
            return -solref[r] / (most * most);
        }
        double time = Math.max(solref[r], leastTime);
        double ratio = solref[r + 1];
        return 1 / Math.max(SMALL, most * most * time * time * ratio * ratio);
    }

    /** Returns the damping B of the reference acceleration. */
    static double damping(double[] solref, int r, double[] solimp, int i, double leastTime) {
        double most = clamp(solimp[i + 1]);
        if (solref[r + 1] <= 0) {
            return -solref[r + 1] / most;
        }
        return 2 / Math.max(SMALL, most * Math.max(solref[r], leastTime));
    }

    /** Returns the regularisation of a row of the given impedance. */
    static double regularisation(double impedance, double diagonal) {
        return Math.max(SMALL, (1 - impedance) / impedance * diagonal);
    }

    private static double clamp(double impedance) {
        return Math.min(MOST, Math.max(LEAST, impedance));
    }
}
