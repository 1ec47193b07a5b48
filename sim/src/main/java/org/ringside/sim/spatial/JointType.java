package org.ringside.sim.spatial;

/** How a joint moves its body against its parent. */
public enum JointType {
    /** Six degrees of freedom; qpos is position and quaternion, qvel linear in the world and angular in the body. */
    FREE(7, 6),
    /** A rotation; qpos is a quaternion, qvel angular in the body. */
    BALL(4, 3),
    /** A translation along an axis. */
    SLIDE(1, 1),
    /** A rotation about an axis. */
    HINGE(1, 1);

    /** Numbers in qpos. */
    public final int positions;

    /** Numbers in qvel: degrees of freedom. */
    public final int velocities;

    JointType(int positions, int velocities) {
        this.positions = positions;
        this.velocities = velocities;
    }
}
