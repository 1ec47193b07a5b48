package org.ringside.controllers.spatial.gait;

/**
 * How hard the trunk is pulled to its target.
 *
 * @param heightStiffness acceleration by error of height, 1/s^2
 * @param heightDamping acceleration by error of climbing speed, 1/s
 * @param speedGain horizontal acceleration by error of speed, 1/s
 * @param tiltStiffness angular acceleration by error of tilt, 1/s^2
 * @param tiltDamping angular acceleration by error of tilting rate, 1/s
 * @param headingStiffness angular acceleration by error of heading, 1/s^2
 * @param headingDamping angular acceleration by error of turn rate, 1/s
 * @param largestAcceleration largest horizontal acceleration that is asked for, m/s^2
 * @param friction coefficient that the forces stay within
 * @param jointDamping damping of joints that carry, N m s/rad
 */
public record TrunkGains(
        double heightStiffness,
        double heightDamping,
        double speedGain,
        double tiltStiffness,
        double tiltDamping,
        double headingStiffness,
        double headingDamping,
        double largestAcceleration,
        double friction,
        double jointDamping) {
    /** What carries all shipped robots. */
    public static final TrunkGains DEFAULT = new TrunkGains(150, 22, 8, 180, 22, 80, 18, 6, 0.7, 0.2);

    /**
     * For ramps: gentle sideways and along, because 30 degrees take most of the friction that there is. In the engine's pyramidal cones
     * that is less by up to 30 % in directions between their edges.
     */
    public static final TrunkGains SLOPE = new TrunkGains(150, 22, 4, 200, 25, 100, 20, 2, 0.65, 0.2);
}
