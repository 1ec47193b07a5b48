package org.ringside.controllers.policy.onnx;

import java.io.Serial;

/** An ONNX file that cannot be used; the message says what is wrong and what to do about it. */
public final class OnnxException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param message what is wrong and what to do about it, on one line
     */
    public OnnxException(String message) {
        super(message);
    }

    /**
     * Creates the exception for something that another one told of.
     *
     * @param message what is wrong and what to do about it, on one line
     * @param cause what was thrown
     */
    public OnnxException(String message, Throwable cause) {
        super(message, cause);
    }
}
