package org.ringside.controllers.policy.driving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.policy.ActionTerm;
import org.ringside.controllers.policy.ActuatorGroup;
import org.ringside.controllers.policy.CardReader;
import org.ringside.controllers.policy.JointLayout;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.sim.JointCommand;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;

/** What a network puts out becomes the torque that the card describes. */
class ActionStageTest {
    private static final RobotModel ROBOT = RandomCards.ROBOT;

    private static double one(List<Double> numbers, int i) {
        return numbers.size() == 1 ? numbers.getFirst() : numbers.get(i);
    }

    /** The torque of a joint as the policy counts it, by the card in words. */
    private static double torque(PolicyCard card, String joint, List<float[]> outputs, double angle, double speed) {
        int place = card.robot().jointOrder().indexOf(joint);
        ActuatorGroup drive = card.actuators().getFirst();
        double kp = one(drive.stiffness(), place);
        double kd = one(drive.damping(), place);
        int from = 0;
        for (ActionTerm action : card.actions()) {
            int i = action.joints().indexOf(joint);
            if (i >= 0) {
                double target = target(card, action, from, i, place, outputs);
                return switch (action.term()) {
                    case "joint_position" -> kp * (target - angle) - kd * speed;
                    case "joint_velocity" -> kd * (target - speed);
                    default -> target - (drive.dampingPlace().equals("torque") ? 0 : kd * speed);
                };
            }
            from += action.joints().size();
        }
        return kp * (card.robot().defaultPosition().get(place) - angle) - kd * speed;
    }

    private static double target(PolicyCard card, ActionTerm action, int from, int i, int place,
            List<float[]> outputs) {
        double average = 0;
        for (float[] output : outputs) {
            double raw = card.model().squash().equals("tanh") ? Math.tanh(output[from + i]) : output[from + i];
            double clipped = Math.max(-action.clip(), Math.min(action.clip(), raw));
            average += action.filter() * (clipped - average);
        }
        double offset = switch (action.offset()) {
            case "default" -> card.robot().defaultPosition().get(place);
            case "list" -> one(action.offsets(), i);
            default -> 0;
        };
        double target = average * one(action.scale(), i) + offset;
        if (action.limit().equals("list")) {
            return Math.max(one(action.lower(), i), Math.min(one(action.upper(), i), target));
        }
        if (action.limit().equals("joint-range")) {
            JointLayout.JointMapping map = card.robot().robotJoint(card.robot().jointOrder().get(place));
            RobotJoint joint = ROBOT.joints().get(ROBOT.jointIndex(map.joint()));
            double onRobot = map.sign() * target + map.offset();
            return map.sign() * (Math.max(joint.lower(), Math.min(joint.upper(), onRobot)) - map.offset());
        }
        return target;
    }

    @Test
    void theTorqueOfEachJointIsWhatTheCardSaysInWords() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int n = 0; n < 200; n++) {
            PolicyCard card = RandomCards.next(random).card();
            ActionStage stage = new ActionStage(card, ROBOT);
            Situation situation = new Situation(card, 0);
            JointCommand command = new JointCommand(12);
            Arrays.fill(command.position, Double.NaN);
            List<float[]> outputs = new ArrayList<>();
            for (int step = 0; step < 4; step++) {
                float[] output = new float[card.actionSize()];
                for (int i = 0; i < output.length; i++) {
                    output[i] = (float) random.nextGaussian();
                }
                outputs.add(output);
                stage.take(output, situation);
                stage.write(situation.processedAction, command);
            }
            assertEquals(null, command.firstFault());
            for (int i = 0; i < 12; i++) {
                compare(card, card.robot().jointOrder().get(i), outputs, command, random, n);
            }
        }
    }

    private static void compare(
            PolicyCard card, String joint, List<float[]> outputs, JointCommand command, Random random, int n) {
        JointLayout.JointMapping map = card.robot().robotJoint(joint);
        int at = ROBOT.jointIndex(map.joint());
        double angle = random.nextGaussian();
        double speed = random.nextGaussian();
        double onRobot = map.sign() * angle + map.offset();
        double drive = command.stiffness[at] * (command.position[at] - onRobot)
                + command.damping[at] * (command.velocity[at] - map.sign() * speed) + command.feedForwardTorque[at];
        boolean inJoint = card.actuators().getFirst().dampingPlace().equals("implicit-joint-damping");
        double kd = one(card.actuators().getFirst().damping(), card.robot().jointOrder().indexOf(joint));
        double whole = map.sign() * drive - (inJoint ? kd * speed : 0);
        assertEquals(torque(card, joint, outputs, angle, speed), whole, 1e-9, "card " + n + ", " + joint);
    }

    @Test
    void theLastActionIsShownRawClippedAndProcessed() {
        Random random = new Random(2);
        PolicyCard card = RandomCards.next(random).card();
        while (card.actions().getFirst().clip() > 1 || card.model().squash().equals("tanh")) {
            card = RandomCards.next(random).card();
        }
        Situation situation = new Situation(card, 0);
        float[] output = new float[card.actionSize()];
        output[0] = 3;
        new ActionStage(card, ROBOT).take(output, situation);
        assertEquals(3, situation.rawAction[0]);
        assertEquals(card.actions().getFirst().clip(), situation.clippedAction[0]);
        assertTrue(Math.abs(situation.processedAction[0]) < 10);
    }

    @Test
    void thePhysicsIsAskedForWhatTheCardWasTrainedIn() {
        String card = TestPolicies.card("""
                {"model": "dcMotor", "kp": 20, "kd": 0.7, "kdPlace": "implicit-joint-damping", "effortLimit": 15,
                 "stallTorque": 18, "velocityLimit": 25}""")
                .replace("\"decimation\": 5",
                        "\"decimation\": 5, \"actionDelaySteps\": 2, \"observationDelaySteps\": 3");
        PolicyCard read = CardReader.read(card, "card").card();
        PhysicsRequest request = CardActuators.request(read, new JointBinding(read, ROBOT));
        assertEquals(250, request.stepRate());
        assertEquals(5, request.commandDelay());
        assertEquals(12, request.drives().size());
        for (PhysicsRequest.Drive drive : request.drives()) {
            assertEquals(0.7, drive.jointDamping().orElseThrow());
            assertArrayEquals(new double[] {15, 18, 25},
                    new double[] {drive.torqueLimit(), drive.stallTorque(), drive.speedLimit()});
        }
    }
}
