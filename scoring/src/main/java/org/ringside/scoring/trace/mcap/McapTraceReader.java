package org.ringside.scoring.trace.mcap;

import java.io.IOException;
import java.nio.file.Path;
import org.ringside.scoring.trace.Trace;
import org.ringside.scoring.trace.TraceFormatException;

/**
 * Reads the traces that {@link McapTraceWriter} writes; the result equals what was written, bit for bit. Foreign topics in the
 * file are passed over. Stateless and safe in any thread.
 */
public final class McapTraceReader {
    /**
     * A trace and what it was made of.
     *
     * @param trace the trace
     * @param labels what it was made of
     */
    public record Labelled(Trace trace, TraceLabels labels) {}

    private McapTraceReader() {}

    /**
     * Reads a trace.
     *
     * @param file the file
     * @return the trace
     * @throws TraceFormatException if the file is damaged, cut off, or no trace of ours; the message says where and why
     * @throws IOException if the file cannot be read
     */
    public static Trace read(Path file) throws IOException {
        return readLabelled(file).trace();
    }

    /**
     * Reads a trace and what it was made of.
     *
     * @param file the file
     * @return both
     * @throws TraceFormatException if the file is damaged, cut off, or no trace of ours; the message says where and why
     * @throws IOException if the file cannot be read
     */
    public static Labelled readLabelled(Path file) throws IOException {
        TraceCollector collector = new TraceCollector(file);
        McapReader.read(file, collector);
        return new Labelled(collector.build(), collector.labels());
    }
}
