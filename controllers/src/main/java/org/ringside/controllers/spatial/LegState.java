package org.ringside.controllers.spatial;

/** Where a leg is, in the base's frame: what {@link LegChain#forward} computes. Overwritten each time. Confined to one thread. */
public final class LegState {
    /** The foot's centre, m (3). */
    public final double[] foot = new double[3];

    /** Motion of the foot's centre by motions of abduction, hip and knee, m (3 x 3, row by row). */
    public final double[] jacobian = new double[9];

    /** Sum of mass times centre of mass over the links, kg m (3). */
    public final double[] moment = new double[3];

    /** Change of {@link #moment} by motions of abduction, hip and knee, kg m (3 x 3, row by row). */
    public final double[] momentJacobian = new double[9];

    /** Torques that hold the links up against gravity, N m (3). */
    public final double[] holdingTorque = new double[3];

    /** Inertia that the joints feel while the base rests, kg m^2 (3 x 3, symmetric). */
    public final double[] inertia = new double[9];

    /** Scratch: places of the joints (3 x 3), their axes (3 x 3), centres of mass of the links (3 x 3). */
    final double[] origin = new double[9];

    final double[] axes = new double[9];
    final double[] centres = new double[9];

    /** Scratch: turns of the chain so far, and the Jacobian of a link's centre of mass. */
    final double[] before = new double[9];

    final double[] turned = new double[9];
    final double[] turn = new double[9];
    final double[] linkJacobian = new double[9];

    /** Makes a state of zeros. */
    public LegState() {
        // filled by the chain
    }
}
