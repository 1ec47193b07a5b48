package org.ringside.courses.geometry;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Gate;
import org.ringside.courses.Point;
import org.ringside.sim.scene.CentreLine;

/** Where a centre line crosses gates. */
public final class LineCrossings {
    private static final double SHORTEST_STEP = 0.01;
    private static final int MOST_STEPS = 20_000;

    private static final int HALVINGS = 40;

    private LineCrossings() {}

    /**
     * One crossing.
     *
     * @param s arc length of the line at the crossing, m
     * @param rightWay whether the gate's left end is then on the left hand
     * @param share where the gate is crossed: 0 at its left end, 1 at its right end
     */
    public record Crossing(double s, boolean rightWay, double share) {}

    /**
     * Finds all crossings of a gate.
     *
     * @param line the line
     * @param gate the gate
     * @return the crossings in the order of the line
     */
    public static List<Crossing> of(CentreLine line, Gate gate) {
        List<Crossing> crossings = new ArrayList<>();
        double step = step(line);
        int steps = (int) Math.ceil(line.length() / step);
        double before = beyond(line, gate, 0);
        for (int i = 1; i <= steps; i++) {
            double s = Math.min(i * step, line.length());
            double after = beyond(line, gate, s);
            if ((before <= 0) != (after <= 0)) {
                Crossing crossing = refined(line, gate, s - step, s, before <= 0);
                if (crossing.share() >= 0 && crossing.share() <= 1) {
                    crossings.add(crossing);
                }
            }
            before = after;
        }
        return crossings;
    }

    /**
     * Returns the length of the steps in which a line is looked at; crossings closer together than this may be missed.
     *
     * @param line the line
     * @return 0.01 m, or more on lines of more than 200 m
     */
    public static double step(CentreLine line) {
        return Math.max(SHORTEST_STEP, line.length() / MOST_STEPS);
    }

    /**
     * Returns a point of a line.
     *
     * @param line the line
     * @param s arc length, m
     * @return the point
     */
    public static Point point(CentreLine line, double s) {
        return new Point(line.x(s), line.y(s));
    }

    private static Crossing refined(CentreLine line, Gate gate, double from, double to, boolean rightWay) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if ((beyond(line, gate, middle) <= 0) == rightWay) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double dx = gate.right().x() - gate.left().x();
        double dy = gate.right().y() - gate.left().y();
        double along = (line.x(low) - gate.left().x()) * dx + (line.y(low) - gate.left().y()) * dy;
        return new Crossing(low, rightWay, along / (dx * dx + dy * dy));
    }

    /** Positive beyond the gate, seen by whoever comes the right way. */
    private static double beyond(CentreLine line, Gate gate, double s) {
        return Segments.side(point(line, s), gate.left(), gate.right());
    }
}
