package org.ringside.sim.spatial.collision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.sim.Draws;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Rotations;

/** What must be true of contacts whoever computes them. */
class ContactLawsTest {
    private static final String[] ALL =
            {"PLANE,SPHERE", "PLANE,CAPSULE", "PLANE,CYLINDER", "PLANE,BOX", "PLANE,ELLIPSOID",
                "SPHERE,SPHERE", "SPHERE,CAPSULE", "SPHERE,CYLINDER", "SPHERE,BOX", "CAPSULE,CAPSULE", "CAPSULE,BOX",
                "BOX,BOX"};

    private static PairScene random(String pair, Draws draws, double reach) {
        String[] types = pair.split(",");
        PairScene scene =
                new PairScene(GeomType.valueOf(types[0]), PairScene.randomSize(draws), GeomType.valueOf(types[1]),
                        PairScene.randomSize(draws));
        scene.place(0, new double[3], PairScene.randomQuaternion(draws));
        double[] position = PairScene.randomDirection(draws);
        double scale = draws.uniform(0, reach);
        for (int k = 0; k < 3; k++) {
            position[k] *= scale;
        }
        scene.place(1, position, PairScene.randomQuaternion(draws));
        return scene;
    }

    @Test
    void turningTheWholeSceneTurnsTheContacts() {
        for (String pair : ALL) {
            Draws draws = new Draws("turn " + pair);
            for (int trial = 0; trial < 200; trial++) {
                PairScene scene = random(pair, draws, 0.6);
                Manifold before = scene.contacts(0.01);
                double[] r = new double[9];
                double[] q = PairScene.randomQuaternion(draws);
                double length = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
                Rotations.fromQuaternion(Arrays.stream(q).map(x -> x / length).toArray(), 0, r, 0);
                double[] shift = PairScene.randomDirection(draws);
                double[] positions = scene.state.geomPosition.clone();
                double[] rotations = scene.state.geomRotation.clone();
                for (int geom = 0; geom < 2; geom++) {
                    turn(r, positions, 3 * geom, shift, scene.state.geomPosition, 3 * geom);
                    for (int row = 0; row < 3; row++) {
                        for (int column = 0; column < 3; column++) {
                            scene.state.geomRotation[9 * geom + 3 * row + column] =
                                    r[3 * row] * rotations[9 * geom + column]
                                            + r[3 * row + 1] * rotations[9 * geom + 3 + column]
                                            + r[3 * row + 2] * rotations[9 * geom + 6 + column];
                        }
                    }
                }
                Manifold after = scene.contacts(0.01);
                assertEquals(before.count, after.count, pair + " " + draws);
                double[] moved = new double[3];
                for (int i = 0; i < before.count; i++) {
                    assertEquals(before.distance[i], after.distance[i], 1e-9, pair + " " + draws);
                    turn(r, before.position, 3 * i, shift, moved, 0);
                    assertArrayEquals(moved, Arrays.copyOfRange(after.position, 3 * i, 3 * i + 3), 1e-9,
                            pair + " " + draws);
                    turn(r, before.normal, 3 * i, new double[3], moved, 0);
                    assertArrayEquals(moved, Arrays.copyOfRange(after.normal, 3 * i, 3 * i + 3), 1e-9,
                            pair + " " + draws);
                }
            }
        }
    }

    private static void turn(double[] r, double[] v, int from, double[] shift, double[] out, int to) {
        for (int k = 0; k < 3; k++) {
            out[to + k] = shift[k] + r[3 * k] * v[from] + r[3 * k + 1] * v[from + 1] + r[3 * k + 2] * v[from + 2];
        }
    }

    @ParameterizedTest
    @CsvSource({"SPHERE", "CAPSULE", "BOX"})
    void swappingTheTwoTurnsTheNormalOver(GeomType type) {
        Draws draws = new Draws("swap " + type);
        int touched = 0;
        for (int trial = 0; trial < 500; trial++) {
            PairScene scene = random(type + "," + type, draws, 0.6);
            PairScene swapped = new PairScene(type, Arrays.copyOfRange(scene.model.geoms.size, 3, 6), type,
                    Arrays.copyOf(scene.model.geoms.size, 3));
            System.arraycopy(scene.state.geomPosition, 3, swapped.state.geomPosition, 0, 3);
            System.arraycopy(scene.state.geomPosition, 0, swapped.state.geomPosition, 3, 3);
            System.arraycopy(scene.state.geomRotation, 9, swapped.state.geomRotation, 0, 9);
            System.arraycopy(scene.state.geomRotation, 0, swapped.state.geomRotation, 9, 9);
            Manifold one = scene.contacts(0);
            Manifold two = swapped.contacts(0);
            assertEquals(one.count, two.count, draws::toString);
            touched += one.count > 0 ? 1 : 0;
            for (int i = 0; i < one.count; i++) {
                double miss = Double.POSITIVE_INFINITY;
                for (int j = 0; j < two.count; j++) {
                    double worst = Math.abs(one.distance[i] - two.distance[j]);
                    for (int k = 0; k < 3; k++) {
                        worst = Math.max(worst, Math.abs(one.position[3 * i + k] - two.position[3 * j + k]));
                        worst = Math.max(worst, Math.abs(one.normal[3 * i + k] + two.normal[3 * j + k]));
                    }
                    miss = Math.min(miss, worst);
                }
                assertTrue(miss < 1e-9, draws::toString);
            }
        }
        assertTrue(touched > 100, "touched " + touched);
    }

    @ParameterizedTest
    @CsvSource({"SPHERE,SPHERE,0", "SPHERE,CAPSULE,0", "SPHERE,CYLINDER,0", "SPHERE,BOX,0", "CAPSULE,CAPSULE,0",
        "CAPSULE,BOX,0", "BOX,BOX,0.06"})
    void depthIsTheLeastMoveThatSeparates(GeomType type1, GeomType type2, double bias) {
        Draws draws = new Draws("depth " + type1 + type2);
        int touched = 0;
        int agreed = 0;
        for (int trial = 0; trial < 60; trial++) {
            PairScene scene = random(type1 + "," + type2, draws, 0.6);
            Manifold found = scene.contacts(0);
            double twin = SlowTwin.distance(scene);
            if (found.count == 0) {
                assertTrue(twin > -1e-9, draws::toString);
                continue;
            }
            // never above the true depth, but for what a face may be worse than two edges
            double distance = deepest(found);
            assertTrue(distance > twin * (1 + bias) - 1e-4, distance + " but " + twin + " " + draws);
            // of a capsule whose axis is in the box only the ends or the nearest edge count
            touched++;
            boolean same = distance < twin + 3e-3;
            agreed += same ? 1 : 0;
            boolean pierced = type1 == GeomType.CAPSULE && type2 == GeomType.BOX && twin < -scene.model.geoms.size[0];
            if (type1 != GeomType.BOX && !pierced) {
                assertTrue(same, distance + " but " + twin + " " + draws);
            }
            if (same && !pierced) {
                for (int k = 0; k < 3; k++) {
                    scene.state.geomPosition[3 + k] += (4e-3 - distance) * found.normal[k];
                }
                assertEquals(0, scene.contacts(0).count, draws::toString);
            }
        }
        assertTrue(agreed >= 0.3 * touched, agreed + " of " + touched);
        assertTrue(touched > 10, "touched " + touched);
    }

    private static double deepest(Manifold found) {
        double deepest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < found.count; i++) {
            deepest = Math.min(deepest, found.distance[i]);
        }
        return deepest;
    }

    @Test
    void pointsLieInTheShapesAndNormalsHaveUnitLength() {
        for (String pair : ALL) {
            Draws draws = new Draws("inside " + pair);
            for (int trial = 0; trial < 300; trial++) {
                PairScene scene = random(pair, draws, 0.5);
                Manifold found = scene.contacts(0);
                // deeper in, a point midway may lie beyond both of two thin boxes
                boolean deep = found.count > 0 && deepest(found) < -0.1;
                for (int i = 0; i < found.count; i++) {
                    double[] point = Arrays.copyOfRange(found.position, 3 * i, 3 * i + 3);
                    double[] n = Arrays.copyOfRange(found.normal, 3 * i, 3 * i + 3);
                    assertEquals(1, n[0] * n[0] + n[1] * n[1] + n[2] * n[2], 1e-12, pair + " " + draws);
                    assertTrue(
                            deep && pair.equals("BOX,BOX") || SlowTwin.contains(scene, 0, point, 1e-9)
                                    || SlowTwin.contains(scene, 1, point, 1e-9),
                            pair + " " + found.count + " " + deepest(found) + " " + draws);
                    assertTrue(found.distance[i] <= 0, pair + " " + draws);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"BOX,BOX", "PLANE,BOX", "PLANE,CYLINDER"})
    void whatRestsIsHeldAllAroundItsCentre(GeomType below, GeomType above) {
        Draws draws = new Draws("rest " + below + above);
        for (int trial = 0; trial < 300; trial++) {
            double[] size = PairScene.randomSize(draws);
            PairScene scene = new PairScene(below, new double[] {1, 1, 0.1}, above, size);
            double height = (below == GeomType.BOX ? 0.1 : 0) + size[above == GeomType.BOX ? 2 : 1] - 1e-4;
            double turn = draws.uniform(0, 7);
            scene.place(1, new double[] {draws.uniform(-0.3, 0.3), draws.uniform(-0.3, 0.3), height},
                    new double[] {StrictMath.cos(turn), draws.uniform(0, 1e-5), 0, StrictMath.sin(turn)});
            Manifold found = scene.contacts(0);
            assertTrue(found.count >= (above == GeomType.BOX ? 4 : 3), draws::toString);
            for (double angle = 0; angle < 6.3; angle += 0.1) {
                double most = 0;
                for (int i = 0; i < found.count; i++) {
                    most = Math.max(most,
                            (found.position[3 * i] - scene.state.geomPosition[3]) * StrictMath.cos(angle)
                                    + (found.position[3 * i + 1] - scene.state.geomPosition[4])
                                            * StrictMath.sin(angle));
                }
                assertTrue(most > 0.02, draws::toString);
            }
        }
    }

    @Test
    void nothingIsAllocatedAndTheSameCallGivesTheSameBits() {
        Draws draws = new Draws("allocation");
        PairScene[] scenes = new PairScene[ALL.length];
        for (int i = 0; i < scenes.length; i++) {
            scenes[i] = random(ALL[i], draws, 0.3);
        }
        Manifold out = new Manifold();
        Manifold again = new Manifold();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 50; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int repeat = 0; repeat < 100; repeat++) {
                run(scenes, out);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertEquals(0, least, "bytes in 1,200 calls");
        run(scenes, again);
        assertTrue(out.count >= ALL.length / 2, draws::toString);
        assertEquals(out.count, again.count);
        assertArrayEquals(out.position, again.position);
        assertArrayEquals(out.distance, again.distance);
        assertArrayEquals(out.normal, again.normal);
    }

    private static void run(PairScene[] scenes, Manifold out) {
        out.count = 0;
        for (int i = 0; i < scenes.length; i++) {
            var model = scenes[i].model;
            var state = scenes[i].state;
            switch (i) {
                case 0 -> PlaneContacts.planeSphere(model, state, 0, 1, 0.1, out);
                case 1 -> PlaneContacts.planeCapsule(model, state, 0, 1, 0.1, out);
                case 2 -> PlaneContacts.planeCylinder(model, state, 0, 1, 0.1, out);
                case 3 -> PlaneContacts.planeBox(model, state, 0, 1, 0.1, out);
                case 4 -> PlaneContacts.planeEllipsoid(model, state, 0, 1, 0.1, out);
                case 5 -> SphereContacts.sphereSphere(model, state, 0, 1, 0.1, out);
                case 6 -> SphereContacts.sphereCapsule(model, state, 0, 1, 0.1, out);
                case 7 -> SphereContacts.sphereCylinder(model, state, 0, 1, 0.1, out);
                case 8 -> SphereContacts.sphereBox(model, state, 0, 1, 0.1, out);
                case 9 -> CapsuleContacts.capsuleCapsule(model, state, 0, 1, 0.1, out);
                case 10 -> CapsuleBoxContacts.capsuleBox(model, state, 0, 1, 0.1, out);
                default -> BoxContacts.boxBox(model, state, 0, 1, 0.1, out);
            }
        }
    }
}
