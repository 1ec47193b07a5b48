package org.ringside.sim.spatial;

import java.util.Arrays;

/**
 * The contacts of one state, in flat arrays that grow as needed. Collision writes them; the constraint stage reads them and writes
 * the forces.
 */
public final class Contacts {
    /** How many there are now. */
    public int count;
    /** The two geoms, the one of smaller {@link GeomType} first (capacity). */
    public int[] geom1 = new int[0];
    /** The two geoms (capacity). */
    public int[] geom2 = new int[0];
    /** Signed distance, negative when deep, m (capacity). */
    public double[] distance = new double[0];
    /** Point midway between the two surfaces, world, m (capacity x 3). */
    public double[] position = new double[0];
    /** Normal from geom 1 to geom 2 and two tangents, each a row, world (capacity x 9). */
    public double[] frame = new double[0];
    /** Dimension of the force: 1, 3, 4 or 6 (capacity). */
    public int[] dimension = new int[0];
    /** Two sliding, one torsional, two rolling coefficients (capacity x 5). */
    public double[] friction = new double[0];
    /** Mixed solref (capacity x 2). */
    public double[] solref = new double[0];
    /** solref of the friction directions; both 0: as the normal's (capacity x 2). */
    public double[] solrefFriction = new double[0];
    /** Mixed solimp (capacity x 5). */
    public double[] solimp = new double[0];
    /** Margin: the contact is a constraint when its distance is below, m (capacity). */
    public double[] includeMargin = new double[0];
    /** Its first constraint row, -1 if it is none (capacity). */
    public int[] row = new int[0];
    /** Force along the rows of the frame: normal, two tangents, N; torsion, two rolling, N m (capacity x 6). */
    public double[] force = new double[0];

    /** Makes an empty list. */
    public Contacts() {}

    /**
     * Adds a contact whose entries the caller fills.
     *
     * @return its index
     */
    public int add() {
        if (count == geom1.length) {
            grow(Math.max(16, 2 * count));
        }
        return count++;
    }

    private void grow(int capacity) {
        geom1 = Arrays.copyOf(geom1, capacity);
        geom2 = Arrays.copyOf(geom2, capacity);
        distance = Arrays.copyOf(distance, capacity);
        position = Arrays.copyOf(position, 3 * capacity);
        frame = Arrays.copyOf(frame, 9 * capacity);
        dimension = Arrays.copyOf(dimension, capacity);
        friction = Arrays.copyOf(friction, 5 * capacity);
        solref = Arrays.copyOf(solref, 2 * capacity);
        solrefFriction = Arrays.copyOf(solrefFriction, 2 * capacity);
        solimp = Arrays.copyOf(solimp, 5 * capacity);
        includeMargin = Arrays.copyOf(includeMargin, capacity);
        row = Arrays.copyOf(row, capacity);
        force = Arrays.copyOf(force, 6 * capacity);
    }
}
