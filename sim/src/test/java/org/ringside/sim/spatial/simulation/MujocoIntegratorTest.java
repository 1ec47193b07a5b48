package org.ringside.sim.spatial.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.sim.spatial.Integrator;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.OracleModel;
import org.ringside.sim.spatial.OracleResources;
import org.ringside.sim.spatial.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One step of each integrator, and inverse dynamics, on a model with every joint, spring, damper and actuator. */
class MujocoIntegratorTest {
    private static final double TOLERANCE = 1e-11;

    private final List<String> lines = OracleResources.lines("joints.jsonl.gz");
    private final Model model = OracleModel.read(lines.getFirst());

    @Test
    void eulerWithImplicitDampingStepsAsMujocoDoes() {
        steps("euler", Integrator.EULER, true);
    }

    @Test
    void eulerStepsAsMujocoDoes() {
        steps("eulerWithoutDamping", Integrator.EULER, false);
    }

    @Test
    void implicitFastStepsAsMujocoDoes() {
        steps("implicitFast", Integrator.IMPLICIT_FAST, true);
    }

    @Test
    void rungeKuttaStepsAsMujocoDoes() {
        steps("rk4", Integrator.RK4, true);
    }

    @Test
    void inverseDynamicsFindsMujocosForce() {
        for (String line : lines.subList(1, lines.size())) {
            JsonNode expected = JsonMapper.shared().readTree(line);
            State state = state(expected);
            set(expected, "acceleration", state.qacc);
            Simulation.inverse(model, state);
            check(expected, "inverse", expected.get("inverse"), state.inverseForce, TOLERANCE);
        }
    }

    @Test
    void aRobotOnItsFeetStepsAsMujocoDoes() {
        List<String> robotLines = OracleResources.lines("barkour-v0-flat.jsonl.gz");
        Model robot = OracleModel.read(robotLines.getFirst());
        State state = new State(robot);
        for (String line : robotLines.subList(1, robotLines.size())) {
            JsonNode expected = JsonMapper.shared().readTree(line);
            state.reset(robot);
            set(expected, "qpos", state.qpos);
            set(expected, "qvel", state.qvel);
            set(expected, "ctrl", state.ctrl);
            Simulation.step(robot, state);
            check(expected, "qacc", expected.get("qacc"), state.qacc, 1e-9);
            check(expected, "qvel", expected.get("next").get("qvel"), state.qvel, 1e-9);
            check(expected, "qpos", expected.get("next").get("qpos"), state.qpos, 1e-11);
        }
    }

    private void steps(String name, Integrator integrator, boolean eulerDamping) {
        Model with = model.with(Variants.eulerDamping(Variants.integrator(model.options, integrator), eulerDamping));
        for (String line : lines.subList(1, lines.size())) {
            JsonNode expected = JsonMapper.shared().readTree(line);
            State state = state(expected);
            Simulation.step(with, state);
            JsonNode next = expected.get("next").get(name);
            check(expected, "qvel", next.get("qvel"), state.qvel, TOLERANCE);
            check(expected, "qpos", next.get("qpos"), state.qpos, TOLERANCE);
            assertEquals(0.004, state.time);
        }
    }

    private State state(JsonNode line) {
        State state = new State(model);
        set(line, "qpos", state.qpos);
        set(line, "qvel", state.qvel);
        set(line, "ctrl", state.ctrl);
        set(line, "appliedForce", state.appliedForce);
        set(line, "bodyForce", state.bodyForce);
        return state;
    }

    private static void set(JsonNode from, String name, double[] to) {
        System.arraycopy(OracleModel.numbers(from.get(name)), 0, to, 0, to.length);
    }

    private static void check(JsonNode line, String name, JsonNode expected, double[] actual, double tolerance) {
        double[] numbers = OracleModel.numbers(expected);
        double scale = 0;
        for (double x : numbers) {
            scale = Math.max(scale, Math.abs(x));
        }
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], actual[i], tolerance * scale, name + " " + i + " of state " + line.get("index"));
        }
    }
}
