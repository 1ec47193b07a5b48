package org.ringside.scoring.statistics;

/** Episodes that cannot serve as evidence; the message says which and why. */
public final class EvidenceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /**
     * Makes an exception.
     *
     * @param message what is wrong, where, and what to do
     */
    public EvidenceException(String message) {
        super(message);
    }
}
