package org.ringside.app.probe;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines of UTF-8, with or without a byte order mark, none longer than a limit, so that no input can exhaust the memory. Confined
 * to one thread.
 */
final class BoundedLines {
    private final InputStream in;
    private final String source;
    private final int limit;
    private int number;

    /**
     * Reads from a stream.
     *
     * @param in where from; the caller closes it
     * @param source its name in messages
     * @param limit most bytes of a line
     */
    BoundedLines(InputStream in, String source, int limit) {
        this.in = new BufferedInputStream(in);
        this.source = source;
        this.limit = limit;
    }

    /** Returns the next line without its end, or null after the last. */
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = in.read();
        if (octet < 0) {
            return null;
        }
        number++;
        for (; octet >= 0 && octet != '\n'; octet = in.read()) {
            if (line.size() == limit) {
                throw new StateFormatException(place() + ": a line of more than " + limit
                        + " bytes; each line must hold one state");
            }
            line.write(octet);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Where the last line is, for messages. */
    String place() {
        return source + ":" + number;
    }
}
