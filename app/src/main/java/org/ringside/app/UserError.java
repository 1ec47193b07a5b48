package org.ringside.app;

/**
 * Something the user can put right: the message is printed as it is, without a stack trace, and the exit
 * code is {@link ExitCode#BAD_INPUT}.
 */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * An error with only a message.
     *
     * @param message what is wrong and what to do about it
     */
    public UserError(String message) {
        super(message);
    }

    /**
     * An error that another exception told of.
     *
     * @param message what is wrong and what to do about it
     * @param cause what was thrown; shown only with {@code --stacktrace}
     */
    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
