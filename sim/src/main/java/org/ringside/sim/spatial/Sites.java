package org.ringside.sim.spatial;

/** Named frames fixed to bodies, in the order of their bodies; sensors sit at them. Nobody writes after compilation. */
public final class Sites {
    /** How many. */
    public final int count;
    /** Names; null where the site has none (count). */
    public final String[] name;
    /** The body that each is fixed to (count). */
    public final int[] body;
    /** Position in the body's frame, m (count x 3). */
    public final double[] position;
    /** Orientation in the body's frame, unit quaternion (count x 4). */
    public final double[] quaternion;
    /** The volume in which a touch sensor feels: sphere, capsule, ellipsoid, cylinder or box (count). */
    public final GeomType[] type;
    /** Size of that volume, m (count x 3). */
    public final double[] size;

    /**
     * Makes room.
     *
     * @param count how many sites
     */
    public Sites(int count) {
        this.count = count;
        name = new String[count];
        body = new int[count];
        position = new double[3 * count];
        quaternion = new double[4 * count];
        type = new GeomType[count];
        size = new double[3 * count];
    }
}
