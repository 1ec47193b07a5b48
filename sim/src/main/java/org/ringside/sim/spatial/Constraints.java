package org.ringside.sim.spatial;

import java.util.Arrays;

/**
 * The constraint rows of one state: J a = reference acceleration, softened by a regularisation, each with its law of force. Rows are
 * sparse: the columns of a row are degrees of freedom in falling order. Order of the rows: friction losses, limits, contacts.
 */
public final class Constraints {
    /** What law of force a row obeys. */
    public enum Kind {
        /** Force within plus and minus the friction loss. */
        FRICTION_LOSS,
        /** Force is not negative: a joint limit. */
        LIMIT,
        /** Force is not negative: a frictionless contact. */
        CONTACT_FRICTIONLESS,
        /** Force is not negative: an edge of a friction pyramid. */
        CONTACT_PYRAMIDAL,
        /** One of the {@code dimension} rows of an elliptic contact, the normal first. */
        CONTACT_ELLIPTIC
    }

    /** How many rows there are now. */
    public int count;
    /** How many of them are friction losses. */
    public int frictionLosses;
    /** How many rows, from the first on, have a law of their own; contacts of a model with elliptic cones follow. */
    public int scalarRows;
    /** The law (capacity). */
    public Kind[] kind = new Kind[0];
    /** The degree of freedom, joint or contact that the row comes from (capacity). */
    public int[] source = new int[0];
    /** Where the entries of a row start (capacity + 1). */
    public int[] start = new int[1];
    /** Columns of the entries (entries). */
    public int[] column = new int[0];
    /** Entries of the Jacobian (entries). */
    public double[] jacobian = new double[0];
    /**
     * The deepest degree of freedom of a row whose columns are that one and its nearest ancestors without a gap, so that the row
     * leaves the sparsity of the mass matrix as it is; else -1 (capacity).
     */
    public int[] leaf = new int[0];
    /** How many rows, from this one on, belong to the same contact and so have the same columns; 1 for others (capacity). */
    public int[] sharing = new int[0];
    /** Violation: distance minus margin (capacity). */
    public double[] position = new double[0];
    /** J qvel (capacity). */
    public double[] velocity = new double[0];
    /** Reference acceleration (capacity). */
    public double[] reference = new double[0];
    /** Regularisation R (capacity). */
    public double[] regularisation = new double[0];
    /** Its inverse D (capacity). */
    public double[] stiffness = new double[0];
    /** Largest force of a friction loss (capacity). */
    public double[] frictionLoss = new double[0];
    /** Constraint force (capacity). */
    public double[] force = new double[0];

    /** Makes an empty list. */
    public Constraints() {}

    /** Removes all rows. */
    public void clear() {
        count = 0;
        frictionLosses = 0;
        scalarRows = 0;
    }

    /**
     * Adds a row whose entries the caller fills.
     *
     * @param entries how many entries of the Jacobian it has
     * @return its index
     */
    public int add(int entries) {
        return add(1, entries);
    }

    /**
     * Adds rows of as many entries each; the caller fills them. Their {@link #sharing} is set.
     *
     * @param rows how many rows
     * @param entries how many entries of the Jacobian each has
     * @return the index of the first
     */
    public int add(int rows, int entries) {
        int first = count;
        if (first + rows > kind.length) {
            growRows(Math.max(64, 2 * (first + rows)));
        }
        int end = start[first];
        if (end + rows * entries > column.length) {
            int capacity = Math.max(1024, 2 * (end + rows * entries));
            column = Arrays.copyOf(column, capacity);
            jacobian = Arrays.copyOf(jacobian, capacity);
        }
        for (int row = first; row < first + rows; row++) {
            end += entries;
            start[row + 1] = end;
            sharing[row] = first + rows - row;
        }
        count = first + rows;
        return first;
    }

    private void growRows(int capacity) {
        kind = Arrays.copyOf(kind, capacity);
        source = Arrays.copyOf(source, capacity);
        start = Arrays.copyOf(start, capacity + 1);
        leaf = Arrays.copyOf(leaf, capacity);
        sharing = Arrays.copyOf(sharing, capacity);
        position = Arrays.copyOf(position, capacity);
        velocity = Arrays.copyOf(velocity, capacity);
        reference = Arrays.copyOf(reference, capacity);
        regularisation = Arrays.copyOf(regularisation, capacity);
        stiffness = Arrays.copyOf(stiffness, capacity);
        frictionLoss = Arrays.copyOf(frictionLoss, capacity);
        force = Arrays.copyOf(force, capacity);
    }
}
