package org.ringside.sim.spatial.collision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.HeightField;
import org.ringside.sim.spatial.Manifold;

class HeightFieldContactsTest {
    private static final GeomType[] TYPES = {GeomType.SPHERE, GeomType.CAPSULE, GeomType.ELLIPSOID, GeomType.CYLINDER,
        GeomType.BOX};

    private static HeightField field(int rows, int columns, DoubleBinaryOperator height) {
        double[] heights = new double[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                heights[r * columns + c] =
                        height.applyAsDouble(2.0 * c / (columns - 1) - 1, 2.0 * r / (rows - 1) - 1);
            }
        }
        return new HeightField(null, rows, columns, 1, 1, 1, 0.5, heights);
    }

    private static double deepest(Manifold m) {
        return Arrays.stream(m.distance, 0, m.count).min().orElse(Double.NaN);
    }

    /** A linear field is a tilted plane, as long as nothing reaches past its edge or comes out below. */
    @Test
    void linearFieldsAreAsDeepAsThePlane() {
        Draws draws = new Draws("linear field");
        for (int i = 0; i < 400; i++) {
            double a = i % 3 == 0 ? 0 : draws.uniform(-0.2, 0.2);
            double b = i % 3 == 0 ? 0 : draws.uniform(-0.2, 0.2);
            GeomType type = TYPES[i % 5];
            double[] size = {draws.uniform(0.03, 0.1), draws.uniform(0.03, 0.1), draws.uniform(0.03, 0.1)};
            PairScene scene = PairScene.onField(field(4 + i % 5, 7, (x, y) -> 0.5 + a * (x - 0.5) + b * y), type, size);
            PairScene plane = new PairScene(GeomType.PLANE, new double[3], type, size);
            double[] turn = PairScene.randomQuaternion(draws);
            double scale = Math.sqrt(1 + a * a + b * b);
            double x = draws.uniform(-0.6, 0.6);
            double y = draws.uniform(-0.6, 0.6);
            double z = 0.5 + a * (x - 0.5) + b * y;
            scene.place(1, new double[] {x, y, z + draws.uniform(0.03, 0.1)}, turn);
            plane.place(0, new double[] {x, y, z}, new double[] {1 + 1 / scale, b / scale, -a / scale, 0});
            plane.place(1, Arrays.copyOfRange(scene.state.geomPosition, 3, 6), turn);
            Manifold expected = plane.contacts(0);
            Manifold found = scene.contacts(0);
            assertEquals(expected.count > 0, found.count > 0, draws::toString);
            if (expected.count > 0) {
                // a prism may be left sideways sooner than the plane, but not by what touches it from above
                double depth = deepest(expected);
                assertTrue(deepest(found) >= depth - 1e-9, () -> deepest(found) + " " + depth + type + draws);
                double bound = type == GeomType.SPHERE && depth > -size[0] ? depth + 1e-9 : 0.5 * depth;
                assertTrue(depth < -0.02 || deepest(found) <= bound,
                        () -> deepest(found) + " " + depth + " " + type + draws);
            }
        }
    }

    @Test
    void insideOneTriangleTheFlatFieldIsThePlane() {
        Draws draws = new Draws("flat field");
        for (int i = 0; i < 300; i++) {
            GeomType type = TYPES[i % 5];
            double[] size = {draws.uniform(0.02, 0.05), draws.uniform(0.02, 0.05), draws.uniform(0.02, 0.05)};
            PairScene scene = PairScene.onField(field(3, 3, (x, y) -> 0.25), type, size);
            PairScene plane = new PairScene(GeomType.PLANE, new double[3], type, size);
            double[] turn = i % 2 == 0 ? new double[] {1, 0, 0, 0} : PairScene.randomQuaternion(draws);
            double[] at = {0.7, 0.3, 0.25 + draws.uniform(0.01, 0.06)};
            scene.place(1, at, turn);
            plane.place(0, new double[] {0, 0, 0.25}, new double[] {1, 0, 0, 0});
            plane.place(1, at, turn);
            Manifold expected = plane.contacts(0.005);
            Manifold found = scene.contacts(0.005);
            assertEquals(expected.count > 0, found.count > 0, draws::toString);
            for (int k = 0; k < found.count; k++) {
                assertEquals(1, found.normal[3 * k + 2], 1e-9, draws::toString);
            }
            if (found.count > 0) {
                assertEquals(deepest(expected), deepest(found), 1e-9, draws::toString);
            }
        }
    }

    @Test
    void boxAndCylinderRestOnPointsThatSpanTheirFace() {
        for (GeomType type : new GeomType[] {GeomType.BOX, GeomType.CYLINDER}) {
            PairScene scene = PairScene.onField(field(3, 3, (x, y) -> 0), type, new double[] {0.1, 0.1, 0.1});
            for (double x : new double[] {0.7, 0.5, 0.02}) {
                scene.place(1, new double[] {x, 0.3, 0.099}, new double[] {1, 0, 0, 0});
                Manifold found = scene.contacts(0);
                assertTrue(found.count >= 4);
                double low = 1;
                double high = -1;
                for (int k = 0; k < found.count; k++) {
                    low = Math.min(low, found.position[3 * k]);
                    high = Math.max(high, found.position[3 * k]);
                }
                assertTrue(high - low > 0.15, type + " at " + x + ": " + (high - low));
            }
        }
    }

    /** What is not below the geom is never looked at: heights there are no numbers. */
    @Test
    void onlyCellsBelowAreVisited() {
        HeightField clean = field(41, 41, (x, y) -> 0.2 + 0.1 * x * y);
        HeightField poisoned = field(41, 41,
                (x, y) -> Math.abs(x - 0.3) < 0.26 && Math.abs(y + 0.2) < 0.26 ? 0.2 + 0.1 * x * y : Double.NaN);
        for (GeomType type : TYPES) {
            Manifold[] found = new Manifold[2];
            for (int k = 0; k < 2; k++) {
                PairScene scene = PairScene.onField(k == 0 ? clean : poisoned, type, new double[] {0.1, 0.1, 0.1});
                scene.place(1, new double[] {0.3, -0.2, 0.25}, new double[] {1, 0.2, 0.3, 0.4});
                found[k] = scene.contacts(0);
            }
            assertTrue(found[0].count > 0);
            assertEquals(found[0].count, found[1].count);
            assertEquals(deepest(found[0]), deepest(found[1]));
        }
    }

    @Test
    void beyondTheEdgeAndBelowTheBaseThereIsNothing() {
        for (GeomType type : TYPES) {
            PairScene scene = PairScene.onField(field(5, 5, (x, y) -> 0.5), type, new double[] {0.1, 0.1, 0.1});
            double[][] away = {{1.3, 0, 0.2}, {-1.3, 0, 0.2}, {0, 1.3, 0.2}, {0, -1.3, 0.2}, {0, 0, -0.8}, {0, 0, 0.8},
                {1e9, 0, 0}, {0, -1e300, 0}, {Double.NaN, 0, 0}};
            for (double[] place : away) {
                scene.place(1, place, new double[] {1, 0, 0, 0});
                assertEquals(0, scene.contacts(0).count, type + Arrays.toString(place));
            }
        }
    }

    @Test
    void atMostFiftyContactsTheDeepestOfAll() {
        PairScene scene = PairScene.onField(field(41, 41, (x, y) -> 0.2 - 0.1 * (x * x + y * y)), GeomType.SPHERE,
                new double[] {2, 0, 0});
        scene.place(1, new double[] {0, 0, 2.15}, new double[] {1, 0, 0, 0});
        Manifold found = scene.contacts(0);
        assertEquals(50, found.count);
        assertEquals(-0.05, deepest(found), 1e-3);
    }

    @Test
    void hostileFieldsGiveFiniteContactsWithoutAllocation() {
        Draws draws = new Draws("hostile field");
        PairScene[] scenes = new PairScene[200];
        for (int i = 0; i < scenes.length; i++) {
            double[] sizes = {1e-4, 1e-2, 0.1, 0.5};
            double[] size = {sizes[draws.below(4)], sizes[draws.below(4)], sizes[draws.below(4)]};
            HeightField steep = field(2 + draws.below(8), 2 + draws.below(8), (x, y) -> draws.below(2));
            scenes[i] = PairScene.onField(steep, TYPES[i % 5], size);
            scenes[i].place(0, PairScene.randomDirection(draws), PairScene.randomQuaternion(draws));
            double[] p = scenes[i].state.geomPosition;
            scenes[i].place(1, new double[] {p[0] + draws.uniform(-1, 1), p[1] + draws.uniform(-1, 1), p[2]},
                    draws.coin() ? new double[] {1, 0, 0, 0} : PairScene.randomQuaternion(draws));
        }
        Manifold out = new Manifold();
        double sum = 0;
        for (int repeat = 0; repeat < 3; repeat++) {
            sum = collideAll(scenes, out);
        }
        assertTrue(Double.isFinite(sum) && sum < 0);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        double again = collideAll(scenes, out);
        assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before);
        assertEquals(sum, again);
    }

    private static double collideAll(PairScene[] scenes, Manifold out) {
        double sum = 0;
        for (PairScene scene : scenes) {
            out.count = 0;
            NarrowPhase.collide(scene.model, scene.state, 0, 1, 0, out);
            for (int k = 0; k < out.count; k++) {
                double[] n = out.normal;
                double square = n[3 * k] * n[3 * k] + n[3 * k + 1] * n[3 * k + 1] + n[3 * k + 2] * n[3 * k + 2];
                sum += Math.abs(square - 1) < 1e-12 ? out.distance[k] : Double.NaN;
            }
        }
        return sum;
    }
}
