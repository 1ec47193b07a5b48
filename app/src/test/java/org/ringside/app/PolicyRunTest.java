package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code run --controller policy:CARD}: policies drive, with the same bits, and say clearly why they cannot. */
class PolicyRunTest {
    /** An ONNX graph of twelve numbers: y = x. */
    private static final String ONNX =
            "CAg6QwoQCgF4EgF5IghJZGVudGl0eRIFc3RpbGxaEwoBeBIOCgwIARIICgIIAQoCCAxiEwoBeRIOCgwIARIICgIIAQoCCAxCAhAR";
    @TempDir
    private Path folder;

    private Path card;

    @BeforeEach
    void writePolicy() throws IOException {
        String joints =
                "[\"FR_hip_joint\", \"FR_thigh_joint\", \"FR_calf_joint\", \"FL_hip_joint\", \"FL_thigh_joint\","
                        + " \"FL_calf_joint\", \"RR_hip_joint\", \"RR_thigh_joint\", \"RR_calf_joint\", \"RL_hip_joint\","
                        + " \"RL_thigh_joint\", \"RL_calf_joint\"]";
        card = Files.writeString(folder.resolve("still.json"), """
                {
                  "format": "policy-card/1",
                  "name": "still",
                  "model": {"file": "still.onnx", "inputs": {"x": "policy"}, "outputs": {"y": "action"},
                            "normaliser": "none", "squash": "tanh"},
                  "rates": {"controlHz": 50, "physicsHz": 250, "decimation": 5},
                  "robot": {"id": "unitree-go1", "jointOrder": %s,
                            "defaultJointPos": [0.1, 0.9, -1.8, -0.1, 0.9, -1.8, 0.1, 0.9, -1.8, -0.1, 0.9, -1.8]},
                  "observations": {"policy": {"size": 12, "terms": [{"term": "joint_vel"}]}},
                  "actions": [{"term": "joint_position", "scale": 0.05, "offset": "default"}],
                  "actuators": [{"model": "pd", "kp": 40, "kd": 0.7, "kdPlace": "implicit-joint-damping"}],
                  "commands": {}
                }
                """.formatted(joints));
        Files.write(folder.resolve("still.onnx"), Base64.getDecoder().decode(ONNX));
    }

    private CommandLineRun run(String... more) {
        return on("spatial", "unitree-go1", "policy:" + card, more);
    }

    private CommandLineRun on(String engine, String robot, String controller, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--quiet", "--engine", engine, "--robot", robot,
                "--controller", controller, "--out", folder.resolve("run").toString()));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private static List<String> hashes(String json) {
        List<String> hashes = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"hash\" ?: ?\"([0-9a-f]{64})\"").matcher(json);
        while (matcher.find()) {
            hashes.add(matcher.group(1));
        }
        return hashes;
    }

    @Test
    void theSameSeedsGiveTheSameBitsInAnyNumberOfThreads() {
        CommandLineRun one = run("--json", "--episodes", "3", "--threads", "1");
        CommandLineRun three = run("--json", "--episodes", "3", "--threads", "3");
        assertEquals(ExitCode.DONE, one.exitCode(), one.err());
        assertEquals(3, hashes(one.out()).size());
        assertEquals(hashes(one.out()), hashes(three.out()));
        assertFalse(one.out().contains("controller-error"), one.out());
    }

    @Test
    void manifestAndScorecardSayWhichPolicyRanAndHow() throws IOException {
        CommandLineRun run = run("--policy-runner", "onnxruntime");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().contains("policy-still, randomisation mild\n    policy: still\n"), run.out());
        JsonNode controller = new ObjectMapper()
                .readTree(Files.readString(folder.resolve("run").resolve("manifest.json"), StandardCharsets.UTF_8))
                .get("controller");
        assertEquals("policy-still", controller.get("name").asString());
        assertTrue(controller.get("runner").asString().startsWith("ONNX Runtime "), controller.toString());
        assertTrue(controller.get("card").asString().matches(".*still.json, SHA-256 [0-9a-f]{64}"));
        assertTrue(controller.get("model").asString().matches("still.onnx, SHA-256 [0-9a-f]{64}"));
        assertEquals(250, controller.get("physics").get("stepRate").asDouble());
        assertEquals(0.7, controller.get("physics").get("drives").get("FL_calf_joint").get("jointDamping").asDouble());
    }

    @Test
    void aBundleOfAPolicyReplaysWithoutItAndRunsAgainOnlyWithTheSameCard() throws IOException {
        String bundle = folder.resolve("still.ringside").toString();
        CommandLineRun run = run("--bundle", bundle);
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        // the card may lie elsewhere, but must say the same
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path moved = Files.move(card, elsewhere.resolve("still.json"));
        Files.move(folder.resolve("still.onnx"), elsewhere.resolve("still.onnx"));
        CommandLineRun replay = CommandLineRun.of("verify", "--quiet", bundle);
        assertEquals(ExitCode.DONE, replay.exitCode(), replay.out());
        assertEquals(ExitCode.BAD_INPUT, CommandLineRun.of("verify", bundle, "--closed-loop").exitCode());
        CommandLineRun again = CommandLineRun.of(
                "verify", "--quiet", bundle, "--closed-loop", "--controller", "policy:" + moved);
        assertEquals(ExitCode.DONE, again.exitCode(), again.out() + again.err());
        Files.writeString(moved, Files.readString(moved).replace("\"scale\": 0.05", "\"scale\": 0.06"));
        CommandLineRun other = CommandLineRun.of(
                "verify", "--quiet", bundle, "--closed-loop", "--controller", "policy:" + moved);
        assertEquals(ExitCode.MISSED, other.exitCode(), other.err());
        assertTrue(other.out().contains("the run was made with another controller: its card was SHA-256 "),
                other.out());
    }

    private void assertRefused(CommandLineRun run, String message) {
        assertEquals(ExitCode.BAD_INPUT, run.exitCode(), run.out());
        assertTrue(run.err().contains(message), "\"" + message + "\" is not in\n" + run.err());
        assertFalse(Files.exists(folder.resolve("run")), "no folder is begun");
    }

    @Test
    void whatCannotDriveIsRefusedBeforeAFolderIsBegun() throws IOException {
        String policy = "policy:" + card;
        assertRefused(on("planar", "unitree-go1", policy), "run it with --engine spatial");
        CommandLineRun other = on("spatial", "barkour-v0", policy);
        assertRefused(other, ": robot.id: found \"unitree-go1\"");
        assertRefused(other, "run it with --robot unitree-go1");
        assertRefused(on("spatial", "unitree-go1", policy + "x"), "there is no policy card \"" + card + "x\"");
        assertRefused(on("spatial", "unitree-go1", "policy:"), "there is no policy card \"\"");
        assertRefused(on("planar", "barkour-v0", "specialists", "--policy-runner", "java"),
                "--policy-runner goes with --controller policy:CARD");
        Files.delete(folder.resolve("still.onnx"));
        assertRefused(run(),
                "model.file: found \"still.onnx\", expected an ONNX file that can be run: there is no such file");
    }

    @Test
    void theHelpTellsOfPolicies() {
        assertTrue(CommandLineRun.of("run", "--help").out().contains("policy:CARD"));
        assertTrue(CommandLineRun.of("policy", "show", card.toString()).out().contains("--controller policy:" + card));
    }

    /** The Go1 policy gets through the weave poles and, where there is half to climb, to the end. */
    @Test
    void theGo1PolicyFinishesTheEasierCourse() throws IOException {
        String told = System.getProperty("RINGSIDE_SHARED", System.getenv("RINGSIDE_SHARED"));
        Path policy = (told == null ? Path.of("..", "..", "shared") : Path.of(told)).toAbsolutePath().normalize()
                .resolve("data/policies/go1_policy.onnx");
        Assumptions.assumeTrue(Files.isReadable(policy), "needs " + policy);
        Files.copy(policy, folder.resolve("go1_policy.onnx"));
        card = folder.resolve("go1-policy.json");
        Files.copy(Path.of("..", "docs", "go1-policy.json"), card);
        CommandLineRun run = run("--json", "--course", "barkour-easy", "--randomisation", "off", "--minimum-score",
                "0.7");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err() + run.out());
        assertTrue(run.out().replace(" ", "").contains("\"finished\":true"), run.out());
    }
}
