package org.ringside.sim.spatial.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.OracleModel;
import org.ringside.sim.spatial.OracleResources;
import org.ringside.sim.spatial.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every stage without constraints gives MuJoCo's numbers, on our robot and on a model with everything that dynamics knows. */
class MujocoDynamicsTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void agreesOnARobot() {
        agrees("barkour-v0-flat.jsonl.gz");
    }

    @Test
    void agreesOnEveryJointSpringAndActuator() {
        agrees("joints.jsonl.gz");
    }

    private static void agrees(String resource) {
        List<String> lines = OracleResources.lines(resource);
        Model model = OracleModel.read(lines.getFirst());
        State state = new State(model);
        for (String line : lines.subList(1, lines.size())) {
            JsonNode expected = JsonMapper.shared().readTree(line);
            set(expected, "qpos", state.qpos);
            set(expected, "qvel", state.qvel);
            set(expected, "ctrl", state.ctrl);
            set(expected, "appliedForce", state.appliedForce);
            set(expected, "bodyForce", state.bodyForce);
            Kinematics.compute(model, state);
            MassMatrix.compute(model, state);
            Bias.compute(model, state);
            Passive.compute(model, state);
            Actuation.compute(model, state);
            SmoothDynamics.compute(model, state);
            check(expected, "bodyPosition", state.bodyPosition);
            check(expected, "bodyQuaternion", state.bodyQuaternion);
            check(expected, "bodyCentre", state.bodyCentre);
            check(expected, "geomPosition", state.geomPosition);
            check(expected, "geomRotation", state.geomRotation);
            check(expected, "sitePosition", state.sitePosition);
            check(expected, "siteRotation", state.siteRotation);
            check(expected, "jointAnchor", state.jointAnchor);
            check(expected, "jointAxis", state.jointAxis);
            check(expected, "mass", state.mass);
            check(expected, "bias", state.bias);
            check(expected, "passive", state.passive);
            check(expected, "actuatorLength", state.actuatorLength);
            check(expected, "actuatorVelocity", state.actuatorVelocity);
            check(expected, "actuatorForce", state.actuatorForce);
            check(expected, "actuation", state.actuation);
            check(expected, "smoothAcceleration", state.smoothAcceleration);
        }
    }

    private static void set(JsonNode from, String name, double[] to) {
        if (from.has(name)) {
            System.arraycopy(OracleModel.numbers(from.get(name)), 0, to, 0, to.length);
        }
    }

    private static void check(JsonNode expected, String name, double[] actual) {
        if (!expected.has(name)) {
            return;
        }
        double[] numbers = OracleModel.numbers(expected.get(name));
        double scale = 1e-6;
        for (double x : numbers) {
            scale = Math.max(scale, Math.abs(x));
        }
        // solving loses what the mass matrix is ill conditioned
        double tolerance = name.equals("smoothAcceleration") ? 100 * TOLERANCE : TOLERANCE;
        assertEquals(numbers.length, actual.length, name);
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], actual[i], tolerance * scale,
                    name + " " + i + " of state " + expected.get("index"));
        }
    }
}
