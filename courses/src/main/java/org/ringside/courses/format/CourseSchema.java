package org.ringside.courses.format;

/**
 * The JSON Schema (2020-12) of the format, printed from the same table that the reader checks files against. It is published as
 * the resource {@code org/ringside/courses/course.schema.json}.
 *
 * <p>The schema says what a value may be. The reader refuses some more: repeated keys, and values that are fine by themselves
 * but do not make a course together (such as two obstacles of one name).
 */
public final class CourseSchema {
    private CourseSchema() {}

    /**
     * Prints the schema.
     *
     * @return JSON, ends in a line feed
     */
    public static String json() {
        return JsonSchema.print(CourseShape.FORMAT, "Course of the format " + CourseShape.FORMAT, CourseShape.DOCUMENT,
                CourseShape.SHARED);
    }
}
