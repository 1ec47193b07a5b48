package org.ringside.courses.geometry;

import org.ringside.courses.Point;

/** Straight lines between two points. */
public final class Segments {
    private Segments() {}

    /**
     * Returns the distance of a point from a segment.
     *
     * @param point the point
     * @param from one end of the segment
     * @param to the other end
     * @return the distance, m
     */
    public static double distance(Point point, Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / squared;
        return point.distanceTo(between(from, to, Math.clamp(along, 0, 1)));
    }

    /**
     * Returns a point of a segment.
     *
     * @param from one end, at share 0
     * @param to the other end, at share 1
     * @param share where, from 0 to 1
     * @return the point
     */
    public static Point between(Point from, Point to, double share) {
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    /**
     * Tells on which side of a directed line a point lies.
     *
     * @param point the point
     * @param from a point of the line
     * @param to another point of the line, in its direction
     * @return twice the area of the triangle, m²; positive on the left
     */
    public static double side(Point point, Point from, Point to) {
        return (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
    }
}
