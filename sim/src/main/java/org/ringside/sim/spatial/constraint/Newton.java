package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.SolverScratch;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.MassMatrix;

/**
 * Newton's method on the primal problem with an exact line search. The cost is piecewise quadratic where no cone slips: as soon as a
 * whole step leaves every row on its piece, the minimum is reached.
 */
final class Newton {
    /** Who asks for more than this gets a whole step checked by its gradient, and what rounding left of it taken away. */
    private static final double ROUNDING = 1e-11;

    private Newton() {}

    static void solve(Model model, State state) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        double[] search = scratch.search;
        int nv = model.nv;
        double scale = 1 / (model.meanInertia * Math.max(1, nv));
        double tolerance = model.options.tolerance();
        start(model, state);
        boolean dense = false;
        boolean done = false;
        int iterations = 0;
        while (true) {
            boolean changed = RowForces.compute(state);
            RowProducts.multiplyTransposed(rows, rows.force, state.constraintForce, nv);
            if (done || iterations == model.options.iterations()) {
                break;
            }
            double gradient = gradient(state, nv);
            if (scale * gradient < tolerance) {
                break;
            }
            if (changed || iterations == 0) {
                dense = Hessian.factor(model, state);
            }
            for (int i = 0; i < nv; i++) {
                search[i] = -scratch.gradient[i];
            }
            Hessian.solve(model, state, dense, search);
            RowProducts.multiply(rows, search, scratch.slope);
            boolean exact = LineSearch.isWholeStepExact(rows, scratch.residual, scratch.slope);
            done = exact && tolerance >= ROUNDING;
            double alpha = 1;
            if (!done) {
                MassMatrix.multiply(model.dofs, state.mass, search, scratch.massTimesSearch);
                double slope = dot(scratch.gradient, search, nv);
                if (!(slope < 0)) {
                    break;
                }
                if (!exact) {
                    double lineTolerance = tolerance * model.options.lineSearchTolerance()
                            * Math.sqrt(dot(search, search, nv)) / scale;
                    alpha = LineSearch.search(model, state, slope, lineTolerance);
                }
                axpy(alpha, scratch.massTimesSearch, scratch.massTimesAcceleration, nv);
                // along the line the cost falls by about half of step times slope
                done = -0.5 * alpha * slope * scale < tolerance;
            }
            axpy(alpha, search, state.qacc, nv);
            axpy(alpha, scratch.slope, scratch.residual, rows.count);
            iterations++;
        }
        state.iterations = iterations;
    }

    /** Starts from the given acceleration or the one without constraints, whichever costs less. */
    private static void start(Model model, State state) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        int nv = model.nv;
        double[] smooth = state.smoothAcceleration;
        residual(rows, smooth, scratch.residual);
        if (model.options.flags().warmStart()) {
            double[] warm = state.warmStart;
            MassMatrix.multiply(model.dofs, state.mass, warm, scratch.massTimesAcceleration);
            residual(rows, warm, scratch.slope);
            double cost = RowForces.cost(state, scratch.slope);
            for (int i = 0; i < nv; i++) {
                cost += 0.5 * (warm[i] - smooth[i]) * (scratch.massTimesAcceleration[i] - state.smoothForce[i]);
            }
            if (cost < RowForces.cost(state, scratch.residual)) {
                System.arraycopy(warm, 0, state.qacc, 0, nv);
                System.arraycopy(scratch.slope, 0, scratch.residual, 0, rows.count);
                return;
            }
        }
        System.arraycopy(smooth, 0, state.qacc, 0, nv);
        System.arraycopy(state.smoothForce, 0, scratch.massTimesAcceleration, 0, nv);
    }

    /** Writes J a - reference. */
    static void residual(Constraints rows, double[] acceleration, double[] out) {
        RowProducts.multiply(rows, acceleration, out);
        double[] reference = rows.reference;
        int count = rows.count;
        for (int i = 0; i < count; i++) {
            out[i] -= reference[i];
        }
    }

    /** Writes the gradient of the cost, M (a - a0) - J^T force, and returns its length. */
    private static double gradient(State state, int nv) {
        double[] gradient = state.scratch.solver.gradient;
        double[] mass = state.scratch.solver.massTimesAcceleration;
        double[] smooth = state.smoothForce;
        double[] constraint = state.constraintForce;
        double sum = 0;
        for (int i = 0; i < nv; i++) {
            double g = mass[i] - smooth[i] - constraint[i];
            gradient[i] = g;
            sum += g * g;
        }
        return Math.sqrt(sum);
    }

    private static void axpy(double factor, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] += factor * x[i];
        }
    }

    private static double dot(double[] a, double[] b, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
