package org.ringside.sim.spatial;

/**
 * The bodies of a model, parents before children, each subtree in one piece (depth first). Body 0 is the world. Filled by the
 * compiler of the model and by {@link Model}; nobody writes afterwards.
 */
public final class Bodies {
    /** How many, the world included. */
    public final int count;
    /** Names; null where the body has none (count). */
    public final String[] name;
    /** The body it is attached to; the world's is 0 (count). */
    public final int[] parent;
    /** Position in the parent's frame, m (count x 3). */
    public final double[] position;
    /** Orientation in the parent's frame, unit quaternion (count x 4). */
    public final double[] quaternion;
    /** Mass, kg (count). */
    public final double[] mass;
    /** Centre of mass in the body's frame, m (count x 3). */
    public final double[] inertialPosition;
    /** Orientation of the principal axes of inertia in the body's frame, unit quaternion (count x 4). */
    public final double[] inertialQuaternion;
    /** Principal moments of inertia, kg m^2 (count x 3). */
    public final double[] inertia;
    /**
     * Mean inverse inertia that a force at the centre of mass meets in the reference position: translation (1/kg), rotation
     * (1/(kg m^2)); 0 for bodies that cannot move (count x 2). The compiler computes it.
     */
    public final double[] inverseWeight;

    // derived by Model

    /** The body it moves with: itself if it has joints, otherwise that of its parent; 0 if it cannot move (count). */
    public final int[] weld;
    /** The topmost body of its tree, a child of the world; the world's is 0 (count). */
    public final int[] root;
    /** Its first joint, -1 if none (count). */
    public final int[] firstJoint;
    /** How many joints it has (count). */
    public final int[] jointCount;
    /** The last degree of freedom that moves it, its own or an ancestor's; -1 if it cannot move (count). */
    public final int[] lastDof;
    /** Its first geom, -1 if none (count). */
    public final int[] firstGeom;
    /** How many geoms it has (count). */
    public final int[] geomCount;
    /** Rotational inertia about the centre of mass in the body's frame, kg m^2 (count x 6). */
    public final double[] inertiaInBody;

    /**
     * Makes room.
     *
     * @param count how many bodies, the world included
     */
    public Bodies(int count) {
        this.count = count;
        name = new String[count];
        parent = new int[count];
        position = new double[3 * count];
        quaternion = new double[4 * count];
        mass = new double[count];
        inertialPosition = new double[3 * count];
        inertialQuaternion = new double[4 * count];
        inertia = new double[3 * count];
        inverseWeight = new double[2 * count];
        weld = new int[count];
        root = new int[count];
        firstJoint = new int[count];
        jointCount = new int[count];
        lastDof = new int[count];
        firstGeom = new int[count];
        geomCount = new int[count];
        inertiaInBody = new double[6 * count];
    }
}
