package org.ringside.sim.spatial;

import java.util.Arrays;
import java.util.List;

/**
 * Which geoms may collide, after all rules that do not depend on the state: masks, bodies that move as one, parents, excludes,
 * declared pairs (MuJoCo documentation, chapter Computation, "Collision detection"). Built once a model, immutable.
 *
 * <p>Every pair has a key, a number that orders pairs as MuJoCo orders its contacts: by the lower body, then the higher body; then
 * declared pairs as declared, then the others by the geom of the lower body and that of the higher. (Where bodies have so many
 * geoms that MuJoCo searches them by a tree, its order within two bodies is that of the tree, unless its flag {@code midphase} is off.)
 */
public final class CollisionPairs {
    private static final int BODY_BITS = 14;
    private static final int GEOM_BITS = 17;
    private static final long BODY_MASK = (1L << BODY_BITS) - 1;
    private static final long GEOM_MASK = (1L << GEOM_BITS) - 1;
    /** Set in the keys of all pairs but the declared. */
    private static final long BY_MASKS = 1L << 2 * GEOM_BITS;

    /** Geoms that move and may touch static ones, in rising order. */
    public final int[] movers;
    /** Where the movers of one tree end, for each tree that has any. */
    public final int[] treeEnd;
    /** Pairs of moving geoms (pairs x 2), sorted by key. */
    public final int[] moving;
    /** Sum of bounding radii, margins and gaps of each such pair, m (pairs). */
    public final double[] reach;
    /** Keys of the declared pairs, as declared. */
    public final long[] declared;

    private final Geoms geoms;
    private final int[] firstGeom;
    private final long[] lowKey;
    private final long[] highKey;
    private final boolean[] special;
    private final long[] excludedBodies;
    private final long[] declaredGeoms;

    CollisionPairs(Model model) {
        geoms = model.geoms;
        firstGeom = model.bodies.firstGeom;
        lowKey = new long[geoms.count];
        highKey = new long[geoms.count];
        for (int g = 0; g < geoms.count; g++) {
            long body = geoms.body[g];
            long local = g - firstGeom[geoms.body[g]];
            if (body > BODY_MASK || local > GEOM_MASK) {
                throw new IllegalArgumentException("geom " + g + " is the " + local + ". geom of body " + body
                        + "; at most " + GEOM_MASK + " geoms a body and " + BODY_MASK + " bodies are possible");
            }
            lowKey[g] = body << BODY_BITS + 1 + 2 * GEOM_BITS | local << GEOM_BITS | BY_MASKS;
            highKey[g] = body << 1 + 2 * GEOM_BITS | local;
        }
        special = new boolean[geoms.count];
        excludedBodies = excludedBodies(model);
        declaredGeoms = declaredGeoms(model.contactPairs);
        declared = declaredKeys(model.contactPairs);
        movers = movers(model);
        treeEnd = treeEnds(model);
        moving = movingPairs(model);
        reach = new double[moving.length / 2];
        for (int p = 0; p < reach.length; p++) {
            int g = moving[2 * p];
            int h = moving[2 * p + 1];
            double sum = geoms.boundingRadius[g] + geoms.boundingRadius[h] + geoms.margin[g] + geoms.margin[h]
                    + geoms.gap[g] + geoms.gap[h];
            reach[p] = sum + 1e-9 * Math.abs(sum);
        }
    }

    /**
     * Returns the key of two geoms that are no declared pair.
     *
     * @param low the geom of smaller index
     * @param high the other
     * @return their key
     */
    public long key(int low, int high) {
        return lowKey[low] | highKey[high];
    }

    /**
     * Tells whether a key is that of a declared pair.
     *
     * @param key a key
     * @return whether it is in the model's list of pairs
     */
    public static boolean isDeclared(long key) {
        return (key & BY_MASKS) == 0;
    }

    /**
     * Returns which declared pair a key means.
     *
     * @param key key of a declared pair
     * @return index in the model's list of pairs
     */
    public static int declaredIndex(long key) {
        return (int) (key & BY_MASKS - 1);
    }

    /**
     * Returns the geom of the lower body.
     *
     * @param key key of a pair that is not declared
     * @return the geom of smaller index
     */
    public int lowGeom(long key) {
        return firstGeom[(int) (key >>> BODY_BITS + 1 + 2 * GEOM_BITS)] + (int) (key >>> GEOM_BITS & GEOM_MASK);
    }

    /**
     * Returns the geom of the higher body.
     *
     * @param key key of a pair that is not declared
     * @return the geom of larger index
     */
    public int highGeom(long key) {
        return firstGeom[(int) (key >>> 1 + 2 * GEOM_BITS & BODY_MASK)] + (int) (key & GEOM_MASK);
    }

    /**
     * Tells whether two geoms of bodies that do not move as one may collide by their masks, are not excluded and not a declared
     * pair (which collides on its own account).
     *
     * @param g the one
     * @param h the other
     * @return whether they may
     */
    public boolean allowed(int g, int h) {
        int met = geoms.contype[g] & geoms.conaffinity[h] | geoms.contype[h] & geoms.conaffinity[g];
        return met != 0 && (!special[g] || !special[h] || !listed(g, h));
    }

    private boolean listed(int g, int h) {
        return Arrays.binarySearch(excludedBodies, unordered(geoms.body[g], geoms.body[h])) >= 0
                || Arrays.binarySearch(declaredGeoms, unordered(g, h)) >= 0;
    }

    private static long unordered(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private long[] excludedBodies(Model model) {
        long[] keys = new long[model.excludes.size()];
        for (int i = 0; i < keys.length; i++) {
            BodyPair pair = model.excludes.get(i);
            keys[i] = unordered(pair.body1(), pair.body2());
            markSpecial(model.bodies, pair.body1());
            markSpecial(model.bodies, pair.body2());
        }
        Arrays.sort(keys);
        return keys;
    }

    private void markSpecial(Bodies bodies, int body) {
        int first = bodies.firstGeom[body];
        for (int k = 0; k < bodies.geomCount[body]; k++) {
            special[first + k] = true;
        }
    }

    private long[] declaredGeoms(List<ContactPair> pairs) {
        long[] keys = new long[pairs.size()];
        for (int i = 0; i < keys.length; i++) {
            ContactPair pair = pairs.get(i);
            keys[i] = unordered(pair.geom1(), pair.geom2());
            special[pair.geom1()] = true;
            special[pair.geom2()] = true;
        }
        Arrays.sort(keys);
        return keys;
    }

    private long[] declaredKeys(List<ContactPair> pairs) {
        long bodies = BODY_MASK << BODY_BITS + 1 + 2 * GEOM_BITS | BODY_MASK << 1 + 2 * GEOM_BITS;
        long[] keys = new long[pairs.size()];
        for (int i = 0; i < keys.length; i++) {
            ContactPair pair = pairs.get(i);
            int low = Math.min(pair.geom1(), pair.geom2());
            int high = Math.max(pair.geom1(), pair.geom2());
            keys[i] = key(low, high) & bodies | i;
        }
        return keys;
    }

    private int[] movers(Model model) {
        int contypes = 0;
        int conaffinities = 0;
        for (int g = 0; g < geoms.count; g++) {
            if (model.bodies.weld[geoms.body[g]] == 0) {
                contypes |= geoms.contype[g];
                conaffinities |= geoms.conaffinity[g];
            }
        }
        int[] found = new int[geoms.count];
        int count = 0;
        for (int g = 0; g < geoms.count; g++) {
            int met = geoms.contype[g] & conaffinities | contypes & geoms.conaffinity[g];
            if (met != 0 && model.bodies.weld[geoms.body[g]] != 0) {
                found[count++] = g;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int[] treeEnds(Model model) {
        int[] ends = new int[movers.length];
        int count = 0;
        for (int i = 0; i < movers.length; i++) {
            int root = model.bodies.root[geoms.body[movers[i]]];
            if (i + 1 == movers.length || model.bodies.root[geoms.body[movers[i + 1]]] != root) {
                ends[count++] = i + 1;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    private int[] movingPairs(Model model) {
        Bodies bodies = model.bodies;
        boolean filterParent = model.options.flags().filterParent();
        int[] found = new int[64];
        int count = 0;
        for (int b = 1; b < bodies.count; b++) {
            for (int c = b + 1; c < bodies.count; c++) {
                if (!mayMeet(bodies, b, c, filterParent)) {
                    continue;
                }
                for (int g = bodies.firstGeom[b]; g < bodies.firstGeom[b] + bodies.geomCount[b]; g++) {
                    for (int h = bodies.firstGeom[c]; h < bodies.firstGeom[c] + bodies.geomCount[c]; h++) {
                        if (allowed(g, h)) {
                            if (count == found.length) {
                                found = Arrays.copyOf(found, 2 * count);
                            }
                            found[count++] = g;
                            found[count++] = h;
                        }
                    }
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Both move, not as one, and neither's parent moves with the other. */
    private static boolean mayMeet(Bodies bodies, int b, int c, boolean filterParent) {
        int p = bodies.weld[b];
        int q = bodies.weld[c];
        if (p == 0 || q == 0 || p == q) {
            return false;
        }
        boolean related = bodies.weld[bodies.parent[p]] == q || bodies.weld[bodies.parent[q]] == p;
        return !(filterParent && related);
    }
}
