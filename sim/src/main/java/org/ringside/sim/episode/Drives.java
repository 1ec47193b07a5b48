package org.ringside.sim.episode;

import java.util.Arrays;
import java.util.List;
import org.ringside.sim.JointCommand;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.Variation;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;

/**
 * The robot's drives: a command comes in after its latency; the five-number law follows at every physics step; the torque is then
 * limited.
 *
 * <p>The limit is the published torque times the motors' strength. With the torque-speed curve on, it falls in a straight line from
 * there, at standstill, to zero at the no-load speed, where the torque drives the motion; against the motion there is all of it. That
 * is the field's model of a direct-current motor (Isaac Lab's {@code DCMotor}). A controller may ask for lower limits, and for curves
 * of its own, which then are on in every episode.
 *
 * <p>A latency is kept to the nearest physics step; what a controller asks for comes on top. The first command of an episode acts at once: the robot stood by it before.
 * Allocates nothing after {@link #reset}. Confined to one thread.
 */
public final class Drives {
    /** Torques of the last step, N m (joints). */
    public final double[] torque;

    private final double[] publishedLimit;
    private final double[] publishedNoLoadSpeed;
    /** Torques at standstill of the curves that the controller asks for, N m; infinite where there is none (joints). */
    private final double[] askedStallTorque;
    /** Their no-load speeds, rad/s (joints). */
    private final double[] askedNoLoadSpeed;
    private final int askedDelay;
    /** Torque limits of this episode, N m (joints). */
    private final double[] limit;
    /** Torques at standstill of this episode's curves, N m; infinite without one (joints). */
    private final double[] stallTorque;
    /** Torque that this episode's curves lose a speed, N m s/rad (joints). */
    private final double[] torqueLoss;

    private double stiffness;
    private double damping;
    private long delaySteps;

    /** Commands on their way and the one that acts, a ring, and the step from which on each acts. */
    private JointCommand[] commands = {};

    private long[] due = {};
    private int acting;
    private int waiting;
    private boolean started;
    private long step;

    /**
     * Makes the drives of a robot; {@link #reset} must be called before the first command.
     *
     * @param robot the robot
     */
    public Drives(RobotModel robot) {
        this(robot, PhysicsRequest.NONE);
    }

    /**
     * Makes the drives of a robot as a controller asks for them; {@link #reset} must be called before the first command.
     *
     * @param robot the robot
     * @param request what is asked; its joint dampings and step rate are the world's matter
     * @throws IllegalArgumentException if something is asked of a joint that the robot has not
     */
    public Drives(RobotModel robot, PhysicsRequest request) {
        List<RobotJoint> joints = robot.joints();
        publishedLimit = joints.stream().mapToDouble(RobotJoint::torqueLimit).toArray();
        publishedNoLoadSpeed = joints.stream().mapToDouble(RobotJoint::noLoadSpeed).toArray();
        askedStallTorque = new double[joints.size()];
        askedNoLoadSpeed = new double[joints.size()];
        Arrays.fill(askedStallTorque, Double.POSITIVE_INFINITY);
        askedDelay = request.commandDelay();
        for (PhysicsRequest.Drive drive : request.drives()) {
            int joint = robot.jointIndex(drive.joint());
            if (joint < 0) {
                throw new IllegalArgumentException("robot " + robot.name() + " has no joint named " + drive.joint());
            }
            publishedLimit[joint] = Math.min(publishedLimit[joint], drive.torqueLimit());
            askedStallTorque[joint] = drive.stallTorque();
            askedNoLoadSpeed[joint] = drive.speedLimit();
        }
        limit = publishedLimit.clone();
        stallTorque = new double[joints.size()];
        torqueLoss = new double[joints.size()];
        torque = new double[joints.size()];
    }

    /**
     * Begins an episode.
     *
     * @param variation strength, gains, latency and curve of this episode
     * @param timestep length of a physics step, s
     * @param stepsPerPeriod physics steps from one command to the next
     */
    public void reset(Variation variation, double timestep, int stepsPerPeriod) {
        stiffness = variation.stiffness();
        damping = variation.damping();
        for (int i = 0; i < limit.length; i++) {
            limit[i] = publishedLimit[i] * variation.motorStrength();
            boolean asked = Double.isFinite(askedStallTorque[i]);
            double stall = asked ? askedStallTorque[i] * variation.motorStrength() : limit[i];
            double noLoadSpeed = asked ? askedNoLoadSpeed[i] : publishedNoLoadSpeed[i];
            boolean curved = (asked || variation.torqueSpeedCurve()) && Double.isFinite(noLoadSpeed);
            stallTorque[i] = curved ? stall : Double.POSITIVE_INFINITY;
            torqueLoss[i] = curved ? stall / noLoadSpeed : 0;
        }
        delaySteps = askedDelay + (long) Math.rint(variation.commandLatency() / timestep);
        int ring = (int) (delaySteps / stepsPerPeriod) + 3;
        if (ring != commands.length) {
            commands = new JointCommand[ring];
            Arrays.setAll(commands, i -> new JointCommand(torque.length));
            due = new long[ring];
        }
        acting = 0;
        waiting = 0;
        started = false;
        step = 0;
        Arrays.fill(torque, 0);
    }

    /**
     * Takes a command from the controller, once a control period before its first step.
     *
     * @param command what the drives shall do once it arrives. Not modified.
     */
    public void receive(JointCommand command) {
        int slot = (acting + 1 + waiting) % commands.length;
        commands[slot].set(command);
        due[slot] = started ? step + delaySteps : step;
        waiting++;
        started = true;
    }

    /** Begins a physics step: the last command that has arrived acts from now on. */
    public void beginStep() {
        while (waiting > 0 && due[(acting + 1) % commands.length] <= step) {
            acting = (acting + 1) % commands.length;
            waiting--;
        }
        step++;
    }

    /**
     * Computes the torque of one drive for the step that has begun.
     *
     * @param joint index of the joint
     * @param position of the joint, rad
     * @param velocity of the joint, rad/s
     * @return the torque, also in {@link #torque}, N m
     */
    public double apply(int joint, double position, double velocity) {
        JointCommand command = commands[acting];
        double wanted = stiffness * command.stiffness[joint] * (command.position[joint] - position)
                + damping * command.damping[joint] * (command.velocity[joint] - velocity)
                + command.feedForwardTorque[joint];
        // what is left of the torque at this speed, either way
        double lost = torqueLoss[joint] * velocity;
        double most = Math.max(0, Math.min(limit[joint], stallTorque[joint] - lost));
        double least = Math.min(0, Math.max(-limit[joint], -stallTorque[joint] - lost));
        torque[joint] = Math.max(least, Math.min(most, wanted));
        return torque[joint];
    }
}
