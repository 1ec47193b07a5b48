package org.ringside.app.replay;

import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotModel;

/** Where the joints of a leg are: forward kinematics of abduction, hip and knee. Confined to one thread. */
final class LegChain {
    private final RobotModel robot;
    private final Leg leg;
    private final Vector3dc shoulder;
    private final Vector3dc hipFromShoulder;

    /** The hip joint in the base's frame, m. */
    final Vector3d hip = new Vector3d();

    /** The knee joint in the base's frame, m. */
    final Vector3d knee = new Vector3d();

    /** The foot's centre in the base's frame, m. */
    final Vector3d foot = new Vector3d();

    LegChain(RobotModel robot, Leg leg) {
        this.robot = robot;
        this.leg = leg;
        int abduction = robot.bodies().get(leg.upperBody()).parent();
        shoulder = robot.bodies().get(abduction).position();
        hipFromShoulder = robot.bodies().get(leg.upperBody()).position();
    }

    /** Takes joint positions in the order of the robot's joints. Not modified. */
    void bend(double[] jointPosition) {
        Quaterniond turn = turn(leg.abduction(), jointPosition);
        turn.transform(hipFromShoulder, hip).add(shoulder);
        turn.mul(turn(leg.hip(), jointPosition));
        turn.transform(leg.kneeFromHip(), knee).add(hip);
        turn.mul(turn(leg.knee(), jointPosition));
        turn.transform(leg.footFromKnee(), foot).add(knee);
    }

    private Quaterniond turn(int joint, double[] jointPosition) {
        Vector3dc axis = robot.joints().get(joint).axis();
        double half = jointPosition[joint] / 2;
        double sin = StrictMath.sin(half);
        return new Quaterniond(axis.x() * sin, axis.y() * sin, axis.z() * sin, StrictMath.cos(half));
    }
}
