package org.ringside.app.compare;

/** A journal that cannot be gone on with; the message says why and what to do. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    JournalException(String message) {
        super(message);
    }
}
