package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.SolverScratch;
import org.ringside.sim.spatial.State;

/**
 * The cost of a contact with an elliptic cone (MuJoCo's documentation, chapter "Computation", section "Primal problem"). Scale the residuals:
 * N = mu r0, T = length of (friction_j r_j), where mu = friction_1 sqrt(R_1 / R_0). Top zone, N >= mu T: no force. Bottom zone,
 * mu N + T <= 0: the contact sticks, every row is quadratic. Between them it slips: the cost is D (N - mu T)^2 / 2 with
 * D = D_0 / (mu^2 (1 + mu^2)), so that the force lies on the cone and cost and force are continuous.
 */
final class EllipticCone {
    private EllipticCone() {}

    static boolean forces(State state) {
        Constraints rows = state.constraints;
        boolean changed = false;
        for (int row = rows.scalarRows; row < rows.count; row += rows.sharing[row]) {
            if (rows.sharing[row] == 1) {
                changed |= frictionless(rows, state.scratch.solver, row);
            } else {
                changed |= force(rows, state.contacts, state.scratch.solver, row);
            }
        }
        return changed;
    }

    private static boolean frictionless(Constraints rows, SolverScratch scratch, int row) {
        double w = scratch.residual[row] < 0 ? rows.stiffness[row] : 0;
        rows.force[row] = -w * scratch.residual[row];
        boolean changed = scratch.weight[row] != w || scratch.middle[row];
        scratch.weight[row] = w;
        scratch.middle[row] = false;
        return changed;
    }

    private static boolean force(Constraints rows, Contacts contacts, SolverScratch scratch, int first) {
        double[] residual = scratch.residual;
        double mu = mu(rows, contacts, first);
        double normal = mu * residual[first];
        double tangent = Math.sqrt(tangentSquared(rows, contacts, first, residual));
        boolean top = normal >= mu * tangent;
        boolean middle = !top && mu * normal + tangent > 0;
        boolean changed = middle || scratch.middle[first];
        scratch.middle[first] = middle;
        for (int row = first; row < first + rows.sharing[first]; row++) {
            double w = top || middle ? 0 : rows.stiffness[row];
            rows.force[row] = -w * residual[row];
            changed |= scratch.weight[row] != w;
            scratch.weight[row] = w;
        }
        if (middle) {
            slip(rows, contacts, scratch, first, mu, normal - mu * tangent, tangent);
        }
        return changed;
    }

    /** Writes forces and second derivatives of a contact that slips; distance is N - mu T, negative. */
    private static void slip(Constraints rows, Contacts contacts, SolverScratch scratch, int first, double mu,
            double distance, double tangent) {
        double[] residual = scratch.residual;
        double[] hessian = scratch.coneHessian;
        int dimension = rows.sharing[first];
        int friction = 5 * rows.source[first] - 1;
        double stiffness = slipStiffness(rows, first, mu);
        double push = -stiffness * distance * mu;
        double turn = push / tangent;
        int at = 6 * first;
        rows.force[first] = push;
        hessian[at] = stiffness * mu * mu;
        for (int j = 1; j < dimension; j++) {
            double fj = contacts.friction[friction + j];
            double tj = fj * residual[first + j] / tangent;
            rows.force[first + j] = -push * tj * fj;
            hessian[at + j] = -stiffness * mu * mu * tj * fj;
            hessian[at + j * dimension] = hessian[at + j];
            for (int k = 1; k <= j; k++) {
                double fk = contacts.friction[friction + k];
                double tk = fk * residual[first + k] / tangent;
                double value = (stiffness * mu * mu - turn) * tj * tk + (j == k ? turn : 0);
                hessian[at + j * dimension + k] = value * fj * fk;
                hessian[at + k * dimension + j] = value * fj * fk;
            }
        }
    }

    /** Returns the sum of the costs of all elliptic contacts at the residuals. */
    static double cost(State state, double[] residual) {
        Constraints rows = state.constraints;
        double sum = 0;
        for (int row = rows.scalarRows; row < rows.count; row += rows.sharing[row]) {
            if (rows.sharing[row] == 1) {
                double r = Math.min(0, residual[row]);
                sum += 0.5 * rows.stiffness[row] * r * r;
            } else {
                sum += cost(rows, state.contacts, row, residual);
            }
        }
        return sum;
    }

    private static double cost(Constraints rows, Contacts contacts, int first, double[] residual) {
        double mu = mu(rows, contacts, first);
        double normal = mu * residual[first];
        double tangent = Math.sqrt(tangentSquared(rows, contacts, first, residual));
        double distance = normal - mu * tangent;
        if (distance >= 0) {
            return 0;
        }
        if (mu * normal + tangent > 0) {
            return 0.5 * slipStiffness(rows, first, mu) * distance * distance;
        }
        double sum = 0;
        for (int row = first; row < first + rows.sharing[first]; row++) {
            sum += 0.5 * rows.stiffness[row] * residual[row] * residual[row];
        }
        return sum;
    }

    /** Prepares the derivatives of all elliptic contacts along the line residual + alpha x slope. */
    static void prepareLine(State state) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        double[] line = scratch.coneLine;
        for (int first = rows.scalarRows; first < rows.count; first += rows.sharing[first]) {
            int end = first + rows.sharing[first];
            int friction = 5 * rows.source[first] - 1 - first;
            double xv = 0;
            double vv = 0;
            double tangentXx = 0;
            double tangentXv = 0;
            double tangentVv = 0;
            for (int row = first; row < end; row++) {
                double x = scratch.residual[row];
                double v = scratch.slope[row];
                xv += rows.stiffness[row] * x * v;
                vv += rows.stiffness[row] * v * v;
                if (row > first) {
                    double f = state.contacts.friction[friction + row];
                    tangentXx += f * f * x * x;
                    tangentXv += f * f * x * v;
                    tangentVv += f * f * v * v;
                }
            }
            // a frictionless contact has room for four numbers only
            int at = 4 * first;
            line[at] = xv;
            line[at + 1] = vv;
            if (end > first + 1) {
                line[at + 2] = tangentXx;
                line[at + 3] = tangentXv;
                line[at + 4] = tangentVv;
                line[at + 5] = mu(rows, state.contacts, first);
                line[at + 6] = slipStiffness(rows, first, line[at + 5]);
            }
        }
    }

    /** Adds the derivatives of all elliptic contacts at alpha. */
    static void addLine(State state, double alpha) {
        Constraints rows = state.constraints;
        SolverScratch scratch = state.scratch.solver;
        double[] line = scratch.coneLine;
        double[] out = scratch.lineDerivatives;
        for (int first = rows.scalarRows; first < rows.count; first += rows.sharing[first]) {
            int at = 4 * first;
            double slope = scratch.slope[first];
            double normal = scratch.residual[first] + alpha * slope;
            boolean sticks = normal < 0;
            if (rows.sharing[first] > 1) {
                double mu = line[at + 5];
                double xv = line[at + 3];
                double vv = line[at + 4];
                double tangent = Math.sqrt(Math.max(0, line[at + 2] + alpha * (2 * xv + alpha * vv)));
                double distance = mu * (normal - tangent);
                sticks = mu * mu * normal + tangent <= 0;
                if (distance < 0 && !sticks) {
                    double rate = (xv + alpha * vv) / tangent;
                    double first1 = mu * (slope - rate);
                    double stiffness = line[at + 6];
                    out[0] += stiffness * distance * first1;
                    out[1] += stiffness * (first1 * first1 - distance * mu * (vv - rate * rate) / tangent);
                }
                sticks &= distance < 0;
            }
            if (sticks) {
                out[0] += line[at] + alpha * line[at + 1];
                out[1] += line[at + 1];
            }
        }
    }

    /** Writes the second derivatives of a slipping contact times its rows; returns how many entries a row has. */
    static int product(Constraints rows, SolverScratch scratch, int first) {
        int dimension = rows.sharing[first];
        int at = rows.start[first];
        int entries = rows.start[first + 1] - at;
        for (int j = 0; j < dimension; j++) {
            int h = 6 * first + j * dimension;
            for (int p = 0; p < entries; p++) {
                double sum = 0;
                for (int k = 0; k < dimension; k++) {
                    sum += scratch.coneHessian[h + k] * rows.jacobian[at + k * entries + p];
                }
                scratch.product[j * entries + p] = sum;
            }
        }
        return entries;
    }

    private static double mu(Constraints rows, Contacts contacts, int first) {
        return contacts.friction[5 * rows.source[first]]
                * Math.sqrt(rows.regularisation[first + 1] / rows.regularisation[first]);
    }

    private static double slipStiffness(Constraints rows, int first, double mu) {
        return rows.stiffness[first] / (mu * mu * (1 + mu * mu));
    }

    private static double tangentSquared(Constraints rows, Contacts contacts, int first, double[] residual) {
        int friction = 5 * rows.source[first] - 1;
        double sum = 0;
        for (int j = 1; j < rows.sharing[first]; j++) {
            double t = contacts.friction[friction + j] * residual[first + j];
            sum += t * t;
        }
        return sum;
    }
}
