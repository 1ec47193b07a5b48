package org.ringside.sim.sensing;

import java.util.List;
import org.ringside.sim.RayFan;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;

/**
 * Casts the rays of a fan against a scene in closed form: every solid is convex, so that a ray is inside of it from the last plane that
 * it enters by to the first that it leaves by (Cyrus and Beck's clipping, Computers and Graphics 3, 1978). A ray that begins inside a
 * solid or below the ground tells 0. The robot does not see itself. Allocates nothing. Confined to one thread.
 */
final class TerrainRays {
    /** Numbers a solid: x, y, square of the bounding radius, cosine, sine, half length, run or radius, half width, height. */
    private static final int STRIDE = 8;

    private final RayFan fan;
    /** Directions of the rays in the base (rays x 3). */
    private final double[] directions;

    private final Solid[] solids;
    private final double[] figures;

    /** The part of a ray that lies inside all planes so far, m. */
    private double enter;

    private double leave;

    TerrainRays(Scene scene, RayFan fan) {
        this.fan = fan;
        directions = new double[3 * fan.rays()];
        for (int j = 0; j < fan.rows(); j++) {
            double up = -fan.pitch() + fan.verticalField() * share(j, fan.rows());
            for (int i = 0; i < fan.columns(); i++) {
                double left = fan.horizontalField() * share(i, fan.columns());
                int at = 3 * (j * fan.columns() + i);
                directions[at] = Trigonometry.cos(up) * Trigonometry.cos(left);
                directions[at + 1] = Trigonometry.cos(up) * Trigonometry.sin(left);
                directions[at + 2] = Trigonometry.sin(up);
            }
        }
        List<Solid> all = scene.solids();
        solids = all.toArray(Solid[]::new);
        figures = new double[STRIDE * solids.length];
        for (int i = 0; i < solids.length; i++) {
            double radius = solids[i].boundingRadius();
            switch (solids[i]) {
                case Solid.Box box -> set(i, box.heading(), radius, box.length() / 2, box.width() / 2, box.height());
                case Solid.Ridge ridge ->
                    set(i, ridge.heading(), radius, ridge.run(), ridge.width() / 2, ridge.height());
                case Solid.Pole pole -> set(i, 0, radius, pole.radius(), pole.radius(), pole.height());
            }
        }
    }

    /** From a half to minus a half over the rays of a row or a column. */
    private static double share(int i, int count) {
        return count == 1 ? 0 : 0.5 - (double) i / (count - 1);
    }

    private void set(int solid, double heading, double radius, double half, double halfWidth, double height) {
        double[] numbers = {solids[solid].x(), solids[solid].y(), radius * radius * 1.000001,
            Trigonometry.cos(heading), Trigonometry.sin(heading), half, halfWidth, height};
        System.arraycopy(numbers, 0, figures, STRIDE * solid, STRIDE);
    }

    /** Returns what a ray tells that meets nothing, m. */
    double range() {
        return fan.range();
    }

    /**
     * Casts all rays.
     *
     * @param pose base position and orientation in the world (7). Not modified.
     * @param out distances, m (rays). Modified.
     */
    void cast(double[] pose, double[] out) {
        double w = pose[3];
        double a = pose[4];
        double b = pose[5];
        double c = pose[6];
        // the base's axes in the world
        double xx = 1 - 2 * (b * b + c * c);
        double xy = 2 * (a * b + w * c);
        double xz = 2 * (a * c - w * b);
        double yx = 2 * (a * b - w * c);
        double yy = 1 - 2 * (a * a + c * c);
        double yz = 2 * (b * c + w * a);
        double zx = 2 * (a * c + w * b);
        double zy = 2 * (b * c - w * a);
        double zz = 1 - 2 * (a * a + b * b);
        double originX = pose[0] + fan.ahead() * xx + fan.up() * zx;
        double originY = pose[1] + fan.ahead() * xy + fan.up() * zy;
        double originZ = pose[2] + fan.ahead() * xz + fan.up() * zz;
        for (int i = 0; i < out.length; i++) {
            double x = directions[3 * i];
            double y = directions[3 * i + 1];
            double z = directions[3 * i + 2];
            out[i] = distance(originX, originY, originZ, x * xx + y * yx + z * zx, x * xy + y * yy + z * zy,
                    x * xz + y * yz + z * zz);
        }
    }

    /** Returns how far a ray goes from a point in a direction of unit length, m: at most the fan's range. */
    double distance(double x, double y, double z, double dx, double dy, double dz) {
        if (z <= 0) {
            return 0;
        }
        double nearest = dz < 0 ? Math.min(fan.range(), -z / dz) : fan.range();
        double level = dx * dx + dy * dy;
        for (int i = 0; i < solids.length; i++) {
            int f = STRIDE * i;
            double toX = figures[f] - x;
            double toY = figures[f + 1] - y;
            // the ray misses the circle around the solid, or that lies behind
            double across = toX * dy - toY * dx;
            double square = toX * toX + toY * toY;
            boolean outside = square > figures[f + 2];
            if (outside && (across * across > figures[f + 2] * level || toX * dx + toY * dy < 0)) {
                continue;
            }
            double cos = figures[f + 3];
            double sin = figures[f + 4];
            enter = 0;
            leave = nearest;
            clip(solids[i], f, -toX * cos - toY * sin, toX * sin - toY * cos, z, dx * cos + dy * sin,
                    dy * cos - dx * sin, dz);
            nearest = enter <= leave ? enter : nearest;
        }
        return nearest;
    }

    /** Clips a ray, seen from the solid's own axes, to the solid. */
    private void clip(Solid solid, int f, double x, double y, double z, double dx, double dy, double dz) {
        double half = figures[f + 5];
        double halfWidth = figures[f + 6];
        double height = figures[f + 7];
        switch (solid) {
            case Solid.Box _ -> {
                below(x - half, dx);
                below(-x - half, -dx);
                below(y - halfWidth, dy);
                below(-y - halfWidth, -dy);
                below(z - height, dz);
            }
            case Solid.Ridge _ -> {
                below(y - halfWidth, dy);
                below(-y - halfWidth, -dy);
                below(height * x + half * z - half * height, height * dx + half * dz);
                below(-height * x + half * z - half * height, -height * dx + half * dz);
            }
            case Solid.Pole _ -> {
                insideCircle(x, y, dx, dy, half);
                below(z - height, dz);
            }
        }
    }

    /** Keeps the part of the ray on which a linear function of the way, with this value and slope, is not above zero. */
    private void below(double value, double slope) {
        if (slope > 0) {
            leave = Math.min(leave, -value / slope);
        } else if (slope < 0) {
            enter = Math.max(enter, -value / slope);
        } else if (value > 0) {
            leave = Double.NEGATIVE_INFINITY;
        }
    }

    private void insideCircle(double x, double y, double dx, double dy, double radius) {
        double square = dx * dx + dy * dy;
        double half = x * dx + y * dy;
        double rest = x * x + y * y - radius * radius;
        double discriminant = half * half - square * rest;
        if (square == 0 ? rest > 0 : discriminant < 0) {
            leave = Double.NEGATIVE_INFINITY;
        } else if (square > 0) {
            double root = Math.sqrt(discriminant);
            enter = Math.max(enter, (-half - root) / square);
            leave = Math.min(leave, (-half + root) / square);
        }
    }
}
