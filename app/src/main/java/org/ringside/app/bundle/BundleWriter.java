package org.ringside.app.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.ringside.sim.hash.Sha256;

/**
 * Writes a bundle entry by entry under a name that ends in {@code .partial}, which becomes its own when it is whole. Keeps none of the
 * contents. Confined to one thread at a time.
 */
final class BundleWriter implements AutoCloseable {
    /** Ending of a bundle that is not whole. */
    static final String PARTIAL = ".partial";

    private final Path target;
    private final Path partial;
    private final OutputStream out;
    private final List<ZipBytes.Entry> entries = new ArrayList<>();
    private final StringBuilder digests = new StringBuilder();
    private long position;

    /** Begins a file. */
    BundleWriter(Path file) throws IOException {
        target = file.toAbsolutePath().normalize();
        partial = target.resolveSibling(target.getFileName() + PARTIAL);
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.createDirectories(target.getParent());
        out = new BufferedOutputStream(Files.newOutputStream(
                partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16);
    }

    /** Appends an entry. */
    void add(String name, byte[] content) throws IOException {
        append(name, content);
        digests.append(Sha256.of(content)).append("  ").append(name).append('\n');
        // an interrupted run leaves whole entries
        out.flush();
    }

    /** Adds the digests and perhaps a signature, and gives the file its name; returns the root hash. */
    String finish(Optional<SigningKey> key) throws IOException {
        byte[] list = digests.toString().getBytes(StandardCharsets.US_ASCII);
        append(EntryNames.DIGESTS, list);
        String root = Sha256.of(list);
        if (key.isPresent()) {
            append(EntryNames.SIGNATURE, BundleSignature.sign(root, key.get()).json());
        }
        out.write(ZipBytes.tail(entries));
        out.close();
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target);
        }
        return root;
    }

    /** Removes a closed file that is not finished. */
    void discard() throws IOException {
        Files.deleteIfExists(partial);
    }

    private void append(String name, byte[] content) throws IOException {
        if (content.length > ZipBytes.MAXIMUM_ENTRY) {
            throw new IOException(name + " has " + content.length + " bytes; at most " + ZipBytes.MAXIMUM_ENTRY
                    + " can be bundled");
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] header = ZipBytes.header(name, content.length, (int) crc.getValue());
        long offset = position + header.length;
        // what is still to come after the last entry fits beside it
        long reserve = 1 << 24;
        if (offset + content.length > ZipBytes.MAXIMUM_SIZE - reserve
                || entries.size() == ZipBytes.MAXIMUM_ENTRIES) {
            throw new IOException("the run is too long for one bundle, which holds 4 GB and "
                    + ZipBytes.MAXIMUM_ENTRIES + " entries: bundle fewer episodes");
        }
        entries.add(new ZipBytes.Entry(name, offset, content.length, (int) crc.getValue()));
        out.write(header);
        out.write(content);
        position = offset + content.length;
    }

    /** Closes the file; what is not finished keeps its partial name. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
