package org.ringside.sim.planar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.JointCommand;
import org.ringside.sim.planar.Testbed.Measured;
import org.ringside.sim.robot.RobotModel;

/** A robot in the air, where nothing but gravity acts from outside. */
class FlightTest {
    private final Draws draws = new Draws("flight");

    private JointCommand randomCommand(RobotModel model) {
        JointCommand command = new JointCommand(model.joints().size());
        for (int i = 0; i < command.position.length; i++) {
            command.position[i] = draws.uniform(-0.5, 1.5);
            command.velocity[i] = draws.uniform(-5, 5);
            command.stiffness[i] = draws.uniform(0, 60);
            command.damping[i] = draws.uniform(0, 1);
            command.feedForwardTorque[i] = draws.uniform(-3, 3);
        }
        return command;
    }

    @Test
    void centreOfMassFallsByHalfGTSquaredWhateverTheDrivesDo() {
        for (int k = 0; k < 10; k++) {
            PlanarWorld world = Testbed.world(Testbed.BARKOUR, Testbed.flat(0.7), 100);
            double forward = draws.uniform(-2, 2);
            double up = draws.uniform(-2, 4);
            Testbed.toss(world, 10, forward, up, draws.uniform(-2, 2));
            Measured start = Testbed.measure(world);
            for (int i = 1; i <= 80; i++) {
                world.step(randomCommand(Testbed.BARKOUR));
                double t = world.state().time;
                Measured now = Testbed.measure(world);
                // symplectic Euler falls g t dt / 2 farther than the parabola
                double euler = Jbox2d.GRAVITY * t / PlanarWorld.PHYSICS_RATE / 2;
                assertEquals(start.x() + forward * t, now.x(), 2e-4, draws::toString);
                assertEquals(
                        start.z() + up * t - Jbox2d.GRAVITY * t * t / 2 - euler, now.z(), 5e-4, draws::toString);
            }
        }
    }

    @Test
    void momentumIsConservedWhateverTheDrivesDo() {
        for (int k = 0; k < 10; k++) {
            PlanarWorld world = Testbed.world(Testbed.BARKOUR, Testbed.flat(0.7), 100);
            Testbed.toss(world, 10, draws.uniform(-2, 2), draws.uniform(-2, 4), draws.uniform(-3, 3));
            Measured start = Testbed.measure(world);
            for (int i = 1; i <= 80; i++) {
                world.step(randomCommand(Testbed.BARKOUR));
                Measured now = Testbed.measure(world);
                assertEquals(start.speedX(), now.speedX(), 1e-4, draws::toString);
                assertEquals(start.speedZ() - Jbox2d.GRAVITY * world.state().time, now.speedZ(), 2e-4, draws::toString);
                // links swing at up to 20 rad/s: each carries 0.1 to 0.5 kg m^2/s for itself
                assertEquals(start.angularMomentum(), now.angularMomentum(), 0.02, draws::toString);
            }
        }
    }

    @Test
    void passiveRobotKeepsItsEnergy() {
        RobotModel passive = Testbed.frictionless(Testbed.BARKOUR);
        JointCommand none = new JointCommand(passive.joints().size());
        for (int k = 0; k < 10; k++) {
            PlanarWorld world = Testbed.world(passive, Testbed.flat(0.7), 100);
            Testbed.toss(world, 10, 0, 3, draws.uniform(-4, 4));
            Measured start = Testbed.measure(world);
            double motion = start.mass() * 4.5 + Math.abs(start.angularMomentum());
            for (int i = 1; i <= 80; i++) {
                world.step(none);
                Measured now = Testbed.measure(world);
                double parabola = start.mass() * Jbox2d.GRAVITY * Jbox2d.GRAVITY * world.state().time / 2000;
                double gained = now.energy() - start.energy() + parabola;
                // a joint that runs into its limit stops dead: energy may be lost, never won
                assertTrue(gained < 2e-4 * motion && gained > -0.02 * motion,
                        () -> "gained " + gained + " J, " + draws);
            }
        }
    }
}
