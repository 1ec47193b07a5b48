package org.ringside.scoring.trace;

import java.io.IOException;
import java.nio.file.Path;

/** Says that a file is no trace that we can read: which file, where in it, and why. */
public final class TraceFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long offset;

    /**
     * Makes the exception.
     *
     * @param file the file
     * @param offset where in the file, bytes from its start
     * @param reason what is wrong there, for people
     */
    public TraceFormatException(Path file, long offset, String reason) {
        super(file + ": byte " + offset + ": " + reason);
        this.file = file.toString();
        this.offset = offset;
    }

    /**
     * Returns the file.
     *
     * @return its path, as it was given
     */
    public String file() {
        return file;
    }

    /**
     * Returns where in the file the trouble is.
     *
     * @return bytes from the start of the file
     */
    public long offset() {
        return offset;
    }
}
