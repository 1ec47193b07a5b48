package org.ringside.scoring.trace.mcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ringside.scoring.trace.TraceFormatException;

/**
 * Little-endian numbers from untrusted bytes. Every length is checked against the bytes left before anything is allocated;
 * every failure is a {@link TraceFormatException} that says where.
 */
final class ByteSource {
    private final Path file;

    /** Where in the file the first byte lies; for bytes out of a chunk, where the chunk lies. */
    private final long origin;

    private final boolean unpacked;
    private final ByteBuffer bytes;

    private ByteSource(Path file, long origin, boolean unpacked, ByteBuffer bytes) {
        this.file = file;
        this.origin = origin;
        this.unpacked = unpacked;
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Bytes as they lie in the file, from an offset on. */
    static ByteSource ofFile(Path file, long offset, ByteBuffer bytes) {
        return new ByteSource(file, offset, false, bytes);
    }

    /** Bytes that came out of a compressed chunk at an offset of the file. */
    static ByteSource ofChunk(Path file, long chunkOffset, ByteBuffer bytes) {
        return new ByteSource(file, chunkOffset, true, bytes);
    }

    int position() {
        return bytes.position();
    }

    /** Where in the file the next byte lies. */
    long offset() {
        return unpacked ? origin : origin + bytes.position();
    }

    int remaining() {
        return bytes.remaining();
    }

    TraceFormatException failure(String reason) {
        String place = unpacked ? "in the chunk that begins here, at its byte " + bytes.position() + ": " : "";
        return new TraceFormatException(file, offset(), place + reason);
    }

    int u8(String what) throws TraceFormatException {
        need(1, what);
        return bytes.get() & 0xff;
    }

    int u16(String what) throws TraceFormatException {
        need(2, what);
        return bytes.getShort() & 0xffff;
    }

    long u32(String what) throws TraceFormatException {
        need(4, what);
        return bytes.getInt() & 0xffff_ffffL;
    }

    /** Negative where the number is 2^63 or more. */
    long u64(String what) throws TraceFormatException {
        need(8, what);
        return bytes.getLong();
    }

    double f64(String what) throws TraceFormatException {
        need(8, what);
        return bytes.getDouble();
    }

    /** UTF-8 with its length before it. */
    String string(String what) throws TraceFormatException {
        return text(u32("the length of " + what), what);
    }

    String text(long length, String what) throws TraceFormatException {
        ByteBuffer encoded = take(length, what);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
        } catch (CharacterCodingException e) {
            throw failure(what + " is not UTF-8");
        }
    }

    /** The next bytes, which are then skipped here. */
    ByteBuffer take(long length, String what) throws TraceFormatException {
        need(length, what);
        ByteBuffer taken = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return taken;
    }

    /** The next bytes as a source of their own, which are then skipped here. */
    ByteSource part(long length, String what) throws TraceFormatException {
        long start = offset();
        return new ByteSource(file, start, unpacked, take(length, what));
    }

    void skip(long length, String what) throws TraceFormatException {
        take(length, what);
    }

    /** Bytes that were read already, from one position to another. */
    ByteBuffer between(int from, int to) {
        return bytes.slice(from, to - from);
    }

    private void need(long length, String what) throws TraceFormatException {
        if (length < 0 || length > bytes.remaining()) {
            throw failure(what + " needs " + Long.toUnsignedString(length) + " bytes, but only " + bytes.remaining()
                    + " are left");
        }
    }
}
