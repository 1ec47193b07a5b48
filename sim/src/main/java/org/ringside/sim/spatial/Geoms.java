package org.ringside.sim.spatial;

/** The geoms of a model, in the order of their bodies. Filled by the compiler and {@link Model}; nobody writes afterwards. */
public final class Geoms {
    /** How many. */
    public final int count;
    /** Names; null where the geom has none (count). */
    public final String[] name;
    /** Shapes (count). */
    public final GeomType[] type;
    /** The body that each is fixed to (count). */
    public final int[] body;
    /** Size by shape, m (count x 3). */
    public final double[] size;
    /** Position in the body's frame, m (count x 3). */
    public final double[] position;
    /** Orientation in the body's frame, unit quaternion (count x 4). */
    public final double[] quaternion;
    /** Bit mask: two geoms collide if one's contype meets the other's conaffinity (count). */
    public final int[] contype;
    /** Bit mask (count). */
    public final int[] conaffinity;
    /** Dimension of the contact force: 1, 3, 4 or 6 (count). */
    public final int[] condim;
    /** The parameters of the geom of higher priority win (count). */
    public final int[] priority;
    /** Weight in mixing solver parameters (count). */
    public final double[] solmix;
    /** Sliding, torsional (m) and rolling (m) friction (count x 3). */
    public final double[] friction;
    /** solref of its contacts (count x 2). */
    public final double[] solref;
    /** solimp of its contacts (count x 5). */
    public final double[] solimp;
    /** Contacts become constraints when closer than the sum of both geoms' margins, m (count). */
    public final double[] margin;
    /** Contacts are detected up to the sum of both geoms' margins and gaps, m (count). */
    public final double[] gap;
    /** The height field of a geom of that type, else -1 (count). */
    public final int[] heightField;

    // derived by Model

    /** Radius of the bounding sphere about the geom's position, m; infinity for planes (count). */
    public final double[] boundingRadius;

    /**
     * Makes room.
     *
     * @param count how many geoms
     */
    public Geoms(int count) {
        this.count = count;
        name = new String[count];
        type = new GeomType[count];
        body = new int[count];
        size = new double[3 * count];
        position = new double[3 * count];
        quaternion = new double[4 * count];
        contype = new int[count];
        conaffinity = new int[count];
        condim = new int[count];
        priority = new int[count];
        solmix = new double[count];
        friction = new double[3 * count];
        solref = new double[2 * count];
        solimp = new double[5 * count];
        margin = new double[count];
        gap = new double[count];
        heightField = new int[count];
        boundingRadius = new double[count];
    }
}
