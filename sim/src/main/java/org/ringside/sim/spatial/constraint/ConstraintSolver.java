package org.ringside.sim.spatial.constraint;

import java.util.Arrays;
import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Solver;
import org.ringside.sim.spatial.State;

/** Finds the constraint forces and the acceleration that goes with them. */
public final class ConstraintSolver {
    private ConstraintSolver() {}

    /**
     * Solves for the acceleration. Needs the mass matrix and its factors, the smooth force and acceleration and the constraint rows; starts from
     * {@link State#warmStart} if the options say so and it is better than the smooth acceleration.
     *
     * @param model what it is a state of. Not modified.
     * @param state its qacc, constraintForce, forces of constraints and contacts, and iterations are written. Modified.
     */
    public static void solve(Model model, State state) {
        if (state.constraints.count == 0) {
            System.arraycopy(state.smoothAcceleration, 0, state.qacc, 0, model.nv);
            Arrays.fill(state.constraintForce, 0);
            state.iterations = 0;
        } else if (model.options.solver() == Solver.PGS) {
            ProjectedGaussSeidel.solve(model, state);
        } else {
            Newton.solve(model, state);
        }
        contactForces(state);
    }

    /**
     * Computes what the constraints do at a given acceleration by their laws, as inverse dynamics needs it.
     *
     * @param model what it is a state of. Not modified.
     * @param state its constraintForce and the forces of constraints and contacts are written. Modified.
     * @param acceleration acceleration (nv). Not modified.
     */
    public static void forces(Model model, State state, double[] acceleration) {
        Constraints rows = state.constraints;
        Newton.residual(rows, acceleration, state.scratch.solver.residual);
        RowForces.compute(state);
        RowProducts.multiplyTransposed(rows, rows.force, state.constraintForce, model.nv);
        contactForces(state);
    }

    /** Writes each contact's force in its frame; the edges of a pyramid add up to the normal and their differences to the rest. */
    private static void contactForces(State state) {
        Constraints rows = state.constraints;
        Contacts contacts = state.contacts;
        double[] force = contacts.force;
        for (int c = 0; c < contacts.count; c++) {
            int at = 6 * c;
            for (int j = 0; j < 6; j++) {
                force[at + j] = 0;
            }
            int row = contacts.row[c];
            if (row < 0) {
                continue;
            }
            if (rows.kind[row] != Constraints.Kind.CONTACT_PYRAMIDAL) {
                System.arraycopy(rows.force, row, force, at, rows.sharing[row]);
                continue;
            }
            for (int j = 1; j < contacts.dimension[c]; j++, row += 2) {
                force[at] += rows.force[row] + rows.force[row + 1];
                force[at + j] = contacts.friction[5 * c + j - 1] * (rows.force[row] - rows.force[row + 1]);
            }
        }
    }
}
