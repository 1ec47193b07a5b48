package org.ringside.courses.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ringside.courses.Course;
import org.ringside.courses.format.CourseFormatException;
import org.ringside.courses.format.CourseReader;
import org.ringside.courses.format.Suggestions;

/** Finds courses: the built-in ones by name, a user's own by path. */
public final class CourseLibrary {
    /** Ending of course files. */
    public static final String ENDING = ".json";

    private static final List<String> NAMES =
            List.of("barkour", "barkour-easy", "barkour-mirrored", "barkour-long", "speed");

    private CourseLibrary() {}

    /**
     * Returns the names of the built-in courses.
     *
     * @return the names, the official course first
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Loads a built-in course.
     *
     * @param name one of {@link #names()}
     * @return the course
     * @throws UnknownCourseException if there is no such built-in course; it says which ones there are
     */
    public static Course builtIn(String name) {
        if (!NAMES.contains(name)) {
            throw new UnknownCourseException(unknown(name));
        }
        return CourseReader.read(resource(name + ENDING), name + ENDING);
    }

    /**
     * Loads a course by name or path. A name of a built-in course wins; a file of that name is reached as {@code ./name}.
     *
     * @param nameOrPath name of a built-in course, or path of a course file
     * @return the course
     * @throws UnknownCourseException if it is neither
     * @throws CourseFormatException if the file is not a course
     */
    public static Course load(String nameOrPath) {
        if (NAMES.contains(nameOrPath)) {
            return builtIn(nameOrPath);
        }
        Path path = path(nameOrPath);
        if (Files.isDirectory(path)) {
            throw new UnknownCourseException(nameOrPath + " is a folder, not a course file");
        }
        if (!Files.exists(path)) {
            throw new UnknownCourseException(unknown(nameOrPath));
        }
        return CourseReader.read(path);
    }

    /**
     * Lists the course files that a path stands for.
     *
     * @param fileOrFolder a file, or a folder whose {@code *.json} files (not those in folders within it) are meant
     * @return the file itself, or the folder's files in the order of their names
     * @throws UnknownCourseException if there is no such file, or no course file in the folder
     */
    public static List<Path> files(String fileOrFolder) {
        Path path = path(fileOrFolder);
        if (!Files.exists(path)) {
            throw new UnknownCourseException(unknown(fileOrFolder));
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> files = entries.filter(entry -> entry.getFileName().toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UnknownCourseException("the folder " + fileOrFolder + " holds no *" + ENDING + " file");
            }
            return files;
        } catch (IOException e) {
            throw new UnknownCourseException("the folder " + fileOrFolder + " cannot be read");
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UnknownCourseException(unknown(text));
        }
    }

    private static String unknown(String name) {
        return "there is no course or file \"" + name + "\"" + Suggestions.hint(name, NAMES)
                + " The built-in courses are "
                + String.join(", ", NAMES) + "; other courses are named by the path of their file.";
    }

    private static String resource(String file) {
        try (InputStream in = CourseLibrary.class.getResourceAsStream("/org/ringside/courses/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the built-in course " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in course " + file + " cannot be read", e);
        }
    }
}
