package org.ringside.sim.spatial.sensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.OracleModel;
import org.ringside.sim.spatial.OracleResources;
import org.ringside.sim.spatial.Rotations;
import org.ringside.sim.spatial.SensorTable;
import org.ringside.sim.spatial.SensorType;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Actuation;
import org.ringside.sim.spatial.dynamics.Bias;
import org.ringside.sim.spatial.dynamics.Kinematics;
import org.ringside.sim.spatial.dynamics.MassMatrix;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every sensor against MuJoCo, whose accelerations and contact forces are put in, so that only the sensors are compared. */
class SensorParityTest {
    private final List<String> lines = OracleResources.lines("sensor/sensors.jsonl.gz");
    private final Model model = OracleModel.read(lines.getFirst());

    @Test
    void everySensorReadsWhatMujocoSays() {
        SensorTable sensors = model.sensors;
        int touched = 0;
        for (String line : lines.subList(1, lines.size())) {
            JsonNode golden = JsonMapper.shared().readTree(line);
            double[] expected = OracleModel.numbers(golden.path("sensorData"));
            State state = state(golden);
            double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            Arrays.fill(state.sensorData, Double.NaN);
            SensorReadings.compute(model, state);
            for (int i = 0; i < sensors.count; i++) {
                for (int k = sensors.start[i]; k < sensors.start[i + 1]; k++) {
                    assertEquals(expected[k], state.sensorData[k], 1e-12 * largest, describe(i));
                }
                touched += sensors.type[i] == SensorType.TOUCH && expected[sensors.start[i]] != 0 ? 1 : 0;
            }
        }
        assertTrue(touched > 20, touched + " touches");
    }

    @Test
    void anAccelerometerAtRestReadsGravityUpwards() {
        State state = new State(model);
        Kinematics.compute(model, state);
        MassMatrix.compute(model, state);
        Bias.compute(model, state);
        SensorReadings.compute(model, state);
        SensorTable sensors = model.sensors;
        double[] up = {-model.options.gravityX(), -model.options.gravityY(), -model.options.gravityZ()};
        int read = 0;
        for (int i = 0; i < sensors.count; i++) {
            int site = sensors.object[i];
            if (sensors.type[i] == SensorType.ACCELEROMETER && sensors.cutoff[i] == 0
                    && model.bodies.weld[model.sites.body[site]] != 0) {
                double[] world = new double[3];
                Rotations.rotate(state.siteRotation, 9 * site, state.sensorData, sensors.start[i], world, 0);
                assertArrayEquals(up, world, 1e-12);
                read++;
            }
        }
        assertTrue(read > 5);
    }

    @Test
    void readingAllocatesNothing() {
        State state = state(JsonMapper.shared().readTree(lines.get(2)));
        readOften(state, 3000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        readOften(state, 300);
        assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before);
    }

    private void readOften(State state, int times) {
        for (int i = 0; i < times; i++) {
            SensorReadings.compute(model, state);
        }
    }

    private String describe(int sensor) {
        SensorTable sensors = model.sensors;
        return sensors.type[sensor] + " of " + sensors.frame[sensor] + " " + sensors.object[sensor] + " in "
                + sensors.referenceFrame[sensor] + " " + sensors.reference[sensor] + ", cutoff "
                + sensors.cutoff[sensor];
    }

    private State state(JsonNode golden) {
        State state = new State(model);
        copy(golden, "qpos", state.qpos);
        copy(golden, "qvel", state.qvel);
        copy(golden, "ctrl", state.ctrl);
        copy(golden, "bodyForce", state.bodyForce);
        copy(golden, "qacc", state.qacc);
        Kinematics.compute(model, state);
        MassMatrix.compute(model, state);
        Bias.compute(model, state);
        Actuation.compute(model, state);
        Contacts contacts = state.contacts;
        for (JsonNode contact : golden.path("contacts")) {
            int c = contacts.add();
            contacts.geom1[c] = contact.path("geom1").intValue();
            contacts.geom2[c] = contact.path("geom2").intValue();
            contacts.row[c] = contact.path("row").intValue();
            System.arraycopy(OracleModel.numbers(contact.path("position")), 0, contacts.position, 3 * c, 3);
            System.arraycopy(OracleModel.numbers(contact.path("frame")), 0, contacts.frame, 9 * c, 9);
            System.arraycopy(OracleModel.numbers(contact.path("force")), 0, contacts.force, 6 * c, 6);
        }
        return state;
    }

    private static void copy(JsonNode from, String field, double[] to) {
        double[] numbers = OracleModel.numbers(from.path(field));
        System.arraycopy(numbers, 0, to, 0, to.length);
    }
}
