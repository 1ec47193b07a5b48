package org.ringside.courses.lint;

import java.util.Arrays;
import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.Footprint;
import org.ringside.courses.geometry.Segments;

/**
 * The shortest way through gates as the crow flies: straight from gate to gate, through whatever stands between them.
 *
 * <p>Dynamic programming over evenly spaced points of each gate; the length is that of the best chain of such points, so it is
 * never too short, and too long by a fraction of the spacing.
 */
final class CrowsFlight {
    private CrowsFlight() {}

    /**
     * Returns the length that is run on the clock.
     *
     * @param course where from (the start pose) and where to (the nearest edge of the end table)
     * @param gates the gates in their order
     * @param clockedFromFirstGate whether the clock starts at the first gate; otherwise at the start pose
     * @param points points per gate, at least 2
     * @return the length, m
     */
    static double length(Course course, List<Gate> gates, boolean clockedFromFirstGate, int points) {
        Footprint table = Footprint.of(course.endTable()).getFirst();
        Point start = course.start().position();
        if (gates.isEmpty()) {
            return table.distanceTo(start);
        }
        double[] length = new double[points];
        for (int i = 0; i < points; i++) {
            length[i] = clockedFromFirstGate ? 0 : start.distanceTo(point(gates.getFirst(), i, points));
        }
        for (int g = 1; g < gates.size(); g++) {
            length = onwards(length, gates.get(g - 1), gates.get(g), points);
        }
        for (int i = 0; i < points; i++) {
            length[i] += table.distanceTo(point(gates.getLast(), i, points));
        }
        return Arrays.stream(length).min().orElseThrow();
    }

    private static double[] onwards(double[] length, Gate from, Gate to, int points) {
        double[] next = new double[points];
        Arrays.fill(next, Double.POSITIVE_INFINITY);
        for (int j = 0; j < points; j++) {
            Point there = point(to, j, points);
            for (int i = 0; i < points; i++) {
                next[j] = Math.min(next[j], length[i] + point(from, i, points).distanceTo(there));
            }
        }
        return next;
    }

    private static Point point(Gate gate, int i, int points) {
        return Segments.between(gate.left(), gate.right(), i / (points - 1.0));
    }
}
