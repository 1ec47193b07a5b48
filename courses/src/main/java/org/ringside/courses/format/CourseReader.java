package org.ringside.courses.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ringside.courses.Course;

/**
 * Reads courses of the format {@code ringside-course/1}. Input is not trusted: size, depth and counts are bounded, unknown and
 * repeated keys are refused. All that is wrong with a file is reported at once.
 */
public final class CourseReader {
    /** Name and version of the format. */
    public static final String FORMAT = CourseShape.FORMAT;

    private CourseReader() {}

    /**
     * Reads a course.
     *
     * @param text JSON
     * @param source name of the text for messages, such as a file name
     * @return the course, with its content hash
     * @throws CourseFormatException if the text is not a course; it lists every problem
     */
    public static Course read(String text, String source) {
        ProblemList problems = new ProblemList(source);
        Json document = JsonTreeReader.read(text, problems);
        if (document != null) {
            ShapeChecker.check(document, CourseShape.DOCUMENT, problems);
        }
        problems.throwIfAny();
        Course course = CourseBuilder.build((Json.Table) document, problems);
        problems.throwIfAny();
        return CourseHash.with(course);
    }

    /**
     * Reads a course from a file.
     *
     * @param file a UTF-8 file
     * @return the course, with its content hash
     * @throws CourseFormatException if the file cannot be read or is not a course; it lists every problem
     */
    public static Course read(Path file) {
        return read(text(file), file.toString());
    }

    private static String text(Path file) {
        if (Files.isDirectory(file)) {
            throw refused(file, "a folder", "a course file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Limits.SIZE + 1);
        } catch (NoSuchFileException e) {
            throw refused(file, "no such file", "a course file");
        } catch (IOException e) {
            throw refused(file, "an unreadable file (" + e.getClass().getSimpleName() + ")", "a readable course file");
        }
        if (bytes.length > Limits.SIZE) {
            throw refused(file, "a larger file", "at most " + Limits.SIZE + " bytes");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw refused(file, "bytes that are not UTF-8", "UTF-8 text");
        }
    }

    private static CourseFormatException refused(Path file, String found, String expected) {
        ProblemList problems = new ProblemList(file.toString());
        problems.add(Problem.Kind.TEXT, Place.START, found, expected);
        return problems.exception();
    }
}
