package org.ringside.courses;

/**
 * A point of the course's ground plane.
 *
 * @param x world position, m
 * @param y world position, m
 */
public record Point(double x, double y) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a coordinate is not finite or farther than 1 km
     */
    public Point {
        if (!(Math.abs(x) <= 1000 && Math.abs(y) <= 1000)) {
            throw new IllegalArgumentException("a point must lie within 1000 m of the origin: (" + x + ", " + y + ")");
        }
    }

    /**
     * Returns the distance to another point.
     *
     * @param other the other point
     * @return the distance, m
     */
    public double distanceTo(Point other) {
        double dx = other.x - x;
        double dy = other.y - y;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
