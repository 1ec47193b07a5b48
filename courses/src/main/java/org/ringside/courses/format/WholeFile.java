package org.ringside.courses.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file as a whole or not at all: into a temporary file beside it, which is then renamed. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes text as UTF-8.
     *
     * @param file where to; replaced if it exists
     * @param text what to write
     * @throws UncheckedIOException if it cannot be written; an older file is then untouched
     */
    public static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        try {
            // not createTempFile: its files are for the owner's eyes only
            String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
            Path temporary = target.resolveSibling(name);
            try {
                Files.writeString(temporary, text);
                move(temporary, target);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
