package org.ringside.sim.spatial;

import java.util.Arrays;

/** The pairs of geoms that collision looks at in one state. Grows as needed; nothing outlives the stage. */
public final class Candidates {
    private static final int FEW = 48;

    /** How many there are now. */
    public int count;
    /** Keys of {@link CollisionPairs} (capacity). */
    public long[] key = new long[64];
    /** How many nodes there are now. */
    public int nodes;
    /** Leaves of {@link StaticGeoms} near one tree of bodies (capacity). */
    public int[] node = new int[64];
    /** Boxes about the movers (movers x 6). */
    public final double[] box;

    Candidates(Model model) {
        box = new double[6 * model.collisionPairs.movers.length];
    }

    /**
     * Adds a pair.
     *
     * @param pair its key
     */
    public void add(long pair) {
        if (count == key.length) {
            key = Arrays.copyOf(key, 2 * count);
        }
        key[count++] = pair;
    }

    /**
     * Adds a leaf.
     *
     * @param leaf its node
     */
    public void addNode(int leaf) {
        if (nodes == node.length) {
            node = Arrays.copyOf(node, 2 * nodes);
        }
        node[nodes++] = leaf;
    }

    /** Sorts the pairs by key. */
    public void sort() {
        if (count > FEW) {
            Arrays.sort(key, 0, count);
            return;
        }
        long[] keys = key;
        for (int i = 1; i < count; i++) {
            long moved = keys[i];
            int j = i;
            for (; j > 0 && keys[j - 1] > moved; j--) {
                keys[j] = keys[j - 1];
            }
            keys[j] = moved;
        }
    }
}
