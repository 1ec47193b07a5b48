package org.ringside.sim.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OracleModelTest {
    private final Model model = OracleModel.read(OracleResources.firstLine("barkour-v0-flat.jsonl.gz"));

    @Test
    void readsWhatMujocoCompiled() {
        assertEquals(14, model.bodies.count);
        assertEquals(11.49, Arrays.stream(model.bodies.mass).sum(), 0.01);
        assertEquals("knee_hind_left", model.joints.name[12]);
        assertTrue(model.joints.limited[12]);
        assertEquals(JointType.FREE, model.joints.type[0]);
        assertEquals(35, model.actuators.gain[0]);
        assertEquals(-0.65, model.actuators.bias[2]);
        assertEquals(GeomType.PLANE, model.geoms.type[0]);
        assertEquals("home", model.keyframes.getFirst().name());
    }
}
