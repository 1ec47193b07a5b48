package org.ringside.sim.spatial.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Constraints;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.OracleModel;
import org.ringside.sim.spatial.OracleResources;
import org.ringside.sim.spatial.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows, forces and accelerations are MuJoCo's, on our robot and on a model with every kind of constraint. */
class MujocoConstraintTest {
    private static final String ROBOT = "barkour-v0-flat.jsonl.gz";
    private static final String PYRAMIDAL = "constraints-pyramidal.jsonl.gz";
    private static final String ELLIPTIC = "constraints-elliptic.jsonl.gz";

    private interface Check {
        void state(Model model, State state, JsonNode expected);
    }

    private static void forEachState(String resource, Check check) {
        List<String> lines = OracleResources.lines(resource);
        Model model = OracleModel.read(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            JsonNode expected = JsonMapper.shared().readTree(line);
            State state = OracleContacts.state(model, expected);
            ConstraintRows.build(model, state);
            check.state(model, state, expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ROBOT, PYRAMIDAL, ELLIPTIC})
    void rowsAreMujocos(String resource) {
        forEachState(resource, (model, state, expected) -> {
            JsonNode rows = expected.get("constraints");
            Constraints actual = state.constraints;
            assertEquals(rows.get("count").intValue(), actual.count);
            close(rows, "velocity", actual.velocity, actual.count, 1e-13);
            close(rows, "reference", actual.reference, actual.count, 1e-13);
            close(rows, "frictionLoss", actual.frictionLoss, actual.count, 0);
            double[] regularisation = OracleModel.numbers(rows.get("regularisation"));
            double[] stiffness = OracleModel.numbers(rows.get("stiffness"));
            double[] jacobian = OracleModel.numbers(rows.get("jacobian"));
            for (int row = 0; row < actual.count; row++) {
                assertEquals(regularisation[row], actual.regularisation[row], 1e-13 * regularisation[row]);
                assertEquals(stiffness[row], actual.stiffness[row], 1e-13 * stiffness[row]);
                double[] dense = new double[model.nv];
                for (int k = actual.start[row]; k < actual.start[row + 1]; k++) {
                    dense[actual.column[k]] = actual.jacobian[k];
                    assertTrue(k == actual.start[row] || actual.column[k] < actual.column[k - 1], "falling columns");
                }
                for (int i = 0; i < model.nv; i++) {
                    assertEquals(jacobian[row * model.nv + i], dense[i], 1e-14, "row " + row + " column " + i);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {ROBOT, PYRAMIDAL, ELLIPTIC})
    void accelerationsAndForcesAreMujocos(String resource) {
        List<Double> errors = new ArrayList<>();
        boolean[] elliptic = new boolean[1];
        forEachState(resource, (model, state, expected) -> {
            elliptic[0] = model.options.cone() == Cone.ELLIPTIC;
            // where cones slip, MuJoCo's own stop leaves this much
            double tolerance = elliptic[0] ? 1e-6 : 1e-11;
            ConstraintSolver.solve(model, state);
            errors.add(close(expected, "qacc", state.qacc, model.nv, tolerance));
            close(expected, "constraintForce", state.constraintForce, model.nv, tolerance);
            close(expected.get("constraints"), "force", state.constraints.force, state.constraints.count, tolerance);
            int c = 0;
            double scale = largest(OracleModel.numbers(expected.get("constraints").get("force")));
            for (JsonNode contact : expected.path("contacts")) {
                double[] force = OracleModel.numbers(contact.get("force"));
                for (int j = 0; j < 6; j++) {
                    assertEquals(force[j], state.contacts.force[6 * c + j], tolerance * scale);
                }
                c++;
            }
        });
        errors.sort(null);
        double median = errors.get(errors.size() / 2);
        assertTrue(median < (elliptic[0] ? 1e-9 : 1e-13), "median error " + median);
    }

    @ParameterizedTest
    @ValueSource(strings = {ROBOT, PYRAMIDAL, ELLIPTIC})
    void theLawsGiveMujocosForcesAtMujocosAcceleration(String resource) {
        forEachState(resource, (model, state, expected) -> {
            ConstraintSolver.forces(model, state, OracleModel.numbers(expected.get("qacc")));
            close(expected.get("constraints"), "force", state.constraints.force, state.constraints.count, 1e-10);
        });
    }

    /** Checks numbers relative to the largest of them and 1; returns the largest error relative to the largest number. */
    private static double close(JsonNode from, String name, double[] actual, int count, double tolerance) {
        double[] expected = OracleModel.numbers(from.get(name));
        assertEquals(count, expected.length, name);
        double scale = largest(expected);
        double worst = 0;
        for (int i = 0; i < count; i++) {
            assertEquals(expected[i], actual[i], tolerance * Math.max(1, scale), name + " " + i);
            worst = Math.max(worst, Math.abs(expected[i] - actual[i]) / scale);
        }
        return worst;
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }
}
