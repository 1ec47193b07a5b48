package org.ringside.sim.spatial.constraint;

import java.util.Arrays;
import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.SolverScratch;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.MassMatrix;

/**
 * Projected Gauss-Seidel on the dual problem: forces f in their cones that minimise f^T (A + R) f / 2 + f^T (J a0 - reference), with
 * A = J M^-1 J^T. One row or elliptic contact after the other is minimised alone. A itself is never formed: the acceleration that belongs to the
 * forces is kept, and a force that changes moves it along M^-1 J^T.
 */
final class ProjectedGaussSeidel {
    private ProjectedGaussSeidel() {}

    static void solve(Model model, State state) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        int nv = model.nv;
        double scale = 1 / (model.meanInertia * Math.max(1, nv));
        // the laws of the warm start use the same room as the diagonal: first the one, then the other
        start(model, state);
        prepare(model, state);
        int iterations = 0;
        double improvement = Double.POSITIVE_INFINITY;
        while (iterations < model.options.iterations() && !(scale * improvement < model.options.tolerance())) {
            improvement = 0;
            for (int row = 0; row < rows.count;) {
                if (row >= rows.scalarRows && rows.sharing[row] > 1) {
                    improvement += ConeBlock.update(state, row, nv);
                    row += rows.sharing[row];
                } else {
                    improvement += update(rows, scratch, state.qacc, row++, nv);
                }
            }
            iterations++;
        }
        state.iterations = iterations;
        // the acceleration afresh, without the rounding of all the small moves
        RowProducts.multiplyTransposed(rows, rows.force, state.constraintForce, nv);
        accelerate(model, state);
    }

    /** Writes M^-1 J^T, the diagonal of A + R, and its blocks of elliptic contacts. */
    private static void prepare(Model model, State state) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        Dofs dofs = model.dofs;
        int nv = model.nv;
        scratch.ensureInverseMassRows(rows.count, nv);
        double[] x = scratch.search;
        for (int row = 0; row < rows.count; row++) {
            for (int i = 0; i < nv; i++) {
                x[i] = 0;
            }
            RowProducts.addOne(rows.jacobian, rows.column, rows.start[row], rows.start[row + 1] - rows.start[row], 1,
                    x);
            MassMatrix.solve(dofs, state.massFactor, state.massInverseDiagonal, x);
            System.arraycopy(x, 0, scratch.inverseMassRows, row * nv, nv);
            scratch.weight[row] = dot(rows, row, scratch.inverseMassRows, row * nv) + rows.regularisation[row];
        }
        for (int first = rows.scalarRows; first < rows.count; first += rows.sharing[first]) {
            int dimension = rows.sharing[first];
            for (int j = 0; j < dimension && dimension > 1; j++) {
                for (int k = 0; k < dimension; k++) {
                    scratch.coneHessian[6 * first + j * dimension + k] =
                            dot(rows, first + j, scratch.inverseMassRows, (first + k) * nv)
                                    + (j == k ? rows.regularisation[first + j] : 0);
                }
            }
        }
    }

    /** Starts from the forces that belong to the warm start if they cost less than none. */
    private static void start(Model model, State state) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        int nv = model.nv;
        double cost = 0;
        if (model.options.flags().warmStart()) {
            Newton.residual(rows, state.warmStart, scratch.residual);
            RowForces.compute(state);
            RowProducts.multiplyTransposed(rows, rows.force, state.constraintForce, nv);
            accelerate(model, state);
            // the dual cost: f^T (J a0 - reference) + f^T (A + R) f / 2
            Newton.residual(rows, state.smoothAcceleration, scratch.residual);
            Newton.residual(rows, state.qacc, scratch.slope);
            for (int i = 0; i < rows.count; i++) {
                cost += 0.5 * rows.force[i]
                        * (scratch.residual[i] + scratch.slope[i] + rows.regularisation[i] * rows.force[i]);
            }
        }
        if (!(cost < 0)) {
            Arrays.fill(rows.force, 0, rows.count, 0);
            System.arraycopy(state.smoothAcceleration, 0, state.qacc, 0, nv);
        }
    }

    /** Minimises over the force of one row; returns by how much the cost fell. */
    private static double update(Constraints rows, SolverScratch scratch, double[] qacc, int row, int nv) {
        double before = rows.force[row];
        double diagonal = scratch.weight[row];
        double slope = dot(rows, row, qacc, 0) - rows.reference[row] + rows.regularisation[row] * before;
        double after = before - slope / diagonal;
        if (row < rows.frictionLosses) {
            double most = rows.frictionLoss[row];
            after = Math.min(most, Math.max(-most, after));
        } else {
            after = Math.max(0, after);
        }
        double change = after - before;
        rows.force[row] = after;
        move(scratch.inverseMassRows, row * nv, nv, change, qacc);
        return -change * (slope + 0.5 * diagonal * change);
    }

    /** Adds the change of one row's force to the acceleration. */
    static void move(double[] inverseMassRows, int at, int nv, double change, double[] qacc) {
        if (change != 0) {
            for (int i = 0; i < nv; i++) {
                qacc[i] += change * inverseMassRows[at + i];
            }
        }
    }

    /** Returns one row times a vector that starts somewhere in an array. */
    static double dot(Constraints rows, int row, double[] x, int at) {
        double[] jacobian = rows.jacobian;
        int[] column = rows.column;
        int end = rows.start[row + 1];
        double sum = 0;
        for (int k = rows.start[row]; k < end; k++) {
            sum += jacobian[k] * x[at + column[k]];
        }
        return sum;
    }

    private static void accelerate(Model model, State state) {
        double[] qacc = state.qacc;
        System.arraycopy(state.constraintForce, 0, qacc, 0, model.nv);
        MassMatrix.solve(model.dofs, state.massFactor, state.massInverseDiagonal, qacc);
        for (int i = 0; i < model.nv; i++) {
            qacc[i] += state.smoothAcceleration[i];
        }
    }
}
