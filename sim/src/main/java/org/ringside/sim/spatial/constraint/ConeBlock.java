package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.SolverScratch;
import org.ringside.sim.spatial.State;

/**
 * Minimises the dual cost over the force of one elliptic contact: first along the ray through the force (at the tip of the cone, along
 * the ray that falls steepest), then over the friction at that normal force, as MuJoCo's documentation describes (chapter "Computation",
 * section "Algorithms"). The second is a quadratic on an ellipsoid: a trust-region problem (More and Sorensen, Computing a trust
 * region step, SIAM J. Sci. Stat. Comput. 4(3), 1983).
 */
final class ConeBlock {
    private static final int SECULAR_ITERATIONS = 50;

    private ConeBlock() {}

    /** Updates the force of the contact whose rows start at first; returns by how much the cost fell. */
    static double update(State state, int first, int nv) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        int dimension = rows.sharing[first];
        int matrix = 6 * first;
        double[] change = scratch.blockChange;
        double[] slope = scratch.blockSlope;
        for (int j = 0; j < dimension; j++) {
            int row = first + j;
            slope[j] = ProjectedGaussSeidel.dot(rows, row, state.qacc, 0) - rows.reference[row]
                    + rows.regularisation[row] * rows.force[row];
            change[j] = -rows.force[row];
        }
        double[] friction = state.contacts.friction;
        int mu = 5 * rows.source[first] - 1;
        ray(rows, scratch, first, dimension, friction, mu);
        slice(rows, scratch, first, dimension, friction, mu);
        double fall = 0;
        for (int j = 0; j < dimension; j++) {
            change[j] += rows.force[first + j];
            ProjectedGaussSeidel.move(scratch.inverseMassRows, (first + j) * nv, nv, change[j], state.qacc);
        }
        for (int j = 0; j < dimension; j++) {
            double sum = 0;
            for (int k = 0; k < dimension; k++) {
                sum += scratch.coneHessian[matrix + j * dimension + k] * change[k];
            }
            // the slope has moved on with the force: the fall is the mean of both ends
            fall -= change[j] * (slope[j] - 0.5 * sum);
        }
        return fall;
    }

    /** Minimises along a ray; forces and slopes move on. */
    private static void ray(Constraints rows, SolverScratch scratch, int first, int dimension, double[] friction,
            int mu) {
        double[] force = rows.force;
        double[] slope = scratch.blockSlope;
        double[] direction = scratch.blockStep;
        double least = -1;
        if (force[first] > 1e-15) {
            System.arraycopy(force, first, direction, 0, dimension);
        } else {
            double length = 0;
            for (int j = 1; j < dimension; j++) {
                direction[j] = friction[mu + j] * slope[j];
                length += direction[j] * direction[j];
            }
            length = Math.sqrt(length);
            direction[0] = 1;
            for (int j = 1; j < dimension; j++) {
                direction[j] = length > 0 ? -friction[mu + j] * direction[j] / length : 0;
                slope[j] -= product(scratch.coneHessian, 6 * first + j * dimension, force, first, dimension);
                force[first + j] = 0;
            }
            slope[0] -= product(scratch.coneHessian, 6 * first, force, first, dimension);
            force[first] = 0;
            least = 0;
        }
        double along = 0;
        double curvature = 0;
        for (int j = 0; j < dimension; j++) {
            along += slope[j] * direction[j];
            curvature += direction[j]
                    * product(scratch.coneHessian, 6 * first + j * dimension, direction, 0, dimension);
        }
        double step = Math.max(least, -along / curvature);
        for (int j = 0; j < dimension; j++) {
            force[first + j] += step * direction[j];
            slope[j] += step * product(scratch.coneHessian, 6 * first + j * dimension, direction, 0, dimension);
        }
    }

    private static double product(double[] matrix, int at, double[] x, int from, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += matrix[at + k] * x[from + k];
        }
        return sum;
    }

    /** Minimises over the friction forces at the present normal force; forces and slopes move on. */
    private static void slice(Constraints rows, SolverScratch scratch, int first, int dimension, double[] friction,
            int mu) {
        double[] force = rows.force;
        double[] before = scratch.blockStep;
        double[] u = scratch.blockVector;
        double radius = force[first];
        int n = dimension - 1;
        int matrix = 6 * first;
        for (int j = 1; j < dimension; j++) {
            // scaled by friction, the ellipsoid is a ball
            double constant = scratch.blockSlope[j];
            for (int k = 1; k < dimension; k++) {
                double entry = scratch.coneHessian[matrix + j * dimension + k];
                constant -= entry * force[first + k];
                scratch.scaled[(j - 1) * n + k - 1] = entry * friction[mu + j] * friction[mu + k];
            }
            scratch.constant[j - 1] = -constant * friction[mu + j];
        }
        if (radius > 0) {
            onBall(scratch, n, radius);
        } else {
            for (int j = 0; j < n; j++) {
                u[j] = 0;
            }
        }
        before[0] = 0;
        for (int j = 1; j < dimension; j++) {
            double after = u[j - 1] * friction[mu + j];
            before[j] = after - force[first + j];
            force[first + j] = after;
        }
        for (int j = 0; j < dimension; j++) {
            scratch.blockSlope[j] += product(scratch.coneHessian, matrix + j * dimension, before, 0, dimension);
        }
    }

    /** Minimises u^T scaled u / 2 - constant u with |u| at most the radius: (scaled + lambda) u = constant, lambda not negative. */
    private static void onBall(SolverScratch scratch, int n, double radius) {
        double[] u = scratch.blockVector;
        double[] q = scratch.blockWork;
        double lambda = 0;
        for (int i = 0; i < SECULAR_ITERATIONS; i++) {
            factor(scratch, n, lambda);
            System.arraycopy(scratch.constant, 0, u, 0, n);
            forward(scratch.block, n, u);
            backward(scratch.block, n, u);
            double length = Math.sqrt(product(u, 0, u, 0, n));
            if (length <= radius * (1 + 1e-15)) {
                break;
            }
            // Newton on 1 / |u| = 1 / radius, which is nearly linear in lambda
            System.arraycopy(u, 0, q, 0, n);
            forward(scratch.block, n, q);
            double next = lambda + length * length / product(q, 0, q, 0, n) * (length - radius) / radius;
            if (next == lambda) {
                break;
            }
            lambda = next;
        }
        double length = Math.sqrt(product(u, 0, u, 0, n));
        if (length > radius) {
            for (int j = 0; j < n; j++) {
                u[j] *= radius / length;
            }
        }
    }

    /** Cholesky factor of scaled + lambda, lower. */
    private static void factor(SolverScratch scratch, int n, double lambda) {
        double[] l = scratch.block;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = scratch.scaled[j * n + k] + (j == k ? lambda : 0);
                for (int i = 0; i < k; i++) {
                    sum -= l[j * n + i] * l[k * n + i];
                }
                l[j * n + k] = j == k ? Math.sqrt(sum) : sum / l[k * n + k];
            }
        }
    }

    private static void forward(double[] l, int n, double[] x) {
        for (int j = 0; j < n; j++) {
            double sum = x[j];
            for (int k = 0; k < j; k++) {
                sum -= l[j * n + k] * x[k];
            }
            x[j] = sum / l[j * n + j];
        }
    }

    private static void backward(double[] l, int n, double[] x) {
        for (int j = n - 1; j >= 0; j--) {
            double sum = x[j];
            for (int k = j + 1; k < n; k++) {
                sum -= l[k * n + j] * x[k];
            }
            x[j] = sum / l[j * n + j];
        }
    }
}
