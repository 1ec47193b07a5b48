package org.ringside.sim;

/** Says that the physics left the range in which it means anything; the message names what, where and when. */
public final class DivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message the quantity, its value, the body or joint, and the simulated time
     */
    public DivergedException(String message) {
        super(message);
    }
}
