package org.ringside.sim.spatial.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Kinematics;
import org.ringside.sim.spatial.mjcf.MjcfReader;

/** The geoms of a scene fill the scene and nothing else. */
class SceneGeometryTest {
    private static Model model(Scene scene) {
        return MjcfReader.read(
                "scene", "<mujoco><worldbody>" + SceneGeometry.geoms(scene) + "</worldbody></mujoco>");
    }

    /** Tells by which of a model's geoms a point is covered, -1 if by none. */
    private static int geomAt(Model model, State state, double x, double y, double z) {
        Geoms geoms = model.geoms;
        for (int g = 0; g < geoms.count; g++) {
            double[] d = {x - state.geomPosition[3 * g], y - state.geomPosition[3 * g + 1],
                z - state.geomPosition[3 * g + 2]};
            double[] local = new double[3];
            for (int k = 0; k < 3; k++) {
                for (int i = 0; i < 3; i++) {
                    local[k] += state.geomRotation[9 * g + 3 * i + k] * d[i];
                }
            }
            double[] size = geoms.size;
            boolean inside = switch (geoms.type[g]) {
                case PLANE -> local[2] < 0;
                case BOX -> Math.abs(local[0]) < size[3 * g] && Math.abs(local[1]) < size[3 * g + 1]
                        && Math.abs(local[2]) < size[3 * g + 2];
                case CYLINDER -> local[0] * local[0] + local[1] * local[1] < size[3 * g] * size[3 * g]
                        && Math.abs(local[2]) < size[3 * g + 1];
                default -> throw new AssertionError(geoms.type[g]);
            };
            if (inside) {
                return g;
            }
        }
        return -1;
    }

    @Test
    void geomsFillTheSceneAndNothingElse() {
        Draws draws = new Draws("points of a scene");
        for (double steepness : new double[] {0.1, StrictMath.tan(Math.PI / 6), 1}) {
            Scene scene = Worlds.scene(
                    Worlds.box("table", -2, 1, 0.4, 0.8, 0.5, 0.3), Worlds.pole(-1, -1),
                    Worlds.ridge(1, 0.5, 2.1, 0.8, 0.8 * steepness));
            Model model = model(scene);
            State state = new State(model);
            Kinematics.compute(model, state);
            int solid = 0;
            for (int i = 0; i < 200_000; i++) {
                Solid near = scene.solids().get(i % 3);
                double reach = 1.2 * near.boundingRadius();
                double x = near.x() + draws.uniform(-reach, reach);
                double y = near.y() + draws.uniform(-reach, reach);
                double top = scene.heightAt(x, y);
                // most errors would be close to the surface
                double z = i % 2 == 0 ? draws.uniform(0.0001, 1.2) : Math.max(0.0001, top + draws.uniform(-0.01, 0.01));
                if (Math.abs(z - top) > 1e-9) {
                    boolean inside = z < top;
                    solid += inside ? 1 : 0;
                    assertEquals(inside, geomAt(model, state, x, y, z) >= 0, x + " " + y + " " + z + " under " + top);
                }
            }
            assertTrue(solid > 10_000, solid + " points inside");
        }
    }

    @Test
    void aGeomHasTheNameAndTheFrictionOfItsSurface() {
        Scene scene = Worlds.agility();
        Model model = model(scene);
        State state = new State(model);
        Kinematics.compute(model, state);
        assertEquals(scene.surfaces().size(), model.geoms.count);
        for (int g = 0; g < model.geoms.count; g++) {
            assertEquals(SceneGeometry.geomName(g), model.geoms.name[g]);
            assertEquals(scene.surfaces().get(g).friction(), model.geoms.friction[3 * g]);
        }
        for (Solid solid : scene.solids()) {
            for (int side = -1; side <= 1; side += 2) {
                double x = solid.x() + side * 0.01 * StrictMath.cos(0.7);
                double y = solid.y() + side * 0.01 * StrictMath.sin(0.7);
                int geom = geomAt(model, state, x, y, solid.topAt(x, y) - 0.001);
                assertEquals(solid.surfaceAt(x, y), scene.surfaces().get(geom));
            }
        }
    }

    @Test
    void aRobotsDefaultsDoNotChangeTheCourse() {
        String robot = "<default><geom contype=\"4\" condim=\"6\" friction=\"9 9 9\" margin=\"0.1\" priority=\"3\""
                + " solref=\"0.1 1\" solimp=\"0.5 0.6 0.1 0.2 3\" solmix=\"7\" gap=\"0.1\" conaffinity=\"8\"/></default>";
        String geoms = "<worldbody>" + SceneGeometry.geoms(Worlds.agility()) + "</worldbody>";
        Geoms plain = MjcfReader.read("plain", "<mujoco>" + geoms + "</mujoco>").geoms;
        Geoms found = MjcfReader.read("with defaults", "<mujoco>" + robot + geoms + "</mujoco>").geoms;
        for (int g = 0; g < plain.count; g++) {
            assertEquals(plain.contype[g], found.contype[g]);
            assertEquals(plain.conaffinity[g], found.conaffinity[g]);
            assertEquals(plain.condim[g], found.condim[g]);
            assertEquals(plain.priority[g], found.priority[g]);
            assertEquals(plain.margin[g], found.margin[g]);
            assertEquals(plain.gap[g], found.gap[g]);
            assertEquals(plain.solmix[g], found.solmix[g]);
        }
        assertEquals(Arrays.toString(plain.friction), Arrays.toString(found.friction));
        assertEquals(Arrays.toString(plain.solref), Arrays.toString(found.solref));
        assertEquals(Arrays.toString(plain.solimp), Arrays.toString(found.solimp));
    }

    @Test
    void rampsThatAreTooSteepAreRefusedByName() {
        Scene scene = Worlds.scene(Worlds.ridge(0, 0, 0, 0.8, 0.81));
        String message =
                assertThrows(IllegalArgumentException.class, () -> SceneGeometry.geoms(scene)).getMessage();
        assertTrue(message.contains("a-frame/up") && message.contains("45 degrees"), message);
    }
}
