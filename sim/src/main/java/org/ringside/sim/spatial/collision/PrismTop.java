package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ConvexScratch;
import org.ringside.sim.spatial.HeightField;
import org.ringside.sim.spatial.Manifold;

/**
 * The short way for feet on terrain: most often a sphere or capsule is far above a triangle of ground, or stands on its inside. Then the
 * direction square to the triangle settles all: it separates the two, or the foot of the lowest point is on the triangle, and no
 * points are nearer.
 */
final class PrismTop {
    private PrismTop() {}

    /**
     * Appends the contact of the second shape's core, a point or line above the triangle, or finds that there is none; returns false when the
     * triangle alone does not tell. In the axes of the field.
     *
     * @param at the first corner of the cell in the field's heights
     * @param left x of that corner
     * @param near y of that corner
     * @param far which of the two triangles
     * @param x centre of the second shape
     */
    static boolean settles(HeightField field, int at, double left, double near, double dx, double dy, boolean far,
            ConvexScratch s, double x, double y, double z, double margin, Manifold found) {
        double limit = margin + s.shape[ConvexScratch.SHAPE + ConvexShapes.RADIUS];
        if (beyondDiagonal(s, x - left, y - near, dx, dy, far) > limit) {
            return true;
        }
        double[] heights = field.heights();
        double elevation = field.elevation();
        int columns = field.columns();
        double first = heights[at];
        double middle = heights[far ? at + columns : at + 1];
        double last = heights[at + columns + 1];
        double slopeX = elevation * (far ? last - middle : middle - first) / dx;
        double slopeY = elevation * (far ? middle - first : last - middle) / dy;
        double stretch = Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
        double nx = -slopeX / stretch;
        double ny = -slopeY / stretch;
        double nz = 1 / stretch;
        double[] shape = s.shape;
        int b = ConvexScratch.SHAPE;
        double px = x;
        double py = y;
        double pz = z;
        if (s.kind[1] == ConvexShapes.SEGMENT) {
            double ax = shape[b + ConvexShapes.ROTATION + 2];
            double ay = shape[b + ConvexShapes.ROTATION + 5];
            double az = shape[b + ConvexShapes.ROTATION + 8];
            double along = nx * ax + ny * ay + nz * az;
            double length = shape[b + ConvexShapes.SIZE + 1];
            // a line along the ground touches in more than a point
            if (Math.abs(along) <= Features.ALONG) {
                return false;
            }
            double reach = along > 0 ? -length : length;
            px += reach * ax;
            py += reach * ay;
            pz += reach * az;
        }
        double over = (pz - elevation * first - slopeX * (px - left) - slopeY * (py - near)) / stretch;
        if (over > limit) {
            return true;
        }
        double u = (px - over * nx - left) / dx;
        double v = (py - over * ny - near) / dy;
        boolean on = far ? u >= 0 && v <= 1 && u <= v : v >= 0 && u <= 1 && v <= u;
        if (!on || !(over > 0)) {
            return false;
        }
        // half way between the foot and the rounded surface
        double distance = over - shape[b + ConvexShapes.RADIUS];
        double back = over - distance / 2;
        Points.add(found, distance, px - back * nx, py - back * ny, pz - back * nz, nx, ny, nz);
        return true;
    }

    /** How far the whole core lies beyond the wall that parts the two prisms of a cell. */
    private static double beyondDiagonal(ConvexScratch s, double x, double y, double dx, double dy, boolean far) {
        double wall = Math.sqrt(dx * dx + dy * dy);
        double off = (far ? x * dy - y * dx : y * dx - x * dy) / wall;
        if (s.kind[1] == ConvexShapes.SEGMENT) {
            int b = ConvexScratch.SHAPE;
            double across = s.shape[b + ConvexShapes.ROTATION + 2] * dy - s.shape[b + ConvexShapes.ROTATION + 5] * dx;
            off -= s.shape[b + ConvexShapes.SIZE + 1] * Math.abs(across) / wall;
        }
        return off;
    }
}
