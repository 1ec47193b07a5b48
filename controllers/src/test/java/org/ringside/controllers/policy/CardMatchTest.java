package org.ringside.controllers.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.policy.onnx.GraphReader;
import org.ringside.controllers.policy.onnx.MlpEvaluator;
import org.ringside.controllers.policy.onnx.OnnxBytes;
import org.ringside.controllers.policy.onnx.OnnxRunner;
import org.ringside.controllers.policy.onnx.PolicyGraph;
import org.ringside.controllers.policy.onnx.PolicyRunner;
import org.ringside.controllers.policy.onnx.RandomMlp;
import org.ringside.courses.format.Problem;
import org.ringside.sim.hash.Sha256;

class CardMatchTest {
    private static List<String> match(String card, byte[] bytes) {
        return CardMatch.check(CardReader.read(card, "card"), bytes, GraphReader.read(bytes)).stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void aCardFitsItsFile() {
        assertEquals(List.of(), match(TestCards.SMALL, TestCards.graph()));
    }

    @Test
    void sizesNamesAndHashesThatDoNotFitAreAllReported() {
        byte[] bytes = RandomMlp.next(new Random(1), 12, 3);
        String card = TestCards.SMALL.replace("\"file\"", "\"sha256\": \"" + "0".repeat(64) + "\", \"file\"")
                .replace("{\"y\": \"action\"}", "{\"y\": \"action\", \"yy\": \"ignore\"}");
        List<String> problems = match(card, bytes);
        assertEquals(4, problems.size(), String.join("\n", problems));
        assertTrue(problems.get(0).startsWith("card:5:15: model.sha256: found \"000"), problems.get(0));
        assertTrue(problems.get(0).contains(Sha256.of(bytes)), problems.get(0));
        assertEquals("card:7:38: model.outputs.yy: found \"yy\", expected an output of the graph; did you mean \"y\"?",
                problems.get(1));
        assertTrue(problems.get(2)
                .contains("observations.policy.size: found 15 numbers, expected 12, the size of the graph's"
                        + " input \"x\""),
                problems.get(2));
        assertTrue(problems.get(3).contains("actions: found actions of 2 numbers, expected 3"), problems.get(3));
    }

    @Test
    void anInputThatTheCardForgetsIsReportedAndAStateSettlesIt() {
        byte[] bytes = TestCards.recurrent();
        String wide = TestCards.SMALL
                .replace("\"actions\": [{\"term\": \"joint_position\"",
                        "\"actions\": [{\"term\": \"gait_params\", \"size\": 15")
                .replace("\"offset\": \"default\"", "\"offset\": \"none\"");
        assertEquals(List.of("card:6:15: model.inputs: found no use of the graph's input \"h\", expected every input in"
                + " model.inputs, or in model.state with its output if it is recurrent state"), match(wide, bytes));
        assertEquals(List.of(), match(
                wide.replace("\"normaliser\"", "\"state\": [{\"input\": \"h\", \"output\": \"next\"}], \"normaliser\""),
                bytes));
    }

    @Test
    void jointsAreAPermutationOfTheRobots() {
        CardFile card = CardReader.read(TestCards.SMALL, "card");
        assertEquals(List.of(), CardRules.checkRobot(card, List.of("knee", "hip")));
        List<String> problems =
                CardRules.checkRobot(card, List.of("hips", "knee", "toe")).stream().map(Problem::message).toList();
        assertEquals(3, problems.size(), String.join("\n", problems));
        assertTrue(problems.stream()
                .anyMatch(p -> p.contains("robot.jointOrder[0]: found \"hip\", expected a joint of the robot;"
                        + " did you mean \"hips\"?")),
                String.join("\n", problems));
        assertTrue(problems.stream().anyMatch(p -> p.contains("found no joint \"toe\"")), String.join("\n", problems));
    }

    @Test
    void aDraftAsksForWhatTheFileDoesNotSayAndItsSelfTestHolds() {
        byte[] bytes = TestCards.graph();
        PolicyGraph graph = GraphReader.read(bytes);
        DraftedCard drafted = CardDraft.of("Small One.onnx", bytes, graph);
        String draft = drafted.json();
        assertEquals(List.of("model.normaliser", "model.squash", "rates.controlHz", "rates.physicsHz",
                "rates.decimation", "robot.id", "robot.jointOrder", "robot.defaultJointPos",
                "observations.policy.terms[0].term", "actions[0].term", "actions[0].scale", "actions[0].offset",
                "actuators[0].model", "actuators[0].kp", "actuators[0].kd", "actuators[0].kdPlace", "commands"),
                drafted.gaps().stream().map(CardGap::path).toList());
        String whole = TestCards.SMALL.strip().replaceFirst("\\}$", ", ")
                + draft.substring(draft.indexOf("\"selfTest\""));
        PolicyCard card = CardReader.read(whole, "whole").card();
        List<Double> differences = SelfTestRun.differences(card, new MlpEvaluator(graph));
        assertEquals(3, differences.size());
        assertTrue(differences.stream().allMatch(difference -> difference < 1e-5), differences.toString());
    }

    @Test
    void aDraftTakesWhatTheMetadataSays() {
        byte[] bytes = new OnnxBytes().input("obs", -1, 7).output("actions", -1, 2).floats("w", new float[14], 7, 2)
                .node("MatMul", "actions", "obs", "w")
                .metadata("joint_names", "hip,knee").metadata("joint_stiffness", "20.0,20.0")
                .metadata("joint_damping", "1.0,2.0").metadata("default_joint_pos", "0.1,-0.2")
                .metadata("observation_names", "base_ang_vel,joint_pos,actions").metadata("action_scale", "0.5,0.5")
                .build();
        DraftedCard drafted = CardDraft.of("a.onnx", bytes, GraphReader.read(bytes));
        String draft = drafted.json();
        assertTrue(drafted.notes().getFirst().startsWith("mjlab rounds the numbers"), drafted.notes().toString());
        for (String part : List.of("\"jointOrder\": [\"hip\", \"knee\"]", "\"defaultJointPos\": [0.1, -0.2]",
                "\"kp\": 20", "\"kd\": [1, 2]", "\"scale\": 0.5", "{\"term\": \"last_action\"}",
                "\"batch\": \"dynamic\"")) {
            assertTrue(draft.contains(part), part + "\n" + draft);
        }
    }

    /** The policy that others trained; where the data shared between projects is at hand. */
    @Test
    void theGo1PolicyAgreesInBothRunnersAndWithItsCard() {
        String shared = System.getProperty("RINGSIDE_SHARED", System.getenv("RINGSIDE_SHARED"));
        Path file = (shared == null ? Path.of("..", "..", "shared") : Path.of(shared))
                .resolve("data/policies/go1_policy.onnx").toAbsolutePath().normalize();
        Assumptions.assumeTrue(Files.isReadable(file),
                "SKIPPED: no policy at " + file + "; set RINGSIDE_SHARED to the folder that holds data/");
        byte[] bytes = GraphReader.bytes(file);
        PolicyGraph graph = GraphReader.read(bytes);
        CardFile card = CardReader.read(Path.of("..", "docs", "go1-policy.json"));
        assertEquals(List.of(), CardMatch.check(card, bytes, graph));
        long seed = 12;
        Random random = new Random(seed);
        PolicyRunner java = new MlpEvaluator(graph);
        try (PolicyRunner runtime = new OnnxRunner(bytes)) {
            for (PolicyRunner runner : List.of(java, runtime)) {
                for (double difference : SelfTestRun.differences(card.card(), runner)) {
                    assertTrue(difference < 1e-5, runner + " differs by " + difference);
                }
            }
            for (int i = 0; i < 300; i++) {
                float[] x = RandomMlp.numbers(random, 48, 1.5f);
                System.arraycopy(x, 0, java.input("obs"), 0, 48);
                System.arraycopy(x, 0, runtime.input("obs"), 0, 48);
                java.run();
                runtime.run();
                for (int k = 0; k < 12; k++) {
                    assertEquals(runtime.output("continuous_actions")[k], java.output("continuous_actions")[k], 1e-5f,
                            "seed " + seed);
                }
            }
        }
    }
}
