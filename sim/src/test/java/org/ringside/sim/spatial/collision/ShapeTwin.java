package org.ringside.sim.spatial.collision;

import org.ringside.sim.Draws;
import org.ringside.sim.spatial.GeomType;

/** What a shape is, written down anew, plainly, and slow ways to find how far two of them are apart. */
final class ShapeTwin {
    private ShapeTwin() {}

    /** Half the width of a geom along a world direction. */
    private static double halfWidth(PairScene scene, int geom, double[] n) {
        double[] m = local(scene, geom, n[0], n[1], n[2]);
        double a = scene.model.geoms.size[3 * geom];
        double b = scene.model.geoms.size[3 * geom + 1];
        double c = scene.model.geoms.size[3 * geom + 2];
        return switch (scene.model.geoms.type[geom]) {
            case SPHERE -> a;
            case CAPSULE -> a + b * Math.abs(m[2]);
            case ELLIPSOID -> Math.sqrt(a * a * m[0] * m[0] + b * b * m[1] * m[1] + c * c * m[2] * m[2]);
            case CYLINDER -> a * Math.sqrt(m[0] * m[0] + m[1] * m[1]) + b * Math.abs(m[2]);
            case BOX -> a * Math.abs(m[0]) + b * Math.abs(m[1]) + c * Math.abs(m[2]);
            default -> throw new IllegalArgumentException();
        };
    }

    private static double[] local(PairScene scene, int geom, double x, double y, double z) {
        double[] r = scene.state.geomRotation;
        double[] m = new double[3];
        for (int k = 0; k < 3; k++) {
            m[k] = r[9 * geom + k] * x + r[9 * geom + 3 + k] * y + r[9 * geom + 6 + k] * z;
        }
        return m;
    }

    /** The gap between the two geoms along a direction of any length, from the first to the second. */
    static double separation(PairScene scene, double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        double[] n = {x / length, y / length, z / length};
        double[] p = scene.state.geomPosition;
        return (p[3] - p[0]) * n[0] + (p[4] - p[1]) * n[1] + (p[5] - p[2]) * n[2] - halfWidth(scene, 0, n)
                - halfWidth(scene, 1, n);
    }

    /** How far outside of a geom a world point is, about: negative inside, 0 on the surface. */
    static double outside(PairScene scene, int geom, double x, double y, double z) {
        double[] p = scene.state.geomPosition;
        double[] q = local(scene, geom, x - p[3 * geom], y - p[3 * geom + 1], z - p[3 * geom + 2]);
        double a = scene.model.geoms.size[3 * geom];
        double b = scene.model.geoms.size[3 * geom + 1];
        double c = scene.model.geoms.size[3 * geom + 2];
        double flat = Math.sqrt(q[0] * q[0] + q[1] * q[1]);
        double past = Math.max(0, Math.abs(q[2]) - b);
        return switch (scene.model.geoms.type[geom]) {
            case SPHERE -> Math.sqrt(flat * flat + q[2] * q[2]) - a;
            case CAPSULE -> Math.sqrt(flat * flat + past * past) - a;
            case ELLIPSOID -> (Math.sqrt(q[0] * q[0] / (a * a) + q[1] * q[1] / (b * b) + q[2] * q[2] / (c * c)) - 1)
                    * Math.min(a, Math.min(b, c));
            case CYLINDER -> Math.max(flat - a, Math.abs(q[2]) - b);
            case BOX -> Math.max(Math.abs(q[0]) - a, Math.max(Math.abs(q[1]) - b, Math.abs(q[2]) - c));
            default -> throw new IllegalArgumentException();
        };
    }

    /** Signed distance by trying many directions and walking uphill at random from the best. */
    static double distance(PairScene scene, Draws draws) {
        double best = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < 12; start++) {
            double[] n = PairScene.randomDirection(draws);
            double here = separation(scene, n[0], n[1], n[2]);
            for (int i = 0; i < 60; i++) {
                double[] m = PairScene.randomDirection(draws);
                double there = separation(scene, m[0], m[1], m[2]);
                if (there > here) {
                    here = there;
                    n = m;
                }
            }
            int misses = 0;
            for (double step = 0.2; step > 1e-10;) {
                double[] d = PairScene.randomDirection(draws);
                double[] m = {n[0] + step * d[0], n[1] + step * d[1], n[2] + step * d[2]};
                double there = separation(scene, m[0], m[1], m[2]);
                if (there > here) {
                    here = there;
                    double length = Math.sqrt(m[0] * m[0] + m[1] * m[1] + m[2] * m[2]);
                    n = new double[] {m[0] / length, m[1] / length, m[2] / length};
                    misses = 0;
                } else if (++misses > 10) {
                    step *= 0.6;
                    misses = 0;
                }
            }
            best = Math.max(best, here);
        }
        return best;
    }

    static final GeomType[][] PAIRS = {{GeomType.SPHERE, GeomType.ELLIPSOID}, {GeomType.CAPSULE, GeomType.ELLIPSOID},
        {GeomType.CAPSULE, GeomType.CYLINDER}, {GeomType.ELLIPSOID, GeomType.ELLIPSOID},
        {GeomType.ELLIPSOID, GeomType.CYLINDER}, {GeomType.ELLIPSOID, GeomType.BOX},
        {GeomType.CYLINDER, GeomType.CYLINDER}, {GeomType.CYLINDER, GeomType.BOX}};
}
