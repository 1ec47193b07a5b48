package org.ringside.sim;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a controller asks of the physics beyond the robot's definition: the time step that it was made for, and how its drives turn
 * commands into torques. It changes neither masses nor shapes, and can only lower the robot's own torque limits.
 *
 * @param stepRate physics steps a second, Hz, a multiple of the control rate; 0: as the engine and the robot's document have it
 * @param commandDelay physics steps between the observation and the first step on which the answer acts; until the first command is
 *     so old it acts all the same
 * @param drives what is asked of some joints
 */
public record PhysicsRequest(double stepRate, int commandDelay, List<Drive> drives) {
    /** Nothing is asked: the robot as it is defined. */
    public static final PhysicsRequest NONE = new PhysicsRequest(0, 0, List.of());

    /** The longest delay, physics steps. */
    public static final int LONGEST_DELAY = 10_000;

    /**
     * Copies the list and checks the numbers.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public PhysicsRequest {
        drives = List.copyOf(drives);
        if (stepRate != 0 && !(stepRate >= 1 && stepRate <= 100_000)) {
            throw new IllegalArgumentException("step rate must be 0 or from 1 to 100000 Hz: " + stepRate);
        }
        if (commandDelay < 0 || commandDelay > LONGEST_DELAY) {
            throw new IllegalArgumentException(
                    "command delay must be from 0 to " + LONGEST_DELAY + " steps: " + commandDelay);
        }
    }

    /**
     * What is asked of the drive of one joint.
     *
     * @param joint name of the joint
     * @param jointDamping viscous damping of the joint in place of the document's, N m s/rad: a drive whose damping the integrator
     *     treats as the joint's own; absent: as the document says
     * @param torqueLimit largest torque of the drive, N m; infinite: the robot's own, which is never exceeded
     * @param stallTorque torque at rest of a motor whose torque in the direction of motion falls in proportion to the speed, N m;
     *     infinite: the torque does not depend on the speed
     * @param speedLimit speed at which it is zero, rad/s; not used without a stall torque
     */
    public record Drive(
            String joint, OptionalDouble jointDamping, double torqueLimit, double stallTorque, double speedLimit) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative or not a number; the message names the joint
         */
        public Drive {
            boolean damped = jointDamping.isEmpty() || jointDamping.getAsDouble() >= 0
                    && Double.isFinite(jointDamping.getAsDouble());
            if (!damped || !(torqueLimit >= 0) || !(stallTorque >= 0) || !(speedLimit > 0)) {
                throw new IllegalArgumentException(
                        "drive of " + joint + ": damping and torques of at least 0 and a speed limit"
                                + " above 0 are expected: " + jointDamping + ", " + torqueLimit + ", "
                                + stallTorque + ", " + speedLimit);
            }
        }
    }
}
