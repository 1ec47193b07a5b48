package org.ringside.controllers.navigation;

import org.ringside.sim.math.Trigonometry;

/**
 * A rectangle of ground that no foot may touch. Immutable.
 *
 * @param x world position of its centre, m
 * @param y world position of its centre, m
 * @param heading direction in which it is crossed, rad
 * @param length size along the heading, m
 * @param width size across, m
 * @param cosine cosine of the heading
 * @param sine sine of the heading
 */
public record GroundZone(
        double x, double y, double heading, double length, double width, double cosine, double sine) {
    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if a size is not positive
     */
    public GroundZone {
        if (!(length > 0 && width > 0)) {
            throw new IllegalArgumentException(
                    "a ground zone needs positive sizes: length = " + length + " m, width = " + width + " m");
        }
    }

    /**
     * Makes a zone.
     *
     * @param x world position of its centre, m
     * @param y world position of its centre, m
     * @param heading direction in which it is crossed, rad
     * @param length size along the heading, m
     * @param width size across, m
     */
    public GroundZone(double x, double y, double heading, double length, double width) {
        this(x, y, heading, length, width, Trigonometry.cos(heading), Trigonometry.sin(heading));
    }

    /**
     * Returns how far a point is along the crossing.
     *
     * @param px world position, m
     * @param py world position, m
     * @return signed distance from the centre, m, positive beyond it
     */
    public double along(double px, double py) {
        return (px - x) * cosine + (py - y) * sine;
    }

    /**
     * Returns how far a point is to the left of the crossing.
     *
     * @param px world position, m
     * @param py world position, m
     * @return signed distance from the middle line, m
     */
    public double across(double px, double py) {
        return (py - y) * cosine - (px - x) * sine;
    }
}
