package org.ringside.courses.lint;

import java.util.List;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.Footprint;
import org.ringside.courses.lint.LintContext.Sample;
import org.ringside.sim.scene.CentreLine;

/** Rules about curves and the straights that obstacles need. */
final class TurnRules {
    private static final double GRAVITY = 9.81;
    private static final double SMALLEST_TURN = Math.PI / 180;

    /** Straight and level metres wanted before a board and after it; below half of them is an error. */
    private static final double RUN_UP = 1.0;

    private static final double LANDING = 0.9;

    /** Straight metres wanted before a ramp. */
    private static final double RAMP_RUN_UP = 0.2;

    private TurnRules() {}

    static void tightTurns(LintContext context) {
        List<CentreLine.Corner> corners = context.course().centreLine();
        for (int i = 1; i + 1 < corners.size(); i++) {
            if (Math.abs(turn(corners.get(i - 1), corners.get(i), corners.get(i + 1))) > SMALLEST_TURN) {
                corner(context, corners.get(i), "centreLine[" + i + "].radius");
            }
        }
    }

    private static void corner(LintContext context, CentreLine.Corner corner, String path) {
        double radius = corner.radius();
        double speed = context.course().rules().targetSpeed();
        double friction = context.course().surfaces().ground();
        double needed = speed * speed / (friction * GRAVITY);
        // the corner itself may lie outside the arena: the arc's nearest point is the place
        Point place = nearest(context, new Point(corner.x(), corner.y()));
        String turn = "the turn's radius is " + LintContext.metres(radius) + "; ";
        if (radius < context.settings().tightestTurn()) {
            String what = turn + "the robot cannot turn more tightly than "
                    + LintContext.metres(context.settings().tightestTurn());
            context.error("tight-turn", path, place, what,
                    "make the radius larger, or move the waypoint so that it fits");
        } else if (radius < context.settings().comfortableTurn()) {
            String what = turn + "under " + LintContext.metres(context.settings().comfortableTurn())
                    + " the robot must slow down";
            context.warning("tight-turn", path, place, what, "make the radius larger");
        } else if (radius < needed) {
            String what = turn + "at the target speed of " + LintContext.number(speed) + " m/s it needs "
                    + LintContext.number(speed * speed / radius) + " m/s² sideways, friction gives "
                    + LintContext.number(friction * GRAVITY);
            String advice = Double.isFinite(needed)
                    ? "make the radius " + LintContext.metres(needed) + " or more"
                    : "no radius helps without friction: raise the friction of the ground";
            context.warning("fast-turn", path, place, what, advice);
        }
    }

    private static double turn(CentreLine.Corner a, CentreLine.Corner b, CentreLine.Corner c) {
        double x1 = b.x() - a.x();
        double y1 = b.y() - a.y();
        double x2 = c.x() - b.x();
        double y2 = c.y() - b.y();
        return StrictMath.atan2(x1 * y2 - y1 * x2, x1 * x2 + y1 * y2);
    }

    private static Point nearest(LintContext context, Point to) {
        Point best = to;
        double least = Double.POSITIVE_INFINITY;
        for (Sample sample : context.samples()) {
            double distance = sample.point().distanceTo(to);
            if (distance < least) {
                least = distance;
                best = sample.point();
            }
        }
        return best;
    }

    static void runUps(LintContext context) {
        for (int i = 0; i < context.obstacles().size(); i++) {
            String path = "obstacles[" + i + "]";
            switch (context.obstacles().get(i)) {
                case Obstacle.BroadJump jump -> {
                    Straights straights = Straights.around(context, i);
                    straight(context, path, straights.before(), RUN_UP, "run-up of", jump.centre());
                    straight(context, path, straights.after(), LANDING, "landing after", jump.centre());
                }
                case Obstacle.AFrame frame ->
                    straight(context, path, Straights.around(context, i).before(), RAMP_RUN_UP, "approach of",
                            frame.centre());
                case Obstacle.PauseTable table -> {}
                case Obstacle.WeavePoles weave -> {}
            }
        }
    }

    private static void straight(
            LintContext context, String path, double found, double wanted, String name, Point place) {
        String what = "the " + name + " the obstacle is " + LintContext.metres(found) + " of straight and level line; "
                + LintContext.metres(wanted) + " are wanted";
        String advice = "move the turn or the neighbouring obstacle away";
        if (found < wanted / 2) {
            context.error("run-up", path, place, what, advice);
        } else if (found < wanted - context.step()) {
            context.warning("run-up", path, place, what, advice);
        }
    }

    /** Straight and level line next to an obstacle, m; infinite if the line does not lead over the obstacle. */
    record Straights(double before, double after) {
        static Straights around(LintContext context, int obstacle) {
            Footprint footprint = context.footprints(obstacle).getFirst();
            List<Sample> samples = context.samples();
            int first = -1;
            int last = -1;
            for (int i = 0; i < samples.size(); i++) {
                if (footprint.contains(samples.get(i).point())) {
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
            if (first < 0) {
                return new Straights(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
            return new Straights(free(context, obstacle, first, -1), free(context, obstacle, last, 1));
        }

        private static double free(LintContext context, int obstacle, int from, int direction) {
            List<Sample> samples = context.samples();
            double edge = samples.get(from).s();
            int i = from + direction;
            while (i >= 0 && i < samples.size() && isFree(context, obstacle, samples.get(i))) {
                i += direction;
            }
            return Math.abs(samples.get(Math.clamp(i, 0, samples.size() - 1)).s() - edge);
        }

        private static boolean isFree(LintContext context, int obstacle, Sample sample) {
            if (context.line().curvature(sample.s()) != 0) {
                return false;
            }
            for (int other = 0; other < context.obstacles().size(); other++) {
                if (other != obstacle
                        && context.footprints(other).stream().anyMatch(f -> f.contains(sample.point()))) {
                    return false;
                }
            }
            return true;
        }
    }
}
