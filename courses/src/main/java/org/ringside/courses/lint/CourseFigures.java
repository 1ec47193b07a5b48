package org.ringside.courses.lint;

import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.geometry.Footprint;
import org.ringside.courses.geometry.LineCrossings;
import org.ringside.courses.geometry.LineCrossings.Crossing;
import org.ringside.sim.scene.CentreLine;

/**
 * The figures that a designer looks at first.
 *
 * @param pathLength length of the centre line from end to end, m
 * @param clockedLength length of the line from the start gate to the end table's edge: what is run on the clock, m
 * @param tightestRadius least radius of the line, m; infinite if it is straight
 * @param allottedTime sum of the allotted times, s
 * @param timeAtTargetSpeed how long the clocked part takes at the target speed, s
 */
public record CourseFigures(
        double pathLength, double clockedLength, double tightestRadius, double allottedTime, double timeAtTargetSpeed) {
    /**
     * Works the figures out.
     *
     * @param course the course
     * @return its figures; where the line misses the start gate the clock runs from its start
     */
    public static CourseFigures of(Course course) {
        CentreLine line = course.line();
        List<Crossing> start = LineCrossings.of(line, course.startTable().gates().getFirst());
        double from = start.isEmpty() ? 0 : start.getFirst().s();
        double to = entry(course, line);
        double curvature = 0;
        for (double s = 0; s <= line.length(); s += LineCrossings.step(line)) {
            curvature = Math.max(curvature, Math.abs(line.curvature(s)));
        }
        double allotted = course.obstacles().stream().mapToDouble(course::allottedTime).sum();
        double clocked = Math.max(0, to - from);
        return new CourseFigures(
                line.length(), clocked, 1 / curvature, allotted, clocked / course.rules().targetSpeed());
    }

    /**
     * Returns how generous the allotted time is.
     *
     * @return allotted time over the time at target speed
     */
    public double slack() {
        return allottedTime / timeAtTargetSpeed;
    }

    /** Arc length at which the line comes onto the end table for the last time. */
    private static double entry(Course course, CentreLine line) {
        Footprint table = Footprint.of(course.endTable()).getFirst();
        double s = line.length();
        while (s > 0 && table.contains(LineCrossings.point(line, s))) {
            s -= LineCrossings.step(line);
        }
        return Math.max(0, s);
    }
}
