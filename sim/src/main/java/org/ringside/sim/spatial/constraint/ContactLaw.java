package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * The numbers of a contact's rows beside the Jacobian (MuJoCo's documentation, chapter "Computation", sections "Parameters" and
 * "Friction cones"). All rows of a contact take the impedance of its depth. An elliptic contact's friction rows have no position, a regularisation
 * that makes cones of different friction alike, and damping by solreffriction where given. The edges of a pyramid all have the
 * regularisation that makes the pyramid as stiff along the normal as the cone.
 */
final class ContactLaw {
    private ContactLaw() {}

    static void set(Model model, State state, int c, int first, int body1, int body2) {
        Contacts contacts = state.contacts;
        Constraints rows = state.constraints;
        double leastTime = ConstraintRows.leastTime(model);
        double position = contacts.distance[c] - contacts.includeMargin[c];
        double impedance = Impedance.at(position, contacts.solimp, 5 * c);
        double damping = Impedance.damping(contacts.solref, 2 * c, contacts.solimp, 5 * c, leastTime);
        double pull = Impedance.stiffness(contacts.solref, 2 * c, contacts.solimp, 5 * c, leastTime) * impedance
                * position;
        double translation = model.bodies.inverseWeight[2 * body1] + model.bodies.inverseWeight[2 * body2];
        switch (rows.kind[first]) {
            case CONTACT_PYRAMIDAL -> {
                double friction = contacts.friction[5 * c];
                double edge = Impedance.regularisation(impedance, translation + friction * friction * translation);
                edge *= 2 * friction * friction / model.options.impedanceRatio();
                edges(rows, first, position, damping, pull, Math.max(1e-15, edge));
            }
            case CONTACT_ELLIPTIC -> {
                double normal = Impedance.regularisation(impedance, translation);
                set(rows, first, position, -damping * rows.velocity[first] - pull, normal);
                friction(model, contacts, c, rows, first, normal, damping);
            }
            default -> set(rows, first, position, -damping * rows.velocity[first] - pull,
                    Impedance.regularisation(impedance, translation));
        }
    }

    private static void edges(Constraints rows, int first, double position, double damping, double pull,
            double regularisation) {
        double stiffness = 1 / regularisation;
        int end = first + rows.sharing[first];
        for (int row = first; row < end; row++) {
            rows.position[row] = position;
            rows.reference[row] = -damping * rows.velocity[row] - pull;
            rows.regularisation[row] = regularisation;
            rows.stiffness[row] = stiffness;
            rows.frictionLoss[row] = 0;
        }
    }

    private static void friction(Model model, Contacts contacts, int c, Constraints rows, int first, double normal,
            double normalDamping) {
        double damping = normalDamping;
        if (contacts.solrefFriction[2 * c] != 0 || contacts.solrefFriction[2 * c + 1] != 0) {
            damping = Impedance.damping(contacts.solrefFriction, 2 * c, contacts.solimp, 5 * c,
                    ConstraintRows.leastTime(model));
        }
        double first1 = normal / model.options.impedanceRatio();
        double friction1 = contacts.friction[5 * c];
        for (int j = 1; j < contacts.dimension[c]; j++) {
            double ratio = friction1 / contacts.friction[5 * c + j - 1];
            int row = first + j;
            set(rows, row, 0, -damping * rows.velocity[row], first1 * ratio * ratio);
        }
    }

    private static void set(Constraints rows, int row, double position, double reference, double regularisation) {
        double r = Math.max(1e-15, regularisation);
        rows.position[row] = position;
        rows.reference[row] = reference;
        rows.regularisation[row] = r;
        rows.stiffness[row] = 1 / r;
        rows.frictionLoss[row] = 0;
    }
}
