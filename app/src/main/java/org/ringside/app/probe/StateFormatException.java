package org.ringside.app.probe;

/** A line that holds no state of the model; the message names the line, the field, what was found and what belongs there. */
public final class StateFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StateFormatException(String message) {
        super(message);
    }
}
