package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.MassMatrix;

/**
 * How far a solution is from the conditions of Karush, Kuhn and Tucker of the dual problem, which only the one solution fulfils: with
 * g = J a - reference + R f, each force lies in its cone, g in the dual cone, and f g = 0; and M (a - a0) = J^T f. Written from
 * the definition, dense and slow, without the primal laws of force.
 */
final class DualProblem {
    private DualProblem() {}

    /** Returns the largest violation of an acceleration by the residual of its equation, relative to the largest force. */
    static double equationError(Model model, State state) {
        int nv = model.nv;
        double[] difference = new double[nv];
        double[] force = new double[nv];
        for (int i = 0; i < nv; i++) {
            difference[i] = state.qacc[i] - state.smoothAcceleration[i];
        }
        MassMatrix.multiply(model.dofs, state.mass, difference, force);
        double worst = 0;
        double scale = 1;
        for (int i = 0; i < nv; i++) {
            double expected = 0;
            for (int row = 0; row < state.constraints.count; row++) {
                expected += entry(state.constraints, row, i) * state.constraints.force[row];
            }
            worst = Math.max(worst, Math.max(Math.abs(expected - force[i]),
                    Math.abs(expected - state.constraintForce[i])));
            scale = Math.max(scale, Math.max(Math.abs(expected), Math.abs(state.smoothForce[i])));
        }
        return worst / scale;
    }

    private static double entry(Constraints rows, int row, int column) {
        for (int k = rows.start[row]; k < rows.start[row + 1]; k++) {
            if (rows.column[k] == column) {
                return rows.jacobian[k];
            }
        }
        return 0;
    }

    /** Returns the largest violation of the laws, as a force relative to the largest force. */
    static double lawError(Model model, State state) {
        Constraints rows = state.constraints;
        double scale = 1;
        for (int row = 0; row < rows.count; row++) {
            scale = Math.max(scale, Math.abs(rows.force[row]));
        }
        double worst = 0;
        for (int row = 0; row < rows.count; row++) {
            double error = switch (rows.kind[row]) {
                case FRICTION_LOSS -> box(rows, row, slope(model, state, row));
                case LIMIT, CONTACT_FRICTIONLESS, CONTACT_PYRAMIDAL -> halfLine(rows, row, slope(model, state, row));
                case CONTACT_ELLIPTIC -> rows.source[row] == rows.source[row - 1]
                        && rows.kind[row - 1] == Constraints.Kind.CONTACT_ELLIPTIC ? 0 : cone(model, state, row);
            };
            worst = Math.max(worst, error);
        }
        return worst / scale;
    }

    private static double slope(Model model, State state, int row) {
        Constraints rows = state.constraints;
        double sum = rows.regularisation[row] * rows.force[row] - rows.reference[row];
        for (int i = 0; i < model.nv; i++) {
            sum += entry(rows, row, i) * state.qacc[i];
        }
        return sum;
    }

    /** How much the force alone would move if it were minimised again, its regularisation for a yardstick. */
    private static double box(Constraints rows, int row, double slope) {
        double most = rows.frictionLoss[row];
        double wanted = rows.force[row] - slope / rows.regularisation[row];
        return Math.abs(Math.clamp(wanted, -most, most) - rows.force[row]);
    }

    private static double halfLine(Constraints rows, int row, double slope) {
        return Math.abs(Math.max(0, rows.force[row] - slope / rows.regularisation[row]) - rows.force[row]);
    }

    private static double cone(Model model, State state, int first) {
        Constraints rows = state.constraints;
        int contact = rows.source[first];
        double slip = 0;
        double grip = 0;
        double work = slope(model, state, first) * rows.force[first];
        for (int j = 1; j < state.contacts.dimension[contact]; j++) {
            double friction = state.contacts.friction[5 * contact + j - 1];
            double slope = slope(model, state, first + j);
            grip += Math.pow(rows.force[first + j] / friction, 2);
            slip += Math.pow(slope * friction, 2);
            work += slope * rows.force[first + j];
        }
        double normal = rows.force[first];
        double outside = Math.max(0, Math.sqrt(grip) - normal);
        double regularisation = rows.regularisation[first];
        double approach = Math.max(0, Math.sqrt(slip) - slope(model, state, first)) / regularisation;
        double product = normal > 1e-9 ? Math.abs(work) / normal / regularisation : 0;
        return Math.max(outside, Math.max(approach, product));
    }
}
