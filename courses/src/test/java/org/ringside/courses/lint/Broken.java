package org.ringside.courses.lint;

import java.util.function.Function;
import org.ringside.courses.Course;
import org.ringside.courses.format.CourseReader;
import org.ringside.courses.format.CourseWriter;
import org.ringside.courses.library.CourseLibrary;

/** Courses that are broken in exactly one way. */
final class Broken {
    private Broken() {}

    /** The official course with one piece of its file replaced; fails if the piece is not there. */
    static Course barkour(String piece, String by) {
        return changed("barkour", piece, by);
    }

    static Course changed(String name, String piece, String by) {
        String text = CourseWriter.pretty(CourseLibrary.builtIn(name));
        if (!text.contains(piece)) {
            throw new IllegalArgumentException(name + " has no " + piece + "\n" + text);
        }
        return CourseReader.read(text.replace(piece, by), "broken");
    }

    static Course edited(String name, Function<String, String> edit) {
        return CourseReader.read(edit.apply(CourseWriter.pretty(CourseLibrary.builtIn(name))), "broken");
    }
}
