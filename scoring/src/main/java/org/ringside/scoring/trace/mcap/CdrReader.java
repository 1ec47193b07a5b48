package org.ringside.scoring.trace.mcap;

import org.ringside.scoring.trace.TraceFormatException;

/** Reads what {@link CdrWriter} writes, from untrusted bytes. */
final class CdrReader {
    private final ByteSource source;

    /**
     * Begins at the header of a message.
     *
     * @throws TraceFormatException if the message is not plain little-endian CDR
     */
    CdrReader(ByteSource message) throws TraceFormatException {
        source = message;
        int representation = source.u8("the CDR header") << 8 | source.u8("the CDR header");
        source.u16("the CDR header");
        if (representation != 1) {
            throw source.failure("the message's encoding must be little-endian CDR (1), not " + representation);
        }
    }

    TraceFormatException failure(String reason) {
        return source.failure(reason);
    }

    long uint32(String what) throws TraceFormatException {
        align(4, what);
        return source.u32(what);
    }

    double float64(String what) throws TraceFormatException {
        align(8, what);
        return source.f64(what);
    }

    String string(String what) throws TraceFormatException {
        long length = uint32("the length of " + what);
        if (length == 0) {
            return "";
        }
        String text = source.text(length - 1, what);
        if (source.u8(what) != 0) {
            throw source.failure(what + " must end in a zero byte");
        }
        return text;
    }

    void float64s(double[] target, int count, String what) throws TraceFormatException {
        for (int i = 0; i < count; i++) {
            target[i] = float64(what);
        }
    }

    /** A sequence that must have a known length. */
    void sequence(double[] target, String what) throws TraceFormatException {
        long count = uint32("the length of " + what);
        if (count != target.length) {
            throw source.failure(what + " must have " + target.length + " entries, not " + count);
        }
        float64s(target, target.length, what);
    }

    /** A {@code builtin_interfaces/Time}, ns. */
    long time(String what) throws TraceFormatException {
        int seconds = (int) uint32(what);
        return seconds * 1_000_000_000L + uint32(what);
    }

    private void align(int multiple, String what) throws TraceFormatException {
        int excess = (source.position() - CdrWriter.HEADER) & (multiple - 1);
        if (excess != 0) {
            source.skip(multiple - excess, "the padding before " + what);
        }
    }
}
