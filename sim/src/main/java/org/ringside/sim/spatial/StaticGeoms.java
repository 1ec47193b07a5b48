package org.ringside.sim.spatial;

import java.util.ArrayList;
import java.util.List;

/**
 * The geoms that cannot move and may be touched, in a form that finds those near a box at a cost that does not grow with the size
 * of the course: a binary tree of boxes along the world axes. Planes are apart. Built once a model, immutable.
 *
 * <p>The nodes are stored depth first: a node's first child follows it, and {@link #skip} tells where its subtree ends, so that a
 * search is one loop without a stack.
 */
public final class StaticGeoms {
    /** The planes. */
    public final int[] planes;
    /** How many nodes the tree has. */
    public final int nodes;
    /**
     * Box of all below a node, widened by the geoms' margins, gaps and a little more than rounding: lowest x, y, z, highest
     * x, y, z, m (nodes x 6).
     */
    public final double[] bounds;
    /** The next node that is not below this one (nodes). */
    public final int[] skip;
    /** The geom of a leaf, -1 in inner nodes (nodes). */
    public final int[] geom;

    StaticGeoms(Model model) {
        Geoms geoms = model.geoms;
        List<Integer> flat = new ArrayList<>();
        List<Integer> solid = new ArrayList<>();
        for (int g = 0; g < geoms.count; g++) {
            if (model.bodies.weld[geoms.body[g]] == 0 && (geoms.contype[g] | geoms.conaffinity[g]) != 0) {
                (geoms.type[g] == GeomType.PLANE ? flat : solid).add(g);
            }
        }
        planes = flat.stream().mapToInt(g -> g).toArray();
        nodes = Math.max(0, 2 * solid.size() - 1);
        bounds = new double[6 * nodes];
        skip = new int[nodes];
        geom = new int[nodes];
        if (nodes > 0) {
            build(0, solid, boxes(model));
        }
    }

    /** Boxes about the static geoms where they are (geoms x 6). */
    private static double[] boxes(Model model) {
        Geoms geoms = model.geoms;
        Bodies bodies = model.bodies;
        double[] bodyPosition = new double[3 * bodies.count];
        double[] bodyQuaternion = new double[4 * bodies.count];
        double[] matrix = new double[9];
        double[] offset = new double[3];
        double[] position = new double[3 * geoms.count];
        double[] quaternion = new double[4 * geoms.count];
        double[] rotation = new double[9 * geoms.count];
        double[] boxes = new double[6 * geoms.count];
        bodyQuaternion[0] = 1;
        for (int b = 1; b < bodies.count; b++) {
            int parent = bodies.parent[b];
            Rotations.fromQuaternion(bodyQuaternion, 4 * parent, matrix, 0);
            Rotations.rotate(matrix, 0, bodies.position, 3 * b, offset, 0);
            for (int k = 0; k < 3; k++) {
                bodyPosition[3 * b + k] = bodyPosition[3 * parent + k] + offset[k];
            }
            Rotations.multiply(bodyQuaternion, 4 * parent, bodies.quaternion, 4 * b, bodyQuaternion, 4 * b);
        }
        for (int g = 0; g < geoms.count; g++) {
            int body = geoms.body[g];
            Rotations.fromQuaternion(bodyQuaternion, 4 * body, matrix, 0);
            Rotations.rotate(matrix, 0, geoms.position, 3 * g, offset, 0);
            double size = geoms.boundingRadius[g];
            for (int k = 0; k < 3; k++) {
                position[3 * g + k] = bodyPosition[3 * body + k] + offset[k];
                size += Math.abs(position[3 * g + k]);
            }
            Rotations.multiply(bodyQuaternion, 4 * body, geoms.quaternion, 4 * g, quaternion, 4 * g);
            Rotations.fromQuaternion(quaternion, 4 * g, rotation, 9 * g);
            if (bodies.weld[body] == 0 && geoms.type[g] != GeomType.PLANE) {
                double widening = geoms.margin[g] + geoms.gap[g] + 1e-9 * size;
                GeomBounds.write(model, g, position, rotation, widening, boxes, 6 * g);
            }
        }
        return boxes;
    }

    /** Writes the subtree of some geoms from a node on: halves them along the axis in which their centres spread most. */
    private void build(int node, List<Integer> some, double[] boxes) {
        int size = some.size();
        geom[node] = size == 1 ? some.get(0) : -1;
        skip[node] = node + 2 * size - 1;
        int widest = 0;
        double width = -1;
        for (int k = 0; k < 3; k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            double first = Double.POSITIVE_INFINITY;
            double last = Double.NEGATIVE_INFINITY;
            for (int g : some) {
                double centre = boxes[6 * g + k] + boxes[6 * g + 3 + k];
                low = Math.min(low, boxes[6 * g + k]);
                high = Math.max(high, boxes[6 * g + 3 + k]);
                first = Math.min(first, centre);
                last = Math.max(last, centre);
            }
            bounds[6 * node + k] = low;
            bounds[6 * node + 3 + k] = high;
            if (last - first > width) {
                width = last - first;
                widest = k;
            }
        }
        if (size > 1) {
            int axis = widest;
            List<Integer> sorted = new ArrayList<>(some);
            sorted.sort((g, h) -> Double.compare(boxes[6 * g + axis] + boxes[6 * g + 3 + axis],
                    boxes[6 * h + axis] + boxes[6 * h + 3 + axis]));
            int half = size / 2;
            build(node + 1, sorted.subList(0, half), boxes);
            build(node + 2 * half, sorted.subList(half, size), boxes);
        }
    }
}
