package org.ringside.sim.spatial.collision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.spatial.BodyPair;
import org.ringside.sim.spatial.ContactPair;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Options;
import org.ringside.sim.spatial.Options.Flags;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Kinematics;

class BroadPhaseTest {
    private final Draws draws = new Draws("broad phase");

    @Test
    void findsTheSameContactsInTheSameOrderAsTryingAllPairs() {
        int found = 0;
        for (int i = 0; i < 60; i++) {
            Model model = Scenes.random(draws);
            for (int k = 0; k < 5; k++) {
                State state = placed(model, k == 4 ? 1000 : 3);
                Collision.detect(model, state);
                State expected = placed(model, state.qpos);
                tryAllPairs(model, expected);
                assertSame(expected.contacts, state.contacts);
                found += state.contacts.count;
            }
        }
        assertTrue(found > 3000, found + " contacts in all");
    }

    @Test
    void aPoseThatIsNotANumberTouchesNothingAndDoesNotHideOthers() {
        int found = 0;
        for (int i = 0; i < 30; i++) {
            Model model = Scenes.random(draws);
            State whole = placed(model, 2);
            State state = placed(model, whole.qpos);
            Collision.detect(model, whole);
            boolean[] broken = new boolean[model.geoms.count];
            for (int geom : model.collisionPairs.movers) {
                if (draws.below(4) == 0) {
                    broken[geom] = true;
                    state.geomPosition[3 * geom + draws.below(3)] = Double.NaN;
                    state.geomRotation[9 * geom + draws.below(9)] = Double.NaN;
                }
            }
            Collision.detect(model, state);
            assertEquals(contactsWithout(broken, whole.contacts), contactsWithout(new boolean[broken.length],
                    state.contacts), draws.toString());
            found += state.contacts.count;
        }
        assertTrue(found > 100, found + " contacts in all");
    }

    @Test
    void infiniteOrHugePosesNeitherCrashNorHang() {
        double[] far = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e300};
        for (int i = 0; i < 30; i++) {
            Model model = Scenes.random(draws);
            State state = placed(model, 2);
            for (int geom : model.collisionPairs.movers) {
                state.geomPosition[3 * geom + draws.below(3)] = far[draws.below(4)];
                state.geomRotation[9 * geom + draws.below(9)] = far[draws.below(4)];
            }
            Collision.detect(model, state);
            for (int c = 0; c < state.contacts.count; c++) {
                assertTrue(state.contacts.distance[c] <= Double.MAX_VALUE, draws.toString());
            }
        }
    }

    private static String contactsWithout(boolean[] broken, Contacts contacts) {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < contacts.count; c++) {
            int g = contacts.geom1[c];
            int h = contacts.geom2[c];
            if (!broken[g] && !broken[h]) {
                text.append(g).append(' ').append(h).append(' ').append(contacts.distance[c]).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void theNarrowPhaseSeesNoMoreOfALongCourseThanOfAShortOne() {
        int few = candidatesOnCourse(10);
        int many = candidatesOnCourse(1000);
        assertEquals(few, many);
        // each of 8 balls meets the floor, and each of the 4 inside it one box
        assertEquals(12, many);
    }

    @Test
    void otherOptionsMayLetParentsCollide() {
        Scenes scene = new Scenes();
        double[] straight = {1, 0, 0, 0};
        int parent = scene.body(0, JointType.FREE);
        scene.geom(GeomType.SPHERE, new double[] {0.1, 0, 0}, new double[3], straight, 1, 1, 0, 0);
        scene.body(parent, JointType.HINGE);
        scene.geom(GeomType.SPHERE, new double[] {0.1, 0, 0}, new double[3], straight, 1, 1, 0, 0);
        Model filtered = scene.model();
        Options o = filtered.options;
        Flags f = o.flags();
        Model unfiltered = filtered.with(new Options(o.timestep(), 0, 0, 0, o.integrator(), o.cone(), o.solver(),
                o.iterations(), o.tolerance(), o.lineSearchIterations(), o.lineSearchTolerance(), o.impedanceRatio(),
                new Flags(f.constraint(), f.frictionLoss(), f.limit(), f.contact(), f.spring(), f.damper(),
                        f.gravity(), f.clampControl(), f.warmStart(), false, f.actuation(), f.safeReference(),
                        f.sensor(), f.eulerDamping())));
        State state = placed(filtered, new double[] {0, 0, 0, 1, 0, 0, 0, 0});
        Collision.detect(filtered, state);
        assertEquals(0, state.contacts.count);
        Collision.detect(unfiltered, state);
        assertEquals(1, state.contacts.count);
        Collision.detect(unfiltered.with(o), state);
        assertEquals(0, state.contacts.count);
    }

    @Test
    void detectionAllocatesNothing() {
        Model model = Scenes.random(draws);
        State state = placed(model, 2);
        detectOften(model, state, 4000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        detectOften(model, state, 1000);
        assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before);
        assertTrue(state.contacts.count > 0, draws.toString());
    }

    private static void detectOften(Model model, State state, int times) {
        for (int i = 0; i < times; i++) {
            Collision.detect(model, state);
        }
    }

    /** A robot of 8 balls, four of them in the first box of a row, and other boxes 2 m apart. */
    private static int candidatesOnCourse(int obstacles) {
        Scenes scene = new Scenes();
        scene.geom(GeomType.PLANE, new double[3], new double[3], new double[] {1, 0, 0, 0}, 1, 1, 0, 0);
        for (int i = 0; i < obstacles; i++) {
            scene.box(0.2, 2 * (i % 32), 2.0 * (i / 32), 0);
        }
        scene.body(0, JointType.FREE);
        for (int i = 0; i < 8; i++) {
            scene.geom(GeomType.SPHERE, new double[] {0.05, 0, 0}, new double[] {i < 4 ? 0.1 : 0.5, 0, 0},
                    new double[] {1, 0, 0, 0}, 1, 0, 0, 0);
        }
        Model model = scene.model();
        State state = new State(model);
        state.qpos[3] = 1;
        Kinematics.compute(model, state);
        Collision.detect(model, state);
        return state.scratch.candidates.count;
    }

    private State placed(Model model, double range) {
        double[] qpos = new double[model.nq];
        for (int j = 0; j < model.joints.count; j++) {
            int start = model.joints.positionStart[j];
            int size = model.joints.type[j].positions;
            for (int k = 0; k < size; k++) {
                qpos[start + k] = draws.uniform(-1, 1) * (size == 7 && k < 3 ? range : 1);
            }
        }
        return placed(model, qpos);
    }

    private static State placed(Model model, double[] qpos) {
        State state = new State(model);
        System.arraycopy(qpos, 0, state.qpos, 0, model.nq);
        Kinematics.compute(model, state);
        return state;
    }

    /** The rules once more, slowly: all pairs of bodies, declared pairs first, then all pairs of geoms. */
    private static void tryAllPairs(Model model, State state) {
        for (int b = 0; b < model.bodies.count; b++) {
            for (int c = b; c < model.bodies.count; c++) {
                for (ContactPair pair : model.contactPairs) {
                    int first = model.geoms.body[pair.geom1()];
                    int second = model.geoms.body[pair.geom2()];
                    if (Math.min(first, second) == b && Math.max(first, second) == c) {
                        Collision.touchDeclared(model, state, pair);
                    }
                }
                for (int g = 0; g < model.geoms.count; g++) {
                    for (int h = g + 1; h < model.geoms.count; h++) {
                        if (model.geoms.body[g] == b && model.geoms.body[h] == c && collide(model, g, h)) {
                            Collision.touch(model, state, g, h);
                        }
                    }
                }
            }
        }
    }

    private static boolean collide(Model model, int g, int h) {
        Geoms geoms = model.geoms;
        int b = geoms.body[g];
        int c = geoms.body[h];
        int[] weld = model.bodies.weld;
        boolean masks = (geoms.contype[g] & geoms.conaffinity[h]) != 0
                || (geoms.contype[h] & geoms.conaffinity[g]) != 0;
        boolean together = weld[b] == weld[c];
        boolean related = weld[b] != 0 && weld[c] != 0 && (weld[model.bodies.parent[weld[b]]] == weld[c]
                || weld[model.bodies.parent[weld[c]]] == weld[b]);
        for (BodyPair exclude : model.excludes) {
            if (exclude.body1() == b && exclude.body2() == c || exclude.body1() == c && exclude.body2() == b) {
                return false;
            }
        }
        for (ContactPair pair : model.contactPairs) {
            if (pair.geom1() == g && pair.geom2() == h || pair.geom1() == h && pair.geom2() == g) {
                return false;
            }
        }
        return masks && !together && !related;
    }

    private void assertSame(Contacts expected, Contacts found) {
        int count = expected.count;
        assertEquals(count, found.count, draws.toString());
        assertEquals(Arrays.toString(Arrays.copyOf(expected.geom1, count)),
                Arrays.toString(Arrays.copyOf(found.geom1, count)), draws.toString());
        assertEquals(Arrays.toString(Arrays.copyOf(expected.geom2, count)),
                Arrays.toString(Arrays.copyOf(found.geom2, count)), draws.toString());
        assertTrue(Arrays.equals(expected.distance, 0, count, found.distance, 0, count), draws.toString());
        assertTrue(Arrays.equals(expected.frame, 0, 9 * count, found.frame, 0, 9 * count), draws.toString());
    }
}
