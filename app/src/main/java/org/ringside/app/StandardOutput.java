package org.ringside.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The standard output, which remembers why it could not be written: writers on top of it swallow that. */
final class StandardOutput extends OutputStream {
    private final OutputStream target;
    private IOException failure;

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        try {
            target.write(octets, offset, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** What went wrong first; null if nothing did. */
    String failure() {
        return failure == null ? null : String.valueOf(failure.getMessage());
    }

    /** Whether the reader went away, as {@code head} does: not worth a message. */
    boolean readerLeft() {
        return failure != null && failure().contains("Broken pipe");
    }
}
