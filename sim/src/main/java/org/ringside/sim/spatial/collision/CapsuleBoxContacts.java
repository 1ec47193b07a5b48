package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.Manifold;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/**
 * Contacts of a capsule with a box: one or two points of the capsule's axis, each as a sphere against the box.
 *
 * <p>The first point is the nearest to the box. It comes from an end of the axis that is inside the box or over a face, or from the
 * axis and an edge. The second one lies along the axis from there, in the direction in which the axis goes over the box, where it
 * leaves the face or ends. All in the frame of the box, places on the axis as parameters from -1 to 1.
 *
 * <p>Where the axis is parallel to an edge or a face MuJoCo reports one point or both, as rounding has it; here it is always both.
 */
final class CapsuleBoxContacts {
    // where numbers are in the scratch array: centre, half axis and half sizes, then what is known of the nearest point
    private static final int CENTRE = 0;
    private static final int AXIS = 3;
    private static final int SIZE = 6;
    /** On which side of the box, or on which edge or corner, the nearest point is: -1, 0, 1 along each axis. */
    private static final int SIDE = 9;
    private static final int SQUARE = 12;
    private static final int PLACE = 13;
    /** Where the part of the axis that runs beside a parallel edge ends; NaN if there is no such edge. */
    private static final int PARALLEL_END = 14;

    /** An axis is parallel to an edge if its half leads less than this away, m. */
    private static final double PARALLEL = 1e-12;

    private CapsuleBoxContacts() {}

    static void capsuleBox(Model model, State state, int geom1, int geom2, double margin, Manifold out) {
        double[] w = state.scratch.narrow;
        double radius = model.geoms.size[3 * geom1];
        if (!load(model, state, geom1, geom2, radius + margin, w)) {
            return;
        }
        w[SQUARE] = Double.POSITIVE_INFINITY;
        end(w, -1);
        end(w, 1);
        if (w[SQUARE] > 0) {
            for (int axis = 0; axis < 3; axis++) {
                edge(w, axis, -1, -1);
                edge(w, axis, 1, -1);
                edge(w, axis, -1, 1);
                edge(w, axis, 1, 1);
            }
        }
        ball(model, state, geom1, geom2, w[PLACE], margin, out);
        double second = second(w);
        if (second == second) {
            ball(model, state, geom1, geom2, second, margin, out);
        }
    }

    /** Turns the capsule into the frame of the box; false if a face of the box separates them. */
    private static boolean load(Model model, State state, int capsule, int box, double reach, double[] w) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        double half = model.geoms.size[3 * capsule + 1];
        double dx = p[3 * capsule] - p[3 * box];
        double dy = p[3 * capsule + 1] - p[3 * box + 1];
        double dz = p[3 * capsule + 2] - p[3 * box + 2];
        double ax = half * r[9 * capsule + 2];
        double ay = half * r[9 * capsule + 5];
        double az = half * r[9 * capsule + 8];
        for (int k = 0; k < 3; k++) {
            double rx = r[9 * box + k];
            double ry = r[9 * box + k + 3];
            double rz = r[9 * box + k + 6];
            double size = model.geoms.size[3 * box + k];
            double centre = rx * dx + ry * dy + rz * dz;
            double axis = rx * ax + ry * ay + rz * az;
            if (Math.abs(centre) > size + Math.abs(axis) + reach) {
                return false;
            }
            w[CENTRE + k] = centre;
            w[AXIS + k] = axis;
            w[SIZE + k] = size;
        }
        return true;
    }

    /** An end of the axis, if it is inside the box or over one of its faces. */
    private static void end(double[] w, double place) {
        int outside = 0;
        int face = 0;
        double square = 0;
        double side = 0;
        for (int k = 0; k < 3; k++) {
            double x = w[CENTRE + k] + place * w[AXIS + k];
            double excess = Math.abs(x) - w[SIZE + k];
            if (excess > 0) {
                outside++;
                face = k;
                side = x > 0 ? 1 : -1;
                square = excess * excess;
            }
        }
        if (outside < 2 && square < w[SQUARE]) {
            w[SQUARE] = square;
            w[PLACE] = place;
            w[PARALLEL_END] = Double.NaN;
            w[SIDE] = 0;
            w[SIDE + 1] = 0;
            w[SIDE + 2] = 0;
            w[SIDE + face] = side;
        }
    }

    /** The nearest points of the axis and the edge that runs along {@code axis} on the sides s and t of the other two. */
    private static void edge(double[] w, int axis, double s, double t) {
        int first = axis == 0 ? 1 : 0;
        int other = 3 - axis - first;
        double a = w[AXIS + first];
        double b = w[AXIS + other];
        double x = w[CENTRE + first] - s * w[SIZE + first];
        double y = w[CENTRE + other] - t * w[SIZE + other];
        double centre = w[CENTRE + axis];
        double along = w[AXIS + axis];
        double size = w[SIZE + axis];
        double steep = a * a + b * b;
        double place;
        double partner = Double.NaN;
        // a line that passes the edge beyond its end meets a corner, even if the axis ends before
        double corner = 0;
        if (steep > PARALLEL * PARALLEL) {
            place = -(a * x + b * y) / steep;
            double pass = centre + place * along;
            corner = pass > size ? 1 : pass < -size ? -1 : 0;
            place = unit(place);
        } else if (along == 0) {
            place = 0;
        } else {
            double one = (-size - centre) / along;
            double two = (size - centre) / along;
            place = unit(Math.min(one, two));
            partner = unit(Math.max(one, two));
        }
        double z = centre + place * along;
        double end = z > size ? size : -size;
        if (Math.abs(z) > size) {
            corner = z > size ? 1 : -1;
            place = unit(-(a * x + b * y + along * (centre - end)) / (steep + along * along));
            z = centre + place * along;
        }
        double over = z > size ? z - size : z < -size ? z + size : 0;
        x += place * a;
        y += place * b;
        double square = x * x + y * y + over * over;
        if (square < w[SQUARE]) {
            w[SQUARE] = square;
            w[PLACE] = place;
            w[PARALLEL_END] = partner;
            w[SIDE + axis] = corner;
            w[SIDE + first] = s;
            w[SIDE + other] = t;
        }
    }

    private static double unit(double x) {
        return x > 1 ? 1 : x < -1 ? -1 : x;
    }

    /** The place of the second point, NaN if there is none. */
    private static double second(double[] w) {
        double place = w[PLACE];
        int sides = 0;
        boolean nearing = true;
        boolean leaving = true;
        double drift = 0;
        for (int k = 0; k < 3; k++) {
            double side = w[SIDE + k];
            if (side != 0) {
                double rate = side * w[AXIS + k];
                sides++;
                nearing &= rate < -PARALLEL;
                leaving &= rate > PARALLEL;
                drift += rate * Math.abs(rate);
            }
        }
        if (sides == 0 || w[PARALLEL_END] == w[PARALLEL_END]) {
            return w[PARALLEL_END];
        }
        // past an edge or corner straight towards the box or away from it
        if (sides > 1 && (nearing || leaving)) {
            return Double.NaN;
        }
        // over a face: along the axis; at an edge or corner: to where the axis goes over the box more than off it
        double direction = sides == 1 ? -place : drift > 0 ? -1 : 1;
        double reach = sides == 1 ? 2 : 1 - direction * place;
        for (int k = 0; k < 3; k++) {
            double step = direction * w[AXIS + k];
            double side = w[SIDE + k];
            double size = w[SIZE + k];
            if (side == 0 && step != 0) {
                double left = (step > 0 ? size : -size) - w[CENTRE + k] - place * w[AXIS + k];
                reach = Math.min(reach, left / step);
            } else if (sides > 1 && side * step < 0) {
                reach = Math.min(reach, 2 * size / Math.abs(step));
            }
        }
        return place + direction * Math.max(0, reach);
    }

    private static void ball(Model model, State state, int capsule, int box, double place, double margin,
            Manifold out) {
        double[] p = state.geomPosition;
        double[] r = state.geomRotation;
        double[] size = model.geoms.size;
        double along = place * size[3 * capsule + 1];
        SphereContacts.ballBox(state, box, p[3 * capsule] + along * r[9 * capsule + 2],
                p[3 * capsule + 1] + along * r[9 * capsule + 5], p[3 * capsule + 2] + along * r[9 * capsule + 8],
                size[3 * capsule], size[3 * box], size[3 * box + 1], size[3 * box + 2], margin, out);
    }
}
