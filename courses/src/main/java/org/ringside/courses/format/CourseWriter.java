package org.ringside.courses.format;

import java.nio.file.Path;
import org.ringside.courses.Course;

/** Writes courses in the format {@code ringside-course/1}. What is written reads back as an equal course. */
public final class CourseWriter {
    private CourseWriter() {}

    /**
     * Writes the canonical form: sorted keys, no white space, the shortest digits that give each double back.
     *
     * @param course the course
     * @return JSON on one line, the text that the content hash is taken of
     */
    public static String canonical(Course course) {
        return JsonPrinter.canonical(CourseDocument.of(course));
    }

    /**
     * Writes the form for people: keys in reading order, short lists on one line.
     *
     * @param course the course
     * @return JSON, ends in a line feed
     */
    public static String pretty(Course course) {
        return JsonPrinter.pretty(CourseDocument.of(course));
    }

    /**
     * Writes the form for people to a file, as a whole or not at all.
     *
     * @param course the course
     * @param file where to; replaced if it exists
     * @throws java.io.UncheckedIOException if it cannot be written; an older file is then untouched
     */
    public static void write(Course course, Path file) {
        WholeFile.write(file, pretty(course));
    }
}
