package org.ringside.sim.spatial.collision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.sim.spatial.GeomType;

class MujocoParityTest {
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @CsvSource({"PLANE,SPHERE", "PLANE,CAPSULE", "PLANE,CYLINDER", "PLANE,BOX", "PLANE,ELLIPSOID", "SPHERE,SPHERE",
        "SPHERE,CAPSULE", "SPHERE,CYLINDER", "SPHERE,BOX", "CAPSULE,CAPSULE", "BOX,BOX"})
    void contactsAreThoseOfMujoco(GeomType type1, GeomType type2) {
        List<GoldenCase> cases = GoldenCase.read(type1, type2);
        assertTrue(cases.size() >= 30);
        for (int i = 0; i < cases.size(); i++) {
            GoldenCase golden = cases.get(i);
            double[][] found = GoldenCase.frames(golden.scene().contacts(golden.margin()));
            String where = type1 + " " + type2 + " case " + i + "\nexpected " + Arrays.deepToString(golden.contacts())
                    + "\nfound    "
                    + Arrays.deepToString(found);
            assertEquals(golden.contacts().length, found.length, where);
            for (double[] contact : golden.contacts()) {
                double miss = Arrays.stream(found).mapToDouble(f -> difference(f, contact)).min().orElseThrow();
                assertTrue(miss < TOLERANCE, () -> miss + " off at " + where);
            }
        }
    }

    /** Where the capsule is parallel to an edge or face, MuJoCo leaves points out as rounding has it. */
    @Test
    void capsuleAndBoxTouchWhereMujocoSays() {
        List<GoldenCase> cases = GoldenCase.read(GeomType.CAPSULE, GeomType.BOX);
        int same = 0;
        for (int i = 0; i < cases.size(); i++) {
            GoldenCase golden = cases.get(i);
            double[][] found = GoldenCase.frames(golden.scene().contacts(golden.margin()));
            String where = "case " + i + "\nexpected " + Arrays.deepToString(golden.contacts()) + "\nfound    "
                    + Arrays.deepToString(found);
            if (!aligned(golden.scene())) {
                assertEquals(golden.contacts().length, found.length, where);
            }
            same += golden.contacts().length == found.length ? 1 : 0;
            for (double[] contact : golden.contacts()) {
                double miss = Arrays.stream(found).mapToDouble(f -> difference(f, contact)).min().orElseThrow();
                assertTrue(miss < TOLERANCE, () -> miss + " off at " + where);
            }
        }
        assertTrue(same >= 120, "same count in " + same);
    }

    private static boolean aligned(PairScene scene) {
        double[] r = scene.state.geomRotation;
        for (int k = 0; k < 3; k++) {
            if (Math.abs(r[2] * r[9 + k] + r[5] * r[12 + k] + r[8] * r[15 + k]) < 1e-12) {
                return true;
            }
        }
        return false;
    }

    private static double difference(double[] a, double[] b) {
        double worst = 0;
        for (int k = 0; k < a.length; k++) {
            worst = Math.max(worst, Math.abs(a[k] - b[k]));
        }
        return worst;
    }
}
