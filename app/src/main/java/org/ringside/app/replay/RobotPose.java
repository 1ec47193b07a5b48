package org.ringside.app.replay;

import java.util.List;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;

/** Where the bodies of a robot are: forward kinematics from the base's pose and the joint positions. Confined to one thread. */
final class RobotPose {
    private final List<RobotBody> bodies;
    private final int[] jointOfBody;
    private final Vector3d[] origin;
    private final Quaterniond[] turn;

    RobotPose(RobotModel robot) {
        bodies = robot.bodies();
        jointOfBody = bodies.stream()
                .mapToInt(body -> body.joint().map(joint -> robot.jointIndex(joint.name())).orElse(-1))
                .toArray();
        origin = new Vector3d[bodies.size()];
        turn = new Quaterniond[bodies.size()];
        for (int body = 0; body < origin.length; body++) {
            origin[body] = new Vector3d();
            turn[body] = new Quaterniond();
        }
    }

    /**
     * Moves all bodies.
     *
     * @param base origin of the base, world, m. Not modified.
     * @param orientation from the base's frame to the world. Not modified.
     * @param jointPosition in the order of the robot's joints, rad. Not modified.
     */
    void move(Vector3dc base, Quaterniondc orientation, double[] jointPosition) {
        origin[0].set(base);
        turn[0].set(orientation);
        // parents come before their children
        for (int i = 1; i < origin.length; i++) {
            RobotBody body = bodies.get(i);
            turn[body.parent()].transform(body.position(), origin[i]).add(origin[body.parent()]);
            turn[i].set(turn[body.parent()]);
            if (jointOfBody[i] >= 0) {
                turn[i].mul(turnAbout(body.joint().orElseThrow(), jointPosition[jointOfBody[i]]));
            }
        }
    }

    /** Origin of a body in the world, m; changes with the next move. */
    Vector3dc origin(int body) {
        return origin[body];
    }

    /** From a body's frame to the world; changes with the next move. */
    Quaterniondc turn(int body) {
        return turn[body];
    }

    private static Quaterniond turnAbout(RobotJoint joint, double angle) {
        double sin = StrictMath.sin(angle / 2);
        Vector3dc axis = joint.axis();
        return new Quaterniond(axis.x() * sin, axis.y() * sin, axis.z() * sin, StrictMath.cos(angle / 2));
    }
}
