package org.ringside.sim.spatial.collision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.HeightField;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Kinematics;

class NarrowPhaseTest {
    @ParameterizedTest
    @EnumSource
    void everyShapeTouchesEveryShapeThatIsSetOnIt(GeomType below) {
        for (GeomType above : GeomType.values()) {
            boolean ground = above == GeomType.PLANE || above == GeomType.HEIGHT_FIELD;
            if (ground && (below == GeomType.PLANE || below == GeomType.HEIGHT_FIELD)) {
                continue;
            }
            if (ground) {
                assertTouch(above, below);
            } else {
                assertTouch(below, above);
            }
        }
    }

    /** Puts a shape 2 cm deep into one that cannot move, and asks for the contact's depth and normal. */
    private static void assertTouch(GeomType below, GeomType above) {
        Scenes scene = new Scenes();
        scene.tables.heightFields.add(new HeightField("flat", 2, 2, 3, 3, 0.5, 0.1, new double[] {1, 1, 1, 1}));
        double[] straight = {1, 0, 0, 0};
        scene.geom(below, new double[] {0.2, 0.2, 0.2}, new double[] {0, 0, -top(below)}, straight, 1, 1, 0, 0);
        scene.body(0, JointType.FREE);
        scene.geom(above, new double[] {0.2, 0.2, 0.2}, new double[] {0, 0, top(above) - 0.02}, straight, 1, 1, 0, 0);
        Model model = scene.model();
        State state = new State(model);
        state.qpos[3] = 1;
        Kinematics.compute(model, state);
        Collision.detect(model, state);
        String pair = below + " below " + above;
        assertTrue(state.contacts.count > 0, pair);
        boolean upwards = state.contacts.geom1[0] == 0;
        for (int c = 0; c < state.contacts.count; c++) {
            assertEquals(-0.02, state.contacts.distance[c], 1e-4, pair);
            assertEquals(upwards ? 1 : -1, state.contacts.frame[9 * c + 2], 1e-3, pair);
        }
    }

    /** Height of the top above the centre of a shape whose sizes are all 0.2. */
    private static double top(GeomType type) {
        return switch (type) {
            case PLANE -> 0;
            case HEIGHT_FIELD -> 0.5;
            case CAPSULE -> 0.4;
            case SPHERE, ELLIPSOID, CYLINDER, BOX -> 0.2;
        };
    }
}
