package org.ringside.app.compare;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The finished episodes of a comparison, on disk: a line that says what is compared, then a line an episode in the order in which
 * they ended. A line is on the disk before {@link #add} returns, so that a program that is killed loses none. A last line that
 * was torn in the middle is dropped when the file is opened again.
 *
 * <p>Safe in several threads; one program at a time, which a lock sees to.
 */
public final class Journal implements AutoCloseable {
    /** Name of the file. */
    public static final String FILE = "journal.jsonl";

    /** Name and version of the format. */
    static final String FORMAT = "ringside-journal/1";

    /** No line is longer, bytes: hostile files end here. */
    private static final int LONGEST_LINE = 4_000_000;

    private final Path file;
    private final FileChannel channel;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a journal, or begins one.
     *
     * @param folder where it is
     * @param declared all that the results depend on
     * @param earlier is told of every whole episode that is there already, in the order of the file
     * @return the journal, ready for more
     * @throws JournalException if it was made with other settings, is damaged, or another program writes it
     * @throws IOException if it cannot be read or written
     */
    public static Journal open(Path folder, ObjectNode declared, Consumer<EpisodeRecord> earlier) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            begin(file, declared);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(file, channel);
            long whole = read(file, declared, (offset, episode) -> earlier.accept(episode));
            channel.truncate(whole);
            channel.position(whole);
            return new Journal(file, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The head is there whole or not at all. */
    private static void begin(Path file, ObjectNode declared) throws IOException {
        Path growing = file.resolveSibling(FILE + ".partial");
        try (FileChannel channel = FileChannel.open(growing, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, JsonMapper.shared().writeValueAsString(declared) + "\n");
        }
        Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void lock(Path file, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            // a byte that is never written: locks keep others from reading on some systems
            lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new JournalException(
                    "another comparison is writing " + file + ": wait for it, or give another --out");
        }
    }

    private static void write(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /**
     * Adds an episode; it is on the disk when this returns.
     *
     * @param episode what is kept of it
     * @throws IOException if it cannot be written
     */
    public synchronized void add(EpisodeRecord episode) throws IOException {
        write(channel, RecordJson.line(episode));
    }

    /**
     * Reads an episode again.
     *
     * @param offset where its line begins, bytes
     * @return the episode
     * @throws IOException if it cannot be read
     */
    EpisodeRecord at(long offset) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer part = ByteBuffer.allocate(8192);
        long place = offset;
        while (channel.read(part.clear(), place) > 0) {
            part.flip();
            while (part.hasRemaining()) {
                byte next = part.get();
                if (next == '\n') {
                    return RecordJson.parse(line.toString(StandardCharsets.UTF_8));
                }
                line.write(next);
            }
            place = offset + line.size();
        }
        throw new JournalException(file + " ends within an episode that was there before");
    }

    /** Is told of an episode and where its line begins. */
    interface Reader {
        void accept(long offset, EpisodeRecord episode);
    }

    /** Reads all episodes in the order of the file. */
    void forEach(ObjectNode declared, Reader reader) throws IOException {
        read(file, declared, reader);
    }

    /** Reads a file; returns where its last whole line ends. */
    private static long read(Path file, ObjectNode declared, Reader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream buffer = new ByteArrayOutputStream();
            long end = 0;
            for (int number = 1; nextLine(in, buffer, file, number); number++) {
                String line = buffer.toString(StandardCharsets.UTF_8);
                if (number == 1) {
                    JournalHead.check(file, line, declared);
                } else {
                    reader.accept(end, parsed(file, number, line));
                }
                end += buffer.size() + 1;
            }
            if (end == 0) {
                throw new JournalException(
                        file + " has no whole first line and is no journal: delete it, or give another --out");
            }
            return end;
        }
    }

    private static EpisodeRecord parsed(Path file, int number, String line) {
        try {
            return RecordJson.parse(line);
        } catch (IllegalArgumentException e) {
            throw new JournalException(file + ", line " + number + ": " + e.getMessage()
                    + ". The file was changed by something else: delete that line to run its episode again");
        }
    }

    /** Fills the buffer with the next line; false at the end, or where the last line has no end. */
    private static boolean nextLine(InputStream in, ByteArrayOutputStream buffer, Path file, int number)
            throws IOException {
        buffer.reset();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return true;
            }
            if (buffer.size() == LONGEST_LINE) {
                throw new JournalException(
                        file + ", line " + number + ": longer than " + LONGEST_LINE + " bytes, so no episode");
            }
            buffer.write(next);
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Reads a node that must be an object; null where it is none. */
    static JsonNode tree(String line) {
        try {
            JsonNode node = JsonMapper.shared().readTree(line);
            return node != null && node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
