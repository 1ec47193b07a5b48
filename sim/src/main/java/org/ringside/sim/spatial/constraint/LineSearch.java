package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.SolverScratch;
import org.ringside.sim.spatial.State;

/**
 * Finds the minimum of the cost along a line: Newton's method on its derivative, kept inside a bracket. The cost is convex, and its
 * derivative piecewise linear where no cone slips.
 */
final class LineSearch {
    /** The next Newton step corrects what the line search leaves of the slope it started from. */
    private static final double RELATIVE_TOLERANCE = 1e-9;

    private LineSearch() {}

    /** Returns where along the search direction the cost is least, given its slope at 0. */
    static double search(Model model, State state, double slope, double tolerance) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        boolean scalar = rows.scalarRows == rows.count;
        if (!scalar) {
            EllipticCone.prepareLine(state);
        }
        double first = 0;
        double second = 0;
        for (int i = 0; i < model.nv; i++) {
            first += scratch.search[i] * (scratch.massTimesAcceleration[i] - state.smoothForce[i]);
            second += scratch.search[i] * scratch.massTimesSearch[i];
        }
        double enough = Math.max(tolerance, RELATIVE_TOLERANCE * Math.abs(slope));
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double alpha = 1;
        for (int i = model.options.lineSearchIterations(); i > 0; i--) {
            derivatives(state, alpha, first, second);
            double derivative = scratch.lineDerivatives[0];
            if (Math.abs(derivative) <= enough) {
                break;
            }
            if (derivative < 0) {
                low = alpha;
            } else {
                high = alpha;
            }
            double next = alpha - derivative / scratch.lineDerivatives[1];
            if (!(next > low && next < high)) {
                next = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * alpha;
            }
            if (next == alpha) {
                break;
            }
            alpha = next;
        }
        return alpha;
    }

    /** Whether every row stays along the whole step on the quadratic piece of its cost where it began: then the step is exact. */
    static boolean isWholeStepExact(Constraints rows, double[] residual, double[] slope) {
        if (rows.scalarRows < rows.count) {
            return false;
        }
        double[] stiffness = rows.stiffness;
        double[] loss = rows.frictionLoss;
        int end = rows.frictionLosses;
        for (int i = 0; i < end; i++) {
            double before = stiffness[i] * residual[i];
            double after = stiffness[i] * (residual[i] + slope[i]);
            double most = loss[i];
            if (before >= most != after >= most || before <= -most != after <= -most) {
                return false;
            }
        }
        int count = rows.count;
        for (int i = end; i < count; i++) {
            if (residual[i] < 0 != residual[i] + slope[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static void derivatives(State state, double alpha, double first, double second) {
        Constraints rows = state.constraints;
        double[] residual = state.scratch.solver.residual;
        double[] slope = state.scratch.solver.slope;
        double[] stiffness = rows.stiffness;
        double sum1 = first + alpha * second;
        double sum2 = second;
        for (int i = 0; i < rows.frictionLosses; i++) {
            double v = slope[i];
            double pull = stiffness[i] * (residual[i] + alpha * v);
            double most = rows.frictionLoss[i];
            if (Math.abs(pull) < most) {
                sum1 += pull * v;
                sum2 += stiffness[i] * v * v;
            } else {
                sum1 += pull > 0 ? most * v : -most * v;
            }
        }
        for (int i = rows.frictionLosses; i < rows.scalarRows; i++) {
            double v = slope[i];
            double r = residual[i] + alpha * v;
            if (r < 0) {
                double pull = stiffness[i] * v;
                sum1 += pull * r;
                sum2 += pull * v;
            }
        }
        double[] out = state.scratch.solver.lineDerivatives;
        out[0] = sum1;
        out[1] = sum2;
        if (rows.scalarRows < rows.count) {
            EllipticCone.addLine(state, alpha);
        }
    }
}
