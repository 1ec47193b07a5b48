package org.ringside.scoring.trace;

import java.util.List;

/**
 * What only a simulation or a fully equipped robot records, sample by sample. Arrays are row-major and are not to be modified.
 *
 * @param jointNames names of the joints
 * @param footNames names of the feet
 * @param height base height in the world, m (samples)
 * @param orientation base orientation, w x y z (samples x 4)
 * @param twist base linear velocity in the world, m/s, then angular velocity in the base, rad/s (samples x 6)
 * @param jointPosition joint positions, rad (samples x joints)
 * @param jointVelocity joint velocities, rad/s (samples x joints)
 * @param jointTorque drive torques, N m (samples x joints)
 * @param contacts touches, in order of their first sample, then of body, foot and surface
 */
public record BodyMotion(
        List<String> jointNames,
        List<String> footNames,
        double[] height,
        double[] orientation,
        double[] twist,
        double[] jointPosition,
        double[] jointVelocity,
        double[] jointTorque,
        List<ContactSpan> contacts) {
    /** Copies the lists, not the arrays. */
    public BodyMotion {
        jointNames = List.copyOf(jointNames);
        footNames = List.copyOf(footNames);
        contacts = List.copyOf(contacts);
    }
}
