package org.ringside.courses.lint;

import java.util.Locale;
import org.ringside.courses.Point;

/**
 * Something that the linter found.
 *
 * @param severity how bad it is
 * @param rule the rule's id, such as {@code overlap}
 * @param path JSON path of the value to look at, such as {@code obstacles[2].gates[0]}
 * @param place where on the course, or null if it has no place
 * @param what what is the case, with numbers
 * @param advice what to do about it
 */
public record Finding(Severity severity, String rule, String path, Point place, String what, String advice) {
    /**
     * Returns the finding for people.
     *
     * @return one line
     */
    public String message() {
        String where = place == null ? "" : String.format(Locale.ROOT, " at (%.2f, %.2f)", place.x(), place.y());
        return severity.name().toLowerCase(Locale.ROOT) + "[" + rule + "] " + path + where + ": " + what + "; "
                + advice;
    }
}
