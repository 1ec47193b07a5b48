package org.ringside.controllers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.random.RandomStreams;

/** What every controller must keep; a test class for a provider extends this one. */
public abstract class ControllerContractTest {
    private static final int STEPS = 300;

    /** Returns the provider under test. */
    protected abstract ControllerProvider provider();

    /** Returns a briefing with a robot and a course that the controllers can take. */
    protected abstract Briefing briefing();

    @Test
    void theNameAndTheDescriptionAreFitForAList() {
        assertTrue(provider().name().matches("[a-z0-9]+(-[a-z0-9]+)*"), provider().name());
        assertFalse(provider().description().isBlank());
        assertFalse(provider().description().contains("\n"));
    }

    @Test
    void theControlRateDividesThePhysicsRate() {
        assertTrue(provider().controlRate() > 0 && 1000 % provider().controlRate() == 0);
    }

    @Test
    void everyCallOfTheProviderMakesANewController() {
        try (Controller first = provider().create();
                Controller second = provider().create()) {
            assertNotSame(first, second);
        }
    }

    @Test
    void commandsAreFiniteWhateverIsObserved() {
        for (int seed = 0; seed < 5; seed++) {
            try (Controller controller = begun()) {
                Observation observation = observation();
                JointCommand command = command();
                for (int i = 0; i < STEPS; i++) {
                    randomise(observation, seed, i);
                    controller.act(observation, command);
                    assertNull(command.firstFault(), "seed " + seed + ", step " + i);
                }
            }
        }
    }

    @Test
    void theSameObservationsGiveTheSameCommands() {
        assertArrayEquals(commands(3), commands(3));
    }

    @Test
    void twoControllersShareNoState() {
        double[] alone = commands(4);
        double[] interleaved = new double[alone.length];
        try (Controller first = begun();
                Controller second = begun()) {
            Observation observation = observation();
            JointCommand firstCommand = command();
            JointCommand secondCommand = command();
            for (int i = 0; i < STEPS; i++) {
                randomise(observation, 4, i);
                first.act(observation, firstCommand);
                copy(firstCommand, interleaved, i);
                // something else in between, for the other one
                randomise(observation, 99, i);
                second.act(observation, secondCommand);
            }
        }
        assertArrayEquals(alone, interleaved);
    }

    @Test
    void theObservationIsNotModified() {
        try (Controller controller = begun()) {
            Observation shown = observation();
            Observation kept = observation();
            JointCommand command = command();
            for (int i = 0; i < STEPS; i++) {
                randomise(shown, 5, i);
                randomise(kept, 5, i);
                controller.act(shown, command);
                assertArrayEquals(flat(kept), flat(shown), "step " + i);
            }
        }
    }

    private double[] commands(int seed) {
        double[] all = new double[STEPS * 5 * joints()];
        try (Controller controller = begun()) {
            Observation observation = observation();
            JointCommand command = command();
            for (int i = 0; i < STEPS; i++) {
                randomise(observation, seed, i);
                controller.act(observation, command);
                copy(command, all, i);
            }
        }
        return all;
    }

    private Controller begun() {
        Controller controller = provider().create();
        controller.begin(briefing());
        return controller;
    }

    private int joints() {
        return briefing().robot().joints().size();
    }

    private JointCommand command() {
        return new JointCommand(joints());
    }

    private Observation observation() {
        return new Observation(
                joints(), briefing().robot().feet().size(), briefing().sensors());
    }

    /** Draws a plausible observation: somewhere on the course, in any attitude, with joints within their ranges. */
    private void randomise(Observation out, long seed, int step) {
        RandomStreams random = new RandomStreams(seed);
        var arena = briefing().course().arena();
        out.time = step * briefing().controlPeriod();
        out.basePosition[0] = random.uniform("x", step, arena.xMinimum(), arena.xMaximum());
        out.basePosition[1] = random.uniform("y", step, arena.yMinimum(), arena.yMaximum());
        out.basePosition[2] = random.uniform("z", step, 0.05, 1);
        double yaw = random.uniform("yaw", step, -Math.PI, Math.PI);
        double pitch = random.uniform("pitch", step, -1.5, 1.5);
        out.baseOrientation[0] = Math.cos(yaw / 2) * Math.cos(pitch / 2);
        out.baseOrientation[1] = -Math.sin(yaw / 2) * Math.sin(pitch / 2);
        out.baseOrientation[2] = Math.cos(yaw / 2) * Math.sin(pitch / 2);
        out.baseOrientation[3] = Math.sin(yaw / 2) * Math.cos(pitch / 2);
        out.projectedGravity[0] = Math.sin(pitch);
        out.projectedGravity[1] = 0;
        out.projectedGravity[2] = -Math.cos(pitch);
        for (int i = 0; i < 3; i++) {
            out.linearVelocityInBase[i] = random.gaussian("velocity-" + i, step);
            out.angularVelocityInBase[i] = random.gaussian("rate-" + i, step);
        }
        for (int i = 0; i < out.jointPosition.length; i++) {
            var joint = briefing().robot().joints().get(i);
            out.jointPosition[i] = random.uniform("joint-" + i, step, joint.lower(), joint.upper());
            out.jointVelocity[i] = 5 * random.gaussian("speed-" + i, step);
        }
        for (int i = 0; i < out.footForce.length; i++) {
            out.footForce[i] = Math.max(0, 100 * random.gaussian("force-" + i, step));
        }
        for (int i = 0; i < out.terrainHeight.length; i++) {
            out.terrainHeight[i] = random.uniform("height-" + i, step, 0, 0.6);
        }
    }

    private static void copy(JointCommand command, double[] target, int step) {
        int joints = command.position.length;
        double[][] parts = {
            command.position, command.velocity, command.stiffness, command.damping, command.feedForwardTorque
        };
        for (int i = 0; i < parts.length; i++) {
            System.arraycopy(parts[i], 0, target, (step * parts.length + i) * joints, joints);
        }
    }

    private static double[] flat(Observation o) {
        return Stream.of(
                new double[] {o.time},
                o.basePosition,
                o.baseOrientation,
                o.linearVelocityInBase,
                o.angularVelocityInBase,
                o.projectedGravity,
                o.jointPosition,
                o.jointVelocity,
                o.footForce,
                o.terrainHeight)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
