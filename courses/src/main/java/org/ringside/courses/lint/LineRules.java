package org.ringside.courses.lint;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ringside.courses.Arena;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.Footprint;
import org.ringside.courses.lint.LintContext.Sample;

/** Rules about where the centre line leads. */
final class LineRules {
    private static final String PATH = "centreLine";

    private LineRules() {}

    static void outsideArena(LintContext context) {
        Arena arena = context.course().arena();
        Sample worst = least(context.samples(), sample -> margin(arena, sample.point()));
        double margin = margin(arena, worst.point());
        double halfWidth = context.settings().halfWidth();
        if (margin < 0) {
            String what = "the line leaves the arena by " + LintContext.metres(-margin);
            context.error("line-outside-arena", PATH, worst.point(), what, "move its waypoints inwards");
        } else if (margin < halfWidth) {
            String what =
                    "the line is " + LintContext.metres(margin) + " from the arena's border, half the robot's width is "
                            + LintContext.metres(halfWidth);
            context.warning("line-near-border", PATH, worst.point(), what, "move its waypoints inwards");
        }
    }

    private static double margin(Arena arena, Point p) {
        double x = Math.min(p.x() - arena.xMinimum(), arena.xMaximum() - p.x());
        return Math.min(x, Math.min(p.y() - arena.yMinimum(), arena.yMaximum() - p.y()));
    }

    static void poles(LintContext context) {
        for (int i = 0; i < context.obstacles().size(); i++) {
            if (context.obstacles().get(i) instanceof Obstacle.WeavePoles weave) {
                for (int j = 0; j < weave.poles().size(); j++) {
                    pole(context, weave.poles().get(j), weave.radius(), "obstacles[" + i + "].poles[" + j + "]");
                }
            }
        }
    }

    private static void pole(LintContext context, Point pole, double radius, String path) {
        Sample nearest = least(context.samples(), sample -> sample.point().distanceTo(pole));
        double clearance = nearest.point().distanceTo(pole) - radius;
        if (clearance < context.settings().halfWidth()) {
            String what = "the line passes the pole's surface at " + LintContext.metres(clearance)
                    + ", half the robot's width is " + LintContext.metres(context.settings().halfWidth());
            context.error("line-hits-pole", path, pole, what, "lead the line farther round the pole");
        }
    }

    /**
     * A robot whose one flank is over an obstacle and whose other flank is not stands half on it. Crossing an edge at an angle
     * of up to 45 degrees is fine (a table's: up to about 27 degrees from square for an A-frame's, which is steeper).
     */
    static void halfOn(LintContext context) {
        double halfWidth = context.settings().halfWidth();
        for (int i = 0; i < context.obstacles().size(); i++) {
            Obstacle obstacle = context.obstacles().get(i);
            if (obstacle instanceof Obstacle.WeavePoles) {
                continue;
            }
            Footprint footprint = context.footprints(i).getFirst();
            double allowed = obstacle instanceof Obstacle.AFrame ? halfWidth : 2 * halfWidth;
            double since = Double.NaN;
            for (Sample sample : context.samples()) {
                boolean left = footprint.contains(sample.toLeft(halfWidth));
                boolean right = footprint.contains(sample.toLeft(-halfWidth));
                if (left == right) {
                    since = Double.NaN;
                } else if (Double.isNaN(since)) {
                    since = sample.s();
                } else if (sample.s() - since > allowed + context.step()) {
                    String what =
                            "for more than " + LintContext.metres(allowed) + " the robot's " + (left ? "left" : "right")
                                    + " flank is on " + obstacle.name() + " and the other is beside it";
                    context.error("line-half-on", PATH, sample.point(), what,
                            "lead the line over its middle or clear of it");
                    break;
                }
            }
        }
    }

    static void missedObstacles(LintContext context) {
        for (int i = 0; i < context.obstacles().size(); i++) {
            Obstacle obstacle = context.obstacles().get(i);
            Footprint footprint = context.footprints(i).getFirst();
            boolean missed = !(obstacle instanceof Obstacle.WeavePoles)
                    && context.samples().stream().noneMatch(sample -> footprint.contains(sample.point()));
            if (missed) {
                String what = "the line does not lead over " + obstacle.name();
                context.error("line-misses-obstacle", "obstacles[" + i + "]", null, what, "lead the line over it");
            }
        }
    }

    static void askewOnAFrame(LintContext context) {
        for (int i = 0; i < context.obstacles().size(); i++) {
            if (context.obstacles().get(i) instanceof Obstacle.AFrame frame) {
                Footprint footprint = context.footprints(i).getFirst();
                ToDoubleFunction<Sample> straightness = sample -> footprint.contains(sample.point())
                        ? -Math.abs(StrictMath.IEEEremainder(sample.heading() - frame.heading(), 2 * Math.PI))
                        : 0;
                Sample worst = least(context.samples(), straightness);
                double degrees = -straightness.applyAsDouble(worst) * 180 / Math.PI;
                if (degrees > 15) {
                    String what = "on " + frame.name() + " the line is " + LintContext.number(degrees)
                            + " degrees off the direction in which it is to be crossed";
                    String advice = "straighten the line before the ramp";
                    context.error("a-frame-askew", "obstacles[" + i + "].heading", worst.point(), what, advice);
                }
            }
        }
    }

    private static Sample least(List<Sample> samples, ToDoubleFunction<Sample> measure) {
        Sample best = samples.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (Sample sample : samples) {
            double value = measure.applyAsDouble(sample);
            if (value < least) {
                least = value;
                best = sample;
            }
        }
        return best;
    }
}
