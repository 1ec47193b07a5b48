package org.ringside.app.robots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joml.Vector3d;
import org.ringside.sim.hash.Sha256;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.Rotations;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.mjcf.MjcfWriter;

/**
 * Makes the definition of a robot from any model in MJCF that is one: a floating base with four legs of abduction, hip and knee, each
 * with one drive, and a sphere as its foot. Bodies that are fixed to another belong to it.
 */
public final class RobotDefinition {
    private final Anatomy anatomy;
    private final Model model;
    private final State unturned;
    private final double noLoadSpeed;

    /** The robot's body that each body of the model belongs to, -1 for none (bodies). */
    private final int[] owner;

    private RobotDefinition(Anatomy anatomy, double noLoadSpeed) {
        this.anatomy = anatomy;
        this.model = anatomy.model;
        this.unturned = anatomy.unturned;
        this.noLoadSpeed = noLoadSpeed;
        owner = new int[model.bodies.count];
    }

    /**
     * Makes a definition.
     *
     * @param name what to call the robot
     * @param anatomy the model, looked at as a robot
     * @param noLoadSpeed of its drives, rad/s; may be infinite
     * @return the definition; its document is the whole model in one file
     * @throws IllegalArgumentException if the model is no such robot; the message says what is missing where
     */
    public static RobotModel of(String name, Anatomy anatomy, double noLoadSpeed) {
        if (anatomy.base < 0) {
            throw new IllegalArgumentException("robot " + name
                    + ": exactly one body with a free joint is expected, its base; see ringside robots check");
        }
        if (anatomy.legs.size() != 4) {
            throw new IllegalArgumentException(
                    "robot " + name + ": four legs are expected, each with a sphere on its last"
                            + " link as its foot, not " + anatomy.legs.size() + "; see ringside robots check");
        }
        RobotModel robot = new RobotDefinition(anatomy, noLoadSpeed).robot(name);
        // says which leg is no chain of three joints
        robot.legs();
        return robot;
    }

    private RobotModel robot(String name) {
        List<RobotBody> bodies = new ArrayList<>();
        List<RobotJoint> joints = new ArrayList<>();
        List<Double> home = new ArrayList<>();
        List<Integer> own = new ArrayList<>();
        Arrays.fill(owner, -1);
        for (int b = 0; b < model.bodies.count; b++) {
            if (b != 0 && model.bodies.root[b] == anatomy.base) {
                boolean fixed = b != anatomy.base && model.bodies.jointCount[b] == 0;
                owner[b] = fixed ? owner[model.bodies.parent[b]] : own.size();
                if (!fixed) {
                    own.add(b);
                }
            }
        }
        for (int b : own) {
            if (b == anatomy.base) {
                bodies.add(body(b, -1, Optional.empty()));
                continue;
            }
            if (model.bodies.jointCount[b] != 1 || !anatomy.hinges.contains(model.bodies.firstJoint[b])) {
                throw new IllegalArgumentException("robot " + name + ": body " + anatomy.bodyName(b)
                        + " must hang on its parent by exactly one hinge");
            }
            RobotJoint joint = joint(name, model.bodies.firstJoint[b]);
            bodies.add(body(b, owner[model.bodies.parent[b]], Optional.of(joint)));
            joints.add(joint);
            home.add(anatomy.homeOf(model.bodies.firstJoint[b]));
        }
        String document = MjcfWriter.write(model);
        return new RobotModel(name, Sha256.of(document), bodies, joints, home, anatomy.homeHeight(), imu(), document);
    }

    /** Where the base has its site named imu; its origin where it has none. */
    private Vector3d imu() {
        int site = Arrays.asList(model.sites.name).indexOf("imu");
        boolean inBase = site >= 0 && model.sites.body[site] == anatomy.base;
        double[] position = model.sites.position;
        return inBase
                ? new Vector3d(position[3 * site], position[3 * site + 1], position[3 * site + 2])
                : new Vector3d();
    }

    private RobotJoint joint(String robot, int joint) {
        String name = named(robot, "joint of body " + anatomy.bodyName(model.joints.body[joint]),
                model.joints.name[joint]);
        int drive = anatomy.driveOf(joint);
        if (drive < 0) {
            throw new IllegalArgumentException("robot " + robot + ": joint " + name + " has no actuator");
        }
        int dof = model.joints.firstDof[joint];
        double limit = torqueLimit(joint, drive);
        if (!(limit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("robot " + robot + ": the torque of joint " + name
                    + " has no limit; give its actuator a forcerange");
        }
        boolean holds = anatomy.holdsPosition(drive);
        double[] axis = unturned.jointAxis;
        return new RobotJoint(
                name,
                new Vector3d(axis[3 * joint], axis[3 * joint + 1], axis[3 * joint + 2]),
                model.joints.limited[joint] ? model.joints.range[2 * joint] : -2 * Math.PI,
                model.joints.limited[joint] ? model.joints.range[2 * joint + 1] : 2 * Math.PI,
                model.dofs.armature[dof],
                model.dofs.damping[dof],
                model.dofs.frictionLoss[dof],
                limit,
                holds ? model.actuators.gain[3 * drive] : 0,
                holds ? -model.actuators.bias[3 * drive + 2] : 0,
                noLoadSpeed);
    }

    private double torqueLimit(int joint, int drive) {
        double limit = Double.POSITIVE_INFINITY;
        if (model.actuators.forceLimited[drive]) {
            double range = Math.max(Math.abs(model.actuators.forceRange[2 * drive]),
                    Math.abs(model.actuators.forceRange[2 * drive + 1]));
            limit = Math.min(limit, range * gear(drive));
        }
        if (model.joints.actuatorForceLimited[joint]) {
            limit = Math.min(limit, Math.abs(model.joints.actuatorForceRange[2 * joint + 1]));
        }
        if (!anatomy.holdsPosition(drive) && model.actuators.controlLimited[drive]) {
            double range = Math.abs(model.actuators.controlRange[2 * drive + 1]);
            limit = Math.min(limit, range * Math.abs(model.actuators.gain[3 * drive]) * gear(drive));
        }
        return limit;
    }

    private double gear(int drive) {
        int stride = model.actuators.gear.length / Math.max(1, model.actuators.count);
        return Math.abs(model.actuators.gear[stride * drive]);
    }

    /** One body with all that is fixed to it; the frame is parallel to the base's with its origin at the joint. */
    private RobotBody body(int b, int parent, Optional<RobotJoint> joint) {
        Vector3d origin = origin(b);
        Vector3d position = parent < 0 ? new Vector3d() : new Vector3d(origin).sub(origin(bodyOf(parent)));
        double mass = 0;
        Vector3d centre = new Vector3d();
        for (int part = b; part < model.bodies.count; part++) {
            if (owner[part] == owner[b]) {
                mass += model.bodies.mass[part];
                centre.fma(model.bodies.mass[part], vector(unturned.bodyCentre, part).sub(origin));
            }
        }
        centre.div(mass);
        double inertia = 0;
        List<RobotBody.Shape> shapes = new ArrayList<>();
        for (int part = b; part < model.bodies.count; part++) {
            if (owner[part] == owner[b]) {
                Vector3d arm = vector(unturned.bodyCentre, part).sub(origin).sub(centre);
                inertia += pitchInertia(part) + model.bodies.mass[part] * (arm.x * arm.x + arm.z * arm.z);
                addShapes(part, origin, shapes);
            }
        }
        String name = named("with base " + anatomy.bodyName(anatomy.base), "a body", model.bodies.name[b]);
        return new RobotBody(name, parent, position, mass, centre, inertia, joint, shapes);
    }

    private int bodyOf(int own) {
        int b = 0;
        while (owner[b] != own) {
            b++;
        }
        return b;
    }

    /** Where a body's joint is, all hinges unturned; the base's own origin. */
    private Vector3d origin(int b) {
        return b == anatomy.base ? vector(unturned.bodyPosition, b) : vector(unturned.jointAnchor,
                model.bodies.firstJoint[b]);
    }

    private static Vector3d vector(double[] numbers, int row) {
        return new Vector3d(numbers[3 * row], numbers[3 * row + 1], numbers[3 * row + 2]);
    }

    private double pitchInertia(int b) {
        double[] inertial = new double[9];
        Rotations.fromQuaternion(model.bodies.inertialQuaternion, 4 * b, inertial, 0);
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double[] axis = {inertial[k], inertial[3 + k], inertial[6 + k]};
            double[] inBase = new double[3];
            Rotations.rotate(unturned.bodyRotation, 9 * b, axis, 0, inBase, 0);
            sum += inBase[1] * inBase[1] * model.bodies.inertia[3 * b + k];
        }
        return sum;
    }

    private void addShapes(int b, Vector3d origin, List<RobotBody.Shape> shapes) {
        for (int g = 0; g < model.geoms.count; g++) {
            if (model.geoms.body[g] != b || model.geoms.contype[g] == 0 && model.geoms.conaffinity[g] == 0) {
                continue;
            }
            Vector3d centre = vector(unturned.geomPosition, g).sub(origin);
            double friction = Math.min(10, model.geoms.friction[3 * g]);
            double radius = model.geoms.size[3 * g];
            double[] r = unturned.geomRotation;
            switch (model.geoms.type[g]) {
                case SPHERE ->
                    shapes.add(new RobotBody.Shape(RobotBody.Kind.SPHERE, centre, new Vector3d(), new Vector3d(radius),
                            friction, foot(g)));
                case CAPSULE -> {
                    Vector3d half = new Vector3d(r[9 * g + 2], r[9 * g + 5], r[9 * g + 8])
                            .mul(model.geoms.size[3 * g + 1]);
                    shapes.add(new RobotBody.Shape(RobotBody.Kind.CAPSULE, centre, half, new Vector3d(radius), friction,
                            Optional.empty()));
                }
                case BOX ->
                    shapes.add(new RobotBody.Shape(RobotBody.Kind.BOX, centre, new Vector3d(),
                            vector(model.geoms.size, g), friction, Optional.empty()));
                default -> {
                    // the spatial engine has every shape from the document; the definition only these three kinds
                }
            }
        }
    }

    private Optional<String> foot(int geom) {
        for (RobotLeg leg : anatomy.legs) {
            if (leg.foot() == geom) {
                return Optional.of(named("with base " + anatomy.bodyName(anatomy.base),
                        "the foot on body " + anatomy.bodyName(model.geoms.body[geom]), model.geoms.name[geom]));
            }
        }
        return Optional.empty();
    }

    private static String named(String robot, String what, String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("robot " + robot + ": " + what + " has no name; give it one");
        }
        return name;
    }
}
