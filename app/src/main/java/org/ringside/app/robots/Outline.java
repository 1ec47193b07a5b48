package org.ringside.app.robots;

import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;

/** The outline of a convex shape seen from far away: its farthest points in all directions of the picture. */
final class Outline {
    private static final int DIRECTIONS = 48;

    private Outline() {}

    /**
     * Finds the outline of a geom.
     *
     * @param model the model. Not modified.
     * @param state where the geom is; kinematics computed. Not modified.
     * @param geom which, neither plane nor height field
     * @param across the axis of the world that runs to the right in the picture: 0, 1 or 2; z runs up
     * @return right and up in turn, m
     */
    static double[] of(Model model, State state, int geom, int across) {
        double[] points = new double[2 * DIRECTIONS];
        double[] r = state.geomRotation;
        double[] local = new double[3];
        double[] farthest = new double[3];
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = 2 * Math.PI * (i + 0.5) / DIRECTIONS;
            double right = Trigonometry.cos(angle);
            double up = Trigonometry.sin(angle);
            for (int k = 0; k < 3; k++) {
                local[k] = right * r[9 * geom + 3 * across + k] + up * r[9 * geom + 6 + k];
            }
            support(model.geoms.type[geom], model.geoms.size, 3 * geom, local, farthest);
            points[2 * i] = state.geomPosition[3 * geom + across];
            points[2 * i + 1] = state.geomPosition[3 * geom + 2];
            for (int k = 0; k < 3; k++) {
                points[2 * i] += r[9 * geom + 3 * across + k] * farthest[k];
                points[2 * i + 1] += r[9 * geom + 6 + k] * farthest[k];
            }
        }
        return points;
    }

    /** The farthest point of a shape in a direction of unit length, both in the shape's frame. */
    private static void support(GeomType type, double[] size, int s, double[] d, double[] out) {
        double radius = size[s];
        switch (type) {
            case SPHERE, CAPSULE -> {
                for (int k = 0; k < 3; k++) {
                    out[k] = radius * d[k];
                }
                out[2] += type == GeomType.CAPSULE ? Math.copySign(size[s + 1], d[2]) : 0;
            }
            case BOX -> {
                for (int k = 0; k < 3; k++) {
                    out[k] = Math.copySign(size[s + k], d[k]);
                }
            }
            case CYLINDER -> {
                double side = Math.sqrt(d[0] * d[0] + d[1] * d[1]);
                out[0] = side > 0 ? radius * d[0] / side : 0;
                out[1] = side > 0 ? radius * d[1] / side : 0;
                out[2] = Math.copySign(size[s + 1], d[2]);
            }
            case ELLIPSOID -> {
                double norm = 0;
                for (int k = 0; k < 3; k++) {
                    norm += size[s + k] * size[s + k] * d[k] * d[k];
                }
                for (int k = 0; k < 3; k++) {
                    out[k] = size[s + k] * size[s + k] * d[k] / Math.sqrt(norm);
                }
            }
            default -> throw new IllegalArgumentException("no outline of a " + type);
        }
    }
}
