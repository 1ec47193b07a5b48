package org.ringside.sim.spatial.mjcf;

import java.util.ArrayList;
import java.util.List;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.Dofs;
import org.ringside.sim.spatial.JointType;
import org.ringside.sim.spatial.Joints;
import org.ringside.sim.spatial.Tables;
import org.ringside.sim.spatial.Topology;

/** Compiles joints and their degrees of freedom. */
final class JointCompiler {
    private static final int MOST_DOFS = 2_000;
    private static final double SHORTEST_AXIS = 1e-7;

    private final CompilerSettings settings;
    private final Tables tables;
    private final List<BodyTree.Node> nodes;
    private int qpos;
    private int dof;

    private JointCompiler(CompilerSettings settings, Tables tables, List<BodyTree.Node> nodes) {
        this.settings = settings;
        this.tables = tables;
        this.nodes = nodes;
    }

    /** Fills joints, degrees of freedom, reference position and spring reference. */
    static void compile(BodyTree tree, CompilerSettings settings, Bodies bodies, Names names, Tables tables) {
        new JointCompiler(settings, tables, tree.nodes).compile(bodies, names);
    }

    private void compile(Bodies bodies, Names names) {
        List<JointType> types = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        int velocities = 0;
        int positions = 0;
        for (int body = 0; body < nodes.size(); body++) {
            for (JointType type : types(nodes.get(body))) {
                types.add(type);
                owners.add(body);
                velocities += type.velocities;
                positions += type.positions;
            }
            if (velocities > MOST_DOFS) {
                throw nodes.get(body).element.fault("a model may have at most " + MOST_DOFS + " degrees of freedom");
            }
        }
        Joints joints = new Joints(types.size());
        for (int j = 0; j < joints.count; j++) {
            joints.type[j] = types.get(j);
            joints.body[j] = owners.get(j);
        }
        tables.joints = joints;
        tables.dofs = new Dofs(Topology.dofParents(bodies, joints));
        tables.referencePosition = new double[positions];
        tables.springReference = new double[positions];
        int joint = 0;
        for (BodyTree.Node node : nodes) {
            for (BodyTree.Placed placed : node.joints) {
                joints.name[joint] = names.add(placed.element(), joint);
                fill(joint++, node, placed);
            }
        }
    }

    /** Returns the types of a body's joints, which must be able to act together. */
    private static List<JointType> types(BodyTree.Node node) {
        List<JointType> types = new ArrayList<>();
        boolean ball = false;
        int velocities = 0;
        for (BodyTree.Placed placed : node.joints) {
            MjcfElement e = placed.element();
            JointType type = type(e);
            types.add(type);
            velocities += type.velocities;
            if (type == JointType.FREE && (node.parent != 0 || node.joints.size() > 1)) {
                throw e.fault("a free joint must be the only joint of a body that is a child of the world");
            }
            if (ball && (type == JointType.BALL || type == JointType.HINGE)) {
                throw e.fault("a ball joint turns every way already; remove this joint");
            }
            ball |= type == JointType.BALL;
            if (velocities > 6) {
                throw e.fault("the joints of one body may have at most 6 degrees of freedom; put a body in between");
            }
        }
        return types;
    }

    private static JointType type(MjcfElement e) {
        if (e.name().equals("freejoint")) {
            return JointType.FREE;
        }
        return switch (e.word("type", "hinge", "free", "ball", "slide", "hinge")) {
            case "free" -> JointType.FREE;
            case "ball" -> JointType.BALL;
            case "slide" -> JointType.SLIDE;
            default -> JointType.HINGE;
        };
    }

    private void fill(int j, BodyTree.Node node, BodyTree.Placed placed) {
        MjcfElement e = placed.element();
        Joints joints = tables.joints;
        JointType type = joints.type[j];
        boolean free = type == JointType.FREE;
        joints.axis[3 * j + 2] = 1;
        if (!free) {
            double[] position = e.numbers("pos", 3);
            Numbers.put(placed.frame().point(position == null ? new double[3] : position), joints.position, 3 * j);
        }
        if (type == JointType.SLIDE || type == JointType.HINGE) {
            double[] axis = Numbers.fill(e, "axis", 3, 3, 0, 0, 1);
            if (!(Orientation.length(axis) > SHORTEST_AXIS)) {
                throw e.fault("axis", "an axis of length 0 has no direction; the default is 0 0 1");
            }
            Orientation.normalise(axis);
            Numbers.put(placed.frame().direction(axis), joints.axis, 3 * j);
        }
        joints.stiffness[j] = linear(e, "stiffness");
        joints.margin[j] = e.number("margin", 0);
        Numbers.put(Numbers.solref(e, "solreflimit"), joints.limitReference, 2 * j);
        Numbers.put(Numbers.solimp(e, "solimplimit"), joints.limitImpedance, 5 * j);
        if (!free) {
            limit(j, e);
            joints.actuatorForceLimited[j] = settings.limited(e, "actuatorfrclimited", "actuatorfrcrange");
            Numbers.put(Numbers.fill(e, "actuatorfrcrange", 2, 2, 0, 0), joints.actuatorForceRange, 2 * j);
        }
        reference(type, node, e);
        dofs(type, e);
    }

    private void limit(int j, MjcfElement e) {
        Joints joints = tables.joints;
        boolean angular = joints.type[j] != JointType.SLIDE;
        joints.limited[j] = settings.limited(e, "limited", "range");
        double[] range = Numbers.fill(e, "range", 2, 2, 0, 0);
        if (joints.limited[j] && joints.type[j] == JointType.BALL && range[0] != 0) {
            throw e.fault("range", "the first limit of a ball joint must be 0, the second is the largest angle; it is "
                    + Spelling.quote(e.text("range")));
        }
        for (int k = 0; k < 2; k++) {
            joints.range[2 * j + k] = angular ? settings.angle(range[k]) : range[k];
        }
    }

    private void reference(JointType type, BodyTree.Node node, MjcfElement e) {
        double[] reference = switch (type) {
            case FREE -> Numbers.join(node.pose.position(), node.pose.quaternion());
            case BALL -> new double[] {1, 0, 0, 0};
            case SLIDE -> new double[] {e.number("ref", 0)};
            case HINGE -> new double[] {settings.angle(e.number("ref", 0))};
        };
        double[] spring = switch (type) {
            case FREE, BALL -> reference;
            case SLIDE -> new double[] {e.number("springref", 0)};
            case HINGE -> new double[] {settings.angle(e.number("springref", 0))};
        };
        Numbers.put(reference, tables.referencePosition, qpos);
        Numbers.put(spring, tables.springReference, qpos);
        qpos += type.positions;
    }

    private void dofs(JointType type, MjcfElement e) {
        Dofs dofs = tables.dofs;
        double armature = atLeastZero(e, "armature", e.number("armature", 0));
        double damping = atLeastZero(e, "damping", linear(e, "damping"));
        double frictionLoss = atLeastZero(e, "frictionloss", e.number("frictionloss", 0));
        double[] solref = Numbers.solref(e, "solreffriction");
        double[] solimp = Numbers.solimp(e, "solimpfriction");
        for (int k = 0; k < type.velocities; k++) {
            dofs.armature[dof] = armature;
            dofs.damping[dof] = damping;
            dofs.frictionLoss[dof] = frictionLoss;
            Numbers.put(solref, dofs.frictionReference, 2 * dof);
            Numbers.put(solimp, dofs.frictionImpedance, 5 * dof);
            dof++;
        }
    }

    /** Reads the coefficient of a law that may also have coefficients of higher order, which we have not. */
    private static double linear(MjcfElement e, String attribute) {
        double[] coefficients = Numbers.fill(e, attribute, 1, 3, 0, 0, 0);
        if (coefficients[1] != 0 || coefficients[2] != 0) {
            throw e.fault(attribute, "only the linear coefficient is supported; remove the others of "
                    + Spelling.quote(e.text(attribute)));
        }
        return coefficients[0];
    }

    private static double atLeastZero(MjcfElement e, String attribute, double value) {
        if (value < 0) {
            throw e.fault(attribute, "0 or more is expected, not " + value);
        }
        return value;
    }
}
