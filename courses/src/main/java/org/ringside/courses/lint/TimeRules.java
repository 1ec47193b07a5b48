package org.ringside.courses.lint;

import java.util.List;
import org.ringside.courses.Course;

/** Rules about allotted times and scores. */
final class TimeRules {
    /** The allotted time may be so many times what the centre line takes at the target speed. */
    private static final double LEAST = 1.0;

    private static final double MOST = 2.0;

    private TimeRules() {}

    static void allottedTime(LintContext context) {
        CourseFigures figures = CourseFigures.of(context.course());
        double ratio = figures.slack();
        if (ratio < LEAST || ratio > MOST) {
            String what = "the obstacles allot " + LintContext.number(figures.allottedTime()) + " s, the line takes "
                    + LintContext.number(figures.timeAtTargetSpeed()) + " s at the target speed: a ratio of "
                    + LintContext.number(ratio) + ", " + LEAST + " to " + MOST + " is usual";
            String advice = ratio < LEAST ? "raise nominal sizes or lower the target speed" : "lower nominal sizes";
            context.warning("allotted-time", "rules.targetSpeed", null, what, advice);
        }
    }

    static void shortcut(LintContext context) {
        Course course = context.course();
        Shortcuts.Shortcut best = Shortcuts.best(course, context.settings().paceShare());
        if (best == null) {
            return;
        }
        List<String> skipped = best.skipped().stream().map(i -> course.obstacles().get(i).name()).toList();
        String what = "skipping " + String.join(", ", skipped) + " scores " + LintContext.number(best.scoreAtTarget())
                + " at the target speed (the whole course " + LintContext.number(best.fullAtTarget()) + ") and "
                + LintContext.number(best.scoreAtPace()) + " at " + LintContext.number(best.pace())
                + " m/s (the whole course "
                + LintContext.number(best.fullAtPace()) + "); it pays below " + LintContext.number(best.breakEven())
                + " m/s";
        String path = "obstacles[" + best.skipped().getFirst() + "]";
        if (best.pays()) {
            String advice = "shorten the way to the obstacle, raise its nominal size or the penalty";
            context.warning("shortcut-pays", path, null, what, advice);
        } else {
            context.note("shortcut", path, null, what, "nothing to do: trying everything is worth more");
        }
    }
}
