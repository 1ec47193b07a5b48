package org.ringside.sim.planar;

import org.ringside.sim.scene.CentreLine;

/**
 * The rails on which the planar robot rides: where it is across the centre line, and what the curve leaves of the friction.
 *
 * <p>A curve needs the sideways acceleration {@code v^2 / radius}. Averaged over a stride, the ground can give {@code friction x
 * gravity} in any direction: the friction circle. What the curve takes is not there for traction. If it needs more than there
 * is, the robot slides off the line, outwards; with friction to spare it steers back. Confined to one thread.
 */
final class Rails {
    /** How fast the robot aims to return to the line, 1/s, and at most at which speed, m/s. */
    private static final double RETURN_RATE = 1.5;

    private static final double RETURN_SPEED = 0.25;

    /** Largest sideways acceleration for steering back, m/s^2. */
    private static final double RETURN_ACCELERATION = 2;

    private final CentreLine line;

    /** Distance from the line, m, positive to the left. */
    double offset;

    /** Rate of {@link #offset}, m/s. */
    double offsetVelocity;

    Rails(CentreLine line) {
        this.line = line;
    }

    void reset(double startOffset) {
        offset = startOffset;
        offsetVelocity = 0;
    }

    /** Returns what is left of a friction coefficient for traction in the curve at s, at a speed. */
    double tractionFriction(double friction, double s, double speed) {
        double needed = line.curvature(s) * speed * speed / Jbox2d.GRAVITY;
        return Math.sqrt(Math.max(0, friction * friction - needed * needed));
    }

    /** Advances the distance from the line. */
    void step(double s, double speed, double friction, double dt) {
        double available = friction * Jbox2d.GRAVITY;
        double needed = line.curvature(s) * speed * speed;
        double excess = Math.abs(needed) - available;
        if (excess > 0) {
            // a left curve leaves the robot sliding to the right
            offsetVelocity -= Math.signum(needed) * excess * dt;
        } else {
            double spare = Math.min(RETURN_ACCELERATION, Math.sqrt(available * available - needed * needed));
            double wanted = Math.clamp(-RETURN_RATE * offset, -RETURN_SPEED, RETURN_SPEED);
            offsetVelocity += Math.clamp(wanted - offsetVelocity, -spare * dt, spare * dt);
        }
        offset += offsetVelocity * dt;
    }
}
