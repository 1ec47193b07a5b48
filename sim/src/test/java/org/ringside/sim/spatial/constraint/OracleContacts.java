package org.ringside.sim.spatial.constraint;

import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.OracleModel;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Actuation;
import org.ringside.sim.spatial.dynamics.Bias;
import org.ringside.sim.spatial.dynamics.Kinematics;
import org.ringside.sim.spatial.dynamics.MassMatrix;
import org.ringside.sim.spatial.dynamics.Passive;
import org.ringside.sim.spatial.dynamics.SmoothDynamics;
import tools.jackson.databind.JsonNode;

/** States with the contacts that MuJoCo found, so that constraints can be tested without collision. */
final class OracleContacts {
    private OracleContacts() {}

    /** Makes a state of a line of the oracle, all stages before the constraints done. */
    static State state(Model model, JsonNode line) {
        State state = new State(model);
        set(line, "qpos", state.qpos);
        set(line, "qvel", state.qvel);
        set(line, "ctrl", state.ctrl);
        smooth(model, state);
        for (JsonNode contact : line.path("contacts")) {
            Contacts to = state.contacts;
            int i = to.add();
            to.geom1[i] = contact.path("geom1").intValue();
            to.geom2[i] = contact.path("geom2").intValue();
            to.distance[i] = contact.path("distance").doubleValue();
            to.dimension[i] = contact.path("dimension").intValue();
            to.includeMargin[i] = contact.path("includeMargin").doubleValue();
            copy(contact, "position", to.position, 3 * i);
            copy(contact, "frame", to.frame, 9 * i);
            copy(contact, "friction", to.friction, 5 * i);
            copy(contact, "solref", to.solref, 2 * i);
            copy(contact, "solrefFriction", to.solrefFriction, 2 * i);
            copy(contact, "solimp", to.solimp, 5 * i);
        }
        return state;
    }

    /** Computes everything before the constraints. */
    static void smooth(Model model, State state) {
        Kinematics.compute(model, state);
        MassMatrix.compute(model, state);
        Bias.compute(model, state);
        Passive.compute(model, state);
        Actuation.compute(model, state);
        SmoothDynamics.compute(model, state);
    }

    private static void set(JsonNode line, String name, double[] to) {
        if (line.has(name)) {
            copy(line, name, to, 0);
        }
    }

    private static void copy(JsonNode line, String name, double[] to, int at) {
        double[] numbers = OracleModel.numbers(line.get(name));
        System.arraycopy(numbers, 0, to, at, numbers.length);
    }
}
