package org.ringside.sim.spatial.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.sim.spatial.Cone;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Golden;
import org.ringside.sim.spatial.Integrator;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.ParityModels;
import org.ringside.sim.spatial.Residuals;
import org.ringside.sim.spatial.State;

/**
 * The whole engine against MuJoCo 3.14: robots on the flat and on a course with every shape, in random states and along trajectories. What is
 * compared and how it was made is said in {@code mujoco/README.md} of the test resources. With {@code RINGSIDE_TOLERANCE=1} in the
 * environment, worst and median of each comparison are printed.
 */
class MujocoParityTest {
    /** How MuJoCo finds the contacts of two shapes, and so what can be asked of ours. Contacts are in m, normals have length 1. */
    private enum Kind {
        /** In closed form. */
        EXACT("exact", 1e-9, 1e-12, 1e-9, 1e-12),
        /** By iteration: normals are found to about this, positions and depths better. */
        ITERATED("iterated", 1e-5, 1e-5, 1e-4, 1e-6),
        /** Faces on the rims of cylinders: it may choose other points of the same patch. */
        PATCH("patches", 0.05, 0.05, 0.05, 0.05);

        private final String label;
        private final double worstContact;
        private final double medianContact;
        private final double worstAcceleration;
        private final double medianAcceleration;

        Kind(String label, double worstContact, double medianContact, double worstAcceleration,
                double medianAcceleration) {
            this.label = label;
            this.worstContact = worstContact;
            this.medianContact = medianContact;
            this.worstAcceleration = worstAcceleration;
            this.medianAcceleration = medianAcceleration;
        }

        static Kind of(GeomType first, GeomType second) {
            boolean cylinder = first == GeomType.CYLINDER || second == GeomType.CYLINDER;
            if (first == GeomType.PLANE || first == GeomType.SPHERE && second == GeomType.CYLINDER) {
                return EXACT;
            }
            if (cylinder && first.ordinal() >= GeomType.CYLINDER.ordinal()
                    || first == GeomType.HEIGHT_FIELD && second.ordinal() >= GeomType.CYLINDER.ordinal()) {
                return PATCH;
            }
            boolean round = cylinder || first == GeomType.ELLIPSOID || second == GeomType.ELLIPSOID;
            return round || first == GeomType.HEIGHT_FIELD ? ITERATED : EXACT;
        }

        static Kind of(Model model, int geom1, int geom2) {
            return of(model.geoms.type[geom1], model.geoms.type[geom2]);
        }

        /** The least exact one of a state. */
        static Kind of(Model model, Contacts contacts) {
            Kind kind = EXACT;
            for (int c = 0; c < contacts.count; c++) {
                Kind other = of(model, contacts.geom1[c], contacts.geom2[c]);
                kind = other.compareTo(kind) > 0 ? other : kind;
            }
            return kind;
        }

        static Map<Kind, Residuals> residuals(String what) {
            Map<Kind, Residuals> all = new EnumMap<>(Kind.class);
            for (Kind kind : values()) {
                all.put(kind, new Residuals(what + ", " + kind.label));
            }
            return all;
        }
    }

    @TempDir
    private Path folder;

    static Stream<Arguments> scenes() {
        return ParityModels.ROBOTS.stream()
                .flatMap(robot -> Stream.of(Arguments.of(robot, "flat"), Arguments.of(robot, "course")));
    }

    static Stream<String> robots() {
        return ParityModels.ROBOTS.stream();
    }

    private static Model pyramidal(Model model) {
        return ParityModels.converged(model, Cone.PYRAMIDAL, Integrator.EULER, null);
    }

    private static void set(Model model, State state, Golden.Section states, int row) {
        state.reset(model);
        copy(states.get(row, "qpos"), state.qpos);
        copy(states.get(row, "qvel"), state.qvel);
        copy(states.get(row, "ctrl"), state.ctrl);
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void massMatrixBiasAndForcesAreMujocos(String robot, String scene) {
        Model model = pyramidal(ParityModels.read(folder, robot, scene));
        Golden golden = Golden.read(robot + "-" + scene);
        Golden.Section details = golden.section("details");
        String name = robot + " " + scene + " ";
        Residuals mass = new Residuals(name + "mass");
        Residuals bias = new Residuals(name + "bias");
        Residuals passive = new Residuals(name + "passive");
        Residuals actuation = new Residuals(name + "actuation");
        State state = new State(model);
        for (int i = 0; i < details.rows(); i++) {
            set(model, state, golden.section("states"), i);
            Simulation.forward(model, state);
            mass.add(i, details.get(i, "mass"), state.mass);
            bias.add(i, details.get(i, "bias"), state.bias);
            passive.add(i, details.get(i, "passive"), state.passive);
            actuation.add(i, details.get(i, "actuation"), state.actuation);
        }
        mass.assertBelow(1e-12, 1e-15);
        bias.assertBelow(1e-12, 1e-14);
        passive.assertBelow(1e-12, 1e-15);
        actuation.assertBelow(1e-12, 1e-15);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void contactsAreMujocos(String robot, String scene) {
        Model model = pyramidal(ParityModels.read(folder, robot, scene));
        Golden golden = Golden.read(robot + "-" + scene);
        Golden.Section expected = golden.section("contacts");
        Map<Kind, Residuals> residuals = Kind.residuals(robot + " " + scene + " contacts");
        Map<String, Integer> lonely = new TreeMap<>();
        State state = new State(model);
        int row = 0;
        for (int i = 0; row < expected.rows(); i++) {
            set(model, state, golden.section("states"), i);
            Simulation.forward(model, state);
            boolean[] met = new boolean[state.contacts.count];
            for (; row < expected.rows() && expected.number(row, "state") == i; row++) {
                double[] geoms = expected.get(row, "geoms");
                Kind kind = Kind.of(model, (int) geoms[0], (int) geoms[1]);
                int nearest = nearest(state.contacts, met, expected, row);
                if (nearest >= 0) {
                    met[nearest] = true;
                    residuals.get(kind).add(i, difference(state.contacts, nearest, expected, row));
                } else if (kind != Kind.PATCH) {
                    lonely.merge("state " + i + " lacks " + pair(model, geoms), 1, Integer::sum);
                }
            }
            for (int c = 0; c < met.length; c++) {
                if (!met[c] && Kind.of(model, state.contacts.geom1[c], state.contacts.geom2[c]) != Kind.PATCH) {
                    double[] geoms = {state.contacts.geom1[c], state.contacts.geom2[c]};
                    lonely.merge("state " + i + " has one too many of " + pair(model, geoms), 1, Integer::sum);
                }
            }
        }
        residuals.forEach((kind, off) -> off.assertBelow(kind.worstContact, kind.medianContact));
        assertEquals(Map.of(), lonely);
    }

    /** The contact of the same geoms that was not met yet and is nearest, or -1. */
    private static int nearest(Contacts contacts, boolean[] met, Golden.Section expected, int row) {
        double[] geoms = expected.get(row, "geoms");
        double[] position = expected.get(row, "position");
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < contacts.count; c++) {
            if (!met[c] && contacts.geom1[c] == geoms[0] && contacts.geom2[c] == geoms[1]) {
                double distance = largest(position, contacts.position, 3 * c);
                if (distance < least) {
                    least = distance;
                    nearest = c;
                }
            }
        }
        return nearest;
    }

    /** The largest difference of position (m), normal and distance (m). */
    private static double difference(Contacts contacts, int c, Golden.Section expected, int row) {
        double place = largest(expected.get(row, "position"), contacts.position, 3 * c);
        double normal = largest(expected.get(row, "normal"), contacts.frame, 9 * c);
        double distance = Math.abs(expected.number(row, "distance") - contacts.distance[c]);
        return Math.max(distance, Math.max(place, normal));
    }

    private static double largest(double[] expected, double[] actual, int from) {
        double largest = 0;
        for (int k = 0; k < expected.length; k++) {
            largest = Math.max(largest, Math.abs(expected[k] - actual[from + k]));
        }
        return largest;
    }

    private static String pair(Model model, double[] geoms) {
        return model.geoms.type[(int) geoms[0]] + " " + (int) geoms[0] + " and " + model.geoms.type[(int) geoms[1]]
                + " "
                + (int) geoms[1];
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void accelerationIsMujocos(String robot, String scene) {
        Model model = ParityModels.read(folder, robot, scene);
        Golden golden = Golden.read(robot + "-" + scene);
        for (Cone cone : Cone.values()) {
            boolean pyramidal = cone == Cone.PYRAMIDAL;
            Golden.Section expected = golden.section(pyramidal ? "states" : "elliptic");
            accelerations(golden, expected, ParityModels.converged(model, cone, Integrator.EULER, null),
                    robot + " " + scene + " " + cone);
        }
    }

    private static void accelerations(Golden golden, Golden.Section expected, Model model,
            String name) {
        Golden.Section states = golden.section("states");
        Map<Kind, Residuals> residuals = Kind.residuals(name + " qacc");
        State state = new State(model);
        for (int i = 0; i < expected.rows(); i++) {
            set(model, state, states, i);
            Simulation.forward(model, state);
            Kind kind = Kind.of(model, state.contacts);
            if (kind != Kind.PATCH) {
                assertEquals(states.number(i, "contacts"), state.contacts.count, name + ", state " + i + ": contacts");
            }
            residuals.get(kind).add(i, expected.get(i, "qacc"), state.qacc);
        }
        // elliptic cones are solved to what MuJoCo's own solver stops at
        double elliptic = model.options.cone() == Cone.ELLIPTIC ? 1e3 : 1;
        residuals.forEach((kind, off) -> off.assertBelow(
                kind == Kind.EXACT ? elliptic * kind.worstAcceleration : kind.worstAcceleration,
                kind == Kind.EXACT ? elliptic * kind.medianAcceleration : kind.medianAcceleration));
    }

    @ParameterizedTest
    @MethodSource("robots")
    void oneStepOfEachIntegratorIsMujocos(String robot) {
        Model model = ParityModels.read(folder, robot, "flat");
        Golden golden = Golden.read(robot + "-flat");
        Map<String, Model> models = Map.of(
                "euler", ParityModels.converged(model, Cone.PYRAMIDAL, Integrator.EULER, true),
                "euler without damping", ParityModels.converged(model, Cone.PYRAMIDAL, Integrator.EULER, false),
                "rk4", ParityModels.converged(model, Cone.PYRAMIDAL, Integrator.RK4, null),
                "implicitfast", ParityModels.converged(model, Cone.PYRAMIDAL, Integrator.IMPLICIT_FAST, null));
        new TreeMap<>(models).forEach((name, stepped) -> {
            Golden.Section expected = golden.section("step: " + name);
            Residuals positions = new Residuals(robot + " a step of " + name + ", qpos");
            Residuals velocities = new Residuals(robot + " a step of " + name + ", qvel");
            State state = new State(stepped);
            for (int i = 0; i < expected.rows(); i++) {
                set(stepped, state, golden.section("states"), i);
                Simulation.step(stepped, state);
                positions.add(i, expected.get(i, "qpos"), state.qpos);
                velocities.add(i, expected.get(i, "qvel"), state.qvel);
            }
            positions.assertBelow(1e-12, 1e-14);
            velocities.assertBelow(1e-11, 1e-13);
        });
    }

    @ParameterizedTest
    @MethodSource("robots")
    void trajectoriesStayWithMujocos(String robot) {
        Model model = pyramidal(ParityModels.read(folder, robot, "flat"));
        Golden golden = Golden.read(robot + "-flat");
        Golden.Section samples = golden.section("trajectories");
        Residuals early = new Residuals(robot + " trajectories to 0.2 s");
        Residuals late = new Residuals(robot + " trajectories to 1 s");
        State state = new State(model);
        int step = 0;
        for (int row = 0; row < samples.rows(); row++) {
            int trajectory = (int) samples.number(row, "trajectory");
            int until = (int) samples.number(row, "step");
            if (until == 0) {
                state.reset(model, model.keyframes.getFirst());
                state.qpos[2] += 0.01;
                step = 0;
            }
            double[] phase = golden.section("phases").get(trajectory, "phase");
            for (; step < until; step++) {
                control(model, state, phase, step);
                Simulation.step(model, state);
            }
            double off = largest(samples.get(row, "qpos"), state.qpos, 0);
            (until <= 100 ? early : late).add(trajectory, off);
        }
        early.assertBelow(1e-6, 1e-9);
        late.assertBelow(1e-3, 1e-6);
    }

    private static void control(Model model, State state, double[] phase, int step) {
        double[] home = model.keyframes.getFirst().qpos();
        for (int j = 0; j < model.nu; j++) {
            int position = model.joints.positionStart[model.actuators.joint[j]];
            state.ctrl[j] = home[position] + 0.25 * StrictMath.sin(4 * Math.PI * 0.002 * step + phase[j]);
        }
    }

    @ParameterizedTest
    @MethodSource("robots")
    void sensorsReadWhatMujocosDo(String robot) {
        Model model = pyramidal(ParityModels.read(folder, robot, "flat"));
        Golden golden = Golden.read(robot + "-flat");
        Golden.Section details = golden.section("details");
        State state = new State(model);
        for (int sensor = 0; sensor < model.sensors.count; sensor++) {
            Residuals residuals = new Residuals(robot + " sensor " + model.sensors.name[sensor]);
            int start = model.sensors.start[sensor];
            int end = model.sensors.start[sensor + 1];
            for (int i = 0; i < details.rows(); i++) {
                set(model, state, golden.section("states"), i);
                Simulation.forward(model, state);
                residuals.add(i, Arrays.copyOfRange(details.get(i, "sensorData"), start, end),
                        Arrays.copyOfRange(state.sensorData, start, end));
            }
            residuals.assertBelow(1e-9, 1e-12);
        }
    }
}
