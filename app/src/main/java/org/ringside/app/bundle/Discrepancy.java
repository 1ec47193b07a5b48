package org.ringside.app.bundle;

/**
 * Something in a bundle that is not as it must be.
 *
 * @param kind what is concerned, as files and messages show it
 * @param where the entry, file or option
 * @param text what was found and what was expected
 */
public record Discrepancy(Kind kind, String where, String text) {
    /** What a discrepancy concerns; the names are what files and messages show. */
    public enum Kind {
        /** The bytes between the contents. */
        container,
        /** Which entries there are, and in which order. */
        entries,
        /** A content and its listed hash. */
        digest,
        /** The manifest and what it says of the rest. */
        manifest,
        /** The commitment that somebody published. */
        commitment,
        /** The signature or its key. */
        signature,
        /** The course. */
        course,
        /** The robot. */
        robot,
        /** Which seeds the episodes have. */
        seeds,
        /** The recorded commands. */
        actions,
        /** Where the commands lead. */
        states,
        /** How an episode ended. */
        outcome,
        /** What else an episode's entry says. */
        episode,
        /** What the judges say. */
        scorecard,
        /** What the controller does when it is asked again. */
        controller
    }

    @Override
    public String toString() {
        return kind + ": " + where + ": " + text;
    }
}
