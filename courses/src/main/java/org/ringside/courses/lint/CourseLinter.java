package org.ringside.courses.lint;

import java.util.List;
import java.util.function.Consumer;
import org.ringside.courses.Course;

/**
 * Looks for mistakes in the design of a course: obstacles that overlap, gates that the centre line misses, turns that are too
 * tight, jumps without a run-up, shortcuts that pay, and so on. Findings do not depend on where a course lies or how it is turned.
 */
public final class CourseLinter {
    private static final List<Consumer<LintContext>> RULES = List.of(
            ObstacleRules::overlap,
            ObstacleRules::outsideArena,
            GateRules::inObstacle,
            GateRules::narrow,
            GateRules::crossings,
            LineRules::outsideArena,
            LineRules::poles,
            LineRules::halfOn,
            LineRules::missedObstacles,
            LineRules::askewOnAFrame,
            TurnRules::tightTurns,
            TurnRules::runUps,
            EndRules::start,
            EndRules::end,
            TimeRules::allottedTime,
            TimeRules::shortcut);

    private CourseLinter() {}

    /**
     * Looks at a course with a robot of Barkour's size in mind.
     *
     * @param course the course
     * @return the findings, rule by rule; empty if all is well
     */
    public static List<Finding> lint(Course course) {
        return lint(course, LintSettings.BARKOUR);
    }

    /**
     * Looks at a course.
     *
     * @param course the course
     * @param settings what is assumed about the robot
     * @return the findings, rule by rule; empty if all is well
     */
    public static List<Finding> lint(Course course, LintSettings settings) {
        LintContext context = new LintContext(course, settings);
        RULES.forEach(rule -> rule.accept(context));
        return List.copyOf(context.findings());
    }
}
