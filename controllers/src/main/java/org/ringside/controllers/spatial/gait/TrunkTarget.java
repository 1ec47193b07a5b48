package org.ringside.controllers.spatial.gait;

/** How the trunk shall move, in the world's frame. Overwritten each control period. Confined to one thread. */
public final class TrunkTarget {
    /** Velocity of the base's origin, m/s (3). */
    public final double[] velocity = new double[3];

    /** Acceleration that is asked for beyond what the errors ask for, m/s^2 (3). */
    public final double[] acceleration = new double[3];

    /** Height of the base's origin in the world, m. */
    public double height;

    /** Direction of the base's z axis, unit length (3). */
    public final double[] up = {0, 0, 1};

    /** Direction in which the base looks, seen from above, rad. */
    public double heading;

    /** Turn rate about the vertical, rad/s. */
    public double turn;

    /** Makes a target at rest. */
    public TrunkTarget() {
        // the initial values say so
    }
}
