package org.ringside.app.bundle;

/** A bundle or a key that cannot be written or read; the message says which and why. */
public final class BundleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * An exception with its message.
     *
     * @param message what is wrong, for people
     */
    public BundleException(String message) {
        super(message);
    }

    /**
     * An exception that another one told of.
     *
     * @param message what is wrong, for people
     * @param cause what was thrown
     */
    public BundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
