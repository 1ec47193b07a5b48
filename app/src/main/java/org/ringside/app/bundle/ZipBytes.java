package org.ringside.app.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes between the contents of a bundle: a ZIP archive (PKWARE's APPNOTE 6.3) of stored entries without times, comments or extra
 * fields. They follow from names, sizes and checksums alone: two bundles of the same entries are the same file, and a reader can
 * demand every byte.
 */
final class ZipBytes {
    /** Length of an entry's header without its name, bytes. */
    static final int HEADER = 30;

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    /** The format's first version: stored entries. */
    private static final short VERSION = 10;

    /** 1 January 1980, the format's first day. */
    private static final short DATE = 0x21;

    /** The most entries: the format's own limit without its 64-bit extension. */
    static final int MAXIMUM_ENTRIES = 65_534;

    /** The largest file, bytes: the format's own limit likewise. */
    static final long MAXIMUM_SIZE = 0xFFFF_FFFEL;

    /** The largest entry, bytes: far above an hour of actions. */
    static final int MAXIMUM_ENTRY = 64 << 20;

    /** The longest name, bytes of ASCII. */
    static final int MAXIMUM_NAME = 64;

    /** An entry: its content begins at {@code offset}, bytes; {@code crc} is the checksum that the archive tells. */
    record Entry(String name, long offset, int size, int crc) {}

    private ZipBytes() {}

    /** The bytes before an entry's content. */
    static byte[] header(String name, int size, int crc) {
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer buffer = buffer(HEADER + ascii.length);
        buffer.putInt(LOCAL).putShort(VERSION);
        common(buffer, size, crc, ascii);
        return buffer.put(ascii).array();
    }

    /** The bytes after the last content: the list of the entries and its end. */
    static byte[] tail(List<Entry> entries) {
        int names = entries.stream().mapToInt(entry -> entry.name().length()).sum();
        ByteBuffer buffer = buffer(46 * entries.size() + names + 22);
        for (Entry entry : entries) {
            byte[] ascii = entry.name().getBytes(StandardCharsets.US_ASCII);
            buffer.putInt(CENTRAL).putShort(VERSION).putShort(VERSION);
            common(buffer, entry.size(), entry.crc(), ascii);
            // no comment, first disk, no attributes
            buffer.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            buffer.putInt((int) (entry.offset() - HEADER - ascii.length)).put(ascii);
        }
        int listed = buffer.position();
        long end = entries.isEmpty() ? 0 : entries.getLast().offset() + entries.getLast().size();
        buffer.putInt(END).putInt(0).putShort((short) entries.size()).putShort((short) entries.size());
        return buffer.putInt(listed).putInt((int) end).putShort((short) 0).array();
    }

    /** Flags, method, time, date, checksum, sizes, lengths of the name and of the extra fields. */
    private static void common(ByteBuffer buffer, int size, int crc, byte[] ascii) {
        buffer.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort(DATE);
        buffer.putInt(crc).putInt(size).putInt(size);
        buffer.putShort((short) ascii.length).putShort((short) 0);
    }

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
