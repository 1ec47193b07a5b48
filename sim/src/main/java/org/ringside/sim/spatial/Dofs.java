package org.ringside.sim.spatial;

/**
 * The degrees of freedom of a model, in the order of their joints. They form a forest: the parent of one is the one before it
 * in its joint or body, or the last of the nearest ancestor that has any. So an ancestor has a smaller index.
 *
 * <p>The mass matrix and everything with its sparsity is stored row by row, below the diagonal only, each row from the diagonal
 * up the tree: row i starts at {@code rowStart[i]} and holds the columns i, parent(i), parent(parent(i)), and so on. Hence the rest
 * of a row from any ancestor on has the layout of that ancestor's row, and inner loops run over contiguous memory.
 */
public final class Dofs {
    /** How many. */
    public final int count;
    /** Rotor inertia added to the diagonal of the mass matrix, kg m^2 or kg (count). */
    public final double[] armature;
    /** Viscous damping, N m s/rad or N s/m (count). */
    public final double[] damping;
    /** Dry friction, N m or N (count). */
    public final double[] frictionLoss;
    /** solref of the dry friction (count x 2). */
    public final double[] frictionReference;
    /** solimp of the dry friction (count x 5). */
    public final double[] frictionImpedance;
    /** Diagonal of the inverse mass matrix in the reference position (count). The compiler computes it. */
    public final double[] inverseWeight;

    // derived by Model

    /** Its body (count). */
    public final int[] body;
    /** Its joint (count). */
    public final int[] joint;
    /** The next degree of freedom towards the root, -1 at the top (count). */
    public final int[] parent;
    /** Where each row of a tree-sparse matrix starts (count + 1); the last entry is the number of all entries. */
    public final int[] rowStart;
    /** The column of each entry of a tree-sparse matrix ({@code rowStart[count]}). */
    public final int[] column;
    /** How many trees there are: every degree of freedom without parent starts one. */
    public final int treeCount;
    /** Where each tree starts (count + 1, of which the first {@code treeCount + 1} are used). */
    public final int[] treeStart;
    /**
     * Whether a tree's first six degrees of freedom are each the parent of the next and everything else hangs below the sixth, as
     * below a free joint (count, of which the first {@code treeCount} are used).
     */
    public final boolean[] treeOnSix;

    /**
     * Makes room and lays out the rows.
     *
     * @param parent the parent of each, smaller than its own index, -1 at the top (count). Not copied.
     */
    public Dofs(int[] parent) {
        count = parent.length;
        this.parent = parent;
        armature = new double[count];
        damping = new double[count];
        frictionLoss = new double[count];
        frictionReference = new double[2 * count];
        frictionImpedance = new double[5 * count];
        inverseWeight = new double[count];
        body = new int[count];
        joint = new int[count];
        rowStart = new int[count + 1];
        for (int i = 0; i < count; i++) {
            int above = parent[i];
            int lengthAbove = above < 0 ? 0 : rowStart[above + 1] - rowStart[above];
            rowStart[i + 1] = rowStart[i] + lengthAbove + 1;
        }
        column = new int[rowStart[count]];
        for (int i = 0; i < count; i++) {
            int k = rowStart[i];
            for (int j = i; j >= 0; j = parent[j]) {
                column[k++] = j;
            }
        }
        treeStart = new int[count + 1];
        treeOnSix = new boolean[count];
        int trees = 0;
        for (int i = 0; i < count; i++) {
            if (parent[i] < 0) {
                treeStart[trees++] = i;
            }
        }
        treeCount = trees;
        treeStart[trees] = count;
        for (int t = 0; t < trees; t++) {
            treeOnSix[t] = standsOnSix(treeStart[t], treeStart[t + 1]);
        }
    }

    private boolean standsOnSix(int start, int end) {
        boolean stands = end - start >= 6;
        for (int i = start + 1; stands && i < end; i++) {
            stands = i < start + 6 ? parent[i] == i - 1 : parent[i] >= start + 5;
        }
        return stands;
    }
}
