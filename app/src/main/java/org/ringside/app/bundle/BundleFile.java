package org.ringside.app.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The container of a bundle, opened for reading: accepts the bytes that {@link BundleWriter} would have written for the same contents, and no
 * others. Nothing is unpacked to disk, and no content is kept. Safe in several threads.
 */
final class BundleFile implements AutoCloseable {
    private final FileChannel channel;
    private final List<ZipBytes.Entry> entries = new ArrayList<>();
    private final Optional<String> fault;

    private BundleFile(FileChannel channel) throws IOException {
        this.channel = channel;
        fault = Optional.ofNullable(scan());
    }

    /** Opens a file; an exception means that it is not there or nothing like a bundle. */
    static BundleFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            BundleFile bundle = new BundleFile(channel);
            if (bundle.entries.isEmpty() || !bundle.entries.getFirst().name().equals(EntryNames.MANIFEST)) {
                throw new BundleException("is no bundle: it does not begin with an entry " + EntryNames.MANIFEST
                        + " as those do that ringside run --bundle writes"
                        + bundle.fault.map(reason -> " (" + reason + ")").orElse(""));
            }
            return bundle;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The entries that are whole, in the order of the file. */
    List<ZipBytes.Entry> entries() {
        return entries;
    }

    /** Where the container departs from its only form; absent where every byte between the contents is as it must be. */
    Optional<String> fault() {
        return fault;
    }

    /** The content of an entry. */
    byte[] read(ZipBytes.Entry entry) throws IOException {
        return bytes(entry.offset(), entry.size());
    }

    static boolean checksumFits(ZipBytes.Entry entry, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue() == entry.crc();
    }

    private String scan() throws IOException {
        long size = channel.size();
        if (size > ZipBytes.MAXIMUM_SIZE) {
            return "the file has " + size + " bytes; a bundle has at most " + ZipBytes.MAXIMUM_SIZE;
        }
        long position = 0;
        while (size - position >= ZipBytes.HEADER) {
            ByteBuffer header = ZipBytes.buffer(ZipBytes.HEADER).put(bytes(position, ZipBytes.HEADER)).flip();
            if (header.getInt(0) != ZipBytes.LOCAL) {
                return tailFault(position, size);
            }
            int crc = header.getInt(14);
            long length = Integer.toUnsignedLong(header.getInt(18));
            int nameLength = Short.toUnsignedInt(header.getShort(26));
            String fault = limitFault(length, nameLength);
            if (fault != null) {
                return "at byte " + position + " " + fault;
            }
            long begin = position + ZipBytes.HEADER + nameLength;
            if (begin + length > size) {
                return "the file ends within entry " + (entries.size() + 1) + ", at byte " + size;
            }
            String name = name(bytes(position + ZipBytes.HEADER, nameLength));
            if (name == null) {
                return "at byte " + position + " an entry's name is not of printable ASCII";
            }
            if (!Arrays.equals(ZipBytes.header(name, (int) length, crc), bytes(position, (int) (begin - position)))) {
                return "the header of " + name + ", at byte " + position
                        + ", is not that of a stored entry without time and extras";
            }
            entries.add(new ZipBytes.Entry(name, begin, (int) length, crc));
            position = begin + length;
        }
        return "the file ends after " + entries.size() + " entries, at byte " + size + ", without the list of them";
    }

    private String limitFault(long length, int nameLength) {
        if (length > ZipBytes.MAXIMUM_ENTRY) {
            return "an entry claims " + length + " bytes; at most " + ZipBytes.MAXIMUM_ENTRY + " are accepted";
        }
        if (nameLength < 1 || nameLength > ZipBytes.MAXIMUM_NAME) {
            return "an entry's name has " + nameLength + " bytes; from 1 to " + ZipBytes.MAXIMUM_NAME
                    + " are accepted";
        }
        return entries.size() == ZipBytes.MAXIMUM_ENTRIES
                ? "there is one more than the " + ZipBytes.MAXIMUM_ENTRIES + " entries that are accepted"
                : null;
    }

    private String tailFault(long position, long size) throws IOException {
        byte[] expected = ZipBytes.tail(entries);
        int found = (int) Math.min(size - position, expected.length);
        int same = Arrays.mismatch(expected, bytes(position, found));
        if (same >= 0) {
            return "the list of entries at the end is not that of the entries: byte " + (position + same)
                    + (same == found ? " is missing" : " differs");
        }
        return size - position > expected.length
                ? (size - position - expected.length) + " bytes follow the end of the bundle"
                : null;
    }

    private static String name(byte[] ascii) {
        StringBuilder name = new StringBuilder();
        for (byte b : ascii) {
            if (b < 0x20 || b > 0x7e) {
                return null;
            }
            name.append((char) b);
        }
        return name.toString();
    }

    private byte[] bytes(long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
