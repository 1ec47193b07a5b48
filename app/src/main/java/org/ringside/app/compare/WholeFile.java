package org.ringside.app.compare;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are there whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes what a file shall hold. */
    public interface Content {
        /**
         * Writes it.
         *
         * @param to where to
         * @throws IOException if it cannot be written
         */
        void write(Appendable to) throws IOException;
    }

    /**
     * Writes a file, replacing what was there.
     *
     * @param file the file
     * @param content what it shall hold
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Content content) throws IOException {
        Path growing = file.resolveSibling(file.getFileName() + ".partial");
        try (BufferedWriter writer = Files.newBufferedWriter(growing)) {
            content.write(writer);
        }
        try {
            Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(growing, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
