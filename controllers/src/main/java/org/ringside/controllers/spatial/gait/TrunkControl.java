package org.ringside.controllers.spatial.gait;

import org.ringside.controllers.spatial.ForceDistribution;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.Vectors;
import org.ringside.sim.JointCommand;
import org.ringside.sim.math.Trigonometry;

/**
 * Carries the trunk with the feet that stand: springs and dampers on height, tilt, heading and velocity ask for a wrench, which
 * {@link ForceDistribution} shares among the feet. Confined to one thread.
 */
public final class TrunkControl {
    /** Tilt before height before speed before turning; moments per N m, forces per N. */
    private static final double[] WEIGHT = {1, 1, 4, 40, 40, 10};

    private static final double SMALLNESS = 2e-3;
    private final TrunkGains gains;
    private final ForceDistribution distribution;
    private final double[] wrench = new double[6];
    private final double[] wanted = new double[9];
    private final double[] error = new double[3];
    private final double[] inBase = new double[3];
    private final double[] momentum = new double[3];

    /**
     * Makes a control.
     *
     * @param gains how hard it pulls
     * @param feet how many feet the robot has
     */
    public TrunkControl(TrunkGains gains, int feet) {
        this.gains = gains;
        distribution = new ForceDistribution(feet, WEIGHT, SMALLNESS);
    }

    /**
     * Carries the trunk for one control period.
     *
     * @param body the robot. Not modified.
     * @param target how the trunk shall move. Not modified.
     * @param most largest force of each foot along the ground's normal, N, 0 for one that does not stand (feet). Not modified.
     * @param command overwritten for the legs that stand
     */
    public void carry(SpatialBody body, TrunkTarget target, double[] most, JointCommand command) {
        double limit = gains.largestAcceleration();
        for (int r = 0; r < 2; r++) {
            double asked = gains.speedGain() * (target.velocity[r] - body.velocity[r]) + target.acceleration[r];
            wrench[r] = body.mass * Math.clamp(asked, -limit, limit);
        }
        double lift = gains.heightStiffness() * (target.height - body.position[2])
                + gains.heightDamping() * (target.velocity[2] - body.velocity[2]) + target.acceleration[2];
        wrench[2] = body.mass * (SpatialBody.GRAVITY + Math.clamp(lift, -8, 15));
        askMoment(body, target);
        distribute(body, most, command);
    }

    /** Turns the base from what it is to x along the heading and z up along the target's normal. */
    private void askMoment(SpatialBody body, TrunkTarget target) {
        double c = Trigonometry.cos(target.heading);
        double s = Trigonometry.sin(target.heading);
        double[] up = target.up;
        // y is level across the heading made square to up, x completes the frame
        double along = -s * up[0] + c * up[1];
        double yx = -s - along * up[0];
        double yy = c - along * up[1];
        double yz = -along * up[2];
        double norm = Math.sqrt(yx * yx + yy * yy + yz * yz);
        wanted[1] = yx / norm;
        wanted[4] = yy / norm;
        wanted[7] = yz / norm;
        wanted[2] = up[0];
        wanted[5] = up[1];
        wanted[8] = up[2];
        wanted[0] = wanted[4] * up[2] - wanted[7] * up[1];
        wanted[3] = wanted[7] * up[0] - wanted[1] * up[2];
        wanted[6] = wanted[1] * up[1] - wanted[4] * up[0];
        java.util.Arrays.fill(error, 0);
        double[] is = body.rotation;
        for (int axis = 0; axis < 3; axis++) {
            // half the sum of is x wanted over the axes is the turn between small tilts
            error[0] += 0.5 * (is[3 + axis] * wanted[6 + axis] - is[6 + axis] * wanted[3 + axis]);
            error[1] += 0.5 * (is[6 + axis] * wanted[axis] - is[axis] * wanted[6 + axis]);
            error[2] += 0.5 * (is[axis] * wanted[3 + axis] - is[3 + axis] * wanted[axis]);
        }
        double[] w = body.angularVelocity;
        error[0] = gains.tiltStiffness() * error[0] - gains.tiltDamping() * w[0];
        error[1] = gains.tiltStiffness() * error[1] - gains.tiltDamping() * w[1];
        error[2] = gains.headingStiffness() * error[2] + gains.headingDamping() * (target.turn - w[2]);
        Vectors.multiplyTransposed(body.rotation, error, 0, inBase, 0);
        for (int r = 0; r < 3; r++) {
            inBase[r] *= body.inertia[r];
        }
        Vectors.multiply(body.rotation, inBase, 0, momentum, 0);
        System.arraycopy(momentum, 0, wrench, 3, 3);
    }

    private void distribute(SpatialBody body, double[] most, JointCommand command) {
        distribution.solve(body.centreOfMass, body.foot, body.normal, most, gains.friction(), wrench);
        for (int i = 0; i < most.length; i++) {
            if (most[i] > 0) {
                body.push(i, distribution.force, 3 * i, gains.jointDamping(), command);
            }
        }
    }

    /**
     * Returns the forces that were asked of the feet.
     *
     * @return forces of the ground on the feet in the world, N (3 feet); overwritten by the next call
     */
    public double[] forces() {
        return distribution.force;
    }
}
