package org.ringside.sim.spatial.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ringside.sim.JointCommand;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.spatial.Model;

/** What a controller asks of the physics is what the world does, and nothing else changes. */
class PhysicsRequestTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static final Scene LEVEL = Worlds.scene();

    private static SpatialWorld world(int rate, PhysicsRequest request) {
        SpatialWorld world =
                new SpatialWorld(Worlds.BARKOUR, Robots.document(Worlds.BARKOUR.name()), LEVEL, rate, request);
        world.reset(Worlds.start(0, 0, 0));
        return world;
    }

    private static PhysicsRequest asking(PhysicsRequest.Drive drive) {
        return new PhysicsRequest(0, 0, List.of(drive));
    }

    private static PhysicsRequest.Drive drive(double damping, double torque, double stall, double speed) {
        return new PhysicsRequest.Drive(
                Worlds.BARKOUR.joints().get(4).name(), OptionalDouble.of(damping), torque, stall, speed);
    }

    @Test
    void theStepIsTheOneThatIsAskedFor() {
        assertEquals(0.002, world(50, PhysicsRequest.NONE).model().options.timestep());
        assertEquals(0.004, world(50, new PhysicsRequest(250, 0, List.of())).model().options.timestep());
        assertEquals(0.005, world(50, new PhysicsRequest(200, 0, List.of())).model().options.timestep());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> world(50, new PhysicsRequest(240, 0, List.of())));
        assertEquals("the step rate must be a multiple of the control rate of 50 Hz: 240.0 Hz", e.getMessage());
    }

    @Test
    void theDampingOfOneJointIsTheOneThatIsAskedForAndNoOther() {
        Model plain = world(50, PhysicsRequest.NONE).model();
        Model damped = world(50, asking(drive(0.7, INFINITE, INFINITE, INFINITE))).model();
        double[] expected = plain.dofs.damping.clone();
        // below the six of the base
        expected[6 + 4] = 0.7;
        assertArrayEquals(expected, damped.dofs.damping);
    }

    @Test
    void aTorqueLimitOnlyLowersTheRobotsOwn() {
        double own = Worlds.BARKOUR.joints().get(4).torqueLimit();
        for (double asked : new double[] {0.5 * own, 2 * own}) {
            SpatialWorld world = world(50, asking(drive(0, asked, INFINITE, INFINITE)));
            JointCommand command = Worlds.hold();
            command.feedForwardTorque[4] = 1000;
            command.feedForwardTorque[5] = 1000;
            world.step(command);
            assertEquals(Math.min(own, asked), world.state().jointTorque[4], 1e-12);
            assertEquals(Worlds.BARKOUR.joints().get(5).torqueLimit(), world.state().jointTorque[5], 1e-12);
        }
    }

    @Test
    void aMotorLosesItsTorqueWithSpeedInTheDirectionOfMotionOnly() {
        SpatialWorld world = world(500, asking(drive(0, 8, 10, 20)));
        JointCommand command = Worlds.hold();
        command.stiffness[4] = 0;
        command.damping[4] = 0;
        for (double torque : new double[] {1000, -1000}) {
            for (double speed : new double[] {-30, -5, 0, 5, 30}) {
                world.reset(Worlds.start(0, 0, 0));
                world.physics().qvel[6 + 4] = speed;
                command.feedForwardTorque[4] = torque;
                world.step(command);
                double left = torque * speed <= 0 ? 8 : Math.clamp(10 - 10 * Math.abs(speed) / 20, 0, 8);
                assertEquals(Math.signum(torque) * left, world.state().jointTorque[4], 1e-9, torque + " at " + speed);
            }
        }
    }

    /** A world at five times the rate, to which each command is given as late as it shall act. */
    @Test
    void aDelayedCommandActsAsManyStepsLater() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        for (int delay : new int[] {0, 1, 4, 5, 7, 13}) {
            Random random = new Random(seed);
            SpatialWorld late = world(50, new PhysicsRequest(250, delay, List.of()));
            SpatialWorld twin = world(250, new PhysicsRequest(250, 0, List.of()));
            JointCommand[] given = new JointCommand[12];
            for (int period = 0; period < given.length; period++) {
                given[period] = Worlds.gait(random.nextDouble(), Worlds.hold());
                late.step(given[period]);
                for (int step = 0; step < 5; step++) {
                    twin.step(given[Math.max(0, Math.floorDiv(5 * period + step - delay, 5))]);
                }
                assertArrayEquals(twin.state().qpos, late.state().qpos, "delay " + delay + ", period " + period);
            }
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PhysicsRequest(-1, 0, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new PhysicsRequest(Double.NaN, 0, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new PhysicsRequest(0, -1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> drive(-1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> drive(0, 1, 1, 0));
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> world(50, asking(new PhysicsRequest.Drive("tail", OptionalDouble.empty(), 1, 1, 1))))
                .getMessage().endsWith("has no joint named tail"));
    }
}
