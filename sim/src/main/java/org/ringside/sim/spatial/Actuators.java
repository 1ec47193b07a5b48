package org.ringside.sim.spatial;

/**
 * The actuators of a model, each on one joint. Force = gain x control + bias, gain and bias affine in the actuator's length and
 * velocity: gain = g0 + g1 length + g2 velocity, bias = b0 + b1 length + b2 velocity. Nobody writes after compilation.
 */
public final class Actuators {
    /** How many. */
    public final int count;
    /** Names; null where the actuator has none (count). */
    public final String[] name;
    /** The joint that it drives (count). */
    public final int[] joint;
    /** Length and force are scaled by these: one number for hinge and slide, 3 for ball, 6 for free joints (count x 6). */
    public final double[] gear;
    /**
     * Whether the gear of a ball or free joint is given in the frame of the parent body or world ({@code jointinparent})
     * rather than in the child's (count).
     */
    public final boolean[] gearInParent;
    /**
     * Whether the control is an angle about a ball joint that the actuator approaches the short way round: the difference of control and
     * length is taken between plus and minus half a turn (count).
     */
    public final boolean[] shortWay;
    /** Affine gain (count x 3). */
    public final double[] gain;
    /** Affine bias (count x 3). */
    public final double[] bias;
    /** Whether the control is clamped (count). */
    public final boolean[] controlLimited;
    /** Range of the control (count x 2). */
    public final double[] controlRange;
    /** Whether the force is clamped (count). */
    public final boolean[] forceLimited;
    /** Range of the force (count x 2). */
    public final double[] forceRange;

    /**
     * Makes room.
     *
     * @param count how many actuators
     */
    public Actuators(int count) {
        this.count = count;
        name = new String[count];
        joint = new int[count];
        gear = new double[6 * count];
        gearInParent = new boolean[count];
        shortWay = new boolean[count];
        gain = new double[3 * count];
        bias = new double[3 * count];
        controlLimited = new boolean[count];
        controlRange = new double[2 * count];
        forceLimited = new boolean[count];
        forceRange = new double[2 * count];
    }
}
