package org.ringside.app.compare;

import java.util.List;
import org.ringside.scoring.statistics.interval.Interval;

/**
 * A robustness curve of one controller: mean official score over what was varied, every course counting the same.
 *
 * @param controller label of the controller
 * @param kind what was varied
 * @param points one a value, rising
 * @param area area under the curve over the width of its range: the mean score along it
 */
public record CurveFigures(String controller, Perturbation.Kind kind, List<Point> points, double area) {
    /**
     * One value.
     *
     * @param value what was varied, in its unit
     * @param score mean official score with its interval
     */
    public record Point(double value, Interval score) {}

    /** Copies the list. */
    public CurveFigures {
        points = List.copyOf(points);
    }

    static CurveFigures of(String controller, Perturbation.Kind kind, List<Point> points) {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            Point left = points.get(i - 1);
            Point right = points.get(i);
            sum += (right.value() - left.value()) * (left.score().estimate() + right.score().estimate()) / 2;
        }
        return new CurveFigures(controller, kind, points, sum / (points.getLast().value() - points.getFirst().value()));
    }
}
