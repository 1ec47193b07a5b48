package org.ringside.sim.spatial.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ringside.sim.DivergedException;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Variation;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.spatial.Model;

/** What a world does with its setup, its commands and its clock. */
class SpatialWorldTest {
    private static SpatialWorld varied(Variation variation) {
        SpatialWorld world = Worlds.world(Worlds.scene(), 50);
        world.reset(new EpisodeSetup(1, 0, 0, 0, variation));
        return world;
    }

    @Test
    void theClockGoesByControlPeriodsAtAnyRate() {
        for (int rate : new int[] {1, 3, 50, 60, 200, 500, 1000, 10_000}) {
            SpatialWorld world = Worlds.world(Worlds.scene(), rate, 0, 0, 0);
            assertEquals(1.0 / rate, world.controlPeriod());
            double timestep = world.model().options.timestep();
            assertTrue(timestep <= 0.002 + 1e-12 && (rate > 500 || timestep > 0.001), timestep + " at " + rate);
            world.step(Worlds.hold());
            assertEquals(1.0 / rate, world.state().time);
            assertEquals(1.0 / rate, world.physics().time, 1e-12);
        }
        assertThrows(IllegalArgumentException.class, () -> Worlds.world(Worlds.scene(), 0));
    }

    @Test
    void mirroredStartsAndPushesGiveMirroredMotion() {
        Scene scene = Worlds.scene(Worlds.box("table", 0.8, 0, 0, 0.8, 0.8, 0.05));
        SpatialWorld left = Worlds.world(scene, 100, 0, 0.2, 0.4);
        SpatialWorld right = Worlds.world(scene, 100, 0, -0.2, -0.4);
        left.physics().qvel[0] = 0.4;
        right.physics().qvel[0] = 0.4;
        left.physics().qvel[1] = 0.6;
        right.physics().qvel[1] = -0.6;
        left.physics().qvel[5] = 2;
        right.physics().qvel[5] = -2;
        for (int i = 0; i < 100; i++) {
            left.step(Worlds.hold());
            right.step(Worlds.hold());
            double[] p = left.state().qpos;
            double[] q = right.state().qpos;
            // the published robot's sides differ by grams and tenths of millimetres
            assertEquals(p[0], q[0], 0.01, "x after " + i);
            assertEquals(p[1], -q[1], 0.01, "y after " + i);
            assertEquals(p[2], q[2], 0.005, "z after " + i);
            assertEquals(p[6], -q[6], 0.02, "yaw after " + i);
        }
        assertTrue(left.state().qpos[1] > 0.205, "moved to " + left.state().qpos[1]);
    }

    @Test
    void aTurnedCourseGivesTheSameRunTurned() {
        SpatialWorld plain = Worlds.world(Worlds.scene(Worlds.ridge(1, 0, 0, 0.8, 0.4)), 100, 0.1, 0, 0);
        SpatialWorld turned = Worlds.world(Worlds.scene(Worlds.ridge(0, 1, Math.PI / 2, 0.8, 0.4)), 100, 0, 0.1,
                Math.PI / 2);
        JointCommand command = Worlds.hold();
        for (int i = 0; i < 40; i++) {
            Worlds.gait(i * 0.01, command);
            plain.step(command);
            turned.step(command);
            assertEquals(plain.state().qpos[0], turned.state().qpos[1], 1e-6);
            assertEquals(plain.state().qpos[1], -turned.state().qpos[0], 1e-6);
            assertEquals(plain.state().qpos[2], turned.state().qpos[2], 1e-6);
        }
    }

    @Test
    void variationChangesWhatItSays() {
        SpatialWorld plain = varied(Variation.NONE);
        SpatialWorld heavy = varied(new Variation(1, 1.5, 1));
        Model a = plain.model();
        Model b = heavy.model();
        int base = Arrays.asList(a.bodies.name).indexOf("base");
        assertEquals(Worlds.BARKOUR.mass() + 0.5 * 4.48878, Worlds.weight(heavy) / Worlds.GRAVITY, 1e-9);
        assertEquals(1.5 * a.bodies.inertia[3 * base], b.bodies.inertia[3 * base], 1e-12);
        assertTrue(b.bodies.inverseWeight[2 * base] < 0.95 * a.bodies.inverseWeight[2 * base], "derived again");
        Worlds.run(plain, Worlds.hold(), 1);
        Worlds.run(heavy, Worlds.hold(), 1);
        assertEquals(Worlds.weight(heavy), Worlds.sum(heavy.state().footForce), 1);
        assertTrue(heavy.state().qpos[2] < plain.state().qpos[2] - 0.005, "a heavier trunk sinks deeper");

        SpatialWorld slippery = varied(new Variation(0.1, 1, 1));
        plain.reset(new EpisodeSetup(1, 0, 0, 0, Variation.NONE));
        for (SpatialWorld world : new SpatialWorld[] {plain, slippery}) {
            Worlds.run(world, Worlds.hold(), 0.5);
            world.physics().qvel[0] = 0.5;
            Worlds.run(world, Worlds.hold(), 0.5);
        }
        assertTrue(slippery.state().qpos[0] > plain.state().qpos[0] + 0.03, "a slippery ground lets it slide: "
                + slippery.state().qpos[0] + " " + plain.state().qpos[0]);

        SpatialWorld weak = varied(new Variation(1, 1, 0.05));
        Worlds.run(weak, Worlds.hold(), 1);
        for (double torque : weak.state().jointTorque) {
            assertTrue(Math.abs(torque) <= 0.9 + 1e-12, "torque " + torque);
        }
        assertTrue(weak.state().qpos[2] < 0.13, "a weak robot sits down: " + weak.state().qpos[2]);
    }

    @Test
    void aVariationLeavesNothingBehind() {
        SpatialWorld world = varied(Variation.NONE);
        Model before = world.model();
        double[] friction = before.geoms.friction.clone();
        world.reset(new EpisodeSetup(1, 0, 0, 0, new Variation(0.5, 2, 1)));
        assertNotSame(before, world.model());
        assertArrayEquals(friction, before.geoms.friction);
        Model varied = world.model();
        world.reset(new EpisodeSetup(2, 1, 1, 0, new Variation(0.5, 2, 1)));
        assertSame(varied, world.model());
        world.reset(new EpisodeSetup(1, 0, 0, 0, Variation.NONE));
        assertArrayEquals(before.bodies.mass, world.model().bodies.mass);
    }

    @Test
    void torquesAreTheFiveNumberLawWithinTheLimit() {
        SpatialWorld world = Worlds.world(Worlds.scene(), 500, 0, 0, 0);
        JointCommand command = new JointCommand(12);
        WorldState state = world.state();
        for (int i = 0; i < 12; i++) {
            command.position[i] = 0.3;
            command.velocity[i] = 0.1 * i;
            command.stiffness[i] = 10;
            command.damping[i] = 0.2;
            command.feedForwardTorque[i] = i == 5 ? 100 : i == 6 ? -100 : 1;
        }
        for (int step = 0; step < 20; step++) {
            double[] expected = new double[12];
            for (int i = 0; i < 12; i++) {
                double wanted = 10 * (0.3 - state.qpos[7 + i]) + 0.2 * (0.1 * i - state.qvel[6 + i])
                        + command.feedForwardTorque[i];
                expected[i] = Math.clamp(wanted, -18, 18);
            }
            world.step(command);
            assertArrayEquals(expected, state.jointTorque);
        }
    }

    @Test
    void aRobotStartsOutsideOfEverything() {
        for (double x = -2; x < 2; x += 0.13) {
            Scene scene = Worlds.scene(Worlds.ridge(0, 0, 0, 0.8, 0.4), Worlds.box("table", 1.2, 0, 0, 0.4, 1, 0.3));
            SpatialWorld world = Worlds.world(scene, 50, x, 0.1, 1.1);
            assertEquals(x, world.state().qpos[0]);
            var contacts = world.physics().contacts;
            for (int i = 0; i < contacts.count; i++) {
                assertTrue(contacts.distance[i] > -1e-6, "deep by " + contacts.distance[i] + " at " + x);
            }
        }
    }

    @Test
    void nonsenseEndsInADivergedException() {
        SpatialWorld world = Worlds.world(Worlds.scene(), 50, 0, 0, 0);
        world.physics().qvel[2] = 1e9;
        String message = assertThrows(DivergedException.class, () -> world.step(Worlds.hold())).getMessage();
        assertTrue(message.contains("diverged"), message);
        SpatialWorld other = Worlds.world(Worlds.scene(), 50, 0, 0, 0);
        JointCommand command = Worlds.hold();
        command.feedForwardTorque[3] = Double.NaN;
        assertThrows(DivergedException.class, () -> other.step(command));
        other.reset(Worlds.start(0, 0, 0));
        other.step(Worlds.hold());
    }

    @Test
    void aDocumentThatDoesNotFitIsRefusedByName() {
        String document = Robots.document("barkour-v0").replace("knee_hind_left", "knee_hind_links");
        String message = assertThrows(
                IllegalArgumentException.class,
                () -> new SpatialWorld(Worlds.BARKOUR, document, Worlds.scene(), 50)).getMessage();
        assertTrue(message.contains("joint named knee_hind_left"), message);
        String floor = Robots.document("barkour-v0")
                .replace("<worldbody>", "<worldbody><geom name=\"floor\" type=\"plane\" size=\"1 1 1\"/>");
        message = assertThrows(
                IllegalArgumentException.class,
                () -> new SpatialWorld(Worlds.BARKOUR, floor, Worlds.scene(), 50)).getMessage();
        assertTrue(message.contains("floor"), message);
    }
}
