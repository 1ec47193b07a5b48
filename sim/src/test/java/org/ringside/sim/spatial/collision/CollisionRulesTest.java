package org.ringside.sim.spatial.collision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.OracleModel;
import org.ringside.sim.spatial.OracleResources;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Kinematics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who collides, in which order, with which parameters and frames: each case is a small model and what MuJoCo makes of it. */
class CollisionRulesTest {
    private record Case(String name, JsonNode golden) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return OracleResources.lines("collision/rules.jsonl.gz").stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .map(golden -> new Case(golden.path("name").asString(), golden));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void contactsAreThoseOfMujoco(Case scene) {
        Model model = OracleModel.read(scene.golden.path("model"));
        State state = new State(model);
        Kinematics.compute(model, state);
        Collision.detect(model, state);
        JsonNode expected = scene.golden.path("contacts");
        Contacts found = state.contacts;
        assertEquals(expected.size(), found.count);
        for (int c = 0; c < found.count; c++) {
            JsonNode contact = expected.get(c);
            assertEquals(contact.path("geom1").intValue(), found.geom1[c], "geom 1 of contact " + c);
            assertEquals(contact.path("geom2").intValue(), found.geom2[c], "geom 2 of contact " + c);
            assertEquals(contact.path("dimension").intValue(), found.dimension[c]);
            boolean active = found.distance[c] < found.includeMargin[c];
            assertEquals(contact.path("active").booleanValue(), active);
            compare(contact, "distance", new double[] {found.distance[c]}, 0, 1);
            compare(contact, "includeMargin", new double[] {found.includeMargin[c]}, 0, 1);
            compare(contact, "position", found.position, c, 3);
            compare(contact, "frame", found.frame, c, 9);
            compare(contact, "friction", found.friction, c, 5);
            compare(contact, "solref", found.solref, c, 2);
            compare(contact, "solrefFriction", found.solrefFriction, c, 2);
            compare(contact, "solimp", found.solimp, c, 5);
        }
    }

    private static void compare(JsonNode contact, String field, double[] found, int index, int size) {
        JsonNode value = contact.path(field);
        double[] expected = value.isArray() ? OracleModel.numbers(value) : new double[] {value.doubleValue()};
        double[] part = Arrays.copyOfRange(found, size * index, size * (index + 1));
        assertArrayEquals(expected, part, 1e-12, field);
    }
}
