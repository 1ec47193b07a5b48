package org.ringside.sim.spatial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random models and states for tests of laws that hold for all: several trees of bodies with joints of every type, fixed bodies, offset
 * and turned frames, several joints in a body, random inertias, an actuator on each joint. They have no geoms, so nothing touches, and
 * by default no springs, dampers or gear beyond what a test turns on through {@link Traits}.
 */
public final class RandomModels {
    /**
     * What a model has.
     *
     * @param bodies how many bodies besides the world
     * @param free whether trees may float and bodies hang on ball joints
     * @param armature whether joints have rotor inertia
     * @param springs whether joints have springs
     * @param damping whether joints have dampers
     * @param actuators whether joints have actuators
     */
    public record Traits(int bodies, boolean free, boolean armature, boolean springs, boolean damping,
            boolean actuators) {
        /** Ten bodies, joints of every type, rotor inertia, and no force but gravity. */
        public static final Traits PLAIN = new Traits(10, true, true, false, false, false);
        /** Ten bodies with everything. */
        public static final Traits ALL = new Traits(10, true, true, true, true, true);
    }

    private record Joint(JointType type, int body) {
    }

    private final SplittableRandom random;
    private final Traits traits;

    private RandomModels(long seed, Traits traits) {
        random = new SplittableRandom(seed);
        this.traits = traits;
    }

    /**
     * Makes a model.
     *
     * @param seed the same seed makes the same model
     * @param traits what it has
     * @return a model with MuJoCo's default options
     */
    public static Model model(long seed, Traits traits) {
        return new RandomModels(seed, traits).model();
    }

    /**
     * Makes a state at a random position and velocity, with random controls; no forces applied. Quaternions have any length.
     *
     * @param seed the same seed makes the same state
     * @param model what it is a state of. Not modified.
     * @return a state
     */
    public static State state(long seed, Model model) {
        SplittableRandom random = new SplittableRandom(seed);
        State state = new State(model);
        fill(random, state.qpos, 1);
        fill(random, state.qvel, 2);
        fill(random, state.ctrl, 1);
        return state;
    }

    private static void fill(SplittableRandom random, double[] numbers, double scale) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = scale * random.nextDouble(-1, 1);
        }
    }

    private Model model() {
        Tables tables = new Tables();
        tables.name = "random";
        tables.bodies = bodies();
        List<Joint> drawn = new ArrayList<>();
        for (int body = 1; body < tables.bodies.count; body++) {
            for (JointType type : jointsOf(tables.bodies.parent[body])) {
                drawn.add(new Joint(type, body));
            }
        }
        tables.joints = joints(drawn);
        tables.dofs = new Dofs(Topology.dofParents(tables.bodies, tables.joints));
        for (int i = 0; i < tables.dofs.count; i++) {
            tables.dofs.armature[i] = traits.armature ? random.nextDouble(0.01, 0.1) : 0;
            tables.dofs.damping[i] = traits.damping ? random.nextDouble(0.02, 0.5) : 0;
        }
        sameForAllOfFreeAndBall(tables);
        tables.geoms = new Geoms(0);
        tables.sites = new Sites(0);
        tables.actuators = actuators(drawn);
        tables.sensors = new SensorTable(0);
        tables.referencePosition = positions(drawn, 0.2);
        tables.springReference = positions(drawn, 0.4);
        return new Model(tables);
    }

    private Bodies bodies() {
        Bodies bodies = new Bodies(traits.bodies + 1);
        bodies.quaternion[0] = 1;
        bodies.inertialQuaternion[0] = 1;
        for (int b = 1; b < bodies.count; b++) {
            // depth first: the parent is the body before or one of its ancestors
            int parent = b - 1;
            while (parent > 0 && random.nextInt(3) == 0) {
                parent = bodies.parent[parent];
            }
            bodies.parent[b] = parent;
            vector(bodies.position, b, 0.4);
            unit(bodies.quaternion, b);
            if (random.nextInt(4) == 0) {
                Arrays.fill(bodies.quaternion, 4 * b, 4 * b + 4, 0);
                bodies.quaternion[4 * b] = 1;
            }
            bodies.mass[b] = random.nextDouble(0.3, 3);
            vector(bodies.inertialPosition, b, 0.1);
            unit(bodies.inertialQuaternion, b);
            // any three semi-axes of a solid box give moments that a body can have
            double x = random.nextDouble(0.02, 0.2);
            double y = random.nextDouble(0.02, 0.2);
            double z = random.nextDouble(0.02, 0.2);
            bodies.inertia[3 * b] = bodies.mass[b] * (y * y + z * z) / 3;
            bodies.inertia[3 * b + 1] = bodies.mass[b] * (x * x + z * z) / 3;
            bodies.inertia[3 * b + 2] = bodies.mass[b] * (x * x + y * y) / 3;
        }
        return bodies;
    }

    private JointType[] jointsOf(int parent) {
        if (parent == 0 && traits.free && random.nextInt(2) == 0) {
            return new JointType[] {JointType.FREE};
        }
        return switch (random.nextInt(10)) {
            case 0 -> new JointType[0];
            case 1, 2 -> new JointType[] {traits.free ? JointType.BALL : JointType.HINGE};
            case 3 -> new JointType[] {JointType.SLIDE};
            case 4 -> new JointType[] {JointType.HINGE, JointType.HINGE};
            case 5 -> new JointType[] {JointType.SLIDE, JointType.HINGE, JointType.SLIDE};
            case 6 -> new JointType[] {JointType.SLIDE, traits.free ? JointType.BALL : JointType.HINGE};
            default -> new JointType[] {JointType.HINGE};
        };
    }

    private Joints joints(List<Joint> drawn) {
        Joints joints = new Joints(drawn.size());
        for (int j = 0; j < joints.count; j++) {
            joints.name[j] = "joint " + j;
            joints.type[j] = drawn.get(j).type;
            joints.body[j] = drawn.get(j).body;
            if (joints.type[j] != JointType.FREE && random.nextInt(3) > 0) {
                vector(joints.position, j, 0.1);
            }
            vector(joints.axis, j, 1);
            double length =
                    Math.sqrt(joints.axis[3 * j] * joints.axis[3 * j] + joints.axis[3 * j + 1] * joints.axis[3 * j + 1]
                            + joints.axis[3 * j + 2] * joints.axis[3 * j + 2]);
            for (int k = 0; k < 3; k++) {
                joints.axis[3 * j + k] /= length;
            }
            joints.stiffness[j] = traits.springs ? random.nextDouble(0.5, 20) : 0;
            joints.limitReference[2 * j] = 0.02;
            joints.limitReference[2 * j + 1] = 1;
            System.arraycopy(new double[] {0.9, 0.95, 0.001, 0.5, 2}, 0, joints.limitImpedance, 5 * j, 5);
        }
        return joints;
    }

    /** A free joint has one rotor inertia and one damping, and so has a ball joint. */
    private static void sameForAllOfFreeAndBall(Tables tables) {
        int dof = 0;
        for (JointType type : tables.joints.type) {
            for (int k = 1; k < type.velocities; k++) {
                tables.dofs.armature[dof + k] = tables.dofs.armature[dof];
                tables.dofs.damping[dof + k] = tables.dofs.damping[dof];
            }
            dof += type.velocities;
        }
    }

    private Actuators actuators(List<Joint> drawn) {
        Actuators actuators = new Actuators(traits.actuators ? drawn.size() : 0);
        for (int a = 0; a < actuators.count; a++) {
            actuators.joint[a] = a;
            actuators.gearInParent[a] = random.nextBoolean();
            for (int k = 0; k < drawn.get(a).type.velocities; k++) {
                actuators.gear[6 * a + k] = random.nextDouble(-2, 2);
            }
            for (int k = 0; k < 3; k++) {
                actuators.gain[3 * a + k] = random.nextDouble(0, 2);
                actuators.bias[3 * a + k] = random.nextDouble(-2, 0);
            }
            actuators.forceLimited[a] = random.nextBoolean();
            actuators.forceRange[2 * a] = -1;
            actuators.forceRange[2 * a + 1] = 2;
        }
        return actuators;
    }

    private double[] positions(List<Joint> drawn, double scale) {
        int count = 0;
        for (Joint joint : drawn) {
            count += joint.type.positions;
        }
        double[] positions = new double[count];
        int q = 0;
        for (Joint joint : drawn) {
            int numbers = joint.type.positions;
            for (int k = 0; k < numbers; k++) {
                positions[q + k] = random.nextDouble(-scale, scale);
            }
            if (numbers >= 4) {
                double[] unit = new double[4];
                unit(unit, 0);
                System.arraycopy(unit, 0, positions, q + numbers - 4, 4);
            }
            q += numbers;
        }
        return positions;
    }

    private void vector(double[] out, int index, double scale) {
        for (int k = 3 * index; k < 3 * index + 3; k++) {
            out[k] = random.nextDouble(-scale, scale);
        }
    }

    private void unit(double[] out, int index) {
        double length = 0;
        while (length < 0.1 || length > 1) {
            length = 0;
            for (int k = 4 * index; k < 4 * index + 4; k++) {
                out[k] = random.nextDouble(-1, 1);
                length += out[k] * out[k];
            }
        }
        for (int k = 4 * index; k < 4 * index + 4; k++) {
            out[k] /= Math.sqrt(length);
        }
    }
}
