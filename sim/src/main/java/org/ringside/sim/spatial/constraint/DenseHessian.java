package org.ringside.sim.spatial.constraint;

import java.util.Arrays;
import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.SolverScratch;
import org.ringside.sim.spatial.State;

/**
 * The Hessian as a dense lower triangle, for rows that join two branches of the tree. Factored as L^T D L from the last degree of
 * freedom to the first, which fills in little more than those rows demand (as the mass matrix: Featherstone, Rigid Body Dynamics
 * Algorithms, section 6.5); zeros are skipped.
 */
final class DenseHessian {
    private DenseHessian() {}

    static void factor(Model model, State state) {
        SolverScratch scratch = state.scratch.solver;
        int nv = model.nv;
        scratch.ensureDense(nv);
        double[] matrix = scratch.dense;
        scatterMass(model.dofs, state.mass, matrix, nv);
        Constraints rows = state.constraints;
        for (int row = 0; row < rows.count; row++) {
            if (scratch.weight[row] != 0) {
                addRow(rows, rows.start[row], rows.jacobian, rows.start[row], row, scratch.weight[row], matrix, nv);
            }
        }
        for (int row = rows.scalarRows; row < rows.count; row += rows.sharing[row]) {
            if (scratch.middle[row]) {
                int entries = EllipticCone.product(rows, scratch, row);
                for (int j = 0; j < rows.sharing[row]; j++) {
                    addRow(rows, rows.start[row + j], scratch.product, j * entries, row, 1, matrix, nv);
                }
            }
        }
        eliminate(matrix, nv, scratch.columns);
    }

    private static void scatterMass(Dofs dofs, double[] mass, double[] matrix, int nv) {
        Arrays.fill(matrix, 0, nv * nv, 0);
        for (int i = 0; i < nv; i++) {
            int end = dofs.rowStart[i + 1];
            for (int k = dofs.rowStart[i]; k < end; k++) {
                matrix[i * nv + dofs.column[k]] = mass[k];
            }
        }
    }

    /** Adds weight x left^T right, lower half. */
    private static void addRow(Constraints rows, int left, double[] right, int rightStart, int row, double weight,
            double[] matrix, int nv) {
        int[] column = rows.column;
        double[] jacobian = rows.jacobian;
        int first = rows.start[row];
        int entries = rows.start[row + 1] - first;
        for (int p = 0; p < entries; p++) {
            double scaled = weight * jacobian[left + p];
            int to = column[first + p] * nv;
            for (int q = p; q < entries; q++) {
                matrix[to + column[first + q]] += scaled * right[rightStart + q];
            }
        }
    }

    private static void eliminate(double[] matrix, int nv, int[] columns) {
        for (int k = nv - 1; k >= 0; k--) {
            int row = k * nv;
            int n = 0;
            for (int j = 0; j < k; j++) {
                if (matrix[row + j] != 0) {
                    columns[n++] = j;
                }
            }
            double inverse = 1 / matrix[row + k];
            for (int a = n - 1; a >= 0; a--) {
                double l = matrix[row + columns[a]] * inverse;
                int to = columns[a] * nv;
                for (int b = 0; b <= a; b++) {
                    matrix[to + columns[b]] -= l * matrix[row + columns[b]];
                }
                matrix[row + columns[a]] = l;
            }
        }
    }

    static void solve(int nv, double[] factor, double[] x) {
        for (int k = nv - 1; k >= 0; k--) {
            double value = x[k];
            if (value != 0) {
                int row = k * nv;
                for (int j = 0; j < k; j++) {
                    x[j] -= factor[row + j] * value;
                }
            }
        }
        for (int k = 0; k < nv; k++) {
            int row = k * nv;
            double value = x[k] / factor[row + k];
            for (int j = 0; j < k; j++) {
                value -= factor[row + j] * x[j];
            }
            x[k] = value;
        }
    }
}
