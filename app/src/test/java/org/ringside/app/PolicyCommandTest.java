package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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
    void cardAsksForWhatIsMissingAndWritesAWholeCard() {
        String answers = "none\n\n\n\n\nfour\na b c d\n0 0 0 0\njoint_pos\n\n0.5\n\n\n20\n0.5\n\n\n";
        StringWriter asked = new StringWriter();
        CommandLine line = new CommandLine(new PolicyCardCommand(
                new ByteArrayInputStream(answers.getBytes(StandardCharsets.US_ASCII))));
        line.setErr(new PrintWriter(asked, true));
        Path written = folder.resolve("written.json");
        assertEquals(ExitCode.DONE, line.execute(onnx.toString(), "--ask", "-o", written.toString()), asked.toString());
        assertTrue(asked.toString().contains("rates.controlHz - Runs of the network a second: a number from 1 to 10000"
                + " (Hz) [50]? "), asked.toString());
        CommandLineRun check = CommandLineRun.of("policy", "check", written.toString());
        assertEquals(ExitCode.DONE, check.exitCode(), check.out() + check.err());
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
    void showSaysWhatStandsWhereAndWhatIsDoneToIt() throws IOException {
        Files.writeString(card, CARD.replace("{\"size\": 4, \"terms\": [{\"term\": \"joint_pos\"}]}",
                "{\"size\": 29, \"clip\": 100, \"terms\": ["
                        + "{\"term\": \"base_ang_vel\", \"scale\": 0.25, \"history\": {\"length\": 3, \"order\":"
                        + " \"oldest-first\", \"fill\": \"first\"}}, {\"term\": \"projected_gravity\", \"sign\": -1},"
                        + " {\"term\": \"joint_pos\", \"relativeTo\": \"default\", \"joints\": [\"b\", \"a\"]},"
                        + " {\"term\": \"height_scan\", \"grid\": [5, 3], \"spacing\": 0.1, \"gridOrder\": \"y-major\","
                        + " \"offset\": -0.5, \"range\": [-1, 1], \"scale\": 5}]}")
                .replaceFirst("(?s),\\s*\"selfTest\".*", "}"));
        CommandLineRun run = CommandLineRun.of("policy", "show", card.toString());
        String shown = run.out() + run.err();
        for (String line : new String[] {
            "observes       policy, 29 numbers, at last cut to 100",
            "               [0..8] base_ang_vel in base axes xyz, times 0.25, 3 times, oldest-first, before the start the first",
            "               [9..11] projected_gravity (down) in base axes xyz",
            "               [12..13] joint_pos less default of b a",
            "               [14..28] height_scan 5 x 3 points every 0.1 m, y-major, plus -0.5, cut to -1..1, times 5",
            "acts           [0..3] joint_position: output, times 0.5, plus default",
            "actuators      pd, kp 20, kd 0.5 (torque)",
            "joints         [0] a, default 0"}) {
            assertTrue(shown.lines().anyMatch(line::equals), line + "\nis not in\n" + shown);
        }
    }

    @Test
    void filesThatAreNoPolicyAreNamedForWhatTheyAre() throws IOException {
        Path pdf = Files.write(folder.resolve("paper.onnx"), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        Path empty = Files.createFile(folder.resolve("empty.onnx"));
        Path sparse = folder.resolve("sparse.onnx");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        for (String command : new String[] {"show", "card"}) {
            assertSaid("not ONNX but a PDF; give the .onnx file", "policy", command, pdf.toString());
            assertSaid("an empty file; copy or export it again", "policy", command, empty.toString());
            assertSaid("the file is larger than 67108864 bytes", "policy", command, sparse.toString());
            assertSaid("a folder; give a file in it", "policy", command, folder.toString());
        }
        assertSaid("a folder; give a file in it", "policy", "check", folder.toString());
        assertSaid("--env is read together with --descriptor", "policy", "card", onnx.toString(), "--env", "env.yaml");
        assertSaid("expected actions, articulations, observations and scene", "policy", "card", onnx.toString(),
                "--descriptor", card.toString());
    }

    private static void assertSaid(String expected, String... args) {
        CommandLineRun run = CommandLineRun.of(args);
        assertEquals(ExitCode.BAD_INPUT, run.exitCode(), String.join(" ", args));
        assertTrue(run.err().contains(expected), run.err());
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
