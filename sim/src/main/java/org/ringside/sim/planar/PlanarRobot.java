package org.ringside.sim.planar;

import java.util.ArrayList;
import java.util.List;
import org.jbox2d.collision.shapes.CircleShape;
import org.jbox2d.collision.shapes.MassData;
import org.jbox2d.common.Vec2;
import org.jbox2d.dynamics.Body;
import org.jbox2d.dynamics.BodyDef;
import org.jbox2d.dynamics.BodyType;
import org.jbox2d.dynamics.FixtureDef;
import org.jbox2d.dynamics.World;
import org.jbox2d.dynamics.joints.RevoluteJoint;
import org.jbox2d.dynamics.joints.RevoluteJointDef;
import org.joml.Vector3dc;
import org.ringside.sim.Variation;
import org.ringside.sim.episode.Drives;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;

/**
 * A robot in the sagittal plane: the base with its shoulders as one trunk, and for each leg an upper and a lower link. Left and
 * right legs share the plane without touching each other.
 *
 * <p>JBox2D knows no rotor inertia: it is added to the inertia of the link that the rotor drives, as if the parent stood still.
 */
final class PlanarRobot {
    static final int CATEGORY = 1;

    /** Joint speed over which Coulomb friction builds up, rad/s: a smooth stand-in for the jump at zero. */
    private static final double FRICTION_SPEED = 0.1;

    private final RobotModel model;
    private final Drives drives;
    final Body trunk;

    /** The hinge of each joint, null for the abductions, which the plane does not have (joints). */
    private final RevoluteJoint[] hinges;

    /** +1 where a positive joint angle turns from s to z, else -1 (joints). */
    private final double[] sign;

    /** Body and foot of each touching shape (shapes); foot is -1 where the shape is none. */
    private final List<int[]> shapes = new ArrayList<>();

    private final List<Double> shapeFriction = new ArrayList<>();

    PlanarRobot(World world, RobotModel model, Drives drives, Variation variation, double s, double baseHeight) {
        this.model = model;
        this.drives = drives;
        int joints = model.joints().size();
        hinges = new RevoluteJoint[joints];
        sign = new double[joints];
        trunk = createBody(world, s, baseHeight, 0, trunkMass(variation));
        addTrunkShapes();
        for (Leg leg : model.legs()) {
            addLeg(world, leg, s, baseHeight);
        }
    }

    /** Mass, centre of mass and inertia about the base's origin of the base and the shoulders. */
    private MassData trunkMass(Variation variation) {
        MassData data = new MassData();
        double mass = 0;
        double x = 0;
        double z = 0;
        double inertia = 0;
        for (RobotBody body : model.bodies()) {
            if (body.parent() > 0) {
                continue;
            }
            boolean base = body.parent() < 0;
            double scale = base ? variation.mass() : 1;
            double bodyX = (base ? variation.trunkShiftX() : body.position().x()) + body.centreOfMass().x();
            double bodyZ = (base ? variation.trunkShiftZ() : body.position().z()) + body.centreOfMass().z();
            mass += scale * body.mass();
            x += scale * body.mass() * bodyX;
            z += scale * body.mass() * bodyZ;
            inertia += scale * (body.pitchInertia() + body.mass() * (bodyX * bodyX + bodyZ * bodyZ));
        }
        data.mass = (float) mass;
        data.center.set((float) (x / mass), (float) (z / mass));
        data.I = (float) inertia;
        return data;
    }

    private MassData linkMass(RobotBody body) {
        MassData data = new MassData();
        Vector3dc centre = body.centreOfMass();
        double armature = body.joint().map(RobotJoint::armature).orElse(0.0);
        data.mass = (float) body.mass();
        data.center.set((float) centre.x(), (float) centre.z());
        data.I = (float) (body.pitchInertia()
                + armature
                + body.mass() * (centre.x() * centre.x() + centre.z() * centre.z()));
        return data;
    }

    private static Body createBody(World world, double s, double z, double angle, MassData mass) {
        BodyDef definition = new BodyDef();
        definition.type = BodyType.DYNAMIC;
        definition.position.set((float) s, (float) z);
        definition.angle = (float) angle;
        definition.allowSleep = false;
        Body body = world.createBody(definition);
        body.setMassData(mass);
        return body;
    }

    private void addLeg(World world, Leg leg, double s, double baseHeight) {
        RobotJoint hip = model.joints().get(leg.hip());
        RobotJoint knee = model.joints().get(leg.knee());
        sign[leg.hip()] = -Math.signum(hip.axis().y());
        sign[leg.knee()] = -Math.signum(knee.axis().y());
        double upperAngle = sign[leg.hip()] * model.homePosition().get(leg.hip());
        double lowerAngle = upperAngle + sign[leg.knee()] * model.homePosition().get(leg.knee());
        double hipS = s + leg.hipInBase().x();
        double hipZ = baseHeight + leg.hipInBase().z();
        double cos = StrictMath.cos(upperAngle);
        double sin = StrictMath.sin(upperAngle);
        double kneeS = hipS + cos * leg.kneeFromHip().x() - sin * leg.kneeFromHip().z();
        double kneeZ = hipZ + sin * leg.kneeFromHip().x() + cos * leg.kneeFromHip().z();

        RobotBody upperLink = model.bodies().get(leg.upperBody());
        RobotBody lowerLink = model.bodies().get(leg.lowerBody());
        Body upper = createBody(world, hipS, hipZ, upperAngle, linkMass(upperLink));
        Body lower = createBody(world, kneeS, kneeZ, lowerAngle, linkMass(lowerLink));
        addLinkShapes(upper, leg.upperBody(), -1);
        addLinkShapes(lower, leg.lowerBody(), leg.foot());
        hinges[leg.hip()] = createHinge(world, trunk, upper, hipS, hipZ, leg.hip(), upperAngle);
        hinges[leg.knee()] = createHinge(world, upper, lower, kneeS, kneeZ, leg.knee(), lowerAngle - upperAngle);
    }

    private RevoluteJoint createHinge(
            World world, Body parent, Body child, double s, double z, int joint, double angleNow) {
        RevoluteJointDef definition = new RevoluteJointDef();
        definition.initialize(parent, child, new Vec2((float) s, (float) z));
        definition.referenceAngle = (float) (child.getAngle() - parent.getAngle() - angleNow);
        double low = sign[joint] * model.joints().get(joint).lower();
        double high = sign[joint] * model.joints().get(joint).upper();
        definition.lowerAngle = (float) Math.min(low, high);
        definition.upperAngle = (float) Math.max(low, high);
        definition.enableLimit = true;
        return (RevoluteJoint) world.createJoint(definition);
    }

    /**
     * A box is a row of circles along its underside; a capsule is a circle at its far end, since its near end lies at a joint,
     * inside the parent's shape. See {@link Jbox2d} for why circles.
     */
    private void addTrunkShapes() {
        for (RobotBody.Shape shape : model.bodies().getFirst().shapes()) {
            double radius = shape.size().z();
            double reach = shape.size().x() - radius;
            int count = Math.max(2, (int) Math.ceil(reach / radius) + 1);
            for (int i = 0; i < count; i++) {
                double x = shape.centre().x() - reach + 2 * reach * i / (count - 1);
                addCircle(trunk, 0, -1, x, shape.centre().z(), radius, shape.friction());
            }
        }
    }

    private void addLinkShapes(Body link, int body, int foot) {
        for (RobotBody.Shape shape : model.bodies().get(body).shapes()) {
            int footOfShape = shape.foot().isPresent() ? foot : -1;
            Vector3dc centre = shape.centre();
            Vector3dc half = shape.halfAxis();
            double radius = shape.size().x();
            addCircle(link, body, footOfShape, centre.x() + half.x(), centre.z() + half.z(), radius, shape.friction());
        }
    }

    private void addCircle(Body owner, int body, int foot, double x, double z, double radius, double friction) {
        CircleShape circle = new CircleShape();
        circle.m_radius = (float) radius;
        circle.m_p.set((float) x, (float) z);
        FixtureDef definition = new FixtureDef();
        definition.shape = circle;
        definition.density = 0;
        definition.filter.categoryBits = CATEGORY;
        definition.filter.maskBits = PlanarTerrain.CATEGORY;
        definition.userData = shapes.size();
        MassData mass = new MassData();
        owner.getMassData(mass);
        owner.createFixture(definition);
        owner.setMassData(mass);
        shapes.add(new int[] {body, foot});
        shapeFriction.add(friction);
    }

    int bodyOfShape(int shape) {
        return shapes.get(shape)[0];
    }

    int footOfShape(int shape) {
        return shapes.get(shape)[1];
    }

    double[] shapeFrictions(double factor) {
        return shapeFriction.stream().mapToDouble(friction -> friction * factor).toArray();
    }

    double jointPosition(int joint) {
        return hinges[joint] == null ? model.homePosition().get(joint) : sign[joint] * hinges[joint].getJointAngle();
    }

    double jointVelocity(int joint) {
        return hinges[joint] == null ? 0 : sign[joint] * hinges[joint].getJointSpeed();
    }

    /** Spares the next step the sines that the last one computed when it moved the bodies. */
    void rememberAngles(AngleMemo angles) {
        angles.remember(trunk);
        for (RevoluteJoint hinge : hinges) {
            if (hinge != null) {
                angles.remember(hinge.getBodyB());
            }
        }
    }

    /** Lets the drives act for one physics step, then the joint's own friction. */
    void applyDrives() {
        drives.beginStep();
        for (int i = 0; i < hinges.length; i++) {
            RevoluteJoint hinge = hinges[i];
            if (hinge == null) {
                continue;
            }
            RobotJoint joint = model.joints().get(i);
            double v = sign[i] * hinge.getJointSpeed();
            double torque = drives.apply(i, sign[i] * hinge.getJointAngle(), v);
            double friction = joint.damping() * v + joint.frictionLoss() * Math.clamp(v / FRICTION_SPEED, -1, 1);
            float applied = (float) (sign[i] * (torque - friction));
            hinge.getBodyB().applyTorque(applied);
            hinge.getBodyA().applyTorque(-applied);
        }
    }

    /** Returns the largest distance of a foot from the sagittal plane, its radius included, m. */
    static double halfWidth(RobotModel model) {
        double widest = 0;
        for (Leg leg : model.legs()) {
            double y = leg.hipInBase().y() + leg.kneeFromHip().y() + leg.footFromKnee().y();
            widest = Math.max(widest, Math.abs(y) + leg.footRadius());
        }
        return widest;
    }
}
