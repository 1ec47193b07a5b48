package org.ringside.courses.geometry;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Arena;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;

/** A piece of ground that a part of an obstacle stands on. Immutable. */
public sealed interface Footprint {
    /**
     * Tells whether a point lies on it.
     *
     * @param point the point
     * @return true inside and on the border
     */
    boolean contains(Point point);

    /**
     * Returns the distance to a point.
     *
     * @param point the point
     * @return the distance, m; 0 inside
     */
    double distanceTo(Point point);

    /**
     * Returns how deep a point lies inside.
     *
     * @param point the point
     * @return distance to the border, m; outside the negative distance
     */
    double depth(Point point);

    /**
     * Tells how far it reaches in a direction.
     *
     * @param dx first part of the direction, a unit vector
     * @param dy second part of the direction
     * @return largest dot product of a point of it with the direction, m
     */
    double reach(double dx, double dy);

    /**
     * Returns the ground that an obstacle stands on.
     *
     * @param obstacle the obstacle
     * @return a rectangle, or a disc for each pole
     */
    static List<Footprint> of(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.PauseTable table ->
                List.of(Polygon.rectangle(table.centre(), table.heading(), table.length(), table.width()));
            case Obstacle.WeavePoles weave ->
                weave.poles().stream().<Footprint>map(pole -> new Disc(pole, weave.radius())).toList();
            case Obstacle.AFrame frame ->
                List.of(Polygon.rectangle(frame.centre(), frame.heading(), 2 * frame.run(), frame.width()));
            case Obstacle.BroadJump jump ->
                List.of(Polygon.rectangle(jump.centre(), jump.heading(), jump.length(), jump.width()));
        };
    }

    /**
     * Returns how deep two footprints are in each other.
     *
     * @param a one
     * @param b the other
     * @return how far one must be moved so that they part, m; 0 or less if they do not overlap
     */
    static double overlap(Footprint a, Footprint b) {
        if (a instanceof Disc(Point centre, double radius)) {
            return radius + b.depth(centre);
        }
        if (b instanceof Disc) {
            return overlap(b, a);
        }
        double least = Double.POSITIVE_INFINITY;
        for (Polygon polygon : List.of((Polygon) a, (Polygon) b)) {
            for (int i = 0; i < polygon.corners().size(); i++) {
                double[] normal = polygon.normal(i);
                // the shadows of both on the normal overlap by this much, pushed out along it
                double shadow = Math.min(
                        a.reach(normal[0], normal[1]) + b.reach(-normal[0], -normal[1]),
                        b.reach(normal[0], normal[1]) + a.reach(-normal[0], -normal[1]));
                least = Math.min(least, shadow);
            }
        }
        return least;
    }

    /**
     * Returns how far a footprint sticks out of an arena.
     *
     * @param arena the arena
     * @return the distance, m; 0 or less if it lies inside
     */
    default double sticksOutOf(Arena arena) {
        double x = Math.max(reach(1, 0) - arena.xMaximum(), reach(-1, 0) + arena.xMinimum());
        double y = Math.max(reach(0, 1) - arena.yMaximum(), reach(0, -1) + arena.yMinimum());
        return Math.max(x, y);
    }

    /**
     * A disc.
     *
     * @param centre its centre
     * @param radius its radius, m
     */
    record Disc(Point centre, double radius) implements Footprint {
        @Override
        public boolean contains(Point point) {
            return centre.distanceTo(point) <= radius;
        }

        @Override
        public double distanceTo(Point point) {
            return Math.max(0, centre.distanceTo(point) - radius);
        }

        @Override
        public double depth(Point point) {
            return radius - centre.distanceTo(point);
        }

        @Override
        public double reach(double dx, double dy) {
            return centre.x() * dx + centre.y() * dy + radius;
        }
    }

    /**
     * A convex polygon.
     *
     * @param corners its corners, anticlockwise
     */
    record Polygon(List<Point> corners) implements Footprint {
        /** Copies the list. */
        public Polygon {
            corners = List.copyOf(corners);
        }

        /**
         * Makes a rectangle.
         *
         * @param centre its centre
         * @param heading direction of its length, rad
         * @param length size along the heading, m
         * @param width size across, m
         * @return the rectangle; its corners are front left, rear left, rear right, front right
         */
        public static Polygon rectangle(Point centre, double heading, double length, double width) {
            double cos = StrictMath.cos(heading);
            double sin = StrictMath.sin(heading);
            List<Point> corners = new ArrayList<>();
            for (int[] sign : new int[][] {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}}) {
                double along = sign[0] * length / 2;
                double across = sign[1] * width / 2;
                corners.add(new Point(
                        centre.x() + along * cos - across * sin, centre.y() + along * sin + across * cos));
            }
            return new Polygon(corners);
        }

        @Override
        public boolean contains(Point point) {
            for (int i = 0; i < corners.size(); i++) {
                double[] normal = normal(i);
                Point corner = corners.get(i);
                if ((point.x() - corner.x()) * normal[0] + (point.y() - corner.y()) * normal[1] > 0) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public double distanceTo(Point point) {
            return Math.max(0, -depth(point));
        }

        @Override
        public double depth(Point point) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < corners.size(); i++) {
                least = Math.min(least, Segments.distance(point, corners.get(i), corner(i + 1)));
            }
            return contains(point) ? least : -least;
        }

        @Override
        public double reach(double dx, double dy) {
            double most = Double.NEGATIVE_INFINITY;
            for (Point corner : corners) {
                most = Math.max(most, corner.x() * dx + corner.y() * dy);
            }
            return most;
        }

        /** Unit vector that points out of the edge from corner i to the next. */
        private double[] normal(int i) {
            Point from = corners.get(i);
            Point to = corner(i + 1);
            double length = from.distanceTo(to);
            return new double[] {(to.y() - from.y()) / length, (from.x() - to.x()) / length};
        }

        private Point corner(int i) {
            return corners.get(i % corners.size());
        }
    }
}
