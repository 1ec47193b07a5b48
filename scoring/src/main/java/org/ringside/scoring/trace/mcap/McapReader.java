package org.ringside.scoring.trace.mcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.ringside.scoring.trace.TraceFormatException;

/**
 * Reads an MCAP file front to back. Trusts no length, checks every checksum that is there, skips records of unknown kinds as
 * the format demands, and needs no summary. Confined to one thread.
 */
final class McapReader {
    private static final long MAXIMUM_FILE = 1L << 30;

    /** All chunks together may not unpack to more than this. */
    private static final long MAXIMUM_UNPACKED = 1L << 30;

    private final Path file;
    private final ByteSource source;
    private final McapVisitor visitor;
    private final Map<Integer, String> schemas = new TreeMap<>();
    private final Map<Integer, McapVisitor.Channel> channels = new TreeMap<>();
    private long unpacked;

    private McapReader(Path file, byte[] bytes, McapVisitor visitor) {
        this.file = file;
        this.source = ByteSource.ofFile(file, 0, ByteBuffer.wrap(bytes));
        this.visitor = visitor;
    }

    /**
     * Reads a whole file.
     *
     * @throws TraceFormatException if it is no whole MCAP file; the message says where and why
     */
    static void read(Path file, McapVisitor visitor) throws IOException {
        long size = Files.size(file);
        if (size > MAXIMUM_FILE) {
            throw new TraceFormatException(
                    file, 0, "the file has " + size + " bytes; at most " + MAXIMUM_FILE + " are accepted");
        }
        read(file, Files.readAllBytes(file), visitor);
    }

    /** Reads the bytes of a file; its path is for messages alone. */
    static void read(Path file, byte[] bytes, McapVisitor visitor) throws TraceFormatException {
        new McapReader(file, bytes, visitor).readFile();
    }

    private void readFile() throws TraceFormatException {
        readMagic("an MCAP file");
        boolean dataEnded = false;
        for (boolean first = true;; first = false) {
            if (source.remaining() == 0) {
                throw source.failure("the file ends without its footer; it was cut off");
            }
            int begin = source.position();
            int opcode = source.u8("a record");
            if (first && opcode != McapFormat.HEADER) {
                throw source.failure("the first record must be the header (1), not " + opcode);
            }
            ByteSource content = source.part(source.u64("the length of a record"), "record of kind " + opcode);
            switch (opcode) {
                case McapFormat.CHUNK -> readChunk(content, dataEnded);
                case McapFormat.DATA_END -> {
                    checkDataCrc(content, begin);
                    dataEnded = true;
                }
                case McapFormat.FOOTER -> {
                    readFooter(content, dataEnded);
                    return;
                }
                default -> {
                    // the summary only repeats what was read before
                    if (!dataEnded) {
                        readRecord(opcode, content);
                    }
                }
            }
        }
    }

    private void readMagic(String what) throws TraceFormatException {
        byte[] magic = McapFormat.magic();
        if (!source.take(magic.length, "the magic of " + what).equals(ByteBuffer.wrap(magic))) {
            throw source.failure("this is not " + what + ": its magic is missing");
        }
    }

    private void checkDataCrc(ByteSource content, int end) throws TraceFormatException {
        checkCrc(content, content.u32("the checksum of the data"), source.between(0, end), "the data");
    }

    private void readFooter(ByteSource content, boolean dataEnded) throws TraceFormatException {
        if (!dataEnded) {
            throw content.failure("the footer comes before the end of the data");
        }
        long summaryStart = content.u64("the start of the summary");
        content.u64("the start of the summary's offsets");
        // summary, footer's kind and length, and the two numbers just read
        int end = (int) content.offset();
        if (summaryStart != 0 && (summaryStart < 0 || summaryStart > end)) {
            throw content.failure("the summary cannot start at byte " + Long.toUnsignedString(summaryStart));
        }
        int start = summaryStart == 0 ? end - 16 - McapFormat.RECORD_HEADER : (int) summaryStart;
        checkCrc(content, content.u32("the checksum of the summary"), source.between(start, end), "the summary");
        readMagic("the end of an MCAP file");
        if (source.remaining() != 0) {
            throw source.failure(source.remaining() + " bytes follow the end of the file");
        }
    }

    private void readChunk(ByteSource record, boolean dataEnded) throws TraceFormatException {
        if (dataEnded) {
            throw record.failure("a chunk follows the end of the data");
        }
        long recordOffset = record.offset();
        record.u64("the chunk's first time");
        record.u64("the chunk's last time");
        long size = record.u64("the chunk's size");
        long crc = record.u32("the chunk's checksum");
        String compression = record.string("the chunk's compression");
        ByteBuffer packed = record.take(record.u64("the chunk's packed size"), "the chunk's content");
        ByteBuffer content = ChunkCodec.unpack(record, compression, packed, size);
        unpacked += size;
        if (unpacked > MAXIMUM_UNPACKED) {
            throw record.failure("the chunks unpack to more than " + MAXIMUM_UNPACKED + " bytes");
        }
        checkCrc(record, crc, content, "the chunk");
        ByteSource inside = ByteSource.ofChunk(file, recordOffset, content.duplicate());
        while (inside.remaining() > 0) {
            int opcode = inside.u8("a record");
            readRecord(opcode, inside.part(inside.u64("the length of a record"), "record of kind " + opcode));
        }
    }

    private void readRecord(int opcode, ByteSource content) throws TraceFormatException {
        switch (opcode) {
            case 0 -> throw content.failure("a record cannot be of kind 0");
            case McapFormat.SCHEMA -> schemas.put(content.u16("the schema's number"), content.string(
                    "the schema's name"));
            case McapFormat.CHANNEL -> readChannel(content);
            case McapFormat.MESSAGE -> readMessage(content);
            case McapFormat.METADATA -> visitor.metadata(content.string("the metadata's name"), readMap(content));
            default -> {
                // indexes, statistics, attachments, and kinds that come to be after us
            }
        }
    }

    private void readChannel(ByteSource content) throws TraceFormatException {
        int id = content.u16("the channel's number");
        int schema = content.u16("the channel's schema");
        String topic = content.string("the channel's topic");
        if (schema != 0 && !schemas.containsKey(schema)) {
            throw content.failure("channel " + topic + " refers to schema " + schema + ", which is not defined");
        }
        String encoding = content.string("the channel's encoding");
        String type = schemas.getOrDefault(schema, "");
        McapVisitor.Channel channel = new McapVisitor.Channel(topic, type, encoding, readMap(content));
        McapVisitor.Channel earlier = channels.putIfAbsent(id, channel);
        if (earlier != null && !earlier.equals(channel)) {
            throw content.failure("channel " + id + " is defined twice, as " + earlier.name() + " and " + topic);
        }
    }

    private void readMessage(ByteSource content) throws TraceFormatException {
        int id = content.u16("the message's channel");
        content.u32("the message's sequence number");
        long logTime = content.u64("the message's time");
        content.u64("the message's time of publication");
        McapVisitor.Channel channel = channels.get(id);
        if (channel == null) {
            throw content.failure("a message is on channel " + id + ", which is not defined");
        }
        visitor.message(channel, logTime, content.part(content.remaining(), "the message"));
    }

    private static Map<String, String> readMap(ByteSource content) throws TraceFormatException {
        ByteSource pairs = content.part(content.u32("the length of a map"), "the map");
        Map<String, String> map = new LinkedHashMap<>();
        while (pairs.remaining() > 0) {
            String key = pairs.string("a key");
            if (map.put(key, pairs.string("a value")) != null) {
                throw pairs.failure("the map has two entries \"" + key + "\"");
            }
        }
        return map;
    }

    /** A checksum of zero says that there is none. */
    private static void checkCrc(ByteSource where, long expected, ByteBuffer bytes, String what)
            throws TraceFormatException {
        CRC32 crc = new CRC32();
        crc.update(bytes.duplicate());
        if (expected != 0 && crc.getValue() != expected) {
            throw where.failure(String.format(
                    Locale.ROOT,
                    "the checksum of %s is %08x, but %08x is written: the file was damaged",
                    what,
                    crc.getValue(),
                    expected));
        }
    }
}
