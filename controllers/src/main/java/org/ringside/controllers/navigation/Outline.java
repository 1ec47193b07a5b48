package org.ringside.controllers.navigation;

import org.ringside.sim.math.Trigonometry;

/**
 * What a walking robot covers of the ground, seen from above: a convex polygon in the base's frame, x ahead and y to the left. Immutable.
 */
public final class Outline {
    /** Corners, counter-clockwise, m. */
    private final double[] x;

    private final double[] y;
    /** Outward normals of the sides, each from its corner to the next. */
    private final double[] normalX;

    private final double[] normalY;

    /**
     * Makes an outline.
     *
     * @param x corners, counter-clockwise, m. Not modified.
     * @param y corners, m. Not modified.
     * @throws IllegalArgumentException if they are fewer than three, not convex, or the base's origin is not inside
     */
    public Outline(double[] x, double[] y) {
        int corners = x.length;
        if (corners < 3 || y.length != corners) {
            throw new IllegalArgumentException(
                    "an outline needs three corners or more, each with x and y: " + corners + " and " + y.length);
        }
        this.x = x.clone();
        this.y = y.clone();
        normalX = new double[corners];
        normalY = new double[corners];
        for (int i = 0; i < corners; i++) {
            int next = (i + 1) % corners;
            double dx = x[next] - x[i];
            double dy = y[next] - y[i];
            double length = Math.sqrt(dx * dx + dy * dy);
            normalX[i] = dy / length;
            normalY[i] = -dx / length;
            int after = (i + 2) % corners;
            double turn = dx * (y[after] - y[next]) - dy * (x[after] - x[next]);
            if (!(length > 1e-6 && turn > 0 && normalX[i] * x[i] + normalY[i] * y[i] > 0)) {
                throw new IllegalArgumentException("the corners of an outline go counter-clockwise around the base's"
                        + " origin without a dent; look at corner " + next + ": (" + x[next] + ", " + y[next] + ") m");
            }
        }
    }

    /**
     * Makes a rectangle.
     *
     * @param front how far ahead of the base's origin it reaches, m
     * @param rear how far behind it, m
     * @param halfWidth how far to each side, m
     * @return the outline
     */
    public static Outline rectangle(double front, double rear, double halfWidth) {
        return new Outline(
                new double[] {front, front, -rear, -rear}, new double[] {-halfWidth, halfWidth, halfWidth, -halfWidth});
    }

    /**
     * Returns the farthest that the outline is from the base's origin.
     *
     * @return its radius, m
     */
    public double radius() {
        double most = 0;
        for (int i = 0; i < x.length; i++) {
            most = Math.max(most, x[i] * x[i] + y[i] * y[i]);
        }
        return Math.sqrt(most);
    }

    /**
     * Measures the way from the outline to a point.
     *
     * @param ahead of the point in the base's frame, m
     * @param left of it, m
     * @param out overwritten: distance, m, negative inside, and the unit vector away from the outline there (3)
     */
    public void measure(double ahead, double left, double[] out) {
        int side = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double out1 = normalX[i] * (ahead - x[i]) + normalY[i] * (left - y[i]);
            if (out1 > most) {
                most = out1;
                side = i;
            }
        }
        out[0] = most;
        out[1] = normalX[side];
        out[2] = normalY[side];
        if (most <= 0) {
            return;
        }
        // outside: the nearest place of all sides
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            double dx = x[next] - x[i];
            double dy = y[next] - y[i];
            double share = Math.clamp(
                    ((ahead - x[i]) * dx + (left - y[i]) * dy) / (dx * dx + dy * dy), 0, 1);
            double wayX = ahead - x[i] - share * dx;
            double wayY = left - y[i] - share * dy;
            double distance = Math.sqrt(wayX * wayX + wayY * wayY);
            if (distance < least && distance > 0) {
                least = distance;
                out[0] = distance;
                out[1] = wayX / distance;
                out[2] = wayY / distance;
            }
        }
    }

    /**
     * Returns how far the outline reaches in a direction.
     *
     * @param angle direction in the base's frame, rad, from ahead to the left
     * @return distance of the farthest corner along it, m
     */
    public double reach(double angle) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            most = Math.max(most, x[i] * Trigonometry.cos(angle) + y[i] * Trigonometry.sin(angle));
        }
        return most;
    }
}
