package org.ringside.controllers.spatial;

import java.util.List;
import org.joml.Vector3dc;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;

/**
 * Kinematics and masses of a leg of three hinges: abduction about the base's x axis, hip and knee about its y axis, with whatever signs,
 * offsets, lengths and ranges the robot has. Everything in the base's frame, in metres and radians. Immutable and safe in any thread.
 *
 * <p>Forward: a chain of Rodrigues turns. Inverse: the leg's lateral offset does not depend on hip and knee, so abduction follows from
 * the foot's place seen from the front, then hip and knee from the triangle in the leg's own plane. Of the two ways to bend the knee
 * the one in the middle of its range is taken.
 */
public final class LegChain {
    private static final double GRAVITY = 9.81;

    /** A leg is never stretched nearer to its full length than this, as a share of it. */
    private static final double LONGEST = 0.985;

    /** From this velocity on a joint moves, rad/s. */
    private static final double MOVING = 1;

    /** Which joint of the robot is which of the leg: abduction, hip, knee (3). */
    public final int[] joint;
    /** True for a front leg. */
    public final boolean front;
    /** True for a left leg. */
    public final boolean left;
    /** Where the foot's centre is below when the leg hangs straight down from an untilted hip: x and y in the base, m. */
    public final double standX;
    /** See {@link #standX}. */
    public final double standY;
    /** Height of the hip joint in the base, m. */
    public final double hipZ;
    /** Radius of the foot, m. */
    public final double footRadius;
    /** Largest distance of the foot's centre from the hip's axis, m. */
    public final double length;
    /** Largest torques, N m (3). */
    public final double[] torqueLimit = new double[3];
    /** Torques by which dry friction in the drives resists motion, N m (3). */
    public final double[] frictionLoss = new double[3];
    /** Torques by which viscous friction in the joints resists motion, N m s/rad (3). */
    public final double[] viscosity = new double[3];
    /** Largest force along the stretched-down leg that the knee can hold at a right angle, N: a scale for force limits. */
    public final double strength;

    private final double[][] axis = new double[3][3];
    /** From the base to the abduction joint, to the hip, to the knee, to the foot, each from the one before (4). */
    private final double[][] link = new double[4][3];
    private final double[][] centreOfMass = new double[3][3];
    private final double[] mass = new double[3];
    private final double[] inertia = new double[3];
    private final double[] armature = new double[3];
    private final double[] lower = new double[3];
    private final double[] upper = new double[3];
    private final double upperLength;
    private final double lowerLength;
    private final double upperAngle;
    private final double lowerAngle;
    private final double lateral;
    private final boolean kneeForward;

    /**
     * Reads a leg.
     *
     * @param robot the robot
     * @param leg one of its legs
     * @throws IllegalArgumentException if the axes are not along x, y and y; the message names the joint
     */
    public LegChain(RobotModel robot, Leg leg) {
        joint = new int[] {leg.abduction(), leg.hip(), leg.knee()};
        List<RobotBody> bodies = robot.bodies();
        int shoulder = bodies.get(leg.upperBody()).parent();
        int[] body = {shoulder, leg.upperBody(), leg.lowerBody()};
        for (int k = 0; k < 3; k++) {
            RobotBody link = bodies.get(body[k]);
            copy(link.position(), this.link[k]);
            copy(link.centreOfMass(), centreOfMass[k]);
            mass[k] = link.mass();
            inertia[k] = link.pitchInertia();
            RobotJoint hinge = robot.joints().get(joint[k]);
            copy(hinge.axis(), axis[k]);
            requireAxis(robot, hinge, axis[k][k == 0 ? 0 : 1]);
            armature[k] = hinge.armature();
            torqueLimit[k] = hinge.torqueLimit();
            frictionLoss[k] = hinge.frictionLoss();
            viscosity[k] = hinge.damping();
            lower[k] = hinge.lower();
            upper[k] = hinge.upper();
        }
        copy(leg.footFromKnee(), link[3]);
        footRadius = leg.footRadius();
        front = leg.hipInBase().x() > 0;
        left = leg.hipInBase().y() > 0;
        lateral = link[1][1] + link[2][1] + link[3][1];
        standX = link[0][0] + link[1][0];
        standY = link[0][1] + lateral;
        hipZ = link[0][2] + link[1][2];
        upperLength = Math.sqrt(link[2][0] * link[2][0] + link[2][2] * link[2][2]);
        lowerLength = Math.sqrt(link[3][0] * link[3][0] + link[3][2] * link[3][2]);
        // angles in the x-z plane, from z down towards x ahead
        upperAngle = StrictMath.atan2(link[2][0], -link[2][2]);
        lowerAngle = StrictMath.atan2(link[3][0], -link[3][2]);
        length = LONGEST * (upperLength + lowerLength);
        strength = torqueLimit[2] / lowerLength;
        // a turn by q about +y takes an angle from down towards ahead to angle - q
        double middle = (lower[2] + upper[2]) / 2 * axis[2][1];
        kneeForward = Trigonometry.sin(lowerAngle - middle - upperAngle) < 0;
    }

    private static void requireAxis(RobotModel robot, RobotJoint hinge, double along) {
        if (Math.abs(along) < 0.999) {
            throw new IllegalArgumentException("robot " + robot.name() + ": joint " + hinge.name() + " turns about ("
                    + hinge.axis().x() + ", " + hinge.axis().y() + ", " + hinge.axis().z()
                    + "); a leg needs an abduction about x, a hip and a knee about y");
        }
    }

    private static void copy(Vector3dc from, double[] to) {
        to[0] = from.x();
        to[1] = from.y();
        to[2] = from.z();
    }

    /**
     * Computes where everything is, and what moves and weighs it.
     *
     * @param q joint positions, rad (all joints of the robot). Not modified.
     * @param down direction of gravity in the base, unit length (3). Not modified.
     * @param out overwritten
     */
    public void forward(double[] q, double[] down, LegState out) {
        double[] turned = out.turned;
        double[] before = out.before;
        double[] turn = out.turn;
        double[] origin = out.origin;
        double[] axes = out.axes;
        java.util.Arrays.fill(before, 0);
        before[0] = 1;
        before[4] = 1;
        before[8] = 1;
        for (int k = 0; k < 3; k++) {
            Vectors.multiply(before, link[k], 0, origin, 3 * k);
            Vectors.multiply(before, axis[k], 0, axes, 3 * k);
            Vectors.rotation(axis[k], q[joint[k]], turn);
            Vectors.multiply(before, turn, turned);
            System.arraycopy(turned, 0, before, 0, 9);
            Vectors.multiply(before, centreOfMass[k], 0, out.centres, 3 * k);
            for (int r = 0; r < 3; r++) {
                origin[3 * k + r] += k == 0 ? 0 : origin[3 * k - 3 + r];
                out.centres[3 * k + r] += origin[3 * k + r];
            }
        }
        Vectors.multiply(before, link[3], 0, out.foot, 0);
        for (int r = 0; r < 3; r++) {
            out.foot[r] += origin[6 + r];
        }
        for (int k = 0; k < 3; k++) {
            column(out, out.foot, 0, k, out.jacobian);
        }
        weigh(down, out);
    }

    /** Column k of the Jacobian of a point: axis x (point - joint). */
    private static void column(LegState state, double[] point, int at, int k, double[] out) {
        double[] a = state.axes;
        double rx = point[at] - state.origin[3 * k];
        double ry = point[at + 1] - state.origin[3 * k + 1];
        double rz = point[at + 2] - state.origin[3 * k + 2];
        out[k] = a[3 * k + 1] * rz - a[3 * k + 2] * ry;
        out[3 + k] = a[3 * k + 2] * rx - a[3 * k] * rz;
        out[6 + k] = a[3 * k] * ry - a[3 * k + 1] * rx;
    }

    /** Moments of mass, torques that hold the links up, and the joints' inertia. */
    private void weigh(double[] down, LegState out) {
        java.util.Arrays.fill(out.moment, 0);
        java.util.Arrays.fill(out.holdingTorque, 0);
        java.util.Arrays.fill(out.momentJacobian, 0);
        java.util.Arrays.fill(out.inertia, 0);
        double[] jacobian = out.linkJacobian;
        for (int link = 0; link < 3; link++) {
            for (int k = 0; k <= link; k++) {
                column(out, out.centres, 3 * link, k, jacobian);
            }
            for (int r = 0; r < 3; r++) {
                out.moment[r] += mass[link] * out.centres[3 * link + r];
            }
            for (int i = 0; i <= link; i++) {
                for (int r = 0; r < 3; r++) {
                    out.momentJacobian[3 * r + i] += mass[link] * jacobian[3 * r + i];
                }
                for (int j = 0; j <= link; j++) {
                    double sum = 0;
                    for (int r = 0; r < 3; r++) {
                        sum += mass[link] * jacobian[3 * r + i] * jacobian[3 * r + j]
                                + inertia[link] * out.axes[3 * i + r] * out.axes[3 * j + r];
                    }
                    out.inertia[3 * i + j] += sum;
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            out.inertia[4 * i] += armature[i];
            for (int r = 0; r < 3; r++) {
                out.holdingTorque[i] -= GRAVITY * down[r] * out.momentJacobian[3 * r + i];
            }
        }
    }

    /**
     * Finds the joint positions that put the foot's centre at a place, or as near as the leg reaches.
     *
     * @param x place in the base, m
     * @param y place in the base, m
     * @param z place in the base, m
     * @param out abduction, hip and knee, rad, within their ranges (3). Modified.
     */
    public void inverse(double x, double y, double z, double[] out) {
        double py = y - link[0][1];
        double pz = z - link[0][2];
        double seen = py * py + pz * pz - lateral * lateral;
        double depth = Math.sqrt(Math.max(seen, 1e-4));
        // the leg's plane is turned so that (lateral, -depth) comes to (py, pz)
        double abduction = wrapped(StrictMath.atan2(pz, py) - StrictMath.atan2(-depth, lateral));
        out[0] = within(0, abduction * axis[0][0]);
        double px = x - link[0][0] - link[1][0];
        double down = depth + link[1][2];
        double reach = Math.sqrt(px * px + down * down);
        reach = Math.clamp(reach, 0.05, length);
        double cosine = (reach * reach - upperLength * upperLength - lowerLength * lowerLength)
                / (2 * upperLength * lowerLength);
        double bend = StrictMath.acos(Math.clamp(cosine, -1, 1));
        double lowerFromUpper = kneeForward ? -bend : bend;
        out[2] = within(2, wrapped(lowerAngle - upperAngle - lowerFromUpper) * axis[2][1]);
        double inside = StrictMath.atan2(
                lowerLength * Trigonometry.sin(lowerFromUpper),
                upperLength + lowerLength * Trigonometry.cos(lowerFromUpper));
        double upperTo = StrictMath.atan2(px, down) - inside;
        out[1] = within(1, wrapped(upperAngle - upperTo) * axis[1][1]);
    }

    /** Brings an angle into the range of a joint, by whole turns where that helps. */
    private double within(int k, double angle) {
        double turned = angle;
        if (turned < lower[k] && turned + 2 * Math.PI <= upper[k]) {
            turned += 2 * Math.PI;
        } else if (turned > upper[k] && turned - 2 * Math.PI >= lower[k]) {
            turned -= 2 * Math.PI;
        }
        return Math.clamp(turned, lower[k], upper[k]);
    }

    private static double wrapped(double angle) {
        return angle - 2 * Math.PI * Math.rint(angle / (2 * Math.PI));
    }

    /**
     * Returns the torque that overcomes a joint's friction.
     *
     * @param k which joint: abduction, hip or knee
     * @param rate its velocity, rad/s
     * @return torque along the motion, N m; rounded off about rest, where friction does not know its way
     */
    public double frictionTorque(int k, double rate) {
        return frictionLoss[k] * Math.clamp(rate / MOVING, -1, 1) + viscosity[k] * rate;
    }

    /**
     * Returns the whole mass.
     *
     * @return mass of the three links, kg
     */
    public double mass() {
        return mass[0] + mass[1] + mass[2];
    }
}
