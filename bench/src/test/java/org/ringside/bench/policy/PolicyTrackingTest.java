package org.ringside.bench.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.sim.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The Go1 policy of MuJoCo Playground walks in our engine as fast as in MuJoCo 3.14: figures of {@code bench/compare-policy-with-mujoco}.
 * Runs where policy and robot are at hand: in {@code ../shared} beside the project or where {@code RINGSIDE_SHARED} says.
 */
class PolicyTrackingTest {
    private static final String GOLDEN = "go1-tracking.jsonl";

    @TempDir
    private Path folder;

    private Path shared;
    private PolicyTracking tracking;

    @BeforeEach
    void loadPolicy() throws IOException {
        String told = System.getProperty("RINGSIDE_SHARED", System.getenv("RINGSIDE_SHARED"));
        shared = (told == null ? Path.of("..", "..", "shared") : Path.of(told)).toAbsolutePath().normalize()
                .resolve("data");
        Path policy = shared.resolve("policies").resolve("go1_policy.onnx");
        Assumptions.assumeTrue(Files.isReadable(policy), "needs " + policy);
        Files.copy(policy, folder.resolve("go1_policy.onnx"));
        Path card = folder.resolve("go1-policy.json");
        Files.copy(Path.of("..", "docs", "go1-policy.json"), card);
        tracking = new PolicyTracking(card, "unitree-go1");
    }

    /** MuJoCo's figures: a line about each model, then a line for each command. */
    private static List<JsonNode> golden() throws IOException {
        try (InputStream in = PolicyTrackingTest.class.getResourceAsStream(GOLDEN)) {
            ObjectMapper mapper = new ObjectMapper();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(mapper::readTree).toList();
        }
    }

    @Test
    void thePublishedRobotAndOursWalkAsFastAsInMujoco() throws IOException {
        JsonNode setting = null;
        int compared = 0;
        World world = null;
        for (JsonNode line : golden()) {
            if (line.has("engine")) {
                assertEquals("MuJoCo 3.14.0", line.get("engine").asString());
                setting = line;
                String model = line.get("model").asString();
                world = model.equals("own.xml")
                        ? tracking.course()
                        : tracking.model(shared.resolve("peer-robots").resolve(model), line.get("height").asDouble());
                continue;
            }
            double[] command = new double[3];
            for (int i = 0; i < 3; i++) {
                command[i] = line.get("command").get(i).asDouble();
            }
            PolicyTracking.Result ours = tracking.follow(
                    world, command, setting.get("seconds").asDouble(), setting.get("settling").asDouble());
            String what = setting.get("model").asString() + " asked for " + line.get("command");
            assertNear(line.get("vx").asDouble(), ours.forward(), what + ", forward");
            assertNear(line.get("vy").asDouble(), ours.sideways(), what + ", sideways");
            assertNear(line.get("wz").asDouble(), ours.turn(), what + ", turn");
            compared++;
        }
        assertEquals(10, compared);
    }

    /** Within 3 %, or 0.02 m/s or rad/s if that is more: chaos makes two walks differ step by step, not on average. */
    private static void assertNear(double expected, double actual, String what) {
        assertEquals(expected, actual, Math.max(0.02, 0.03 * Math.abs(expected)), what);
    }

    @Test
    void aWalkIsTheSameToTheBitWhenItIsRepeated() {
        World world = tracking.course();
        double[] command = {1, 0, 0.5};
        PolicyTracking.Result first = tracking.follow(world, command, 3, 1);
        assertEquals(first, tracking.follow(world, command, 3, 1));
        assertEquals(first, tracking.follow(tracking.course(), command, 3, 1));
        assertTrue(first.lowest() > 0.25, "it walks: " + first);
    }
}
