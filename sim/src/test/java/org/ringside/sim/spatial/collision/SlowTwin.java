package org.ringside.sim.spatial.collision;

import java.util.Arrays;
import org.ringside.sim.spatial.GeomType;

/**
 * The obvious slow way: the signed distance of two convex shapes is the largest separation that any direction sees, each shape
 * reaching as far as its support function says.
 */
final class SlowTwin {
    private SlowTwin() {}

    /** Seen from many directions, the best of them improved; never above the true distance. */
    static double distance(PairScene scene) {
        double[][] best = new double[6][];
        double[] value = new double[6];
        Arrays.fill(value, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < 600; i++) {
            double z = 1 - (i + 0.5) / 300;
            double angle = i * 2.399963229728653;
            double r = Math.sqrt(1 - z * z);
            double[] n = {r * StrictMath.cos(angle), r * StrictMath.sin(angle), z};
            double seen = separation(scene, n);
            int worst = 0;
            for (int k = 1; k < 6; k++) {
                worst = value[k] < value[worst] ? k : worst;
            }
            if (seen > value[worst]) {
                value[worst] = seen;
                best[worst] = n;
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double[] n : best) {
            most = Math.max(most, improve(scene, n));
        }
        return most;
    }

    private static double improve(PairScene scene, double[] start) {
        double[] n = start.clone();
        double value = separation(scene, n);
        for (double step = 0.1; step > 1e-8; step *= 0.8) {
            for (int k = 0; k < 26; k++) {
                int code = k < 13 ? k : k + 1;
                double[] m =
                        {n[0] + step * (code % 3 - 1), n[1] + step * (code / 3 % 3 - 1), n[2] + step * (code / 9 - 1)};
                double length = Math.sqrt(m[0] * m[0] + m[1] * m[1] + m[2] * m[2]);
                for (int c = 0; c < 3; c++) {
                    m[c] /= length;
                }
                double seen = separation(scene, m);
                if (seen > value) {
                    value = seen;
                    n = m;
                }
            }
        }
        return value;
    }

    static double separation(PairScene scene, double[] n) {
        double way = 0;
        for (int k = 0; k < 3; k++) {
            way += n[k] * (scene.state.geomPosition[3 + k] - scene.state.geomPosition[k]);
        }
        return way - reach(scene, 0, n) - reach(scene, 1, n);
    }

    /** Half the width of a shape along a direction: all of them are symmetric. */
    private static double reach(PairScene scene, int geom, double[] n) {
        double[] l = local(scene, geom, n);
        double[] size = Arrays.copyOfRange(scene.model.geoms.size, 3 * geom, 3 * geom + 3);
        return switch (scene.model.geoms.type[geom]) {
            case SPHERE -> size[0];
            case CAPSULE -> size[0] + size[1] * Math.abs(l[2]);
            case CYLINDER -> size[0] * Math.sqrt(l[0] * l[0] + l[1] * l[1]) + size[1] * Math.abs(l[2]);
            case BOX -> size[0] * Math.abs(l[0]) + size[1] * Math.abs(l[1]) + size[2] * Math.abs(l[2]);
            case ELLIPSOID -> Math.sqrt(size[0] * size[0] * l[0] * l[0] + size[1] * size[1] * l[1] * l[1]
                    + size[2] * size[2] * l[2] * l[2]);
            case PLANE, HEIGHT_FIELD -> throw new IllegalArgumentException("not bounded");
        };
    }

    /** Whether a point of the world is in a shape, or not more than the tolerance outside it. */
    static boolean contains(PairScene scene, int geom, double[] point, double tolerance) {
        double[] d = new double[3];
        for (int k = 0; k < 3; k++) {
            d[k] = point[k] - scene.state.geomPosition[3 * geom + k];
        }
        double[] l = local(scene, geom, d);
        GeomType type = scene.model.geoms.type[geom];
        double[] size = Arrays.copyOfRange(scene.model.geoms.size, 3 * geom, 3 * geom + 3);
        double radial = Math.sqrt(l[0] * l[0] + l[1] * l[1]);
        double beyond = Math.max(0, Math.abs(l[2]) - size[1]);
        return switch (type) {
            case PLANE -> l[2] <= tolerance;
            case SPHERE -> Math.sqrt(radial * radial + l[2] * l[2]) <= size[0] + tolerance;
            case CAPSULE -> Math.sqrt(radial * radial + beyond * beyond) <= size[0] + tolerance;
            case CYLINDER -> radial <= size[0] + tolerance && beyond <= tolerance;
            case BOX -> Math.abs(l[0]) <= size[0] + tolerance && Math.abs(l[1]) <= size[1] + tolerance
                    && Math.abs(l[2]) <= size[2] + tolerance;
            case ELLIPSOID -> l[0] * l[0] / (size[0] * size[0]) + l[1] * l[1] / (size[1] * size[1])
                    + l[2] * l[2] / (size[2] * size[2]) <= 1 + tolerance / 0.05;
            case HEIGHT_FIELD -> throw new IllegalArgumentException("no terrain here");
        };
    }

    private static double[] local(PairScene scene, int geom, double[] v) {
        double[] r = scene.state.geomRotation;
        double[] l = new double[3];
        for (int k = 0; k < 3; k++) {
            l[k] = r[9 * geom + k] * v[0] + r[9 * geom + 3 + k] * v[1] + r[9 * geom + 6 + k] * v[2];
        }
        return l;
    }
}
