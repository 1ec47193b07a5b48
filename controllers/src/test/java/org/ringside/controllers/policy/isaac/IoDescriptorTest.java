package org.ringside.controllers.policy.isaac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.policy.ActuatorGroup;
import org.ringside.controllers.policy.CardDraft;
import org.ringside.controllers.policy.CardFormatException;
import org.ringside.controllers.policy.CardGap;
import org.ringside.controllers.policy.CardMatch;
import org.ringside.controllers.policy.CardQuestions;
import org.ringside.controllers.policy.CardReader;
import org.ringside.controllers.policy.DraftedCard;
import org.ringside.controllers.policy.ObservationGroup;
import org.ringside.controllers.policy.ObservationTerm;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.controllers.policy.onnx.GraphReader;
import org.ringside.controllers.policy.onnx.OnnxBytes;
import org.ringside.controllers.policy.onnx.PolicyGraph;
import org.ringside.controllers.policy.onnx.RandomMlp;
import org.ringside.courses.Range;

class IoDescriptorTest {
    /** 3 x (3 + 3) of the past, 3 commands, 4 + 2 of the joints, 4 actions, 6 heights. */
    private static final int INPUTS = 37;

    private static final byte[] ONNX = RandomMlp.next(new Random(3), INPUTS, 4);
    private static final PolicyGraph GRAPH = GraphReader.read(ONNX);

    private static String resource(String name) {
        try (InputStream in = IoDescriptorTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DraftedCard draft(String descriptor, EnvYaml env) {
        DraftedCard draft = CardDraft.of("walk.onnx", ONNX, GRAPH);
        IoDescriptor.of(descriptor, env).fill(draft);
        return draft;
    }

    private static List<String> gaps(DraftedCard draft) {
        return draft.gaps().stream().map(CardGap::path).toList();
    }

    private static PolicyCard answered(DraftedCard draft, String... answers) {
        StringWriter asked = new StringWriter();
        new CardQuestions(draft, GRAPH, new BufferedReader(new StringReader(String.join("\n", answers) + "\n")),
                new PrintWriter(asked)).ask();
        assertEquals(List.of(), draft.gaps(), asked.toString());
        return CardReader.read(draft.json(), "card").card();
    }

    @Test
    void withItsConfigurationOnlyWhatIsaacLabDoesNotKnowIsAskedFor() {
        DraftedCard draft = draft(resource("IO_descriptors.yaml"), EnvYaml.of(resource("env.yaml")));
        assertEquals(List.of("model.normaliser", "model.squash", "robot.id"), gaps(draft));
        PolicyCard card = answered(draft, "none", "", "four-joints");
        assertEquals(List.of(), CardMatch.check(CardReader.read(draft.json(), "card"), ONNX, GRAPH));
        assertEquals("four-joints", card.robot().id());
        assertEquals(50, card.rates().controlHz());
        assertEquals(200, card.rates().physicsHz());
        assertEquals(List.of("L_hip", "R_hip", "L_knee", "R_knee"), card.robot().jointOrder());
        assertEquals(List.of(0.1, -0.1, -0.8, -0.8), card.robot().defaultPosition());
        assertEquals(Map.of("vx", new Range(-1, 1), "vy", new Range(-0.5, 0.5), "wz", new Range(-1, 1)),
                card.commands());
    }

    @Test
    void termsKeepTheirOrderClipScaleAndPast() {
        DraftedCard draft = draft(resource("IO_descriptors.yaml"), EnvYaml.of(resource("env.yaml")));
        List<ObservationTerm> terms =
                answered(draft, "none", "none", "dog").observations().get("policy").terms();
        assertEquals("base_ang_vel projected_gravity command joint_pos joint_vel last_action height_scan",
                terms.stream().map(ObservationTerm::term).collect(Collectors.joining(" ")));
        ObservationTerm gyro = terms.get(0);
        assertEquals(new Range(-100, 100), gyro.range());
        assertEquals(List.of(0.25), gyro.scale());
        assertEquals(new ObservationGroup.History(3, "term-major", "oldest-first", "first"), gyro.history());
        assertEquals(-1, terms.get(1).sign());
        assertEquals(List.of(2.0, 2.0, 0.25), terms.get(2).scale());
        assertEquals("default", terms.get(3).relativeTo());
        assertEquals(List.of("L_knee", "R_knee"), terms.get(4).joints());
        assertEquals(List.of(0.05), terms.get(4).scale());
        ObservationTerm heights = terms.get(6);
        assertEquals(List.of(3, 2), heights.grid());
        assertEquals("y-major", heights.gridOrder());
        assertEquals(0.1, heights.spacing());
        assertEquals(List.of(-0.5), heights.offset());
        assertEquals(new Range(-1, 1), heights.range());
    }

    @Test
    void actionsAreScaledShiftedAndLimitedAfterwards() {
        PolicyCard card = answered(draft(resource("IO_descriptors.yaml"), EnvYaml.of(resource("env.yaml"))), "none",
                "none", "dog");
        assertEquals("default", card.actions().getFirst().offset());
        assertEquals(List.of(0.25), card.actions().getFirst().scale());
        assertEquals("list", card.actions().getFirst().limit());
        assertEquals(List.of(-1.5, -1.5, -2.5, -2.5), card.actions().getFirst().lower());
        assertEquals(List.of(1.5, 1.5, 0.5, 0.5), card.actions().getFirst().upper());
    }

    @Test
    void explicitDrivesHaveTheirGainsFromTheConfiguration() {
        List<ActuatorGroup> drives = answered(
                draft(resource("IO_descriptors.yaml"), EnvYaml.of(resource("env.yaml"))), "none", "none", "dog")
                .actuators();
        ActuatorGroup hips = drives.get(0);
        assertEquals(List.of("L_hip", "R_hip"), hips.joints());
        assertEquals("dcMotor", hips.model());
        assertEquals("torque", hips.dampingPlace());
        assertEquals(List.of(20.0, 22.0), hips.stiffness());
        assertEquals(List.of(25.0), hips.stallTorque());
        assertEquals(List.of(23.5), hips.effortLimit());
        assertEquals(0, hips.armature());
        ActuatorGroup knees = drives.get(1);
        assertEquals("pd", knees.model());
        assertEquals("implicit-joint-damping", knees.dampingPlace());
        assertEquals(List.of(30.0), knees.effortLimit());
        assertEquals(0.01, knees.armature());
    }

    @Test
    void withoutTheConfigurationItsGainsCommandsAndGridAreAskedFor() {
        DraftedCard draft = draft(resource("IO_descriptors.yaml"), EnvYaml.NONE);
        assertEquals(List.of("model.normaliser", "model.squash", "robot.id", "commands"), gaps(draft));
        assertTrue(draft.notes().contains(
                "the descriptor has no gains for L_hip, R_hip: give the training's env.yaml with --env"),
                draft.notes().toString());
    }

    @Test
    void whatACardHasNoWordForIsNamed() {
        String descriptor = resource("IO_descriptors.yaml").replace("observations.last_action", "observations.image")
                .replace("JointPositionAction", "RelativeJointPositionAction");
        DraftedCard draft = draft(descriptor, EnvYaml.of(resource("env.yaml").replace("DCMotor", "ActuatorNetLSTM")));
        assertTrue(draft.notes().contains("the observation \"image\" has no word in a card"));
        assertTrue(draft.notes()
                .contains("actions of the kind \"RelativeJointPositionAction\" cannot be said in a card"));
        assertTrue(
                draft.notes().stream().anyMatch(note -> note.startsWith("the drive of L_hip is \"ActuatorNetLSTM\"")));
        assertTrue(gaps(draft).contains("actions[0].term"), gaps(draft).toString());
    }

    @Test
    void answersThatDoNotFitAreAskedForAgainAndADashLeavesTheGap() {
        DraftedCard draft = CardDraft.of("walk.onnx", ONNX, GRAPH);
        StringWriter asked = new StringWriter();
        String answers = "in-grap\n\n-\nfast\n1e9\n\n\n\ndog\na b c d\n0 0 0\n";
        new CardQuestions(draft, GRAPH, new BufferedReader(new StringReader(answers)), new PrintWriter(asked)).ask();
        assertTrue(asked.toString().contains("that is no answer: expected one of \"in-graph\" or \"none\" or \"card\";"
                + " did you mean \"in-graph\"?"), asked.toString());
        assertTrue(asked.toString().contains("that is no answer: expected a number from 1 to 10000 (Hz)"));
        assertTrue(draft.json().contains("\"normaliser\": \"in-graph\""), draft.json());
        assertTrue(draft.json().contains("\"rates\": {\"controlHz\": 50, \"physicsHz\": 200, \"decimation\": 4}"),
                draft.json());
        assertEquals("model.squash", gaps(draft).getFirst());
    }

    @Test
    void recurrentStateIsFoundByItsNames() {
        byte[] bytes = new OnnxBytes().input("obs", 1, 3).input("h_in", 1, 1, 3).output("actions", 1, 1, 3)
                .output("h_out", 1, 1, 3).node("Add", "actions", "obs", "h_in").node("Identity", "h_out", "actions")
                .build();
        String draft = CardDraft.of("walk.onnx", bytes, GraphReader.read(bytes)).json();
        assertTrue(draft.contains("\"state\": [\n      {\"input\": \"h_in\", \"output\": \"h_out\"}"), draft);
        assertTrue(draft.contains("\"inputs\": {\"obs\": \"policy\"}"), draft);
        assertTrue(draft.contains("\"outputs\": {\"actions\": \"action\"}"), draft);
    }

    private static String refused(String text) {
        return assertThrows(CardFormatException.class, () -> IoDescriptor.of(text, EnvYaml.NONE)).getMessage();
    }

    @Test
    void hostileYamlIsRefusedWithItsPlace() {
        assertEquals("descriptor:1:66: found nesting deeper than 64, expected less nesting",
                refused("[".repeat(100_000)).replaceFirst(": (\\[0\\])+:", ":"));
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a")
                    .append(i - 1).append("]\n");
        }
        assertTrue(refused(bomb.toString()).contains("found more than 50000 values"), refused(bomb.toString()));
        assertTrue(refused("a: &a [*a]").contains("found the alias \"a\", expected an anchor of that name"));
        assertTrue(refused("a: 1\na: 2").contains("descriptor:2:1: found the key \"a\" again, expected each key once"));
        assertTrue(refused("").contains("found an empty file, expected YAML"));
        assertTrue(refused("a: [1, 2").contains("found unreadable text"));
        assertTrue(refused("\u0001").contains("found unreadable text"));
        assertTrue(refused("? [a]\n: b").contains("found a key that is no text"));
        assertTrue(refused("- 1\n".repeat(200_001)).contains("found more than 50000 values"));
        assertTrue(refused("a: !!javax.script.ScriptEngineManager [1]").contains("expected actions"));
    }

    @Test
    void aPatternThatWouldMatchForYearsIsNoMatch() {
        JointPattern patterns = new JointPattern();
        assertTrue(patterns.matches(".*_(hip|knee)", "FL_hip"));
        assertTrue(patterns.matches("FL_hip", "FL_hip"));
        assertEquals(false, patterns.matches("hip", "FL_hip"));
        assertEquals(false, patterns.matches("(", "FL_hip"));
        assertEquals(false, patterns.matches("(a|aa)+(a|aa)+(a|aa)+b", "a".repeat(150)));
        assertEquals(false, patterns.matches("(".repeat(150), "a".repeat(150)));
    }

    /** Characters of good files are changed: a draft or a refusal, never another exception. */
    @Test
    void mutatedFilesNeverCrash() {
        long seed = 9;
        Random random = new Random(seed);
        String characters = "[]{}:-*&!,\"' \n0a.";
        for (int i = 0; i < 500; i++) {
            String descriptor = mutated(random, resource("IO_descriptors.yaml"), characters);
            String env = mutated(random, resource("env.yaml"), characters);
            try {
                DraftedCard draft = new DraftedCard();
                draft.put(List.of(), "observations", "policy", "terms");
                IoDescriptor.of(descriptor, EnvYaml.of(env)).fill(draft);
                draft.gaps();
                draft.json();
            } catch (CardFormatException e) {
                assertTrue(!e.problems().isEmpty());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + i + "\n" + descriptor + "\n" + env, e);
            }
        }
    }

    private static String mutated(Random random, String text, String characters) {
        StringBuilder mutated = new StringBuilder(text);
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(3)) {
                case 0 -> mutated.setCharAt(at, characters.charAt(random.nextInt(characters.length())));
                case 1 -> mutated.deleteCharAt(at);
                default -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(40)));
            }
        }
        return mutated.toString();
    }
}
