package org.ringside.app;

import org.ringside.courses.Course;
import org.ringside.courses.format.CourseFormatException;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.courses.library.UnknownCourseException;

/** Turns what a user wrote for a course into the course. */
final class CourseArgument {
    private CourseArgument() {}

    /**
     * Loads a course.
     *
     * @param nameOrFile name of a built-in course, or path of a course file
     * @return the course
     * @throws UserError if there is no such course, or the file is not one; it says all that is wrong
     */
    static Course load(String nameOrFile) {
        try {
            return CourseLibrary.load(nameOrFile);
        } catch (UnknownCourseException e) {
            throw new UserError(e.getMessage(), e);
        } catch (CourseFormatException e) {
            throw new UserError(headed(nameOrFile, e), e);
        }
    }

    /** The problems of a file, one a line, under a line that counts them. */
    static String headed(String file, CourseFormatException e) {
        int count = e.problems().size();
        return file + " is not a course; " + count + (count == 1 ? " problem:" : " problems:") + "\n" + e.getMessage();
    }
}
