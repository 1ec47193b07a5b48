package org.ringside.controllers.sagittal;

import java.util.List;
import org.ringside.controllers.Briefing;
import org.ringside.sim.HeightScan;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotModel;

/**
 * What a model-based controller knows of the robot in its sagittal plane, updated from each observation, and the two ways to
 * move a leg: push with a force, or bring the foot to a point.
 *
 * <p>x is odometry: the distance travelled along the heading, which in a curve is the distance along the curve. Allocates
 * nothing after construction. Confined to one thread.
 */
public final class SagittalBody {
    /** The legs, in the order of the robot's feet. */
    public final LegKinematics[] legs;

    /** Whole mass, kg. */
    public final double mass;

    /** Moment of inertia about the pitch axis through the centre of mass, in the home pose, kg m^2. */
    public final double pitchInertia;

    /** Time between updates, s. */
    public final double period;

    /** Time, s. */
    public double time;

    /** Base position: distance travelled, m. */
    public double x;

    /** Base height in the world, m. */
    public double z;

    /** Angle of the base in the plane, rad, positive nose-up. */
    public double angle;

    /** Velocity along the heading, m/s. */
    public double velocityX;

    /** Velocity upwards, m/s. */
    public double velocityZ;

    /** Rate of {@link #angle}, rad/s. */
    public double angularVelocity;

    /** Centre of mass, m. */
    public double comX;

    /** Centre of mass, m. */
    public double comZ;

    /** Foot positions in the plane, m (feet). */
    public final double[] footX;

    /** Foot positions in the plane, m (feet). */
    public final double[] footZ;

    /** Force on each foot, N (feet). */
    public final double[] footForce;

    private final RobotModel robot;
    private final HeightScan heightScan;
    private final double footRadius;
    private final double[][] kinematics;
    private final double[] joints = new double[2];
    private final double baseComX;
    private final double baseComZ;
    private final double trunkShare;
    private Observation observation;
    private double cos;
    private double sin;
    private boolean started;

    /**
     * Makes the body for an episode.
     *
     * @param briefing what is known beforehand
     */
    public SagittalBody(Briefing briefing) {
        robot = briefing.robot();
        heightScan = briefing.sensors().heightScan();
        period = briefing.controlPeriod();
        List<Leg> all = robot.legs();
        legs = all.stream().map(leg -> new LegKinematics(robot, leg)).toArray(LegKinematics[]::new);
        footRadius = all.getFirst().footRadius();
        footX = new double[legs.length];
        footZ = new double[legs.length];
        footForce = new double[legs.length];
        kinematics = new double[legs.length][6];
        mass = robot.mass();
        double trunk = 0;
        double momentX = 0;
        double momentZ = 0;
        for (RobotBody body : robot.bodies()) {
            if (body.parent() <= 0) {
                double offsetX = body.parent() < 0 ? 0 : body.position().x();
                double offsetZ = body.parent() < 0 ? 0 : body.position().z();
                trunk += body.mass();
                momentX += body.mass() * (offsetX + body.centreOfMass().x());
                momentZ += body.mass() * (offsetZ + body.centreOfMass().z());
            }
        }
        trunkShare = trunk / mass;
        baseComX = momentX / trunk;
        baseComZ = momentZ / trunk;
        pitchInertia = inertiaAboutCentre();
    }

    /** Links as points at their hips, which is good enough for a gain. */
    private double inertiaAboutCentre() {
        double inertia = 0;
        for (RobotBody body : robot.bodies()) {
            inertia += body.pitchInertia();
            if (body.parent() == 0) {
                double arm = body.position().x() + body.centreOfMass().x() - baseComX;
                inertia += body.mass() * arm * arm;
            }
        }
        double legShare = (1 - trunkShare) * mass / legs.length;
        for (LegKinematics leg : legs) {
            inertia += legShare * (leg.hipX - baseComX) * (leg.hipX - baseComX);
        }
        return inertia;
    }

    /**
     * Takes in an observation.
     *
     * @param now the observation. Not modified; kept until the next update.
     */
    public void update(Observation now) {
        observation = now;
        double[] gravity = now.projectedGravity;
        // nose-up tilts gravity towards the tail
        angle = StrictMath.atan2(-gravity[0], -gravity[2]);
        cos = Trigonometry.cos(angle);
        sin = Trigonometry.sin(angle);
        velocityX = cos * now.linearVelocityInBase[0] - sin * now.linearVelocityInBase[2];
        velocityZ = sin * now.linearVelocityInBase[0] + cos * now.linearVelocityInBase[2];
        angularVelocity = -now.angularVelocityInBase[1];
        x += started ? velocityX * (now.time - time) : 0;
        time = now.time;
        started = true;
        z = now.basePosition[2];
        double sumX = trunkShare * (x + cos * baseComX - sin * baseComZ);
        double sumZ = trunkShare * (z + sin * baseComX + cos * baseComZ);
        double legShare = (1 - trunkShare) / legs.length;
        for (int i = 0; i < legs.length; i++) {
            LegKinematics leg = legs[i];
            leg.forward(now.jointPosition[leg.hip], now.jointPosition[leg.knee], kinematics[i]);
            footX[i] = x + cos * kinematics[i][0] - sin * kinematics[i][1];
            footZ[i] = z + sin * kinematics[i][0] + cos * kinematics[i][1];
            footForce[i] = now.footForce[leg.foot];
            // a leg's mass sits a quarter of the way from hip to foot
            sumX += legShare * (0.75 * hipX(i) + 0.25 * footX[i]);
            sumZ += legShare * (0.75 * hipZ(i) + 0.25 * footZ[i]);
        }
        comX = sumX;
        comZ = sumZ;
    }

    /**
     * Returns the position of a hip joint.
     *
     * @param leg index of the leg
     * @return position in the plane, m
     */
    public double hipX(int leg) {
        return x + cos * legs[leg].hipX - sin * legs[leg].hipZ;
    }

    /**
     * Returns the position of a hip joint.
     *
     * @param leg index of the leg
     * @return position in the plane, m
     */
    public double hipZ(int leg) {
        return z + sin * legs[leg].hipX + cos * legs[leg].hipZ;
    }

    /**
     * Returns the height at which the centre of a foot rests at a place.
     *
     * @param atX position in the plane, m
     * @return terrain height plus the foot's radius, m
     */
    public double footRest(double atX) {
        return heightScan.heightAt(observation.terrainHeight, atX - x, 0) + footRadius;
    }

    /**
     * Pushes against the ground: joint torques that balance a ground force on the foot.
     *
     * @param leg index of the leg
     * @param forceX force of the ground on the foot, ahead, N
     * @param forceZ force of the ground on the foot, up, N
     * @param damping joint damping on top, N m s/rad
     * @param command overwritten for the leg's hip and knee
     */
    public void push(int leg, double forceX, double forceZ, double damping, JointCommand command) {
        double inBaseX = cos * forceX + sin * forceZ;
        double inBaseZ = cos * forceZ - sin * forceX;
        double[] k = kinematics[leg];
        LegKinematics joint = legs[leg];
        set(command, joint.hip, 0, 0, 0, damping, -(k[2] * inBaseX + k[4] * inBaseZ));
        set(command, joint.knee, 0, 0, 0, damping, -(k[3] * inBaseX + k[5] * inBaseZ));
    }

    /**
     * Brings a foot to a point of the plane.
     *
     * @param leg index of the leg
     * @param toX wanted position, m
     * @param toZ wanted position, m
     * @param speedX wanted velocity relative to the base, m/s
     * @param speedZ wanted velocity relative to the base, m/s
     * @param stiffness joint stiffness, N m/rad
     * @param damping joint damping, N m s/rad
     * @param command overwritten for the leg's hip and knee
     */
    public void reach(
            int leg,
            double toX,
            double toZ,
            double speedX,
            double speedZ,
            double stiffness,
            double damping,
            JointCommand command) {
        double inBaseX = cos * (toX - x) + sin * (toZ - z);
        double inBaseZ = cos * (toZ - z) - sin * (toX - x);
        double speedBaseX = cos * speedX + sin * speedZ;
        double speedBaseZ = cos * speedZ - sin * speedX;
        LegKinematics joint = legs[leg];
        joint.inverse(inBaseX, inBaseZ, joints);
        double[] k = kinematics[leg];
        double determinant = k[2] * k[5] - k[3] * k[4];
        double hipSpeed = 0;
        double kneeSpeed = 0;
        if (Math.abs(determinant) > 0.004) {
            hipSpeed = Math.clamp((k[5] * speedBaseX - k[3] * speedBaseZ) / determinant, -25, 25);
            kneeSpeed = Math.clamp((k[2] * speedBaseZ - k[4] * speedBaseX) / determinant, -25, 25);
        }
        set(command, joint.hip, joints[0], hipSpeed, stiffness, damping, 0);
        set(command, joint.knee, joints[1], kneeSpeed, stiffness, damping, 0);
    }

    /**
     * Holds all abductions at their home positions with the published gains.
     *
     * @param command overwritten for the abductions
     */
    public void holdAbductions(JointCommand command) {
        for (LegKinematics leg : legs) {
            double stiffness = robot.joints().get(leg.abduction).stiffness();
            double damping = robot.joints().get(leg.abduction).driveDamping();
            set(command, leg.abduction, robot.homePosition().get(leg.abduction), 0, stiffness, damping, 0);
        }
    }

    private static void set(
            JointCommand command,
            int joint,
            double position,
            double velocity,
            double stiffness,
            double damping,
            double torque) {
        command.position[joint] = position;
        command.velocity[joint] = velocity;
        command.stiffness[joint] = stiffness;
        command.damping[joint] = damping;
        command.feedForwardTorque[joint] = torque;
    }
}
