package org.ringside.controllers.policy.driving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.policy.CardReader;
import org.ringside.controllers.policy.ObservationTerm;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.controllers.policy.onnx.PolicyRunner;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.robot.RobotModel;

/** The numbers that a network is given are those that the card describes. */
class PolicyInputsTest {
    private static final int CARDS = 300;
    private static final int STEPS = 8;
    private static final RobotModel ROBOT = RandomCards.ROBOT;

    /** Inputs without a network. */
    private record Inputs(Map<String, float[]> arrays) implements PolicyRunner {
        static Inputs of(PolicyCard card) {
            Map<String, float[]> arrays = new LinkedHashMap<>();
            card.model().inputs().forEach((name, group) -> {
                float[] array = new float[card.observations().get(group).size()];
                // what is not written cannot pass
                Arrays.fill(array, Float.NaN);
                arrays.put(name, array);
            });
            return new Inputs(arrays);
        }

        @Override
        public float[] input(String name) {
            return arrays.get(name);
        }

        @Override
        public float[] output(String name) {
            throw new AssertionError();
        }

        @Override
        public void run() {
            throw new AssertionError();
        }

        @Override
        public void close() {}
    }

    private static void draw(Random random, double[] into, double from, double to) {
        for (int i = 0; i < into.length; i++) {
            into[i] = from + (to - from) * random.nextDouble();
        }
    }

    private static void put(Vector3d vector, double[] into) {
        into[0] = vector.x;
        into[1] = vector.y;
        into[2] = vector.z;
    }

    private static Vector3d vector(double[] from) {
        return new Vector3d(from[0], from[1], from[2]);
    }

    private static SlowInputs.Moment next(Random random, int step, Situation situation) {
        Observation o = situation.observation;
        o.time = 0.02 * step;
        Quaterniond turn = new Quaterniond(random.nextGaussian(), random.nextGaussian(), random.nextGaussian(),
                random.nextGaussian()).normalize();
        o.baseOrientation[0] = turn.w;
        o.baseOrientation[1] = turn.x;
        o.baseOrientation[2] = turn.y;
        o.baseOrientation[3] = turn.z;
        put(turn.transformInverse(new Vector3d(0, 0, -1)), o.projectedGravity);
        for (double[] numbers : List.of(o.basePosition, o.linearVelocityInBase, o.angularVelocityInBase,
                o.linearAccelerationInBase, o.jointPosition, o.jointVelocity, o.footForce, o.footContact,
                o.terrainHeight, o.rayDistance, situation.commands, situation.goals, situation.rawAction,
                situation.clippedAction, situation.processedAction)) {
            draw(random, numbers, -2, 2);
        }
        situation.skill = random.nextInt(4);
        return new SlowInputs.Moment(o.time, vector(o.basePosition), turn, vector(o.linearVelocityInBase),
                vector(o.angularVelocityInBase), vector(o.linearAccelerationInBase), o.jointPosition.clone(),
                o.jointVelocity.clone(), o.terrainHeight.clone(), o.rayDistance.clone(), o.footContact.clone(),
                o.footForce.clone(), situation.commands.clone(), situation.goals.clone(), situation.skill,
                situation.rawAction.clone(), situation.clippedAction.clone(), situation.processedAction.clone());
    }

    private static Observation observation(SensorLayout sensors) {
        return new Observation(ROBOT.joints().size(), ROBOT.feet().size(), sensors);
    }

    @Test
    void everyInputIsWhatTheCardSaysInWords() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Set<String> met = new TreeSet<>();
        for (int i = 0; i < CARDS; i++) {
            PolicyCard card = RandomCards.next(random).card();
            assertEquals(List.of(), DriveRules.check(RandomCards.next(random), ROBOT));
            SensorLayout sensors = CardTerms.sensors(card);
            Situation situation = new Situation(card, 2);
            situation.observation = observation(sensors);
            Inputs runner = Inputs.of(card);
            PolicyInputs inputs = new PolicyInputs(card, ROBOT, sensors, situation, runner);
            List<SlowInputs.Moment> moments = new ArrayList<>();
            SlowInputs slow = new SlowInputs(card, ROBOT, moments);
            for (int step = 0; step < STEPS; step++) {
                moments.add(next(random, step, situation));
                inputs.fill(situation);
                String where = "card " + i + ", step " + step;
                card.model().inputs().forEach((input, group) -> assertArrayEquals(
                        floats(slow.input(card.observations().get(group))), runner.input(input), 1e-4f,
                        () -> where + ", " + group));
            }
            card.observations().values().forEach(group -> group.terms().forEach(term -> met.add(term.term())));
        }
        assertEquals(new TreeSet<>(ObservationTerm.TERMS), met, "every term was met");
    }

    private static float[] floats(List<Double> numbers) {
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers.get(i).floatValue();
        }
        return floats;
    }

    /** The inputs of the Go1 policy as its player makes them, with numbers worked out by hand. */
    @Test
    void theGo1PolicySeesWhatItsPlayerShowsIt() {
        PolicyCard card = CardReader.read(Path.of("..", "docs", "go1-policy.json")).card();
        Situation situation = new Situation(card, 0);
        situation.observation = observation(CardTerms.sensors(card));
        Inputs runner = Inputs.of(card);
        Observation o = situation.observation;
        o.baseOrientation[0] = 1;
        o.projectedGravity[2] = -1;
        o.linearVelocityInBase[0] = 1;
        o.angularVelocityInBase[2] = 2;
        for (int i = 0; i < 12; i++) {
            o.jointPosition[i] = ROBOT.homePosition().get(i) + 0.01 * i;
            o.jointVelocity[i] = i;
        }
        situation.commands[situation.commandIndex("vx")] = 0.7;
        situation.commands[situation.commandIndex("wz")] = -0.3;
        new PolicyInputs(card, ROBOT, CardTerms.sensors(card), situation, runner).fill(situation);
        float[] obs = runner.input("obs");
        // at the IMU, 6.7 cm to the right and 1.6 cm behind: v + w x r
        assertArrayEquals(new float[] {(float) (1 + 2 * 0.06659), (float) (-2 * 0.01592), 0, 0, 0, 2, 0, 0, -1},
                Arrays.copyOf(obs, 9), 1e-6f);
        for (int i = 0; i < 12; i++) {
            assertEquals(0.01f * i, obs[9 + i], 1e-6f);
            assertEquals(i, obs[21 + i]);
            assertEquals(0, obs[33 + i]);
        }
        assertArrayEquals(new float[] {0.7f, 0, -0.3f}, Arrays.copyOfRange(obs, 45, 48));
        assertTrue(card.robot().jointOrder().getFirst().startsWith("FR"), "the robot's own order is the policy's");
    }
}
