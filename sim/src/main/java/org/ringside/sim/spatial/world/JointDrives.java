package org.ringside.sim.spatial.world;

import org.ringside.sim.episode.Drives;
import org.ringside.sim.spatial.State;

/**
 * The robot's drives: {@link Drives} between a state's joints and the forces on them.
 *
 * <p>The torque is that of the state at the beginning of the step, as that of a real drive, which measures before it acts, and as
 * that of MuJoCo's position actuators under its Euler integrator; {@code implicitfast} would take the damping at the end of the
 * step. So damping is stable as long as damping x step is below twice the inertia that the joint feels, which is never less than its
 * armature: below 10.9 N m s/rad on Barkour v0 at 2 ms, where the published gain is 0.65. Beyond that the torque limit leaves a
 * rattling joint, not a diverging one. The joint's own damping and friction are the model's, not the drive's.
 */
final class JointDrives {
    private final Drives drives;
    private final int[] jointPosition;
    private final int[] jointVelocity;

    JointDrives(Drives drives, RobotBinding binding) {
        this.drives = drives;
        jointPosition = binding.jointPosition;
        jointVelocity = binding.jointVelocity;
    }

    /** Computes the torques for one step and applies them. */
    void apply(State state) {
        drives.beginStep();
        for (int i = 0; i < jointVelocity.length; i++) {
            int dof = jointVelocity[i];
            state.appliedForce[dof] = drives.apply(i, state.qpos[jointPosition[i]], state.qvel[dof]);
        }
    }
}
