package org.ringside.sim.spatial.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Pushes;
import org.ringside.sim.SensorErrors;
import org.ringside.sim.StartState;
import org.ringside.sim.Variation;
import org.ringside.sim.WorldState;

/** Pushes, the shift of the trunk, accelerations and starts from any state. */
class DisturbedWorldTest {
    private static EpisodeSetup setup(Variation variation, Pushes pushes) {
        return new EpisodeSetup(3, 0, 0, 0, variation, pushes, SensorErrors.NONE, Optional.empty());
    }

    private static StartState state(double height, double[] quaternion, double[] velocity) {
        List<Double> position = new ArrayList<>(List.of(0.2, -0.3, height));
        for (double q : quaternion) {
            position.add(q);
        }
        position.addAll(Worlds.BARKOUR.homePosition());
        List<Double> speeds = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            speeds.add(i < velocity.length ? velocity[i] : 0);
        }
        return new StartState(position, speeds);
    }

    @Test
    void aPushChangesTheVelocityOfAFreeRobotByWhatIsDrawn() {
        SpatialWorld world = Worlds.world(Worlds.scene(), 500);
        double speed = 0.6;
        EpisodeSetup pushed = setup(Variation.NONE, new Pushes(0.2, 0.2, speed, speed));
        world.reset(pushed.from(state(20, new double[] {1, 0, 0, 0}, new double[0])));
        // the centre of mass of a free robot moves as a whole, whatever its joints do
        double[] before = centreVelocity(world);
        Worlds.run(world, Worlds.hold(), 0.31);
        double[] after = centreVelocity(world);
        double change = Math.hypot(after[0] - before[0], after[1] - before[1]);
        assertEquals(speed, change, 0.03 * speed);
    }

    private static double[] centreVelocity(SpatialWorld world) {
        double[] before = centre(world);
        double time = world.physics().time;
        world.step(Worlds.hold());
        double[] after = centre(world);
        double dt = world.physics().time - time;
        return new double[] {(after[0] - before[0]) / dt, (after[1] - before[1]) / dt};
    }

    private static double[] centre(SpatialWorld world) {
        double[] sum = new double[2];
        double mass = 0;
        for (int b = 0; b < world.model().bodies.count; b++) {
            for (int k = 0; k < 2; k++) {
                sum[k] += world.model().bodies.mass[b] * world.physics().bodyCentre[3 * b + k];
            }
            mass += world.model().bodies.mass[b];
        }
        return new double[] {sum[0] / mass, sum[1] / mass};
    }

    @Test
    void aFreeFallIsFeltAsOne() {
        SpatialWorld world = Worlds.world(Worlds.scene(), 100);
        world.reset(setup(Variation.NONE, Pushes.NONE).from(state(20, new double[] {1, 0, 0, 0}, new double[0])));
        assertArrayEquals(new double[3], world.state().linearAcceleration);
        JointCommand limp = new JointCommand(12);
        double last = world.state().qvel[2];
        for (int i = 0; i < 20; i++) {
            world.step(limp);
            double now = world.state().qvel[2];
            assertEquals((now - last) * 100, world.state().linearAcceleration[2], 1e-9);
            last = now;
        }
        assertEquals(Worlds.GRAVITY, world.state().gravity);
        assertEquals(-Worlds.GRAVITY, world.state().linearAcceleration[2], 1);
    }

    @Test
    void aTrunkThatIsHeavyInFrontLeansOnItsFrontFeet() {
        double[] front = new double[2];
        for (int k = 0; k < 2; k++) {
            SpatialWorld world = Worlds.world(Worlds.scene(), 100);
            world.reset(setup(new Variation(1, 1, 1, 0.05 * k, 0, 0, 1, 1, 0, false), Pushes.NONE));
            Worlds.run(world, Worlds.hold(), 1);
            WorldState state = world.state();
            for (int foot = 0; foot < 4; foot++) {
                front[k] += Worlds.BARKOUR.legs().get(foot).name().startsWith("F") ? state.footForce[foot] : 0;
            }
        }
        assertTrue(front[1] > front[0] + 5, front[0] + " N, then " + front[1] + " N");
    }

    @Test
    void anEpisodeStartsFromAnyState() {
        SpatialWorld world = Worlds.world(Worlds.scene(), 100);
        double half = Math.sqrt(0.5);
        StartState start = state(1.5, new double[] {half, 0, half, 0}, new double[] {1, 2, 3, 0.1, 0.2, 0.3});
        EpisodeSetup setup = setup(Variation.NONE, Pushes.NONE).from(start);
        assertEquals(0.2, setup.x());
        world.reset(setup);
        WorldState state = world.state();
        assertArrayEquals(start.position().stream().mapToDouble(Double::doubleValue).toArray(), state.qpos);
        assertArrayEquals(start.velocity().stream().mapToDouble(Double::doubleValue).toArray(), state.qvel);
    }

    @Test
    void aStartInsideTheSceneIsRaisedOutOfIt() {
        SpatialWorld world = Worlds.world(Worlds.scene(Worlds.box("table", 0, 0, 0, 2, 2, 0.4)), 100);
        world.reset(setup(Variation.NONE, Pushes.NONE).from(state(0.1, new double[] {1, 0, 0, 0}, new double[0])));
        double lowest = 0.4 + Worlds.BARKOUR.homeHeight();
        assertEquals(lowest, world.state().qpos[2], 0.005);
    }

    @Test
    void aStartThatIsNoneOfThisRobotIsRefused() {
        SpatialWorld world = Worlds.world(Worlds.scene(), 100);
        EpisodeSetup plain = setup(Variation.NONE, Pushes.NONE);
        StartState other = new StartState(List.of(0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.5), List.of(0.0, 0.0, 0.0, 0.0,
                0.0, 0.0, 0.0));
        String text = assertThrows(IllegalArgumentException.class, () -> world.reset(plain.from(other))).getMessage();
        assertTrue(text.contains("1 joints") && text.contains("12"), text);
        List<Double> position = new ArrayList<>(state(1, new double[] {1, 0, 0, 0}, new double[0]).position());
        position.set(8, 9.0);
        StartState bent = new StartState(position, state(1, new double[] {1, 0, 0, 0}, new double[0]).velocity());
        text = assertThrows(IllegalArgumentException.class, () -> world.reset(plain.from(bent))).getMessage();
        assertTrue(text.contains(Worlds.BARKOUR.joints().get(1).name()) && text.contains("9.0"), text);
        text = assertThrows(IllegalArgumentException.class,
                () -> state(1, new double[] {1, 0, 0.1, 0}, new double[0])).getMessage();
        assertTrue(text.contains("unit length"), text);
    }

    @Test
    void aPlaceWithoutFreeRoomIsRefused() {
        SpatialWorld world = Worlds.world(Worlds.scene(Worlds.box("tower", 0, 0, 0, 2, 2, 9)), 100);
        EpisodeSetup inside = setup(Variation.NONE, Pushes.NONE)
                .from(state(0.5, new double[] {1, 0, 0, 0}, new double[0]));
        String text = assertThrows(IllegalArgumentException.class, () -> world.reset(inside)).getMessage();
        assertTrue(text.contains("inside the scene test"), text);
    }
}
