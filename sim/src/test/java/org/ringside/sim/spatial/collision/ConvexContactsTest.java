package org.ringside.sim.spatial.collision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Manifold;

class ConvexContactsTest {
    private static final double EVERYWHERE = 10;
    private static final double[] UPRIGHT = {1, 0, 0, 0};
    private static final double[] LYING = {1, 0, 1, 0};

    private static PairScene random(GeomType[] pair, Draws draws, double farthest) {
        PairScene scene = new PairScene(pair[0], PairScene.randomSize(draws), pair[1], PairScene.randomSize(draws));
        scene.place(0, PairScene.randomDirection(draws), PairScene.randomQuaternion(draws));
        double[] d = PairScene.randomDirection(draws);
        double far = draws.uniform(0, farthest);
        double[] p = scene.state.geomPosition;
        scene.place(1, new double[] {p[0] + far * d[0], p[1] + far * d[1], p[2] + far * d[2]},
                PairScene.randomQuaternion(draws));
        return scene;
    }

    private static int deepest(Manifold m) {
        int best = 0;
        for (int i = 1; i < m.count; i++) {
            best = m.distance[i] < m.distance[best] ? i : best;
        }
        return best;
    }

    @Test
    void nothingSeparatesThemMoreThanTheNormalDoes() {
        Draws draws = new Draws("convex separation");
        for (GeomType[] pair : ShapeTwin.PAIRS) {
            for (int i = 0; i < 12; i++) {
                PairScene scene = random(pair, draws, 0.8);
                Manifold found = scene.contacts(EVERYWHERE);
                int k = deepest(found);
                double along = ShapeTwin.separation(scene, found.normal[3 * k], found.normal[3 * k + 1],
                        found.normal[3 * k + 2]);
                assertEquals(along, found.distance[k], 1e-13, () -> pair[0] + " " + pair[1] + " " + draws);
                double most = ShapeTwin.distance(scene, draws);
                assertTrue(along >= most - 1e-10, () -> along + " < " + most + " " + pair[0] + " " + pair[1] + draws);
            }
        }
    }

    /** A point of each, as far apart as the separation: no points are nearer, so the distance is proved. */
    @Test
    void theNearestPointsBelongToTheShapes() {
        Draws draws = new Draws("convex witnesses");
        for (GeomType[] pair : ShapeTwin.PAIRS) {
            for (int i = 0; i < 200; i++) {
                PairScene scene = random(pair, draws, 1.2);
                Manifold found = scene.contacts(EVERYWHERE);
                int k = deepest(found);
                for (int side = 0; side < 2; side++) {
                    double half = (side == 0 ? -0.5 : 0.5) * found.distance[k];
                    double outside = ShapeTwin.outside(scene, side, found.position[3 * k] + half * found.normal[3 * k],
                            found.position[3 * k + 1] + half * found.normal[3 * k + 1],
                            found.position[3 * k + 2] + half * found.normal[3 * k + 2]);
                    assertTrue(outside < 2e-9, () -> outside + " " + pair[0] + " " + pair[1] + " "
                            + scene.model.geoms.size[0] + " " + draws);
                }
            }
        }
    }

    @Test
    void movedApartByTheDepthTheyTouch() {
        Draws draws = new Draws("convex depth");
        for (GeomType[] pair : ShapeTwin.PAIRS) {
            for (int i = 0; i < 100; i++) {
                PairScene scene = random(pair, draws, 0.4);
                Manifold found = scene.contacts(EVERYWHERE);
                int k = deepest(found);
                for (int c = 0; c < 3; c++) {
                    scene.state.geomPosition[3 + c] -= found.distance[k] * found.normal[3 * k + c];
                }
                Manifold after = scene.contacts(EVERYWHERE);
                assertEquals(0, after.distance[deepest(after)], 1e-12, draws::toString);
            }
        }
    }

    /** Separation along any one direction changes as the shapes move, so the distance cannot change faster. */
    @Test
    void distanceChangesNoFasterThanTheShapesMove() {
        Draws draws = new Draws("convex sweep");
        for (GeomType[] pair : ShapeTwin.PAIRS) {
            for (int sweep = 0; sweep < 4; sweep++) {
                PairScene scene = random(pair, draws, 0.3);
                double[] way = PairScene.randomDirection(draws);
                double last = Double.NaN;
                for (int i = 0; i < 200; i++) {
                    Manifold found = scene.contacts(EVERYWHERE);
                    double now = found.distance[deepest(found)];
                    double before = last;
                    assertTrue(!(Math.abs(now - before) > 0.004 + 1e-9),
                            () -> before + " to " + now + " " + pair[0] + " " + pair[1] + " " + draws);
                    last = now;
                    for (int c = 0; c < 3; c++) {
                        scene.state.geomPosition[3 + c] += 0.004 * way[c];
                    }
                }
            }
        }
    }

    @Test
    void movingTheWholeSceneMovesTheContacts() {
        Draws draws = new Draws("convex motion");
        for (GeomType[] pair : ShapeTwin.PAIRS) {
            for (int i = 0; i < 40; i++) {
                PairScene scene = random(pair, draws, 0.5);
                Manifold before = scene.contacts(0.05);
                double[] turn = PairScene.randomQuaternion(draws);
                double[] shift = PairScene.randomDirection(draws);
                PairScene world = new PairScene(pair[0], new double[3], pair[1], new double[3]);
                world.place(0, shift, turn);
                double[] r = world.state.geomRotation;
                double[] position = scene.state.geomPosition.clone();
                double[] rotation = scene.state.geomRotation.clone();
                for (int g = 0; g < 2; g++) {
                    for (int a = 0; a < 3; a++) {
                        scene.state.geomPosition[3 * g + a] = shift[a] + row(r, a, position, 3 * g, 1);
                        for (int b = 0; b < 3; b++) {
                            scene.state.geomRotation[9 * g + 3 * a + b] = row(r, a, rotation, 9 * g + b, 3);
                        }
                    }
                }
                Manifold after = scene.contacts(0.05);
                assertEquals(before.count, after.count, draws::toString);
                for (int k = 0; k < before.count; k++) {
                    assertEquals(before.distance[k], after.distance[k], 1e-10, draws::toString);
                    for (int a = 0; a < 3; a++) {
                        assertEquals(row(r, a, before.normal, 3 * k, 1), after.normal[3 * k + a], 1e-6,
                                draws::toString);
                        assertEquals(shift[a] + row(r, a, before.position, 3 * k, 1), after.position[3 * k + a], 1e-6,
                                draws::toString);
                    }
                }
            }
        }
    }

    private static double row(double[] r, int row, double[] v, int from, int stride) {
        return r[3 * row] * v[from] + r[3 * row + 1] * v[from + stride] + r[3 * row + 2] * v[from + 2 * stride];
    }

    @Test
    void swappingTheTwoTurnsTheNormalAround() {
        Draws draws = new Draws("convex swap");
        for (GeomType type : new GeomType[] {GeomType.ELLIPSOID, GeomType.CYLINDER}) {
            for (int i = 0; i < 100; i++) {
                double[] size1 = PairScene.randomSize(draws);
                double[] size2 = PairScene.randomSize(draws);
                double[] q1 = PairScene.randomQuaternion(draws);
                double[] q2 = PairScene.randomQuaternion(draws);
                double[] there = PairScene.randomDirection(draws);
                there[0] *= 0.4;
                PairScene scene = new PairScene(type, size1, type, size2);
                scene.place(0, new double[3], q1);
                scene.place(1, there, q2);
                PairScene swapped = new PairScene(type, size2, type, size1);
                swapped.place(0, there, q2);
                swapped.place(1, new double[3], q1);
                Manifold a = scene.contacts(EVERYWHERE);
                Manifold b = swapped.contacts(EVERYWHERE);
                int k = deepest(a);
                int l = deepest(b);
                assertEquals(a.distance[k], b.distance[l], 1e-12, draws::toString);
                for (int c = 0; c < 3; c++) {
                    assertEquals(a.normal[3 * k + c], -b.normal[3 * l + c], 1e-6, draws::toString);
                    assertEquals(a.position[3 * k + c], b.position[3 * l + c], 1e-6, draws::toString);
                }
            }
        }
    }

    @Test
    void cylinderStandsOnFourPointsAboutItsAxis() {
        PairScene scene = new PairScene(GeomType.CYLINDER, new double[] {0.1, 0.2, 0}, GeomType.BOX,
                new double[] {0.5, 0.5, 0.1});
        for (double tilt : new double[] {0, 1e-9, 1e-4, 0.01}) {
            scene.place(0, new double[] {0, 0, 0.295}, new double[] {1, tilt / 2, 0, 0});
            Manifold found = scene.contacts(0);
            assertEquals(4, found.count);
            double x = 0;
            double y = 0;
            for (int i = 0; i < 4; i++) {
                x += found.position[3 * i] / 4;
                y += found.position[3 * i + 1] / 4;
                assertEquals(0.1, Math.hypot(found.position[3 * i], found.position[3 * i + 1]), 0.3 * tilt + 1e-12);
                assertArrayEquals(new double[] {0, 0, -1}, Arrays.copyOfRange(found.normal, 3 * i, 3 * i + 3), 1e-7);
                assertEquals(-0.005 + tilt * found.position[3 * i + 1], found.distance[i], 0.3 * tilt * tilt + 1e-12);
            }
            assertEquals(0, Math.hypot(x, y), 0.3 * tilt + 1e-12);
        }
        PairScene onEnd = new PairScene(GeomType.CYLINDER, new double[] {0.1, 0.2, 0}, GeomType.CYLINDER,
                new double[] {0.3, 0.1, 0});
        onEnd.place(0, new double[] {0, 0, 0.3}, UPRIGHT);
        assertEquals(4, onEnd.contacts(0.001).count);
    }

    @Test
    void cylinderRollsOnTheTwoEndsOfItsLine() {
        PairScene scene = new PairScene(GeomType.CYLINDER, new double[] {0.1, 0.2, 0}, GeomType.BOX,
                new double[] {0.5, 0.5, 0.1});
        for (int i = 0; i < 50; i++) {
            double half = 0.03 * i;
            double c = StrictMath.cos(half);
            double d = StrictMath.sin(half);
            scene.place(0, new double[] {0.003 * i, 0, 0.199}, new double[] {c, d, c, d});
            Manifold found = scene.contacts(0);
            assertEquals(2, found.count);
            double[] reach = {found.position[0] - 0.003 * i, found.position[3] - 0.003 * i};
            Arrays.sort(reach);
            assertArrayEquals(new double[] {-0.2, 0.2}, reach, 1e-12);
            for (int k = 0; k < 2; k++) {
                assertEquals(0, found.position[3 * k + 1], 1e-12);
                assertEquals(-0.001, found.distance[k], 1e-12);
            }
        }
        PairScene logs = new PairScene(GeomType.CYLINDER, new double[] {0.1, 0.2, 0}, GeomType.CYLINDER,
                new double[] {0.1, 0.3, 0});
        logs.place(0, new double[] {0, 0, 0.199}, LYING);
        logs.place(1, new double[3], LYING);
        assertEquals(2, logs.contacts(0).count);
    }

    @Test
    void coincidentAndHostileShapesGiveFiniteContacts() {
        Draws draws = new Draws("convex hostile");
        double[] sizes = {1e-4, 1e-2, 1, 1e2};
        for (int i = 0; i < 2000; i++) {
            GeomType[] pair = ShapeTwin.PAIRS[i % ShapeTwin.PAIRS.length];
            double[][] size = new double[2][3];
            for (double[] one : size) {
                for (int k = 0; k < 3; k++) {
                    one[k] = sizes[draws.below(4)];
                }
            }
            PairScene scene = new PairScene(pair[0], size[0], pair[1], size[1]);
            double[] same = draws.coin() ? UPRIGHT : PairScene.randomQuaternion(draws);
            scene.place(0, new double[3], same);
            scene.place(1, draws.coin() ? new double[3] : new double[] {0, 0, size[1][draws.below(3)]},
                    draws.coin() ? same : PairScene.randomQuaternion(draws));
            Manifold found = scene.contacts(0);
            boolean centred = Arrays.equals(scene.state.geomPosition, new double[6]);
            assertTrue(found.count > 0 || !centred, draws::toString);
            for (int k = 0; k < found.count; k++) {
                double square = 0;
                for (int c = 0; c < 3; c++) {
                    square += found.normal[3 * k + c] * found.normal[3 * k + c];
                    assertTrue(Double.isFinite(found.position[3 * k + c]), draws::toString);
                }
                assertEquals(1, square, 1e-12, draws::toString);
                assertTrue(found.distance[k] <= 0 && found.distance[k] >= -500, draws::toString);
            }
        }
    }

    @Test
    void nothingIsAllocatedAndTheBitsRepeat() {
        Draws draws = new Draws("convex allocation");
        PairScene[] scenes = new PairScene[8 * 20];
        for (int i = 0; i < scenes.length; i++) {
            scenes[i] = random(ShapeTwin.PAIRS[i % 8], draws, 0.7);
        }
        Manifold out = new Manifold();
        long hash = hash(scenes, out);
        for (int i = 0; i < 20; i++) {
            assertEquals(hash, hash(scenes, out));
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        hash(scenes, out);
        assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before);
    }

    private static long hash(PairScene[] scenes, Manifold out) {
        long hash = 0;
        for (PairScene scene : scenes) {
            out.count = 0;
            NarrowPhase.collide(scene.model, scene.state, 0, 1, 0.01, out);
            for (int k = 0; k < out.count; k++) {
                hash = 31 * hash + Double.doubleToLongBits(out.distance[k]);
                hash = 31 * hash + Double.doubleToLongBits(out.position[3 * k]);
                hash = 31 * hash + Double.doubleToLongBits(out.normal[3 * k]);
            }
        }
        return hash;
    }
}
