package org.ringside.courses;

/**
 * The rectangle in which the course lies.
 *
 * @param xMinimum least x, m
 * @param xMaximum largest x, m
 * @param yMinimum least y, m
 * @param yMaximum largest y, m
 */
public record Arena(double xMinimum, double xMaximum, double yMinimum, double yMaximum) {
    /** Checks the sizes; see {@link IllegalArgumentException}'s message. */
    public Arena {
        Checks.size("arena", "width (xMaximum - xMinimum)", xMaximum - xMinimum, 0.5, 500);
        Checks.size("arena", "depth (yMaximum - yMinimum)", yMaximum - yMinimum, 0.5, 500);
    }

    /**
     * Tells whether a point lies inside.
     *
     * @param point the point
     * @return true inside and on the border
     */
    public boolean contains(Point point) {
        return point.x() >= xMinimum && point.x() <= xMaximum && point.y() >= yMinimum && point.y() <= yMaximum;
    }
}
