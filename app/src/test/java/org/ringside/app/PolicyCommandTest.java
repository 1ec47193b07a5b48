package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {
    /** An ONNX file: y = tanh(x), four numbers each. */
    private static final String ONNX =
            "CAgSBHRlc3Q6QVoTCgF4Eg4KDAgBEggKAggBCgIIBGITCgF5Eg4KDAgBEggKAggBCgIIBAoOCgF4EgF5IgRUYW5oOgASBWdyYXBoQgQKABAR";

    private static final String CARD = """
            {
              "format": "policy-card/1",
              "name": "small",
              "model": {
                "file": "small.onnx",
                "inputs": {"x": "policy"},
                "outputs": {"y": "action"},
                "normaliser": "none",
                "squash": "in-graph"
              },
              "rates": {"controlHz": 50, "physicsHz": 200, "decimation": 4},
              "robot": {"id": "four", "jointOrder": ["a", "b", "c", "d"], "defaultJointPos": [0, 0, 0, 0]},
              "observations": {"policy": {"size": 4, "terms": [{"term": "joint_pos"}]}},
              "actions": [{"term": "joint_position", "scale": 0.5, "offset": "default"}],
              "actuators": [{"model": "pd", "kp": 20, "kd": 0.5, "kdPlace": "torque"}],
              "commands": {},
              "selfTest": [{"inputs": {"x": [0, 1, -1, 10]}, "outputs": {"y": [0, 0.7615942, -0.7615942, 1]},
                "tolerance": 0.0001}]
            }
            """;

    @TempDir
    private Path folder;

    private Path card;
    private Path onnx;

    @BeforeEach
    void write() throws IOException {
        onnx = Files.write(folder.resolve("small.onnx"), Base64.getDecoder().decode(ONNX));
        card = Files.writeString(folder.resolve("small.json"), CARD);
    }

    private CommandLineRun checkOf(String text) throws IOException {
        Files.writeString(card, text);
        return CommandLineRun.of("policy", "check", card.toString());
    }

    @Test
    void checkOfAGoodCardRunsTheSelfTestInBothEvaluators() {
        CommandLineRun run = CommandLineRun.of("policy", "check", card.toString());
        assertEquals(ExitCode.DONE, run.exitCode(), run.out() + run.err());
        assertTrue(run.out().contains("self-test, ONNX Runtime: differences"), run.out());
        assertTrue(run.out().contains("self-test, Java evaluator: differences"), run.out());
        assertTrue(run.out().contains("no mistakes found"), run.out());
    }

    @Test
    void checkFailsWithEveryFindingAndItsPath() throws IOException {
        CommandLineRun run =
                checkOf(CARD.replace("\"decimation\": 4", "\"decimation\": 5").replace("\"squash\"", "\"squas\""));
        assertEquals(ExitCode.MISSED, run.exitCode());
        assertTrue(
                run.out().contains("small.json:9:5: model.squas: found the unknown key \"squas\", expected a known key;"
                        + " did you mean \"squash\"?"),
                run.out());
        assertEquals("", run.err());
        run = checkOf(CARD.replace("0.7615942, -0", "0.9, -0"));
        assertEquals(ExitCode.MISSED, run.exitCode());
        assertTrue(run.out().contains("selfTest[0]: ONNX Runtime differs by 0.138"), run.out());
        assertTrue(run.out().contains("selfTest[0]: Java evaluator differs by 0.138"), run.out());
        run = checkOf(CARD.replace("\"size\": 4", "\"size\": 5"));
        assertTrue(run.out().contains("observations.policy.size: found 5, expected 4"), run.out());
    }

    @Test
    void checkComparesWithARobot() {
        CommandLineRun run = CommandLineRun.of("policy", "check", card.toString(), "--robot", "barkour-v0");
        assertEquals(ExitCode.MISSED, run.exitCode());
        assertTrue(run.out().contains("robot.jointOrder[0]: found \"a\", expected a joint of the robot"), run.out());
    }

    @Test
    void checkNamesABrokenFile() throws IOException {
        Files.write(onnx, new byte[] {1, 2, 3});
        CommandLineRun run = CommandLineRun.of("policy", "check", card.toString());
        assertEquals(ExitCode.MISSED, run.exitCode());
        assertTrue(run.out().contains("small.onnx: damaged, cut off or not ONNX"), run.out());
        Files.delete(onnx);
        run = CommandLineRun.of("policy", "check", card.toString());
        assertTrue(run.out().contains("small.onnx: there is no such file"), run.out());
    }

    @Test
    void cardDraftsAndSaysWhatIsMissing() {
        CommandLineRun run = CommandLineRun.of("policy", "card", onnx.toString());
        assertEquals(ExitCode.MISSED, run.exitCode(), run.err());
        assertTrue(run.out().contains("\"inputs\": {\"x\": \"policy\"}"), run.out());
        assertTrue(run.out().contains("\"selfTest\""), run.out());
        assertTrue(
                run.err().contains("  rates.controlHz: Runs of the network a second (a number from 1 to 10000 (Hz))"),
                run.err());
    }

    @Test
    void showSaysWhatIsInACardAndInAFile() {
        String graph = CommandLineRun.of("policy", "show", onnx.toString()).out();
        assertTrue(graph.contains("input          x FLOAT[1, 4]"), graph);
        assertTrue(graph.contains("operators      Tanh"), graph);
        String shown = CommandLineRun.of("policy", "show", card.toString()).out();
        assertTrue(shown.contains("rate           50 Hz over physics of 200 Hz"), shown);
        assertTrue(shown.contains(graph), shown);
    }

    @Test
    void badInputIsAMessageAndNeverAStackTrace() throws IOException {
        Path text = Files.writeString(folder.resolve("text.onnx"), "no graph");
        for (String[] args : new String[][] {
            {"policy"},
            {"policy", "check", "nosuch.json"},
            {"policy", "check", card.toString(), "--robot", "nosuch"},
            {"policy", "show", text.toString()},
            {"policy", "show", folder.toString()},
            {"policy", "card", text.toString()},
        }) {
            CommandLineRun run = CommandLineRun.of(args);
            assertEquals(ExitCode.BAD_INPUT, run.exitCode(), String.join(" ", args));
            assertFalse(run.err().isBlank());
            assertFalse(run.err().contains("\tat "), run.err());
        }
    }
}
