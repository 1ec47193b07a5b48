package org.ringside.sim.spatial;

/**
 * The joints of a model, in the order of their bodies; the joints of one body act one after the other. Filled by the compiler of
 * the model and by {@link Model}; nobody writes afterwards.
 */
public final class Joints {
    /** How many. */
    public final int count;
    /** Names; null where the joint has none (count). */
    public final String[] name;
    /** How it moves (count). */
    public final JointType[] type;
    /** The body that it moves (count). */
    public final int[] body;
    /** A point on the axis, in the body's frame, m (count x 3); zero for free joints. */
    public final double[] position;
    /** Unit axis in the body's frame (count x 3). */
    public final double[] axis;
    /** Spring towards {@link Model#springReference}, N m/rad or N/m (count). */
    public final double[] stiffness;
    /** Whether the range is a limit (count). */
    public final boolean[] limited;
    /** Lower and upper limit, rad or m; for ball joints 0 and the largest angle (count x 2). */
    public final double[] range;
    /** Distance at which the limit starts to act, rad or m (count). */
    public final double[] margin;
    /** solref of the limit (count x 2). */
    public final double[] limitReference;
    /** solimp of the limit (count x 5). */
    public final double[] limitImpedance;
    /** Whether the sum of actuator forces on the joint is clamped (count). */
    public final boolean[] actuatorForceLimited;
    /** Range of the sum of actuator forces, N m or N (count x 2). */
    public final double[] actuatorForceRange;

    // derived by Model

    /** Where its numbers start in qpos (count). */
    public final int[] positionStart;
    /** Its first degree of freedom: where its numbers start in qvel (count). */
    public final int[] firstDof;

    /**
     * Makes room.
     *
     * @param count how many joints
     */
    public Joints(int count) {
        this.count = count;
        name = new String[count];
        type = new JointType[count];
        body = new int[count];
        position = new double[3 * count];
        axis = new double[3 * count];
        stiffness = new double[count];
        limited = new boolean[count];
        range = new double[2 * count];
        margin = new double[count];
        limitReference = new double[2 * count];
        limitImpedance = new double[5 * count];
        actuatorForceLimited = new boolean[count];
        actuatorForceRange = new double[2 * count];
        positionStart = new int[count];
        firstDof = new int[count];
    }
}
