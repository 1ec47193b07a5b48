package org.ringside.scoring.trace.mcap;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import org.ringside.scoring.trace.TraceFormatException;

/** Packs and unpacks the contents of chunks: Zstandard where its native library loads, else not at all. */
final class ChunkCodec {
    /** No chunk may unpack to more than this: a small file must not fill the memory. */
    static final int MAXIMUM_UNPACKED = 64 << 20;

    static final String NONE = "";
    static final String ZSTD = "zstd";

    private ChunkCodec() {}

    /**
     * Tells how chunks are packed on this machine. What a trace holds does not depend on it.
     *
     * @return {@link #ZSTD}, or {@link #NONE} where the native library does not load
     */
    static String available() {
        try {
            Zstd.compress(new byte[] {0});
            return ZSTD;
        } catch (LinkageError e) {
            return NONE;
        }
    }

    static byte[] pack(String compression, byte[] content) {
        return compression.equals(ZSTD) ? Zstd.compress(content) : content;
    }

    /**
     * Unpacks a chunk.
     *
     * @param chunk the chunk's record, for messages
     * @param compression how it is packed
     * @param packed the packed bytes. Not modified.
     * @param size how many bytes it must give
     * @return the bytes
     * @throws TraceFormatException if it is packed in a way that we do not read, or gives anything but {@code size} bytes
     */
    static ByteBuffer unpack(ByteSource chunk, String compression, ByteBuffer packed, long size)
            throws TraceFormatException {
        if (size < 0 || size > MAXIMUM_UNPACKED) {
            throw chunk.failure("the chunk says that it unpacks to " + Long.toUnsignedString(size)
                    + " bytes; at most " + MAXIMUM_UNPACKED + " are accepted");
        }
        return switch (compression) {
            case NONE -> {
                if (packed.remaining() != size) {
                    throw chunk.failure("the chunk holds " + packed.remaining() + " bytes, but says " + size);
                }
                yield packed;
            }
            case ZSTD -> unzstd(chunk, packed, (int) size);
            default ->
                throw chunk.failure("the chunk is compressed with \"" + compression
                        + "\"; zstd and none are understood (convert it, for instance with mcap compress)");
        };
    }

    private static ByteBuffer unzstd(ByteSource chunk, ByteBuffer packed, int size) throws TraceFormatException {
        byte[] source = new byte[packed.remaining()];
        packed.duplicate().get(source);
        try {
            // the frame itself may tell its size: believe neither it nor the record alone
            long told = Zstd.getFrameContentSize(source);
            if (told >= 0 && told != size) {
                throw chunk.failure("the chunk's zstd frame says " + told + " bytes, the chunk " + size);
            }
            byte[] target = new byte[size];
            long written = Zstd.decompressByteArray(target, 0, size, source, 0, source.length);
            if (written != size) {
                throw chunk.failure("the chunk unpacks to " + written + " bytes, but says " + size);
            }
            return ByteBuffer.wrap(target);
        } catch (ZstdException e) {
            throw chunk.failure("the chunk does not unpack to " + size + " bytes: " + e.getMessage());
        } catch (LinkageError e) {
            throw chunk.failure("the chunk is compressed with zstd, whose native library does not load here: " + e);
        }
    }
}
