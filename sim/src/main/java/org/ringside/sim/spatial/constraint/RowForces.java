package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.SolverScratch;
import org.ringside.sim.spatial.State;

/**
 * The laws of force: the cost s(r) of a row's residual r = J a - reference, its force -s'(r) and its weight s''(r). Limits, frictionless
 * contacts and edges of pyramids push with -D r where r is negative. A friction loss pulls back with -D r up to its largest force
 * (Huber's function). For the cone see {@link EllipticCone}.
 */
final class RowForces {
    private RowForces() {}

    /**
     * Writes forces and weights at the residuals in scratch.
     *
     * @return whether any weight changed
     */
    static boolean compute(State state) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        boolean changed = frictionLosses(rows, scratch.residual, scratch.weight);
        changed |= oneSided(rows, scratch.residual, scratch.weight);
        if (rows.scalarRows < rows.count) {
            changed |= EllipticCone.forces(state);
        }
        return changed;
    }

    private static boolean frictionLosses(Constraints rows, double[] residual, double[] weight) {
        boolean changed = false;
        double[] stiffness = rows.stiffness;
        double[] loss = rows.frictionLoss;
        double[] force = rows.force;
        int end = rows.frictionLosses;
        for (int i = 0; i < end; i++) {
            double d = stiffness[i];
            double f = -d * residual[i];
            double most = loss[i];
            double w = d;
            if (f >= most) {
                f = most;
                w = 0;
            } else if (f <= -most) {
                f = -most;
                w = 0;
            }
            force[i] = f;
            changed |= weight[i] != w;
            weight[i] = w;
        }
        return changed;
    }

    private static boolean oneSided(Constraints rows, double[] residual, double[] weight) {
        boolean changed = false;
        double[] stiffness = rows.stiffness;
        double[] force = rows.force;
        int end = rows.scalarRows;
        for (int i = rows.frictionLosses; i < end; i++) {
            double w = residual[i] < 0 ? stiffness[i] : 0;
            force[i] = -w * residual[i];
            changed |= weight[i] != w;
            weight[i] = w;
        }
        return changed;
    }

    /** Returns the sum of the costs of all rows at the residuals. */
    static double cost(State state, double[] residual) {
        Constraints rows = state.constraints;
        double sum = 0;
        for (int i = 0; i < rows.frictionLosses; i++) {
            sum += huber(residual[i], rows.stiffness[i], rows.frictionLoss[i]);
        }
        double[] stiffness = rows.stiffness;
        for (int i = rows.frictionLosses; i < rows.scalarRows; i++) {
            double r = Math.min(0, residual[i]);
            sum += 0.5 * stiffness[i] * r * r;
        }
        return rows.scalarRows < rows.count ? sum + EllipticCone.cost(state, residual) : sum;
    }

    /** Returns the cost of a friction loss: quadratic near zero, linear beyond. */
    static double huber(double r, double stiffness, double most) {
        double pull = stiffness * Math.abs(r);
        return pull >= most ? most * (Math.abs(r) - 0.5 * most / stiffness) : 0.5 * pull * Math.abs(r);
    }
}
