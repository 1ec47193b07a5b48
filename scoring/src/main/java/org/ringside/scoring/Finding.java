package org.ringside.scoring;

import java.util.Objects;

/**
 * Something that a reader of a scorecard should know and that costs no points: a rule that could not be judged, or a weakness
 * of the log.
 *
 * @param id which kind of finding, lower-case words joined by hyphens
 * @param subject the rule, obstacle or figure that it is about
 * @param text what was found, a sentence with its numbers, for people
 */
public record Finding(String id, String subject, String text) {
    /** The id of findings that say which rule could not be judged, and why. */
    public static final String NOT_JUDGED = "not-judged";

    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
    }
}
