package org.ringside.sim.spatial.mjcf;

/** Says what is wrong with an MJCF file: file, line, element, attribute, the value, what was expected, and what to do. */
public final class MjcfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong, where, and what to do
     */
    public MjcfException(String message) {
        super(message);
    }
}
