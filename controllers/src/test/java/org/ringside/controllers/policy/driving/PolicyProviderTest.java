package org.ringside.controllers.policy.driving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.policy.CardFormatException;
import org.ringside.controllers.policy.CardReader;
import org.ringside.courses.Course;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.robot.Robots;

/** Policies are loaded with all that is wrong told at once, and drive as their cards say. */
class PolicyProviderTest {
    private static final Course COURSE = CourseLibrary.builtIn("barkour");

    @TempDir
    private Path folder;

    private PolicyProvider load(Path card, RunnerChoice choice) {
        return PolicyProvider.load(card, RandomCards.ROBOT, choice);
    }

    private static List<String> problems(Path card, String robot) {
        CardFormatException e = assertThrows(CardFormatException.class,
                () -> PolicyProvider.load(card, Robots.named(robot), RunnerChoice.automatic));
        return e.problems().stream().map(problem -> problem.message().replaceFirst("^.*json:[0-9:]* ", "")).toList();
    }

    private static JointCommand act(Controller controller, SensorLayout sensors, int times) {
        Observation observation = new Observation(12, 4, sensors);
        observation.baseOrientation[0] = 1;
        observation.projectedGravity[2] = -1;
        observation.basePosition[0] = 0.5;
        observation.basePosition[1] = -0.5;
        controller.begin(new Briefing(RandomCards.ROBOT, COURSE, sensors, 0.02, 1));
        JointCommand command = new JointCommand(12);
        for (int i = 0; i < times; i++) {
            observation.time = 0.02 * i;
            controller.act(observation, command);
        }
        return command;
    }

    @Test
    void aPolicySaysWhatItsResultsDependOn() throws IOException {
        PolicyProvider provider = load(TestPolicies.small(folder), RunnerChoice.automatic);
        assertEquals("policy-small", provider.name());
        assertEquals(50, provider.controlRate());
        assertEquals(250, provider.physics().stepRate());
        assertEquals(List.of("policy", "card", "model", "runner", "selfTest"),
                List.copyOf(provider.details().keySet()));
        assertTrue(provider.details().get("runner").startsWith("Java evaluator"), provider.details().toString());
        assertTrue(provider.details().get("model").matches("small.onnx, SHA-256 [0-9a-f]{64}"));
        assertTrue(load(folder.resolve("small.json"), RunnerChoice.onnxruntime).details().get("runner")
                .matches("ONNX Runtime [0-9.]+, whose bits depend on the processor"));
    }

    @Test
    void bothRunnersDriveAlike() throws IOException {
        Path card = TestPolicies.small(folder);
        PolicyProvider java = load(card, RunnerChoice.java);
        PolicyProvider onnx = load(card, RunnerChoice.onnxruntime);
        try (Controller a = java.create(); Controller b = onnx.create()) {
            assertArrayEquals(act(a, java.sensors(), 5).position, act(b, onnx.sensors(), 5).position, 1e-5);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatTheEvaluatorDoesNotKnowGoesToOnnxRuntimeUnlessItMayNot() throws IOException {
        Path card = TestPolicies.write(folder, TestPolicies.card(TestPolicies.pd(), "{\"term\": \"joint_pos\"}", 12),
                TestPolicies.sine());
        assertTrue(load(card, RunnerChoice.automatic).details().get("runner").startsWith("ONNX Runtime"));
        String message =
                assertThrows(CardFormatException.class, () -> load(card, RunnerChoice.java)).getMessage();
        assertTrue(message.contains("model.file: found \"small.onnx\"") && message.contains("Sin"), message);
    }

    @Test
    void recurrentStateGoesRoundAndStartsAtZeroInEachEpisode() throws Exception {
        String text = TestPolicies.card(TestPolicies.pd(), "{\"term\": \"time\"}", 1)
                .replace("\"tanh\"", "\"none\", \"state\": [{\"input\": \"h\", \"output\": \"next\"}]");
        PolicyProvider provider = load(TestPolicies.write(folder, text, TestPolicies.counting()), RunnerChoice.java);
        try (Controller controller = provider.create()) {
            for (int episode = 0; episode < 2; episode++) {
                JointCommand command = act(controller, provider.sensors(), 7);
                assertEquals(RandomCards.ROBOT.homePosition().get(2) + 0.1 * 7, command.position[2], 1e-9);
            }
        }
    }

    @Test
    void theWantedVelocityIsTheNavigatorsOrTheOneThatIsGivenAndNothingAtTheEnd() throws Exception {
        String text = TestPolicies.card(TestPolicies.pd(), "{\"term\": \"command\", \"fields\": [\"vx\"]}", 1);
        CardReader.read(text, "card");
        var card = CardReader.read(text, "card").card();
        Situation situation = new Situation(card, 0);
        situation.observation = new Observation(12, 4, SensorLayout.DEFAULT);
        Observation o = situation.observation;
        o.baseOrientation[0] = 1;
        CoursePilot pilot = new CoursePilot(card, COURSE, situation);
        o.basePosition[0] = 0.6;
        o.basePosition[1] = -0.5;
        for (int i = 0; i < 50; i++) {
            o.time = 0.02 * i;
            pilot.decide(situation);
        }
        double forward = situation.commands[situation.commandIndex("vx")];
        assertTrue(forward > 0.3 && forward <= 1, "ahead at the start: " + forward);
        // along the whole line to its end
        var line = COURSE.line();
        for (double s = 0; s <= line.length(); s += 0.02) {
            o.time += 0.02;
            o.basePosition[0] = line.x(s);
            o.basePosition[1] = line.y(s);
            o.baseOrientation[0] = StrictMath.cos(line.heading(s) / 2);
            o.baseOrientation[3] = StrictMath.sin(line.heading(s) / 2);
            pilot.decide(situation);
        }
        for (double command : situation.commands) {
            assertEquals(0, command, 0.07, "stands on the end table");
        }
        new FixedPilot(card, Map.of("vx", 7.0), situation).decide(situation);
        assertEquals(7, situation.commands[situation.commandIndex("vx")]);
    }

    @Test
    void aGeneralistNeedsNoNavigatorAndSeesTheGatesOneAfterTheOther() throws IOException {
        String text = TestPolicies.card(TestPolicies.pd(), "{\"term\": \"goal_relative\", \"size\": 4}", 4);
        var card = CardReader.read(text, "card").card();
        assertTrue(!CardTerms.needNavigator(card));
        Situation situation = new Situation(card, CardTerms.goals(card));
        situation.observation = new Observation(12, 4, CardTerms.sensors(card));
        CoursePilot pilot = new CoursePilot(card, COURSE, situation);
        Observation o = situation.observation;
        var line = COURSE.line();
        double[] first = null;
        int changes = 0;
        double[] before = null;
        for (double s = 0; s <= line.length(); s += 0.01) {
            o.basePosition[0] = line.x(s);
            o.basePosition[1] = line.y(s);
            // the world's axes, so that a goal is where the robot is plus what it sees
            o.baseOrientation[0] = 1;
            pilot.decide(situation);
            double[] goal = {situation.goals[0] + o.basePosition[0], situation.goals[1] + o.basePosition[1]};
            first = first == null ? goal : first;
            changes += before != null && Math.abs(goal[0] - before[0]) + Math.abs(goal[1] - before[1]) > 1e-6 ? 1 : 0;
            before = goal;
        }
        // the middle of the first gate, from (1.4, 0) to (1.4, -0.7)
        assertArrayEquals(new double[] {1.4, -0.35}, first, 1e-9);
        assertEquals(COURSE.gates().size(), changes, "each gate leads to the next goal");
        assertArrayEquals(new double[] {4.5, -4.5}, before, 1e-9);
        assertEquals(situation.goals[0], situation.goals[2], "the last goal repeats");
        // a robot that looks to the left has its goal ahead on the right
        o.basePosition[0] = 0;
        o.basePosition[1] = 0;
        o.baseOrientation[0] = Math.sqrt(0.5);
        o.baseOrientation[3] = Math.sqrt(0.5);
        pilot.decide(situation);
        assertArrayEquals(new double[] {-4.5, -4.5}, Arrays.copyOf(situation.goals, 2), 1e-9);
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsPlace() throws IOException {
        String text = TestPolicies.card(TestPolicies.pd(), """
                {"term": "joint_pos"}, {"term": "foot_force", "legs": ["FL", "XX"]},
                {"term": "goal_relative", "size": 3}, {"term": "skill_id", "size": 5},
                {"term": "base_lin_acc", "frame": "imu"}, {"term": "command", "fields": ["mood"]},
                {"term": "height_scan", "grid": [3, 3], "spacing": 0.1, "gridOrder": "x-major"},
                {"term": "height_scan", "grid": [2, 2], "spacing": 0.1, "gridOrder": "x-major"}""",
                12 + 6 + 3 + 5 + 3 + 1 + 9 + 4)
                .replace("\"controlHz\": 50, \"physicsHz\": 250", "\"controlHz\": 50.5, \"physicsHz\": 252.5")
                .replace("\"wz\": [-1, 1]", "\"wz\": [-1, 1], \"mood\": [0, 1]");
        Path card = TestPolicies.write(folder, text, TestPolicies.sine());
        String all = String.join("\n", problems(card, "unitree-go1"));
        for (String part : List.of("rates.controlHz", "terms[1]: found axes \"xyz\", expected \"z\"",
                "terms[1].legs[1]: found \"XX\", expected a foot or leg of unitree-go1",
                "terms[2].size: found 3, expected an even number", "terms[3].size: found 5, expected 4",
                "expected \"base\" or \"world\"", "commands.mood: found the command \"mood\", which no navigator gives",
                "terms[7]: found a second grid of heights",
                "observations.policy.size: found 43 numbers, expected 12")) {
            assertTrue(all.contains(part), "\"" + part + "\" is not in\n" + all);
        }
    }

    @Test
    void anotherRobotsCardSaysForWhichRobotItIsInPlaceOfAWordForEachJoint() throws IOException {
        String all = String.join("\n", problems(TestPolicies.small(folder), "barkour-v0"));
        assertTrue(all.contains("robot.id: found \"unitree_go1\", expected the robot that is driven, barkour-v0; run it"
                + " with --robot unitree-go1"), all);
        assertFalse(all.contains("robot.jointOrder"), all);
    }

    @Test
    void aSelfTestThatFailsStopsAPolicyBeforeItMoves() throws IOException {
        String zeros = "[" + "0, ".repeat(29) + "0]";
        String far = "[" + "9, ".repeat(11) + "9]";
        String text = Files.readString(TestPolicies.small(folder)).stripTrailing().replaceFirst("}$",
                ", \"selfTest\": [{\"inputs\": {\"x\": " + zeros + "}, \"outputs\": {\"y\": " + far
                        + "}, \"tolerance\": 0.001}]}");
        Files.writeString(folder.resolve("small.json"), text);
        String all = String.join("\n", problems(folder.resolve("small.json"), "unitree-go1"));
        assertTrue(all.startsWith("selfTest[0]: found a difference of ") && all.contains("by the Java evaluator"), all);
    }
}
