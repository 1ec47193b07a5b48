package org.ringside.sim.spatial.mjcf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Tables;

/** Texts that include texts, and numbers that are changed on the way. */
class IncludedTextsTest {
    private static final Consumer<Tables> NOTHING = tables -> {};
    private static final String ARM = "<body name=\"arm\"><joint name=\"hinge\" axis=\"0 1 0\"/>"
            + "<geom name=\"rod\" type=\"capsule\" size=\"0.02\" fromto=\"0 0 0 0.3 0 0\" mass=\"%s\"/></body>";

    private static String arm(String mass) {
        return ARM.replace("%s", mass);
    }

    @Test
    void anIncludedTextStandsWhereItIsIncluded() {
        String floor = "<geom name=\"floor\" type=\"plane\" size=\"1 1 1\"/>";
        Model whole = MjcfReader.read("whole", "<mujoco model=\"m\"><worldbody>" + arm("1") + "</worldbody><worldbody>"
                + floor + "</worldbody></mujoco>");
        Model parts = MjcfReader.read("main", "<mujoco model=\"m\"><include file=\"arm\"/><worldbody>" + floor
                + "</worldbody></mujoco>",
                Map.of("arm", "<mujoco><worldbody>" + arm("1") + "</worldbody></mujoco>"), NOTHING);
        assertEquals(MjcfWriter.write(whole), MjcfWriter.write(parts));
    }

    @Test
    void textsMayIncludeTextsButEachOnceAndNeverFiles() {
        Map<String, String> texts = Map.of(
                "a", "<mujoco><include file=\"b\"/></mujoco>",
                "b", "<mujoco><worldbody>" + arm("1") + "</worldbody></mujoco>",
                "loop", "<mujoco><include file=\"loop\"/></mujoco>");
        assertEquals(1, MjcfReader.read("main", "<mujoco><include file=\"a\"/></mujoco>", texts, NOTHING).nv);
        for (String bad : new String[] {
            "<include file=\"b\"/><include file=\"b\"/>", "<include file=\"a\"/><include file=\"b\"/>",
            "<include file=\"loop\"/>"
        }) {
            String message = assertThrows(
                    MjcfException.class,
                    () -> MjcfReader.read("main", "<mujoco>" + bad + "</mujoco>", texts, NOTHING)).getMessage();
            assertTrue(message.contains("included already"), message);
        }
        for (String file : new String[] {"pom.xml", "/etc/passwd", "../a"}) {
            String message = assertThrows(
                    MjcfException.class,
                    () -> MjcfReader.read("main", "<mujoco><include file=\"" + file + "\"/></mujoco>", texts, NOTHING))
                    .getMessage();
            assertTrue(message.contains("cannot be included"), message);
        }
    }

    @Test
    void aChangeIsAsIfTheTextHadSaidSo() {
        Model written = MjcfReader.read("m", "<mujoco><worldbody>" + arm("2") + "</worldbody></mujoco>");
        Model changed = MjcfReader.read("m", "<mujoco><worldbody>" + arm("1") + "</worldbody></mujoco>", Map.of(),
                tables -> {
                    tables.bodies.mass[1] *= 2;
                    for (int k = 3; k < 6; k++) {
                        tables.bodies.inertia[k] *= 2;
                    }
                });
        assertArrayEquals(written.bodies.mass, changed.bodies.mass);
        assertArrayEquals(written.bodies.inertiaInBody, changed.bodies.inertiaInBody, 1e-15);
        assertArrayEquals(written.bodies.inverseWeight, changed.bodies.inverseWeight, 1e-12);
        assertArrayEquals(written.dofs.inverseWeight, changed.dofs.inverseWeight, 1e-12);
        assertEquals(written.meanInertia, changed.meanInertia, 1e-15);
    }
}
