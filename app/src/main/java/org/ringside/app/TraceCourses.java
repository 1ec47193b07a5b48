package org.ringside.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringside.courses.Course;
import org.ringside.courses.format.CourseFormatException;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.courses.library.UnknownCourseException;
import org.ringside.scoring.trace.mcap.TraceLabels;

/**
 * Finds the course that a trace was recorded on: the one that the user names, else the one that lies in the trace's folder or run,
 * else the built-in one that the trace names, else the usual one. Reads each file once.
 */
final class TraceCourses {
    /** The course of traces that tell nothing about theirs. */
    static final String USUAL = "barkour";

    private static final String FILE = "course.json";

    private final Optional<String> named;
    private final Map<String, Course> loaded = new LinkedHashMap<>();

    /** Takes the name or path that the user gave, if any. */
    TraceCourses(Optional<String> named) {
        this.named = named;
    }

    /**
     * Finds the course of a trace.
     *
     * @throws UserError if it cannot be read
     */
    Course of(String log, Optional<TraceLabels> labels) {
        return load(named.or(() -> beside(log)).or(() -> labels.flatMap(TraceCourses::builtIn)).orElse(USUAL));
    }

    /** The course in the trace's folder or the one above: an episode lies in its run, and may have a course of its own. */
    private static Optional<String> beside(String log) {
        if (log.equals(TraceFiles.STANDARD_INPUT)) {
            return Optional.empty();
        }
        Path folder = Path.of(log).toAbsolutePath().normalize().getParent();
        Path above = folder == null ? null : folder.getParent();
        // only in a run: any other course.json may be about something else
        if (isRun(folder) || isRun(above)) {
            for (Path place : isRun(folder) ? List.of(folder) : List.of(folder, above)) {
                Path course = place.resolve(FILE);
                if (Files.isRegularFile(course)) {
                    return Optional.of(course.toString());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRun(Path folder) {
        return folder != null && Files.isRegularFile(folder.resolve("manifest.json"));
    }

    private static Optional<String> builtIn(TraceLabels labels) {
        return Optional.of(labels.course()).filter(CourseLibrary.names()::contains);
    }

    private Course load(String nameOrPath) {
        Course course = loaded.get(nameOrPath);
        if (course == null) {
            try {
                course = CourseLibrary.load(nameOrPath);
            } catch (UnknownCourseException | CourseFormatException e) {
                throw new UserError(e.getMessage(), e);
            }
            loaded.put(nameOrPath, course);
        }
        return course;
    }
}
