package org.ringside.courses.lint;

import org.ringside.courses.Point;
import org.ringside.courses.geometry.Footprint;
import org.ringside.courses.lint.LintContext.Sample;

/** Rules about where the run starts and ends. */
final class EndRules {
    private static final double NEAR = 0.1;
    private static final double LARGEST_TURN = Math.PI / 6;

    private EndRules() {}

    static void start(LintContext context) {
        Point position = context.course().start().position();
        if (missing(context.footprints(0).getFirst(), position, context.settings().halfWidth())) {
            String what = "the robot would not stand wholly on " + context.course().startTable().name();
            context.error("start-off-table", "start.position", position, what,
                    "move the start pose to the table's middle");
        }
        Sample first = context.samples().getFirst();
        double turn =
                Math.abs(StrictMath.IEEEremainder(first.heading() - context.course().start().heading(), 2 * Math.PI));
        if (first.point().distanceTo(position) > NEAR || turn > LARGEST_TURN) {
            String what = "the line starts " + LintContext.metres(first.point().distanceTo(position)) + " and "
                    + LintContext.number(turn * 180 / Math.PI) + " degrees from the start pose";
            context.warning("start-off-line", "centreLine[0]", first.point(), what, "start the line at the start pose");
        }
    }

    static void end(LintContext context) {
        int last = context.obstacles().size() - 1;
        Point end = context.samples().getLast().point();
        if (missing(context.footprints(last).getFirst(), end, context.settings().halfWidth())) {
            String what = "at the line's end the robot would not stand wholly on " + context.course().endTable().name();
            String path = "centreLine[" + (context.course().centreLine().size() - 1) + "]";
            context.error("end-off-table", path, end, what, "end the line in the table's middle");
        }
    }

    private static boolean missing(Footprint table, Point position, double halfWidth) {
        return table.depth(position) < halfWidth;
    }
}
