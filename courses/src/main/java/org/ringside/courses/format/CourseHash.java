package org.ringside.courses.format;

import org.ringside.courses.Course;
import org.ringside.sim.hash.Sha256;

/** The content hash of a course: SHA-256 of its canonical JSON, so that layout and order of keys do not matter. */
public final class CourseHash {
    private CourseHash() {}

    /**
     * Computes the content hash.
     *
     * @param course a course; its own {@code hash} is not looked at
     * @return 64 hexadecimal digits
     */
    public static String of(Course course) {
        return Sha256.of(CourseWriter.canonical(course));
    }

    /**
     * Returns the course with its hash filled in.
     *
     * @param course a course, whatever its {@code hash}
     * @return the same course with the hash of its content
     */
    public static Course with(Course course) {
        return new Course(
                course.name(),
                course.title(),
                course.description(),
                course.arena(),
                course.start(),
                course.obstacles(),
                course.centreLine(),
                course.rules(),
                course.surfaces(),
                course.mild(),
                course.hard(),
                of(course));
    }
}
