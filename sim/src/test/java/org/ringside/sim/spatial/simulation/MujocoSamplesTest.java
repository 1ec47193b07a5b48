package org.ringside.sim.spatial.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.OracleModel;
import org.ringside.sim.spatial.OracleResources;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.mjcf.MjcfReader;
import org.ringside.sim.spatial.mjcf.MjcfWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small models about one thing each, from text to acceleration, against MuJoCo: what comparing thousands of random models has found. */
class MujocoSamplesTest {
    private record Sample(String name, JsonNode golden) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        return OracleResources.lines("samples.jsonl.gz").stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .map(golden -> new Sample(golden.path("name").asString(), golden));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void movesAndReadsAsInMujoco(Sample sample) {
        Model model = MjcfReader.read(sample.name, sample.golden.path("mjcf").asString());
        compare(model, sample.golden.path("states"));
        compare(MjcfReader.read(sample.name, MjcfWriter.write(model)), sample.golden.path("states"));
    }

    private static void compare(Model model, JsonNode states) {
        State state = new State(model);
        for (JsonNode expected : states) {
            state.reset(model);
            copy(expected, "qpos", state.qpos);
            copy(expected, "qvel", state.qvel);
            copy(expected, "ctrl", state.ctrl);
            Simulation.forward(model, state);
            compare(expected, "actuatorForce", state.actuatorForce);
            compare(expected, "sensorData", state.sensorData);
            compare(expected, "qacc", state.qacc);
        }
    }

    private static void copy(JsonNode from, String field, double[] to) {
        double[] numbers = OracleModel.numbers(from.path(field));
        assertEquals(to.length, numbers.length, field);
        System.arraycopy(numbers, 0, to, 0, to.length);
    }

    private static void compare(JsonNode golden, String field, double[] found) {
        double[] expected = OracleModel.numbers(golden.path(field));
        double scale = Arrays.stream(expected).map(Math::abs).reduce(1, Math::max);
        assertArrayEquals(expected, found, 1e-11 * scale, field);
    }
}
