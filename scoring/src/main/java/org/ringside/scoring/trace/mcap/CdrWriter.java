package org.ringside.scoring.trace.mcap;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a message in CDR, little endian, the encoding of ROS 2: a number lies at a multiple of its size, counted from the end
 * of the 4-byte header; a text has its length with the closing zero before it.
 *
 * <p>OMG DDS-XTYPES 1.3, section 7.4, encoding version 1 (plain CDR).
 */
final class CdrWriter {
    /** Length of the header that names the encoding. */
    static final int HEADER = 4;

    private final ByteSink sink = new ByteSink();

    /** Begins a message and forgets the one before. */
    CdrWriter begin() {
        sink.clear();
        sink.u8(0).u8(1).u8(0).u8(0);
        return this;
    }

    /** The message so far; valid until the next write. */
    ByteSink bytes() {
        return sink;
    }

    CdrWriter uint32(long value) {
        sink.align(4, HEADER).u32(value);
        return this;
    }

    CdrWriter float64(double value) {
        sink.align(8, HEADER).f64(value);
        return this;
    }

    CdrWriter string(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        uint32(encoded.length + 1L);
        sink.raw(encoded).u8(0);
        return this;
    }

    CdrWriter strings(List<String> texts) {
        uint32(texts.size());
        for (String text : texts) {
            string(text);
        }
        return this;
    }

    /** An array of fixed length: the numbers alone. */
    CdrWriter float64s(double[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            float64(values[i]);
        }
        return this;
    }

    /** A sequence: its length, then the numbers. */
    CdrWriter sequence(double[] values, int from, int count) {
        uint32(count);
        return float64s(values, from, count);
    }

    /** A {@code builtin_interfaces/Time}. */
    CdrWriter time(long nanoseconds) {
        return uint32(Math.floorDiv(nanoseconds, 1_000_000_000L)).uint32(Math.floorMod(nanoseconds, 1_000_000_000L));
    }

    /** A {@code std_msgs/Header}. */
    CdrWriter header(long nanoseconds, String frame) {
        return time(nanoseconds).string(frame);
    }
}
