package org.ringside.sim.robot;

/** Says what is wrong with a robot's file: file, line, element, attribute, the value, and what was expected. */
public final class RobotFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong, where, and what to do
     */
    public RobotFormatException(String message) {
        super(message);
    }
}
