package org.ringside.sim.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenTest {
    @ParameterizedTest
    @ValueSource(strings = {"barkour-v0-flat", "barkour-v0-course", "peer-barkour_v0-flat", "peer-unitree_go1-course"})
    void hasAThousandStatesWithUnitQuaternionsAndTheContactsItCounts(String name) {
        Golden golden = Golden.read(name);
        Golden.Section states = golden.section("states");
        assertEquals(1000, states.rows());
        int touching = 0;
        for (int i = 0; i < states.rows(); i++) {
            double[] q = states.get(i, "qpos");
            assertEquals(1, Math.sqrt(q[3] * q[3] + q[4] * q[4] + q[5] * q[5] + q[6] * q[6]), 1e-14);
            touching += i < 200 ? (int) states.number(i, "contacts") : 0;
        }
        assertEquals(golden.section("contacts").rows(), touching);
        assertTrue(touching > 150);
    }
}
