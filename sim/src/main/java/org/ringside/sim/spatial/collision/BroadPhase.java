package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.Candidates;
import org.ringside.sim.spatial.CollisionPairs;
import org.ringside.sim.spatial.ContactPair;
import org.ringside.sim.spatial.GeomBounds;
import org.ringside.sim.spatial.Geoms;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.StaticGeoms;

/**
 * Lists the pairs of geoms whose bounds meet. Moving geoms meet planes by their bounding spheres; each tree of bodies asks the
 * {@link StaticGeoms} once what is near it, then box against box; moving geoms meet each other by their bounding spheres, over the
 * pairs that may collide at all. All bounds err on the far side by more than rounding, and all comparisons are such that a pose that
 * is not a number meets nothing.
 */
final class BroadPhase {
    private BroadPhase() {}

    /** Replaces the candidates by those of the state, in the order of their keys. */
    static void find(Model model, State state, Candidates candidates) {
        candidates.count = 0;
        againstPlanes(model, state, candidates);
        if (model.staticGeoms.nodes > 0) {
            againstSolids(model, state, candidates);
        }
        movingPairs(model, state, candidates);
        declaredPairs(model, state, candidates);
        candidates.sort();
    }

    private static void againstPlanes(Model model, State state, Candidates candidates) {
        CollisionPairs pairs = model.collisionPairs;
        Geoms geoms = model.geoms;
        int[] movers = pairs.movers;
        double[] position = state.geomPosition;
        double[] rotation = state.geomRotation;
        for (int plane : model.staticGeoms.planes) {
            double x = rotation[9 * plane + 2];
            double y = rotation[9 * plane + 5];
            double z = rotation[9 * plane + 8];
            double height = x * position[3 * plane] + y * position[3 * plane + 1] + z * position[3 * plane + 2];
            double reach = geoms.margin[plane] + geoms.gap[plane] + 1e-9 * Math.abs(height);
            for (int mover : movers) {
                int g = 3 * mover;
                double above = x * position[g] + y * position[g + 1] + z * position[g + 2] - height;
                double far = geoms.boundingRadius[mover] * (1 + 1e-9) + geoms.margin[mover] + geoms.gap[mover] + reach;
                if (above <= far && pairs.allowed(plane, mover)) {
                    candidates.add(key(pairs, plane, mover));
                }
            }
        }
    }

    private static void againstSolids(Model model, State state, Candidates candidates) {
        CollisionPairs pairs = model.collisionPairs;
        int[] movers = pairs.movers;
        double[] box = candidates.box;
        int from = 0;
        for (int end : pairs.treeEnd) {
            near(model, state, from, end, candidates);
            int nodes = candidates.nodes;
            for (int i = from; nodes > 0 && i < end; i++) {
                meet(model, movers[i], box, 6 * i, candidates);
            }
            from = end;
        }
    }

    /** Finds the boxes of some movers, and the static geoms near the box about them all. */
    private static void near(Model model, State state, int from, int end, Candidates candidates) {
        Geoms geoms = model.geoms;
        int[] movers = model.collisionPairs.movers;
        double[] box = candidates.box;
        double lowX = Double.POSITIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double lowZ = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        double highZ = Double.NEGATIVE_INFINITY;
        for (int i = from; i < end; i++) {
            int g = movers[i];
            int b = 6 * i;
            double widening = geoms.margin[g] + geoms.gap[g];
            GeomBounds.write(model, g, state.geomPosition, state.geomRotation, widening, box, b);
            // not Math.min: a box that is not a number must not spoil the others
            lowX = box[b] < lowX ? box[b] : lowX;
            lowY = box[b + 1] < lowY ? box[b + 1] : lowY;
            lowZ = box[b + 2] < lowZ ? box[b + 2] : lowZ;
            highX = box[b + 3] > highX ? box[b + 3] : highX;
            highY = box[b + 4] > highY ? box[b + 4] : highY;
            highZ = box[b + 5] > highZ ? box[b + 5] : highZ;
        }
        StaticGeoms statics = model.staticGeoms;
        double[] bounds = statics.bounds;
        candidates.nodes = 0;
        int n = 0;
        while (n < statics.nodes) {
            int b = 6 * n;
            if (bounds[b] <= highX && bounds[b + 3] >= lowX && bounds[b + 1] <= highY && bounds[b + 4] >= lowY
                    && bounds[b + 2] <= highZ && bounds[b + 5] >= lowZ) {
                if (statics.geom[n] >= 0) {
                    candidates.addNode(n);
                }
                n++;
            } else {
                n = statics.skip[n];
            }
        }
    }

    /** Adds the pairs of one mover and the static geoms that were found near its tree. */
    private static void meet(Model model, int mover, double[] box, int m, Candidates candidates) {
        CollisionPairs pairs = model.collisionPairs;
        double[] bounds = model.staticGeoms.bounds;
        int[] node = candidates.node;
        for (int k = 0; k < candidates.nodes; k++) {
            int n = node[k];
            int b = 6 * n;
            if (bounds[b] <= box[m + 3] && bounds[b + 3] >= box[m] && bounds[b + 1] <= box[m + 4]
                    && bounds[b + 4] >= box[m + 1] && bounds[b + 2] <= box[m + 5] && bounds[b + 5] >= box[m + 2]) {
                int solid = model.staticGeoms.geom[n];
                if (pairs.allowed(solid, mover)) {
                    candidates.add(key(pairs, solid, mover));
                }
            }
        }
    }

    private static void movingPairs(Model model, State state, Candidates candidates) {
        CollisionPairs pairs = model.collisionPairs;
        int[] moving = pairs.moving;
        double[] reach = pairs.reach;
        double[] position = state.geomPosition;
        for (int p = 0; p < reach.length; p++) {
            int g = 3 * moving[2 * p];
            int h = 3 * moving[2 * p + 1];
            double x = position[g] - position[h];
            double y = position[g + 1] - position[h + 1];
            double z = position[g + 2] - position[h + 2];
            double far = reach[p];
            if (far >= 0 && x * x + y * y + z * z <= far * far) {
                candidates.add(pairs.key(moving[2 * p], moving[2 * p + 1]));
            }
        }
    }

    private static void declaredPairs(Model model, State state, Candidates candidates) {
        long[] declared = model.collisionPairs.declared;
        double[] radius = model.geoms.boundingRadius;
        double[] position = state.geomPosition;
        for (int i = 0; i < declared.length; i++) {
            ContactPair pair = model.contactPairs.get(i);
            int g = pair.geom1();
            int h = pair.geom2();
            double x = position[3 * g] - position[3 * h];
            double y = position[3 * g + 1] - position[3 * h + 1];
            double z = position[3 * g + 2] - position[3 * h + 2];
            double far = (radius[g] + radius[h]) * (1 + 1e-9) + pair.margin() + pair.gap();
            if (far >= 0 && x * x + y * y + z * z <= far * far) {
                candidates.add(declared[i]);
            }
        }
    }

    private static long key(CollisionPairs pairs, int g, int h) {
        return g < h ? pairs.key(g, h) : pairs.key(h, g);
    }
}
