package org.ringside.courses;

/**
 * A segment to be crossed. Whoever crosses it the right way has {@code left} on the left hand.
 *
 * @param left left end
 * @param right right end
 */
public record Gate(Point left, Point right) {
    /**
     * Checks that the ends differ.
     *
     * @throws IllegalArgumentException if the gate is shorter than 1 mm
     */
    public Gate {
        if (left.distanceTo(right) < 1e-3) {
            throw new IllegalArgumentException("a gate must be at least 1 mm wide: " + left + " to " + right);
        }
    }

    /**
     * Returns the width.
     *
     * @return distance between the ends, m
     */
    public double width() {
        return left.distanceTo(right);
    }
}
