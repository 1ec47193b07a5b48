package org.ringside.scoring.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the lines of a text log one by one, in bounded memory. Ends of lines are LF, CRLF or CR; a byte order mark is skipped. */
final class LogLines {
    private final InputStream in;
    private final String source;
    private final LogLimits limits;
    private final byte[] chunk = new byte[1 << 16];
    private final byte[] line;
    private int chunkSize;
    private int chunkAt;
    private long bytes;
    private boolean afterReturn;

    /** Number of the line that was read last, from 1. */
    long number;

    LogLines(InputStream in, String source, LogLimits limits) {
        this.in = in;
        this.source = source;
        this.limits = limits;
        line = new byte[limits.lineLength()];
    }

    /** Returns the next line without its end, or null after the last. */
    String next() throws IOException {
        number++;
        int length = 0;
        boolean any = false;
        for (int next = read(); next >= 0; next = read()) {
            // the LF of a CRLF ends no second line
            if (next == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            any = true;
            afterReturn = next == '\r';
            if (next == '\n' || next == '\r') {
                return text(length);
            }
            if (next == 0) {
                throw new LogException(source, number, "this is not a text file: it holds a zero byte; a log of lines"
                        + " \"time,x,y\" is expected");
            }
            if (length == line.length) {
                throw new LogException(source, number, "the line is longer than " + line.length
                        + " bytes; three numbers \"time,x,y\" are expected on each line: "
                        + LogException.quote(text(40)));
            }
            line[length++] = (byte) next;
        }
        return any ? text(length) : null;
    }

    private String text(int length) {
        int start =
                number == 1 && length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF
                        ? 3
                        : 0;
        return new String(line, start, Math.min(length, line.length) - start, StandardCharsets.UTF_8);
    }

    private int read() throws IOException {
        if (chunkAt == chunkSize) {
            chunkSize = in.read(chunk);
            chunkAt = 0;
            if (chunkSize <= 0) {
                chunkSize = 0;
                return -1;
            }
            bytes += chunkSize;
            if (bytes > limits.bytes()) {
                throw new LogException(source, number,
                        "the log is larger than " + limits.bytes() + " bytes; cut it into runs");
            }
        }
        return chunk[chunkAt++] & 0xFF;
    }
}
