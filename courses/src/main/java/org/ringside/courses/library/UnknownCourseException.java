package org.ringside.courses.library;

import java.io.Serial;

/** A name or path that leads to no course. */
public final class UnknownCourseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param message what was looked for and what there is
     */
    public UnknownCourseException(String message) {
        super(message);
    }
}
