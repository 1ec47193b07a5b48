package org.ringside.controllers.navigation;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.sim.math.Trigonometry;

/**
 * What a run along a band costs, and steps that make it cheaper. A metre of the band costs
 *
 * <pre>  v/2 (1/v^2 + (slip/sideways)^2 + (h'/turn)^2 + (v k/inCurves)^2 + (v h''/turnChange)^2)</pre>
 *
 * <p>with slip the sine of the angle between where the base goes and where it looks, k the curvature, h' and h'' the first and second
 * change of the heading along the band, and v a usual speed: each square is how near a limit is at that speed, so what is dear is what
 * would be slow. The outline stays off the poles by an augmented Lagrangian (Nocedal and Wright, Numerical Optimization, section 17.3):
 * each place beside a pole has a pressure that grows until the distance is kept. A step is one of Gauss and Newton with a pull to stay,
 * in time proportional to the samples. Confined to one thread.
 */
final class BandTime {
    /** How far the base stays inside the arena, m. */
    private static final double INSIDE = 0.12;

    /** The usual speed as a share of the largest. */
    private static final double USUAL = 0.6;

    /** How dear a step is, s/m^3: long ones would forget what they were computed for. */
    private static final double PULL = 100;

    /** Which share of a pressure's change is taken each time. */
    private static final double RELAXATION = 0.3;

    /** What no pressure exceeds, s/m^2: where there is too little room it is shared, and the band does not jump over a pole. */
    private static final double HIGHEST_PRESSURE = 800;

    /** Longest step of a sample, m, and largest of its heading, rad. */
    private static final double LONGEST = 0.08;

    private static final double LARGEST_TURN = 0.25;

    private final double[] x;
    private final double[] y;
    private final double[] heading;
    private final boolean[] fixed;
    private final NavigatorLimits limits;
    private final Arena arena;
    /** Positions and radii of the poles, m (3 poles). */
    private final double[] poles;
    /** With what the poles push at the places halfway between two samples, s/m^2 (samples x poles). */
    private final double[] pressure;
    /** Weights of the squares, see above. */
    private final double wayWeight;

    private final double slipWeight;
    private final double turnWeight;
    private final double bendWeight;
    private final double twistWeight;

    private double spacing;
    private final BandedSystem system;
    /** Scratch: unknowns and gradient of a residual, the way to a pole, a step of all. */
    private final int[] unknown = new int[6];

    private final double[] gradient = new double[6];
    private final double[] measured = new double[3];
    private final double[] step;

    /**
     * Prepares.
     *
     * @param band the band. Modified by {@link #improve}.
     * @param fixed which of its samples stay. Not modified.
     * @param course the course map
     * @param limits how fast the robot is and how much room it needs
     * @param before the same for a coarser band of the same curve, whose pressures are taken over; null for none
     */
    BandTime(PathBand band, boolean[] fixed, Course course, NavigatorLimits limits, BandTime before) {
        x = band.x();
        y = band.y();
        heading = band.heading();
        this.fixed = fixed;
        this.limits = limits;
        arena = course.arena();
        poles = poles(course);
        pressure = new double[x.length * poles.length / 3];
        if (before != null) {
            inherit(before);
        }
        system = new BandedSystem(3 * x.length, 7);
        step = new double[3 * x.length];
        double usual = USUAL * limits.forward();
        wayWeight = 1 / (2 * usual);
        slipWeight = usual / (2 * square(limits.sideways()));
        turnWeight = usual / (2 * square(limits.turn()));
        bendWeight = usual * square(usual / limits.inCurves()) / 2;
        twistWeight = usual * square(usual / limits.turnChange()) / 2;
    }

    private static double[] poles(Course course) {
        List<Double> all = new ArrayList<>();
        for (Obstacle obstacle : course.obstacles()) {
            if (obstacle instanceof Obstacle.WeavePoles weave) {
                for (Point pole : weave.poles()) {
                    all.addAll(List.of(pole.x(), pole.y(), weave.radius()));
                }
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void inherit(BandTime coarse) {
        int count = poles.length / 3;
        for (int i = 0; i < x.length; i++) {
            double at = (double) i * (coarse.x.length - 1) / (x.length - 1);
            int from = Math.min(coarse.x.length - 2, (int) at);
            for (int p = 0; p < count; p++) {
                double first = coarse.pressure[from * count + p];
                double second = coarse.pressure[(from + 1) * count + p];
                pressure[i * count + p] = first + (at - from) * (second - first);
            }
        }
    }

    /**
     * Moves and turns the samples one step.
     *
     * @param nearness how dear it is to be too near to a pole, s/m^3
     */
    void improve(double nearness) {
        double length = 0;
        for (int i = 1; i < x.length; i++) {
            length += Math.sqrt(square(x[i] - x[i - 1]) + square(y[i] - y[i - 1]));
        }
        spacing = length / (x.length - 1);
        system.clear(PULL * spacing);
        for (int i = 1; i < x.length - 1; i++) {
            addTime(i);
            stayOff(i, nearness);
            stayInside(3 * i, x[i], arena.xMinimum(), arena.xMaximum(), nearness);
            stayInside(3 * i + 1, y[i], arena.yMinimum(), arena.yMaximum(), nearness);
        }
        for (int i = 0; i < 3 * x.length; i++) {
            if (fixed[i / 3]) {
                system.hold(i);
            }
        }
        system.solve(step);
        for (int i = 0; i < x.length; i++) {
            x[i] += Math.clamp(step[3 * i], -LONGEST, LONGEST);
            y[i] += Math.clamp(step[3 * i + 1], -LONGEST, LONGEST);
            heading[i] += Math.clamp(step[3 * i + 2], -LARGEST_TURN, LARGEST_TURN);
        }
    }

    private void addTime(int i) {
        second(3 * i, bendWeight, x);
        second(3 * i + 1, bendWeight, y);
        second(3 * i + 2, twistWeight, heading);
        difference(3 * i, 3 * i + 3, wayWeight, (x[i + 1] - x[i]) / spacing, 1 / spacing);
        difference(3 * i + 1, 3 * i + 4, wayWeight, (y[i + 1] - y[i]) / spacing, 1 / spacing);
        double half = 1 / (2 * spacing);
        difference(3 * i - 1, 3 * i + 5, turnWeight, half * (heading[i + 1] - heading[i - 1]), half);
        double c = Trigonometry.cos(heading[i]);
        double s = Trigonometry.sin(heading[i]);
        double alongX = half * (x[i + 1] - x[i - 1]);
        double alongY = half * (y[i + 1] - y[i - 1]);
        term(0, 3 * i - 3, half * s);
        term(1, 3 * i - 2, -half * c);
        term(2, 3 * i + 2, -s * alongY - c * alongX);
        term(3, 3 * i + 3, -half * s);
        term(4, 3 * i + 4, half * c);
        system.add(slipWeight * spacing, c * alongY - s * alongX, unknown, gradient, 5);
    }

    private static double square(double a) {
        return a * a;
    }

    private void term(int k, int which, double slope) {
        unknown[k] = which;
        gradient[k] = slope;
    }

    private void difference(int from, int to, double weight, double value, double scale) {
        term(0, from, -scale);
        term(1, to, scale);
        system.add(weight * spacing, value, unknown, gradient, 2);
    }

    /** The second derivative of a coordinate around a sample. */
    private void second(int which, double weight, double[] values) {
        int i = which / 3;
        double scale = 1 / (spacing * spacing);
        term(0, which - 3, scale);
        term(1, which, -2 * scale);
        term(2, which + 3, scale);
        system.add(
                weight * spacing, scale * (values[i - 1] - 2 * values[i] + values[i + 1]), unknown, gradient, 3);
    }

    /** Keeps the outline off the poles halfway between two samples. */
    private void stayOff(int i, double nearness) {
        double reach = limits.outline().radius() + limits.poleMargin();
        double middleX = (x[i] + x[i + 1]) / 2;
        double middleY = (y[i] + y[i + 1]) / 2;
        double middleHeading = (heading[i] + heading[i + 1]) / 2;
        double c = Trigonometry.cos(middleHeading);
        double s = Trigonometry.sin(middleHeading);
        for (int p = 0; p < poles.length; p += 3) {
            int at = (i * poles.length + p) / 3;
            double dx = poles[p] - middleX;
            double dy = poles[p + 1] - middleY;
            if (dx * dx + dy * dy > square(reach + poles[p + 2])) {
                pressure[at] = 0;
                continue;
            }
            double ahead = c * dx + s * dy;
            double left = c * dy - s * dx;
            limits.outline().measure(ahead, left, measured);
            double lack = poles[p + 2] + limits.poleMargin() - measured[0] + pressure[at] / nearness;
            pressure[at] += RELAXATION * (Math.clamp(nearness * lack, 0, HIGHEST_PRESSURE) - pressure[at]);
            if (lack > 0) {
                // the pole goes back and turns right in the base's frame as the base goes ahead and turns left
                double lackX = c * measured[1] - s * measured[2];
                double lackY = s * measured[1] + c * measured[2];
                double lackHeading = measured[2] * ahead - measured[1] * left;
                for (int k = 0; k < 2; k++) {
                    term(3 * k, 3 * (i + k), lackX / 2);
                    term(3 * k + 1, 3 * (i + k) + 1, lackY / 2);
                    term(3 * k + 2, 3 * (i + k) + 2, lackHeading / 2);
                }
                system.add(nearness * spacing / 2, lack, unknown, gradient, 6);
            }
        }
    }

    private void stayInside(int which, double value, double least, double most, double nearness) {
        double outside = value - Math.clamp(value, least + INSIDE, most - INSIDE);
        if (outside != 0) {
            term(0, which, 1);
            system.add(nearness * spacing / 2, outside, unknown, gradient, 1);
        }
    }
}
