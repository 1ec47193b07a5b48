package org.ringside.sim.spatial.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;
import org.ringside.sim.scene.Scene;

/** A robot that holds its home pose stands where it was put, and the ground carries its weight. */
class StandingTest {
    private static Set<String> touched(Scene scene, WorldState state) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < state.contacts.size; i++) {
            names.add((state.contacts.foot[i] < 0 ? "body " : "foot ")
                    + scene.surfaces().get(state.contacts.surface[i]).name());
        }
        return names;
    }

    @Test
    void standsStillOnTheStartTableForFiveSeconds() {
        Scene scene = Worlds.agility();
        SpatialWorld world = Worlds.world(scene, 200, 0.5, -4.5, 1.2);
        WorldState state = world.state();
        double startZ = state.qpos[2];
        assertEquals(0.1 + Worlds.BARKOUR.homeHeight(), startZ, 0.005);
        Worlds.run(world, Worlds.hold(), 5);
        assertEquals(5, state.time);
        // the published gains give way: 11.5 kg sink by almost 3 cm
        assertEquals(startZ, state.qpos[2], 0.03);
        assertEquals(0.5, state.qpos[0], 0.02);
        assertEquals(-4.5, state.qpos[1], 0.02);
        assertTrue(Worlds.tilt(state) < 0.1, "tilt " + Worlds.tilt(state));
        assertEquals(Worlds.weight(world), Worlds.sum(state.footForce), 0.002 * Worlds.weight(world));
        assertEquals(Set.of("foot start-table"), touched(scene, state));
        for (double velocity : state.qvel) {
            assertEquals(0, velocity, 0.01);
        }
    }

    @Test
    void standsOnTheRampAndOnlyItsFeetTouch() {
        Scene scene = Worlds.agility();
        double heading = 0.7;
        double slope = Math.PI / 6;
        double x = 1.5 - 0.4 * StrictMath.cos(heading);
        double y = -1 - 0.4 * StrictMath.sin(heading);
        SpatialWorld world = Worlds.world(scene, 100, x, y, heading);
        WorldState state = world.state();
        assertEquals(slope, Worlds.tilt(state), 1e-9);
        JointCommand stiff = Worlds.hold();
        Arrays.fill(stiff.stiffness, 200);
        Arrays.fill(stiff.damping, 3);
        Worlds.run(world, stiff, 0.4);
        double settledX = state.qpos[0];
        double settledY = state.qpos[1];
        Worlds.run(world, stiff, 1);
        double normal = Worlds.sum(state.footForce);
        assertEquals(Set.of("foot a-frame/up"), touched(scene, state));
        assertEquals(Worlds.weight(world) * StrictMath.cos(slope), normal, 0.01 * Worlds.weight(world));
        // soft friction creeps: at MuJoCo's defaults and 30 degrees by some 16 mm/s
        assertEquals(settledX, state.qpos[0], 0.02);
        assertEquals(settledY, state.qpos[1], 0.02);
    }

    @Test
    void fallsAsABodyFallsUntilItLands() {
        Scene scene = Worlds.scene();
        SpatialWorld world = Worlds.world(scene, 500, 0, 0, 0);
        double start = world.state().qpos[2] + 0.5;
        world.physics().qpos[2] = start;
        JointCommand hold = Worlds.hold();
        for (int i = 1; i <= 100; i++) {
            world.step(hold);
            // the base is not quite the centre of mass, and the legs sag a little
            double fallen = Worlds.GRAVITY * 0.002 * 0.002 * i * (i + 1) / 2;
            assertEquals(start - fallen, world.state().qpos[2], 0.002, "after step " + i);
            assertEquals(0, Worlds.sum(world.state().footForce));
        }
        Worlds.run(world, hold, 3);
        assertEquals(Worlds.weight(world), Worlds.sum(world.state().footForce), 0.01 * Worlds.weight(world));
    }

    @Test
    void everyFootNamesTheSurfaceItStandsOn() {
        Scene scene = Worlds.scene(
                Worlds.box("left", 0, 0.5, 0, 2, 0.96, 0.05), Worlds.box("right", 0, -0.5, 0, 2, 0.96, 0.05));
        SpatialWorld world = Worlds.world(scene, 50, 0, 0, 0);
        Worlds.run(world, Worlds.hold(), 0.5);
        WorldState state = world.state();
        int[] seen = new int[2];
        for (int i = 0; i < state.contacts.size; i++) {
            String foot = Worlds.BARKOUR.feet().get(state.contacts.foot[i]);
            String surface = scene.surfaces().get(state.contacts.surface[i]).name();
            assertTrue(foot.endsWith(surface), foot + " on " + surface);
            assertTrue(Worlds.BARKOUR.bodies().get(state.contacts.body[i]).name().endsWith(surface));
            assertTrue(state.contacts.force[i] > 0);
            assertEquals(0.05, state.contacts.position[3 * i + 2], 0.005);
            seen[surface.equals("left") ? 0 : 1]++;
        }
        assertEquals(2, seen[0]);
        assertEquals(2, seen[1]);
    }

    @Test
    void eachKindOfSurfaceIsNamed() {
        Scene scene = Worlds.agility();
        double c = StrictMath.cos(0.7);
        double s = StrictMath.sin(0.7);
        double[][] places = {{2.5, -4, 0}, {0.5, -4.5, 0}, {1.5 - 0.4 * c, -1 - 0.4 * s, 0.7},
            {1.5 + 0.4 * c, -1 + 0.4 * s, 0.7}, {3.5, -2, -2.2}, {4.3, -4, 1}};
        String[] names = {"ground", "start-table", "a-frame/up", "a-frame/down", "jump", "pause-table"};
        for (int i = 0; i < places.length; i++) {
            SpatialWorld world = Worlds.world(scene, 50, places[i][0], places[i][1], places[i][2]);
            Worlds.run(world, Worlds.hold(), 0.1);
            assertTrue(touched(scene, world.state()).contains("foot " + names[i]),
                    names[i] + ": " + touched(scene, world
                            .state()));
        }
    }

    @Test
    void aPoleTouchedByTheTrunkIsNamed() {
        Scene scene = Worlds.scene(Worlds.pole(0.215, 0));
        SpatialWorld world = Worlds.world(scene, 50, 0, 0, 0);
        Worlds.run(world, Worlds.hold(), 0.1);
        assertTrue(!touched(scene, world.state()).contains("body weave/1"), "2.5 mm away");
        world.physics().qvel[0] = 0.5;
        boolean touched = false;
        for (int i = 0; i < 10; i++) {
            world.step(Worlds.hold());
            for (int k = 0; k < world.state().contacts.size; k++) {
                boolean onPole = scene.surfaces().get(world.state().contacts.surface[k]).name().equals("weave/1");
                touched |= onPole && world.state().contacts.body[k] == 0 && world.state().contacts.foot[k] < 0
                        && world.state().contacts.force[k] > 0;
            }
        }
        assertTrue(touched);
    }
}
