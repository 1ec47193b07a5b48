package org.ringside.courses.format;

/**
 * One thing that is wrong with a file.
 *
 * @param kind what sort of thing
 * @param source name of the file
 * @param place where in the file
 * @param found the offending value or key, shortened and free of control characters
 * @param expected what should stand there, with a hint where there is one
 */
public record Problem(Kind kind, String source, Place place, String found, String expected) {
    /** What a problem is about. */
    public enum Kind {
        /** The text cannot be read as JSON, or is beyond the limits. */
        TEXT,
        /** A key or value is not what the format (and its JSON Schema) asks for. */
        SHAPE,
        /** Each value is fine by itself, but together they do not make sense. */
        MEANING
    }

    /**
     * Returns the problem for people.
     *
     * @return one line: file, line, column, path, what was found, what was expected
     */
    public String message() {
        String path = place.path().isEmpty() ? "" : place.path() + ": ";
        return source + ":" + place.line() + ":" + place.column() + ": " + path + "found " + found + ", expected "
                + expected;
    }
}
