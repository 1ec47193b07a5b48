package org.ringside.scoring.trace.mcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.scoring.trace.TestRobots;
import org.ringside.scoring.trace.Trace;
import org.ringside.scoring.trace.TraceFormatException;

/** What hostile and damaged files must lead to: a clear refusal, and nothing else. */
class McapReaderTest {
    private static final byte[] HEADER = {1, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    @TempDir
    private Path folder;

    private byte[] whole(int samples, String compression) throws IOException {
        Path file = folder.resolve("whole.mcap");
        McapTraceWriter.write(file, TestRobots.randomTrace(9, samples), McapTraceTest.LABELS, compression);
        return Files.readAllBytes(file);
    }

    private TraceFormatException refused(byte[] bytes) {
        Path file = folder.resolve("hostile.mcap");
        TraceCollector collector = new TraceCollector(file);
        TraceFormatException refusal = assertThrows(TraceFormatException.class, () -> {
            McapReader.read(file, bytes, collector);
            collector.build();
        });
        assertEquals(file.toString(), refusal.file());
        assertTrue(refusal.offset() >= 0 && refusal.offset() <= bytes.length, refusal.getMessage());
        return refusal;
    }

    private static ByteSink start() {
        return new ByteSink().raw(McapFormat.magic()).raw(HEADER);
    }

    private static ByteSink chunk(String compression, byte[] packed, long unpackedSize, long crc) {
        ByteSink content = new ByteSink().u64(0).u64(0).u64(unpackedSize).u32(crc).string(compression);
        content.u64(packed.length).raw(packed);
        return start().u8(McapFormat.CHUNK).u64(content.size()).raw(content);
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        for (String compression : new String[] {ChunkCodec.NONE, ChunkCodec.ZSTD}) {
            byte[] whole = whole(2, compression);
            for (int length = 0; length < whole.length; length++) {
                refused(Arrays.copyOf(whole, length));
            }
        }
    }

    @Test
    void aFlippedBitAnywhereIsRefused() throws IOException {
        byte[] whole = whole(2, ChunkCodec.NONE);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << (i % 8));
            refused(damaged);
        }
    }

    @Test
    void bytesAfterTheEndAreRefused() throws IOException {
        byte[] whole = whole(1, ChunkCodec.ZSTD);
        assertTrue(refused(Arrays.copyOf(whole, whole.length + 1)).getMessage().contains("follow the end"));
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        assertTrue(refused("time,x,y\n0,0,0\n".getBytes(StandardCharsets.US_ASCII))
                .getMessage()
                .contains("not an MCAP file"));
        refused(new byte[0]);
    }

    @Test
    void aLengthBeyondTheFileIsRefused() throws IOException {
        for (long length : new long[] {Long.MAX_VALUE, -1, Integer.MAX_VALUE, 1}) {
            byte[] bytes = start().u8(McapFormat.SCHEMA).u64(length).toArray();
            assertTrue(refused(bytes).getMessage().contains("left"));
        }
    }

    @Test
    void lz4IsRefusedByName() throws IOException {
        String message = refused(chunk("lz4", new byte[10], 10, 0).toArray()).getMessage();
        assertTrue(message.contains("\"lz4\"") && message.contains("zstd"), message);
    }

    @Test
    void aZstdBombIsRefusedByItsDeclaredSize() throws IOException {
        byte[] bomb = Zstd.compress(new byte[80 << 20]);
        assertTrue(refused(chunk("zstd", bomb, 80 << 20, 0).toArray()).getMessage().contains("at most"));
        assertTrue(refused(chunk("zstd", bomb, -1, 0).toArray()).getMessage().contains("at most"));
        assertTrue(refused(chunk("zstd", bomb, 10, 0).toArray()).getMessage().contains("says"));
    }

    @Test
    void aZstdFrameThatHidesItsSizeGivesNoMoreThanDeclared() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var stream = new ZstdOutputStream(packed)) {
            stream.write(new byte[1000]);
        }
        refused(chunk("zstd", packed.toByteArray(), 999, 0).toArray());
        refused(chunk("zstd", packed.toByteArray(), 1001, 0).toArray());
    }

    @Test
    void garbageInAChunkIsRefused() throws IOException {
        refused(chunk("zstd", new byte[] {1, 2, 3}, 3, 0).toArray());
        refused(chunk("", new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0}, 9, 0).toArray());
        refused(chunk("", new byte[] {5}, 1, 0).toArray());
    }

    @Test
    void aChunkWithTheWrongChecksumIsRefused() throws IOException {
        byte[] content = {(byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0};
        CRC32 crc = new CRC32();
        crc.update(content);
        assertTrue(refused(chunk("", content, 9, crc.getValue() ^ 1).toArray()).getMessage().contains("damaged"));
        // with the right one it is the end that is missed
        assertTrue(refused(chunk("", content, 9, crc.getValue()).toArray()).getMessage().contains("cut off"));
    }

    @Test
    void aMessageOnAnUnknownChannelIsRefused() throws IOException {
        ByteSink bytes = start().u8(McapFormat.MESSAGE).u64(22).u16(4).u32(0).u64(0).u64(0);
        assertTrue(refused(bytes.toArray()).getMessage().contains("channel 4"));
    }

    @Test
    void unknownRecordsAndAMissingSummaryAreFine() throws IOException {
        Trace trace = TestRobots.randomTrace(9, 3);
        byte[] whole = whole(3, ChunkCodec.ZSTD);
        int dataEnd = (int) ByteBuffer.wrap(whole)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong(whole.length - 8 - 20)
                - McapFormat.RECORD_HEADER
                - 4;
        ByteSink bytes = new ByteSink().raw(whole, 0, dataEnd);
        bytes.u8(0x77).u64(3).u8(1).u8(2).u8(3);
        bytes.u8(0x99).u64(0);
        bytes.u8(McapFormat.DATA_END).u64(4).u32(0);
        bytes.u8(McapFormat.FOOTER).u64(20).u64(0).u64(0).u32(0).raw(McapFormat.magic());
        Path file = folder.resolve("plain.mcap");
        Files.write(file, bytes.toArray());
        McapTraceTest.assertSame(trace, McapTraceReader.read(file));
    }

    @Test
    void aForeignBagIsRefusedWithWhatIsMissing() throws IOException {
        Path file = folder.resolve("foreign.mcap");
        try (var out = Files.newOutputStream(file);
                McapWriter writer = new McapWriter(out, "test", "")) {
            int channel = writer.addChannel("/chatter", "std_msgs/msg/String", "string data\n", Topic.QOS);
            writer.message(channel, 0, new CdrWriter().begin().string("hello").bytes());
        }
        assertTrue(refused(Files.readAllBytes(file)).getMessage().contains("/ringside/state"));
    }

    @Test
    void ourTopicWithAnotherTypeIsRefused() throws IOException {
        Path file = folder.resolve("other.mcap");
        try (var out = Files.newOutputStream(file);
                McapWriter writer = new McapWriter(out, "test", "")) {
            writer.addMetadata(McapTraceWriter.METADATA, Map.of("seed", "1"));
            int channel = writer.addChannel("/ringside/state", "std_msgs/msg/String", "string data\n", Topic.QOS);
            writer.message(channel, 0, new CdrWriter().begin().string("hello").bytes());
        }
        assertTrue(refused(Files.readAllBytes(file)).getMessage().contains("ringside_msgs/msg/State"));
    }
}
