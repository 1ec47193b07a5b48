package org.ringside.sim.planar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyType;
import org.joml.Vector3d;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Variation;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

/** Scenes, robots and measurements that the tests of the planar engine share. */
final class Testbed {
    static final RobotModel BARKOUR = Robots.named("barkour-v0");
    static final EpisodeSetup START = new EpisodeSetup(1, 0, 0, 0, Variation.NONE);

    private Testbed() {}

    static CentreLine straight(double length) {
        return CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(length, 0, 0)));
    }

    static Scene flat(double friction) {
        return new Scene("flat", new Surface("ground", friction), List.of(), straight(20));
    }

    /** A robot starts on a table, 0.1 m high. */
    static Scene tableAtStart() {
        Solid table = new Solid.Box(new Surface("table", 0.8), 0, 0, 0, 1, 1, 0.1);
        return new Scene("table", new Surface("ground", 0.7), List.of(table), straight(20));
    }

    /** Flat ground, an A-frame, a bend to the right, a board and a table, one after the other. */
    static Scene agility() {
        CentreLine line = CentreLine.through(List.of(
                new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(4, 0, 0.8), new CentreLine.Corner(4, -5, 0)));
        return new Scene(
                "agility",
                new Surface("ground", 0.7),
                List.of(
                        new Solid.Ridge(
                                new Surface("a-frame/up", 0.9), new Surface("a-frame/down", 0.9), 2, 0, 0, 0.8, 0.9,
                                0.4),
                        new Solid.Box(new Surface("board", 0.6), 4, -2, -Math.PI / 2, 0.5, 0.6, 0.02),
                        new Solid.Box(new Surface("table", 0.8), 4, -4, -Math.PI / 2, 0.8, 0.8, 0.08),
                        new Solid.Pole(new Surface("pole", 0.5), 4.1, -1.5, 0.02, 1)),
                line);
    }

    static RobotModel withJoints(RobotModel model, UnaryOperator<RobotJoint> change) {
        List<RobotBody> bodies = new ArrayList<>();
        for (RobotBody body : model.bodies()) {
            bodies.add(new RobotBody(
                    body.name(),
                    body.parent(),
                    body.position(),
                    body.mass(),
                    body.centreOfMass(),
                    body.pitchInertia(),
                    body.joint().map(change),
                    body.shapes()));
        }
        List<RobotJoint> joints = model.joints().stream().map(change).toList();
        return new RobotModel(model.name(), model.hash(), bodies, joints, model.homePosition(), model.homeHeight(),
                model.imuPosition(), model.document());
    }

    /** The robot without any loss in its joints. */
    static RobotModel frictionless(RobotModel model) {
        return withJoints(
                model,
                j -> new RobotJoint(
                        j.name(),
                        j.axis(),
                        j.lower(),
                        j.upper(),
                        j.armature(),
                        0,
                        0,
                        j.torqueLimit(),
                        j.stiffness(),
                        j.driveDamping()));
    }

    /** A robot whose hind half mirrors its front half, knees pointing at each other. */
    static RobotModel foreAftSymmetric() {
        List<RobotBody> bodies = new ArrayList<>();
        bodies.add(new RobotBody("base", -1, new Vector3d(), 5, new Vector3d(), 0.06, Optional.empty(), List.of()));
        for (int front : new int[] {1, -1}) {
            for (int left : new int[] {1, -1}) {
                addLeg(bodies, front, left);
            }
        }
        List<RobotJoint> joints = new ArrayList<>();
        List<Double> home = new ArrayList<>();
        for (RobotBody body : bodies) {
            body.joint().ifPresent(joint -> {
                joints.add(joint);
                home.add(joint.name().startsWith("knee") ? -1.0 : joint.name().startsWith("hip") ? 0.5 : 0);
            });
        }
        return new RobotModel("symmetric", "", bodies, joints, home, 0.4 * Math.cos(0.5) + 0.02);
    }

    private static void addLeg(List<RobotBody> bodies, int front, int left) {
        String name = (front > 0 ? "front" : "hind") + (left > 0 ? "_left" : "_right");
        int shoulder = bodies.size();
        bodies.add(new RobotBody(
                "shoulder_" + name,
                0,
                new Vector3d(0.2 * front, 0.1 * left, 0),
                0.5,
                new Vector3d(),
                0.0005,
                Optional.of(joint("abduction_" + name, new Vector3d(1, 0, 0))),
                List.of()));
        Vector3d axis = new Vector3d(0, front, 0);
        bodies.add(new RobotBody(
                "upper_" + name,
                shoulder,
                new Vector3d(),
                0.8,
                new Vector3d(0, 0, -0.1),
                0.004,
                Optional.of(joint("hip_" + name, axis)),
                List.of()));
        RobotBody.Shape foot = new RobotBody.Shape(
                RobotBody.Kind.SPHERE,
                new Vector3d(0, 0, -0.2),
                new Vector3d(),
                new Vector3d(0.02),
                0.8,
                Optional.of("foot_" + name));
        bodies.add(new RobotBody(
                "lower_" + name,
                shoulder + 1,
                new Vector3d(0, 0, -0.2),
                0.2,
                new Vector3d(0, 0, -0.1),
                0.001,
                Optional.of(joint("knee_" + name, axis)),
                List.of(foot)));
    }

    private static RobotJoint joint(String name, Vector3d axis) {
        return new RobotJoint(name, axis, -2.5, 2.5, 0.01, 0.02, 0.1, 25, 60, 1);
    }

    /** A command that holds the home pose. */
    static JointCommand hold(RobotModel model, double stiffness, double damping) {
        JointCommand command = new JointCommand(model.joints().size());
        for (int i = 0; i < command.position.length; i++) {
            command.position[i] = model.homePosition().get(i);
            command.stiffness[i] = stiffness;
            command.damping[i] = damping;
        }
        return command;
    }

    static PlanarWorld world(RobotModel model, Scene scene, int rate) {
        PlanarWorld world = new PlanarWorld(model, scene, rate);
        world.reset(START);
        return world;
    }

    static List<Body> bodies(PlanarWorld world) {
        List<Body> bodies = new ArrayList<>();
        for (Body body = world.engine().getBodyList(); body != null; body = body.getNext()) {
            if (body.getType() == BodyType.DYNAMIC) {
                bodies.add(body);
            }
        }
        return bodies;
    }

    /** Lifts all bodies off the ground and throws them, turning, as one. */
    static void toss(PlanarWorld world, double lift, double forward, double up, double turning) {
        Measured now = measure(world);
        for (Body body : bodies(world)) {
            Vec2 centre = body.getWorldCenter();
            float dx = (float) (centre.x - now.x);
            float dz = (float) (centre.y - now.z);
            body.setLinearVelocity(new Vec2((float) (forward - turning * dz), (float) (up + turning * dx)));
            body.setAngularVelocity((float) turning);
            body.setTransform(new Vec2(body.getPosition().x, (float) (body.getPosition().y + lift)), body.getAngle());
        }
    }

    /**
     * Sums over all bodies, in double precision.
     *
     * @param angularMomentum about the centre of mass
     * @param energy kinetic and potential
     */
    record Measured(
            double mass, double x, double z, double speedX, double speedZ, double angularMomentum, double energy) {}

    static Measured measure(PlanarWorld world) {
        double mass = 0;
        double x = 0;
        double z = 0;
        double speedX = 0;
        double speedZ = 0;
        double energy = 0;
        for (Body body : bodies(world)) {
            double m = body.getMass();
            Vec2 centre = body.getWorldCenter();
            Vec2 velocity = body.getLinearVelocity();
            mass += m;
            x += m * centre.x;
            z += m * centre.y;
            speedX += m * velocity.x;
            speedZ += m * velocity.y;
            double spin = body.getAngularVelocity();
            energy += m * (velocity.x * velocity.x + velocity.y * velocity.y) / 2
                    + centralInertia(body) * spin * spin / 2;
            energy += m * Jbox2d.GRAVITY * centre.y;
        }
        double angularMomentum = 0;
        for (Body body : bodies(world)) {
            Vec2 centre = body.getWorldCenter();
            Vec2 velocity = body.getLinearVelocity();
            double dx = centre.x - x / mass;
            double dz = centre.y - z / mass;
            angularMomentum += body.getMass() * (dx * (velocity.y - speedZ / mass) - dz * (velocity.x - speedX / mass));
            angularMomentum += centralInertia(body) * body.getAngularVelocity();
        }
        return new Measured(mass, x / mass, z / mass, speedX / mass, speedZ / mass, angularMomentum, energy);
    }

    private static double centralInertia(Body body) {
        Vec2 local = body.getLocalCenter();
        return body.getInertia() - body.getMass() * (local.x * local.x + local.y * local.y);
    }
}
