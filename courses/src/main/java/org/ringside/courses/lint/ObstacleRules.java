package org.ringside.courses.lint;

import java.util.List;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.Footprint;

/** Rules about where obstacles stand. */
final class ObstacleRules {
    /** Less than this is rounding, m. */
    private static final double ROUNDING = 1e-6;

    private ObstacleRules() {}

    static void overlap(LintContext context) {
        List<Obstacle> obstacles = context.obstacles();
        for (int i = 0; i < obstacles.size(); i++) {
            for (int j = i + 1; j < obstacles.size(); j++) {
                double deepest = deepest(context.footprints(i), context.footprints(j));
                if (deepest > ROUNDING) {
                    String what = obstacles.get(i).name() + " and " + obstacles.get(j).name() + " are "
                            + LintContext.metres(deepest) + " deep in each other";
                    context.error("overlap", "obstacles[" + j + "]", middle(context.footprints(j)), what,
                            "move one of them");
                }
            }
            poles(context, i);
        }
    }

    /** The poles of one weave must not stand in each other either. */
    private static void poles(LintContext context, int obstacle) {
        List<Footprint> poles = context.footprints(obstacle);
        for (int a = 0; a < poles.size(); a++) {
            for (int b = a + 1; b < poles.size(); b++) {
                if (Footprint.overlap(poles.get(a), poles.get(b)) > ROUNDING) {
                    String what = "poles " + (a + 1) + " and " + (b + 1) + " stand in each other";
                    String path = "obstacles[" + obstacle + "].poles[" + b + "]";
                    context.error("overlap", path, middle(List.of(poles.get(b))), what, "move one of them");
                }
            }
        }
    }

    static void outsideArena(LintContext context) {
        for (int i = 0; i < context.obstacles().size(); i++) {
            for (Footprint footprint : context.footprints(i)) {
                double out = footprint.sticksOutOf(context.course().arena());
                if (out > ROUNDING) {
                    String what = context.obstacles().get(i).name() + " sticks " + LintContext.metres(out)
                            + " out of the arena";
                    String advice = "move it inwards or make the arena larger";
                    context.error("outside-arena", "obstacles[" + i + "]", middle(List.of(footprint)), what, advice);
                    break;
                }
            }
        }
    }

    private static double deepest(List<Footprint> some, List<Footprint> others) {
        double deepest = Double.NEGATIVE_INFINITY;
        for (Footprint a : some) {
            for (Footprint b : others) {
                deepest = Math.max(deepest, Footprint.overlap(a, b));
            }
        }
        return deepest;
    }

    private static Point middle(List<Footprint> footprints) {
        return switch (footprints.getFirst()) {
            case Footprint.Disc(Point centre, double radius) -> centre;
            case Footprint.Polygon(List<Point> corners) ->
                new Point(
                        corners.stream().mapToDouble(Point::x).sum() / corners.size(),
                        corners.stream().mapToDouble(Point::y).sum() / corners.size());
        };
    }
}
