package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.Manifold;

/** How narrow-phase functions write the points that they found. */
final class Points {
    /** Lengths below this have no direction, as in MuJoCo. */
    static final double TINY = 1e-15;

    private Points() {}

    static void add(Manifold out, double distance, double x, double y, double z, double nx, double ny, double nz) {
        int point = out.add();
        out.distance[point] = distance;
        double[] position = out.position;
        double[] normal = out.normal;
        int at = 3 * point;
        position[at] = x;
        position[at + 1] = y;
        position[at + 2] = z;
        normal[at] = nx;
        normal[at + 1] = ny;
        normal[at + 2] = nz;
    }

    /** Gives the points from {@code first} on a wish for their first tangent. */
    static void wish(Manifold out, int first, double x, double y, double z) {
        double[] tangent = out.tangent;
        for (int at = 3 * first, end = 3 * out.count; at < end; at += 3) {
            tangent[at] = x;
            tangent[at + 1] = y;
            tangent[at + 2] = z;
        }
    }
}
