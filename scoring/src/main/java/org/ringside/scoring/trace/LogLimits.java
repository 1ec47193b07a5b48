package org.ringside.scoring.trace;

/**
 * How large a text log may be, so that no input can exhaust the memory.
 *
 * @param lineLength longest line, bytes
 * @param rows most samples
 * @param bytes most bytes in all
 */
public record LogLimits(int lineLength, int rows, long bytes) {
    /** Room for eleven hours at 100 Hz, a thousand times an official log; lines of these numbers are under 80 bytes. */
    public static final LogLimits DEFAULT = new LogLimits(4096, 4_000_000, 1L << 30);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public LogLimits {
        if (lineLength < 1 || rows < 1 || bytes < 1) {
            throw new IllegalArgumentException("limits must be positive: " + lineLength + ", " + rows + ", " + bytes);
        }
    }
}
