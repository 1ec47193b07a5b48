package org.ringside.controllers.skills;

import org.ringside.controllers.sagittal.ForceDistribution;
import org.ringside.controllers.sagittal.SagittalBody;
import org.ringside.sim.JointCommand;

/**
 * Carries the trunk with the feet that stand: a spring-damper on height, pitch and speed asks for a wrench, which
 * {@link ForceDistribution} shares among the feet. Confined to one thread.
 */
final class StanceControl {
    private static final double GRAVITY = 9.81;
    private static final double HEIGHT_STIFFNESS = 180;
    private static final double HEIGHT_DAMPING = 22;
    private static final double PITCH_STIFFNESS = 180;
    private static final double PITCH_DAMPING = 22;
    private static final double JOINT_DAMPING = 0.3;

    private final ForceDistribution distribution;
    private final double friction;

    StanceControl(int feet, double friction) {
        this.distribution = new ForceDistribution(feet);
        this.friction = friction;
    }

    /** Carries the trunk towards a height and the ground's angle, with a wanted acceleration ahead. */
    void carry(
            SagittalBody body,
            boolean[] stands,
            double accelerationX,
            double height,
            double climbRate,
            double angle,
            JointCommand command) {
        double accelerationZ =
                HEIGHT_STIFFNESS * (height - body.z) + HEIGHT_DAMPING * (climbRate - body.velocityZ);
        double angular = PITCH_STIFFNESS * (angle - body.angle) - PITCH_DAMPING * body.angularVelocity;
        accelerate(body, stands, accelerationX, Math.clamp(accelerationZ, -6, 10), angular, angle, command);
    }

    /** Pushes so that the centre of mass and the trunk's angle accelerate as wanted, on ground of a slope. */
    void accelerate(
            SagittalBody body,
            boolean[] stands,
            double accelerationX,
            double accelerationZ,
            double angular,
            double slope,
            JointCommand command) {
        distribution.solve(
                body,
                stands,
                body.mass * accelerationX,
                body.mass * (GRAVITY + accelerationZ),
                body.pitchInertia * angular,
                friction,
                slope);
        for (int i = 0; i < stands.length; i++) {
            if (stands[i]) {
                body.push(i, distribution.forceX[i], distribution.forceZ[i], JOINT_DAMPING, command);
            }
        }
    }
}
