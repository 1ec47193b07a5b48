package org.ringside.courses.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.Footprint;
import org.ringside.courses.geometry.LineCrossings;
import org.ringside.sim.scene.CentreLine;

/** What the rules share while one course is looked at: the course, its line in small steps, and the findings. Mutable. */
final class LintContext {

    private final Course course;
    private final LintSettings settings;
    private final CentreLine line;
    private final double step;
    private final List<Sample> samples = new ArrayList<>();
    private final List<List<Footprint>> footprints;
    private final List<Finding> findings = new ArrayList<>();

    LintContext(Course course, LintSettings settings) {
        this.course = course;
        this.settings = settings;
        this.line = course.line();
        this.footprints = course.obstacles().stream().map(Footprint::of).toList();
        this.step = LineCrossings.step(line);
        int steps = (int) Math.ceil(line.length() / step);
        for (int i = 0; i <= steps; i++) {
            double s = Math.min(i * step, line.length());
            samples.add(new Sample(s, new Point(line.x(s), line.y(s)), line.heading(s)));
        }
    }

    /** A point of the centre line: arc length in m, heading in rad. */
    record Sample(double s, Point point, double heading) {
        /** The point so far to the left of the line, m. */
        Point toLeft(double distance) {
            return new Point(
                    point.x() - distance * StrictMath.sin(heading), point.y() + distance * StrictMath.cos(heading));
        }
    }

    Course course() {
        return course;
    }

    LintSettings settings() {
        return settings;
    }

    /** Distance between neighbouring samples of the line, m. */
    double step() {
        return step;
    }

    CentreLine line() {
        return line;
    }

    List<Sample> samples() {
        return samples;
    }

    List<Obstacle> obstacles() {
        return course.obstacles();
    }

    List<Footprint> footprints(int obstacle) {
        return footprints.get(obstacle);
    }

    List<Finding> findings() {
        return findings;
    }

    void error(String rule, String path, Point place, String what, String advice) {
        findings.add(new Finding(Severity.ERROR, rule, path, place, what, advice));
    }

    void warning(String rule, String path, Point place, String what, String advice) {
        findings.add(new Finding(Severity.WARNING, rule, path, place, what, advice));
    }

    void note(String rule, String path, Point place, String what, String advice) {
        findings.add(new Finding(Severity.NOTE, rule, path, place, what, advice));
    }

    static String metres(double value) {
        return String.format(Locale.ROOT, "%.2f m", value);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
