package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Scratch;
import org.ringside.sim.spatial.SolverScratch;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.MassMatrix;

/**
 * The second derivative of the cost, M + J^T (weights) J, assembled and factored. Rows along one chain of the tree leave the sparsity of
 * the mass matrix as it is; where a row joins two branches a dense matrix takes its place, factored from the leaves and skipping
 * zeros.
 */
final class Hessian {
    private Hessian() {}

    /**
     * Assembles and factors.
     *
     * @return whether the factor is the dense one
     */
    static boolean factor(Model model, State state) {
        Constraints rows = state.constraints;
        double[] weight = state.scratch.solver.weight;
        for (int row = 0; row < rows.count; row += rows.sharing[row]) {
            if (rows.leaf[row] < 0 && rows.start[row + 1] > rows.start[row]) {
                DenseHessian.factor(model, state);
                return true;
            }
        }
        Scratch scratch = state.scratch;
        System.arraycopy(state.mass, 0, scratch.matrix, 0, state.mass.length);
        add(rows, weight, model.dofs.rowStart, scratch.matrix);
        if (rows.scalarRows < rows.count) {
            addCones(model, state);
        }
        MassMatrix.factor(model.dofs, scratch.matrix, scratch.inverseDiagonal);
        return false;
    }

    /** Solves in place. */
    static void solve(Model model, State state, boolean dense, double[] x) {
        if (dense) {
            DenseHessian.solve(model.nv, state.scratch.solver.dense, x);
        } else {
            MassMatrix.solve(model.dofs, state.scratch.matrix, state.scratch.inverseDiagonal, x);
        }
    }

    private static void add(Constraints rows, double[] weight, int[] rowStart, double[] matrix) {
        int count = rows.count;
        int[] sharing = rows.sharing;
        int[] start = rows.start;
        for (int row = 0; row < count;) {
            int at = start[row];
            int entries = start[row + 1] - at;
            if (sharing[row] >= 4) {
                addFour(rows.jacobian, rows.column, at, entries, weight, row, rowStart, matrix);
                row += 4;
            } else {
                addOne(rows.jacobian, rows.column, at, entries, weight[row], rowStart, matrix);
                row++;
            }
        }
    }

    /** Adds weight x row^T row. The rest of a chain from any of its columns on lies in one piece, in the row as in the matrix. */
    private static void addOne(double[] jacobian, int[] column, int at, int entries, double weight, int[] rowStart,
            double[] matrix) {
        if (weight == 0) {
            return;
        }
        int end = at + entries;
        for (int p = at; p < end; p++) {
            double scaled = weight * jacobian[p];
            int shift = rowStart[column[p]] - p;
            for (int q = p; q < end; q++) {
                matrix[shift + q] += scaled * jacobian[q];
            }
        }
    }

    private static void addFour(double[] jacobian, int[] column, int at, int entries, double[] weight, int row,
            int[] rowStart, double[] matrix) {
        double wa = weight[row];
        double wb = weight[row + 1];
        double wc = weight[row + 2];
        double wd = weight[row + 3];
        if (wa == 0 && wb == 0 && wc == 0 && wd == 0) {
            return;
        }
        int end = at + entries;
        int b = entries;
        int c = b + entries;
        int d = c + entries;
        for (int p = at; p < end; p++) {
            double a0 = wa * jacobian[p];
            double b0 = wb * jacobian[b + p];
            double c0 = wc * jacobian[c + p];
            double d0 = wd * jacobian[d + p];
            int shift = rowStart[column[p]] - p;
            for (int q = p; q < end; q++) {
                matrix[shift + q] += a0 * jacobian[q] + b0 * jacobian[b + q]
                        + (c0 * jacobian[c + q] + d0 * jacobian[d + q]);
            }
        }
    }

    private static void addCones(Model model, State state) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        int[] rowStart = model.dofs.rowStart;
        double[] matrix = state.scratch.matrix;
        for (int row = rows.scalarRows; row < rows.count; row += rows.sharing[row]) {
            if (scratch.middle[row]) {
                int entries = EllipticCone.product(rows, scratch, row);
                int at = rows.start[row];
                for (int j = 0; j < rows.sharing[row]; j++) {
                    addProduct(rows, at, j * entries, entries, scratch.product, rowStart, matrix);
                }
            }
        }
    }

    private static void addProduct(Constraints rows, int first, int offset, int entries, double[] product,
            int[] rowStart, double[] matrix) {
        double[] jacobian = rows.jacobian;
        for (int p = 0; p < entries; p++) {
            double scaled = jacobian[first + offset + p];
            int to = rowStart[rows.column[first + p]] - p;
            for (int q = p; q < entries; q++) {
                matrix[to + q] += scaled * product[offset + q];
            }
        }
    }
}
