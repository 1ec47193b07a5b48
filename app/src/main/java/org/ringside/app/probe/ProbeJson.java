package org.ringside.app.probe;

import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.SensorTable;
import org.ringside.sim.spatial.State;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Results of the spatial engine as JSON, numbers in full precision. */
public final class ProbeJson {
    private ProbeJson() {}

    /**
     * Makes the object of one forward computation.
     *
     * @param state after it. Not modified.
     * @return acceleration, number of contacts, iterations of the solver
     */
    public static ObjectNode result(State state) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        put(object, "qacc", state.qacc, 0, state.qacc.length);
        object.put("contacts", state.contacts.count);
        object.put("iterations", state.iterations);
        return object;
    }

    /**
     * Makes the object of one forward computation with what led to it.
     *
     * @param model what was computed
     * @param state after it. Not modified.
     * @return as {@link #result}, and mass matrix, forces, contacts, sensors
     */
    public static ObjectNode full(Model model, State state) {
        ObjectNode object = result(state);
        int nv = model.nv;
        double[] dense = denseMass(model, state);
        ArrayNode rows = object.putArray("mass");
        for (int i = 0; i < nv; i++) {
            add(rows.addArray(), dense, i * nv, nv);
        }
        put(object, "bias", state.bias, 0, nv);
        put(object, "passive", state.passive, 0, nv);
        put(object, "actuator", state.actuation, 0, nv);
        put(object, "constraint", state.constraintForce, 0, nv);
        ArrayNode contacts = object.putArray("contactList");
        for (int i = 0; i < state.contacts.count; i++) {
            contacts.add(contact(model, state.contacts, i));
        }
        object.set("sensors", sensors(model, state));
        return object;
    }

    /**
     * Makes the object of one point of a trajectory.
     *
     * @param state where it is. Not modified.
     * @return time, positions, velocities
     */
    public static ObjectNode point(State state) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("time", state.time);
        put(object, "qpos", state.qpos, 0, state.qpos.length);
        put(object, "qvel", state.qvel, 0, state.qvel.length);
        return object;
    }

    /**
     * Makes the object that takes the place of a result which does not exist.
     *
     * @param message why not
     * @return the object
     */
    public static ObjectNode error(String message) {
        return JsonNodeFactory.instance.objectNode().put("error", message);
    }

    private static double[] denseMass(Model model, State state) {
        int nv = model.nv;
        double[] dense = new double[nv * nv];
        for (int i = 0; i < nv; i++) {
            for (int k = model.dofs.rowStart[i]; k < model.dofs.rowStart[i + 1]; k++) {
                int j = model.dofs.column[k];
                dense[i * nv + j] = state.mass[k];
                dense[j * nv + i] = state.mass[k];
            }
        }
        return dense;
    }

    private static ObjectNode contact(Model model, Contacts contacts, int i) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ArrayNode geoms = object.putArray("geoms");
        geoms.add(named(model.geoms.name, contacts.geom1[i]));
        geoms.add(named(model.geoms.name, contacts.geom2[i]));
        put(object, "position", contacts.position, 3 * i, 3);
        put(object, "normal", contacts.frame, 9 * i, 3);
        object.put("depth", -contacts.distance[i]);
        if (contacts.row[i] >= 0) {
            put(object, "force", contacts.force, 6 * i, contacts.dimension[i]);
        }
        return object;
    }

    private static ObjectNode sensors(Model model, State state) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        SensorTable sensors = model.sensors;
        for (int i = 0; i < sensors.count; i++) {
            int start = sensors.start[i];
            put(object, named(sensors.name, i), state.sensorData, start, sensors.start[i + 1] - start);
        }
        return object;
    }

    /** An element's name, or its index where it has none. */
    private static String named(String[] names, int index) {
        return names[index] == null ? "#" + index : names[index];
    }

    private static void put(ObjectNode object, String name, double[] numbers, int start, int count) {
        add(object.putArray(name), numbers, start, count);
    }

    private static void add(ArrayNode array, double[] numbers, int start, int count) {
        for (int i = start; i < start + count; i++) {
            array.add(numbers[i]);
        }
    }
}
