package org.ringside.sim.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Variation;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;

class DrivesTest {
    private static final double TIMESTEP = 0.001;

    private final Draws draws = new Draws("drives");
    private final RobotModel go1 = Robots.named("unitree-go1");

    private static Variation variation(double strength, double stiffness, double damping, double latency,
            boolean curve) {
        return new Variation(1, 1, strength, 0, 0, 0, stiffness, damping, latency, curve);
    }

    @Test
    void torqueIsTheLawWithItsGainsWithinTheCurve() {
        Drives drives = new Drives(go1);
        JointCommand command = new JointCommand(12);
        int limited = 0;
        for (int k = 0; k < 3000; k++) {
            double strength = draws.uniform(0.5, 1.2);
            double stiffness = draws.uniform(0.5, 2);
            double damping = draws.uniform(0.5, 2);
            drives.reset(variation(strength, stiffness, damping, 0, true), TIMESTEP, 1);
            int joint = k % 12;
            command.position[joint] = draws.uniform(-1, 1);
            command.velocity[joint] = draws.uniform(-20, 20);
            command.stiffness[joint] = draws.uniform(0, 60);
            command.damping[joint] = draws.uniform(0, 2);
            command.feedForwardTorque[joint] = draws.uniform(-10, 10);
            double q = draws.uniform(-1, 1);
            double v = draws.uniform(-40, 40);
            drives.receive(command);
            drives.beginStep();
            double torque = drives.apply(joint, q, v);
            double wanted = stiffness * command.stiffness[joint] * (command.position[joint] - q)
                    + damping * command.damping[joint] * (command.velocity[joint] - v)
                    + command.feedForwardTorque[joint];
            // slow twin: by cases
            double stall = go1.joints().get(joint).torqueLimit() * strength;
            boolean driving = wanted * v > 0;
            double available = !driving ? stall : Math.abs(v) >= 30 ? 0 : stall * (1 - Math.abs(v) / 30);
            double expected = Math.signum(wanted) * Math.min(Math.abs(wanted), available);
            limited += Math.abs(wanted) > available ? 1 : 0;
            assertEquals(expected, torque, 1e-9, draws::toString);
        }
        assertTrue(limited > 500, "limited: " + limited);
    }

    @Test
    void withoutTheCurveSpeedDoesNotMatter() {
        Drives drives = new Drives(go1);
        JointCommand command = new JointCommand(12);
        command.feedForwardTorque[0] = 1000;
        for (double speed : new double[] {-100, 0, 29, 31, 1000}) {
            drives.reset(Variation.NONE, TIMESTEP, 1);
            drives.receive(command);
            drives.beginStep();
            assertEquals(go1.joints().getFirst().torqueLimit(), drives.apply(0, 0, speed));
        }
    }

    @Test
    void aCommandActsAfterItsLatencyToTheNearestStep() {
        for (int k = 0; k < 200; k++) {
            int period = 1 + (int) draws.uniform(0, 20);
            double latency = draws.uniform(0, 0.06);
            long delay = Math.round(latency / TIMESTEP);
            Drives drives = new Drives(go1);
            drives.reset(variation(1, 1, 1, latency, false), TIMESTEP, period);
            // slow twin: every command that ever was
            List<Double> sent = new ArrayList<>();
            JointCommand command = new JointCommand(12);
            for (int step = 0; step < 200; step++) {
                if (step % period == 0) {
                    command.feedForwardTorque[0] = draws.uniform(-10, 10);
                    sent.add(command.feedForwardTorque[0]);
                    drives.receive(command);
                }
                drives.beginStep();
                long index = Math.max(0, Math.floorDiv(step - delay, period));
                assertEquals(sent.get((int) index), drives.apply(0, 0, 0), "step " + step + ", " + draws);
            }
        }
    }
}
