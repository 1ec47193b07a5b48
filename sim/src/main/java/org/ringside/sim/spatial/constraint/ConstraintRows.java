package org.ringside.sim.spatial.constraint;

import java.util.Arrays;
import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.State;

/**
 * Builds the constraint rows of a state: friction losses, joint limits, contacts, in this order. Needs kinematics, velocities of
 * the state and its contacts.
 */
public final class ConstraintRows {
    private ConstraintRows() {}

    /**
     * Builds all rows that the options ask for.
     *
     * @param model what it is a state of. Not modified.
     * @param state its constraints are written, all but the forces, and the rows of its contacts.
     */
    public static void build(Model model, State state) {
        Options.Flags flags = model.options.flags();
        Constraints rows = state.constraints;
        rows.clear();
        Arrays.fill(state.contacts.row, 0, state.contacts.count, -1);
        if (flags.constraint()) {
            if (flags.frictionLoss()) {
                frictionLosses(model, state);
            }
            if (flags.limit()) {
                LimitRows.build(model, state);
            }
            rows.scalarRows = rows.count;
            if (flags.contact()) {
                ContactRows.build(model, state);
            }
            if (model.options.cone() == Cone.PYRAMIDAL) {
                rows.scalarRows = rows.count;
            }
        }
        state.scratch.solver.ensureRows(rows.count);
    }

    /** Returns the shortest time constant that the options allow. */
    static double leastTime(Model model) {
        return model.options.flags().safeReference() ? 2 * model.options.timestep() : 0;
    }

    private static void frictionLosses(Model model, State state) {
        Constraints rows = state.constraints;
        Dofs dofs = model.dofs;
        double leastTime = leastTime(model);
        for (int i = 0; i < dofs.count; i++) {
            if (dofs.frictionLoss[i] > 0) {
                int row = rows.add(1);
                setKind(rows, row, Constraints.Kind.FRICTION_LOSS, i);
                int entry = rows.start[row];
                rows.column[entry] = i;
                rows.jacobian[entry] = 1;
                rows.leaf[row] = i;
                rows.velocity[row] = state.qvel[i];
                setLaw(rows, row, 0, dofs.inverseWeight[i], dofs.frictionReference, 2 * i, dofs.frictionImpedance,
                        5 * i, leastTime);
                rows.frictionLoss[row] = dofs.frictionLoss[i];
            }
        }
        rows.frictionLosses = rows.count;
    }

    /** Writes the law of a row of known velocity: position, reference, regularisation and stiffness. */
    static void setLaw(Constraints rows, int row, double position, double diagonal, double[] solref, int r,
            double[] solimp, int i, double leastTime) {
        double impedance = Impedance.at(position, solimp, i);
        double regularisation = Impedance.regularisation(impedance, diagonal);
        rows.position[row] = position;
        rows.reference[row] = -Impedance.damping(solref, r, solimp, i, leastTime) * rows.velocity[row];
        if (position != 0) {
            rows.reference[row] -= Impedance.stiffness(solref, r, solimp, i, leastTime) * impedance * position;
        }
        rows.regularisation[row] = regularisation;
        rows.stiffness[row] = 1 / regularisation;
        rows.frictionLoss[row] = 0;
    }

    static void setKind(Constraints rows, int row, Constraints.Kind kind, int source) {
        // rows keep their kinds from step to step, and storing a reference costs the collector's barrier
        if (rows.kind[row] != kind) {
            rows.kind[row] = kind;
        }
        rows.source[row] = source;
    }
}
