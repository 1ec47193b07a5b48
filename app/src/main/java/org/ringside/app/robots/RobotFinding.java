package org.ringside.app.robots;

import java.util.Locale;
import org.ringside.courses.lint.Severity;

/**
 * Something that the check of a robot found.
 *
 * @param severity how bad it is
 * @param rule the rule's id, such as {@code symmetry}
 * @param where what of the robot: the name of a body, a joint or a leg, or the robot's
 * @param what what is the case, with numbers
 * @param advice what to do about it; empty where there is nothing to do
 */
public record RobotFinding(Severity severity, String rule, String where, String what, String advice) {
    static RobotFinding error(String rule, String where, String what, String advice) {
        return new RobotFinding(Severity.ERROR, rule, where, what, advice);
    }

    static RobotFinding warning(String rule, String where, String what, String advice) {
        return new RobotFinding(Severity.WARNING, rule, where, what, advice);
    }

    static RobotFinding note(String rule, String where, String what) {
        return new RobotFinding(Severity.NOTE, rule, where, what, "");
    }

    /**
     * Returns the finding for people.
     *
     * @return one line
     */
    public String message() {
        return severity.name().toLowerCase(Locale.ROOT) + "[" + rule + "] " + where + ": " + what
                + (advice.isEmpty() ? "" : "; " + advice);
    }
}
