package org.ringside.courses.format;

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
        ProblemList problems = new ProblemList(file.toString());
        String text = TextFile.read(file, "a course file", problems);
        problems.throwIfAny();
        return read(text, file.toString());
    }
}
