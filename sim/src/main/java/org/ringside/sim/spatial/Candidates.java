package org.ringside.sim.spatial;

import java.util.Arrays;

/** The pairs of geoms that collision looks at in one state. Grows as needed; nothing outlives the stage. */
public final class Candidates {
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

    /** Sorts the pairs by key. Shell's sort: insertion for few, no slower than n^1.5, and without garbage, which the JDK's makes. */
    public void sort() {
        int gap = 1;
        while (gap < count / 3) {
            gap = 3 * gap + 1;
        }
        for (; gap > 0; gap /= 3) {
            insertWithGap(gap);
        }
    }

    private void insertWithGap(int gap) {
        long[] keys = key;
        for (int i = gap; i < count; i++) {
            long moved = keys[i];
            int j = i;
            for (; j >= gap && keys[j - gap] > moved; j -= gap) {
                keys[j] = keys[j - gap];
            }
            keys[j] = moved;
        }
    }
}
