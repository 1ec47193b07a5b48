package org.ringside.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Variation;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;

class MotionMeterTest {
    private static final double PERIOD = 0.02;
    private static final RobotModel ROBOT = Robots.named("barkour-v0");
    private static final int JOINTS = ROBOT.joints().size();

    private final WorldState state = new WorldState(JOINTS, ROBOT.feet().size());
    private final JointCommand command = new JointCommand(JOINTS);

    /** Moves the base along x at a speed, with a foot that touches at its own speed. */
    private MotionQuality moved(MotionMeter meter, double speed, double footSpeed, int periods) {
        state.qpos[0] = 0;
        meter.onReset(state);
        for (int i = 1; i <= periods; i++) {
            state.qpos[0] = speed * PERIOD * i;
            state.contacts.clear();
            state.contacts.add(0, 0, 0, 5 + footSpeed * PERIOD * i, 1, 0, 10);
            meter.onStep(state, command);
        }
        return meter.quality();
    }

    @Test
    void aFootThatSlidesAlongSlipsAMetrePerMetreAndOneThatStandsDoesNot() {
        assertEquals(1, moved(new MotionMeter(ROBOT, Variation.NONE, PERIOD), 1, 1, 101).slip().getAsDouble(), 0.011);
        assertEquals(0, moved(new MotionMeter(ROBOT, Variation.NONE, PERIOD), 1, 0, 101).slip().getAsDouble());
    }

    @Test
    void costOfTransportIsPowerOverWeightTimesSpeed() {
        state.jointTorque[3] = -2;
        state.qvel[WorldState.QVEL_JOINTS + 3] = 5;
        MotionQuality quality = moved(new MotionMeter(ROBOT, Variation.NONE, PERIOD), 0.5, 0, 200);
        assertEquals(10 / (ROBOT.mass() * 9.81 * 0.5), quality.costOfTransport().getAsDouble(), 1e-12);
        // the heavier trunk is weight too
        Variation heavy = new Variation(1, 2, 1);
        double trunk = ROBOT.bodies().getFirst().mass();
        assertEquals(10 / ((ROBOT.mass() + trunk) * 9.81 * 0.5),
                moved(new MotionMeter(ROBOT, heavy, PERIOD), 0.5, 0, 200).costOfTransport().getAsDouble(), 1e-12);
    }

    @Test
    void saturationCountsTorquesAtTheLimitOfTheWeakenedMotor() {
        state.jointTorque[0] = 0.5 * ROBOT.joints().getFirst().torqueLimit();
        assertEquals(0, moved(new MotionMeter(ROBOT, Variation.NONE, PERIOD), 1, 0, 10).saturation().getAsDouble());
        assertEquals(1.0 / JOINTS,
                moved(new MotionMeter(ROBOT, new Variation(1, 1, 0.5), PERIOD), 1, 0, 10).saturation().getAsDouble(),
                1e-12);
    }

    @Test
    void theActionRateIsTheSpeedOfARamp() {
        MotionMeter meter = new MotionMeter(ROBOT, Variation.NONE, PERIOD);
        meter.onReset(state);
        for (int i = 0; i < 50; i++) {
            Arrays.fill(command.position, 3 * PERIOD * i);
            meter.onStep(state, command);
        }
        assertEquals(3, meter.quality().actionRate().getAsDouble(), 1e-9);
    }

    @Test
    void whatDidNotMoveHasNoFigurePerMetre() {
        MotionQuality quality = moved(new MotionMeter(ROBOT, Variation.NONE, PERIOD), 0, 1, 100);
        assertTrue(quality.costOfTransport().isEmpty() && quality.slip().isEmpty());
    }
}
