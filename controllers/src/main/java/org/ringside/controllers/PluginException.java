package org.ringside.controllers;

/** Says that a controller cannot be had: which jar or name, and why. The message is for people. */
public final class PluginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message which jar or name, and what is wrong
     * @param cause what broke, or null
     */
    public PluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
