package org.ringside.sim.spatial.world;

import java.util.Arrays;
import java.util.List;
import org.ringside.sim.JointCommand;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.spatial.State;

/**
 * The robot's drives: the five-number law at every physics step, then the torque limit, which may fall with the speed.
 *
 * <p>The torque is that of the state at the beginning of the step, as that of a real drive, which measures before it acts, and as
 * that of MuJoCo's position actuators under its Euler integrator; {@code implicitfast} would take the damping at the end of the
 * step. So damping is stable as long as damping x step is below twice the inertia that the joint feels, which is never less than its
 * armature: below 10.9 N m s/rad on Barkour v0 at 2 ms, where the published gain is 0.65. Beyond that the torque limit leaves a
 * rattling joint, not a diverging one. The joint's own damping and friction are the model's, not the drive's.
 */
final class JointDrives {
    /** Torques of the last step, N m (joints). */
    final double[] torque;

    private final int[] jointPosition;
    private final int[] jointVelocity;
    /** Torque limits of the robot and of what the controller asks for, N m (joints). */
    private final double[] publishedLimit;
    /** Torques at rest of motors that lose it with speed, N m (joints); infinite where a drive is none. */
    private final double[] stallTorque;
    /** Torque that is lost a speed, N m s/rad (joints). */
    private final double[] torqueLoss;
    /** Torque limits of this episode, N m (joints). */
    private final double[] limit;
    private double strength = 1;

    /**
     * Makes the drives.
     *
     * @throws IllegalArgumentException if something is asked of a joint that the robot has not
     */
    JointDrives(RobotModel robot, RobotBinding binding, List<PhysicsRequest.Drive> requests) {
        List<RobotJoint> joints = robot.joints();
        jointPosition = binding.jointPosition;
        jointVelocity = binding.jointVelocity;
        publishedLimit = joints.stream().mapToDouble(RobotJoint::torqueLimit).toArray();
        stallTorque = new double[joints.size()];
        torqueLoss = new double[joints.size()];
        Arrays.fill(stallTorque, Double.POSITIVE_INFINITY);
        for (PhysicsRequest.Drive request : requests) {
            int joint = robot.jointIndex(request.joint());
            if (joint < 0) {
                throw new IllegalArgumentException("robot " + robot.name() + " has no joint named " + request.joint());
            }
            publishedLimit[joint] = Math.min(publishedLimit[joint], request.torqueLimit());
            stallTorque[joint] = request.stallTorque();
            torqueLoss[joint] = Double.isFinite(request.stallTorque())
                    ? request.stallTorque() / request.speedLimit()
                    : 0;
        }
        limit = publishedLimit.clone();
        torque = new double[joints.size()];
    }

    /** Sets the torque limits for an episode by a factor on every torque. */
    void reset(double motorStrength) {
        strength = motorStrength;
        for (int i = 0; i < limit.length; i++) {
            limit[i] = publishedLimit[i] * motorStrength;
        }
    }

    /** Computes the torques for one step and applies them. */
    void apply(JointCommand command, State state) {
        double[] qpos = state.qpos;
        double[] qvel = state.qvel;
        double[] applied = state.appliedForce;
        for (int i = 0; i < torque.length; i++) {
            int dof = jointVelocity[i];
            double wanted = command.stiffness[i] * (command.position[i] - qpos[jointPosition[i]])
                    + command.damping[i] * (command.velocity[i] - qvel[dof]) + command.feedForwardTorque[i];
            // a motor's torque falls with its speed in the direction of motion: what is left at this speed
            double lost = torqueLoss[i] * qvel[dof];
            double most = Math.clamp(strength * (stallTorque[i] - lost), 0, limit[i]);
            double least = Math.clamp(-strength * (stallTorque[i] + lost), -limit[i], 0);
            torque[i] = Math.clamp(wanted, least, most);
            applied[dof] = torque[i];
        }
    }
}
