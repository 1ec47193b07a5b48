package org.ringside.courses.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files of bounded size as UTF-8. */
public final class TextFile {
    private TextFile() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param what what it should be, with its article, for messages
     * @param problems takes what is wrong; modified
     * @return the text, or null if it could not be read
     */
    public static String read(Path file, String what, ProblemList problems) {
        if (Files.isDirectory(file)) {
            return refused(problems, "a folder", what);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Limits.SIZE + 1);
        } catch (NoSuchFileException e) {
            return refused(problems, "no such file", what);
        } catch (IOException e) {
            String readable = what.replaceFirst("^an? ", "a readable ");
            return refused(problems, "an unreadable file (" + e.getClass().getSimpleName() + ")", readable);
        }
        if (bytes.length > Limits.SIZE) {
            return refused(problems, "a larger file", "at most " + Limits.SIZE + " bytes");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return refused(problems, "bytes that are not UTF-8", "UTF-8 text");
        }
    }

    private static String refused(ProblemList problems, String found, String expected) {
        problems.add(Problem.Kind.TEXT, Place.START, found, expected);
        return null;
    }
}
