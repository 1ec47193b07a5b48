package org.ringside.sim.spatial.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ringside.sim.ContactList;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Surface;

/** No touch is lost and none is invented: what overlaps touches, what does not overlap does not. */
class TouchesTest {
    /** The least height of the base at which the home pose touches nothing, by bisection, m. */
    private static double standingHeight(KinematicWorld world, double x, double y) {
        double low = 0.1;
        double high = 0.5;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            world.pose(0, home(x, y, middle));
            if (world.state().contacts.size > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double[] home(double x, double y, double z) {
        double[] qpos = new double[WorldState.QPOS_JOINTS + Worlds.BARKOUR.joints().size()];
        qpos[0] = x;
        qpos[1] = y;
        qpos[2] = z;
        qpos[3] = 1;
        for (int i = 0; i < Worlds.BARKOUR.joints().size(); i++) {
            qpos[WorldState.QPOS_JOINTS + i] = Worlds.BARKOUR.homePosition().get(i);
        }
        return qpos;
    }

    private static KinematicWorld world(Scene scene) {
        return new KinematicWorld(Worlds.BARKOUR, Robots.document(Worlds.BARKOUR.name()), scene);
    }

    private static List<String> touched(Scene scene, ContactList contacts) {
        List<String> touched = new ArrayList<>();
        List<Surface> surfaces = scene.surfaces();
        for (int i = 0; i < contacts.size; i++) {
            touched.add(contacts.foot[i] < 0
                    ? Worlds.BARKOUR.bodies().get(contacts.body[i]).name() + " "
                            + surfaces.get(contacts.surface[i]).name()
                    : Worlds.BARKOUR.feet().get(contacts.foot[i]) + " " + surfaces.get(contacts.surface[i]).name());
        }
        return touched;
    }

    @Test
    void aFootTwoMillimetresAboveABoardDoesNotTouchItAndOneMillimetreInsideDoes() {
        Scene scene = Worlds.scene(Worlds.box("jump", 0, 0, 0, 2, 2, 0.001));
        KinematicWorld world = world(scene);
        double standing = standingHeight(world, 0, 0);
        world.pose(0, home(0, 0, standing + 0.002));
        assertEquals(List.of(), touched(scene, world.state().contacts));
        world.pose(0, home(0, 0, standing + 1e-6));
        assertEquals(List.of(), touched(scene, world.state().contacts));
        // down to almost 1 mm, where the ground is
        for (double inside : new double[] {1e-6, 0.001 - 1e-6}) {
            world.pose(0, home(0, 0, standing - inside));
            List<String> touched = touched(scene, world.state().contacts);
            assertTrue(touched.size() >= 2 && touched.stream().allMatch(t -> t.endsWith(" jump")), touched.toString());
        }
    }

    @Test
    void aPoleOneMillimetreBesideTheTrunkIsNotTouchedAndOneTenthInsideIs() {
        // the trunk's right side is at y = -0.07, its front at x = 0.2; the pole has a radius of 0.0125
        for (double inside : new double[] {-0.001, 0.0001}) {
            Scene scene = Worlds.scene(Worlds.pole(0.2 + 0.0125 - inside, 0));
            KinematicWorld world = world(scene);
            world.pose(0, home(0, 0, 0.6));
            assertEquals(inside < 0 ? List.of() : List.of("base weave/1"), touched(scene, world.state().contacts));
        }
    }

    @Test
    void aDrivenRobotTouchesWhatAPuppetInItsPoseTouches() {
        Scene scene = Worlds.agility();
        SpatialWorld driven = Worlds.world(scene, 500, 1.1, -1.3, 0.7);
        KinematicWorld puppet = world(scene);
        int compared = 0;
        for (int i = 0; i < 500; i++) {
            // at this rate a period is one step, whose contacts are those of the pose before it
            puppet.pose(0, driven.state().qpos);
            driven.step(Worlds.gait(0.002 * i, Worlds.hold()));
            assertEquals(touched(scene, puppet.state().contacts), touched(scene, driven.state().contacts), "step " + i);
            compared += driven.state().contacts.size;
        }
        assertTrue(compared > 500, "touches: " + compared);
    }

    @Test
    void aTouchWithinOneStepOfAPeriodIsKept() {
        // at 50 Hz a period has ten steps: what any of them touches, the period touches
        Scene scene = Worlds.agility();
        SpatialWorld fast = Worlds.world(scene, 500, 1.1, -1.3, 0.7);
        SpatialWorld slow = Worlds.world(scene, 50, 1.1, -1.3, 0.7);
        for (int period = 0; period < 50; period++) {
            var command = Worlds.gait(0.02 * period, Worlds.hold());
            slow.step(command);
            Set<String> seen = new TreeSet<>();
            for (int i = 0; i < 10; i++) {
                fast.step(command);
                seen.addAll(touched(scene, fast.state().contacts));
            }
            assertEquals(seen, new TreeSet<>(touched(scene, slow.state().contacts)), "period " + period);
        }
    }

    @Test
    void aPoseOfAnotherRobotIsRefused() {
        KinematicWorld world = world(Worlds.scene());
        assertThrows(IllegalArgumentException.class, () -> world.pose(0, new double[7]));
    }
}
