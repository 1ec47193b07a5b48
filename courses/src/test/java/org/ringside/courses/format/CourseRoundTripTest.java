package org.ringside.courses.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.courses.Course;
import org.ringside.courses.library.CourseLibrary;

class CourseRoundTripTest {
    private static final int COURSES = 300;

    static Stream<Course> builtIn() {
        return CourseLibrary.names().stream().map(CourseLibrary::builtIn);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void aBuiltInCourseReadsBackEqualFromBothForms(Course course) {
        assertEquals(course, CourseReader.read(CourseWriter.pretty(course), "pretty"));
        assertEquals(course, CourseReader.read(CourseWriter.canonical(course), "canonical"));
    }

    @Test
    void aRandomCourseReadsBackEqualToTheLastBit() {
        long seed = 20260101;
        RandomCourses courses = new RandomCourses(seed);
        for (int i = 0; i < COURSES; i++) {
            Course course = courses.next();
            String where = "seed " + seed + ", course " + i;
            assertEquals(course, CourseReader.read(CourseWriter.pretty(course), where), where);
            assertEquals(course, CourseReader.read(CourseWriter.canonical(course), where), where);
        }
    }

    @Test
    void theHashIgnoresLayoutOrderOfKeysAndSpellingOfNumbers() {
        long seed = 42;
        Random random = new Random(seed);
        RandomCourses courses = new RandomCourses(seed);
        for (int i = 0; i < COURSES; i++) {
            Course course = courses.next();
            StringBuilder text = new StringBuilder();
            print(CourseDocument.of(course), text, random);
            assertEquals(course.hash(), CourseReader.read(text.toString(), "shuffled").hash(),
                    "seed " + seed + ", course " + i);
        }
    }

    @Test
    void theHashSeesEveryNumberOfTheCourse() {
        Course course = CourseLibrary.builtIn("barkour");
        String text = CourseWriter.pretty(course);
        String[] parts = text.split("(?<=[ \\[])(?=-?[0-9])");
        int tried = 0;
        for (int i = 1; i < parts.length; i++) {
            String[] changed = parts.clone();
            // one more digit: 0.5 becomes 0.51, 5 becomes 5.001
            changed[i] = changed[i].replaceFirst("^(-?[0-9]+)(\\.[0-9]+)?",
                    "$1$2" + (changed[i].matches("-?[0-9]+\\.(?s:.*)") ? "1" : ".001"));
            try {
                Course other = CourseReader.read(String.join("", changed), "changed");
                assertNotEquals(course.hash(), other.hash(), changed[i]);
                tried++;
            } catch (CourseFormatException outOfRange) {
                // such as the 1 of the format's name
            }
        }
        assertEquals(true, tried > 80, "numbers tried: " + tried);
    }

    @Test
    void theSchemaLinkOfAnEditorIsNotPartOfTheContent() {
        Course course = CourseLibrary.builtIn("barkour");
        String linked = CourseWriter.pretty(course).replaceFirst("\\{", "{\"\\$schema\": \"course.schema.json\",");
        assertEquals(course, CourseReader.read(linked, "linked"));
    }

    @Test
    void aWrittenFileReadsBackEqual(@TempDir Path folder) {
        Course course = CourseLibrary.builtIn("speed");
        CourseWriter.write(course, folder.resolve("mine.json"));
        assertEquals(course, CourseReader.read(folder.resolve("mine.json")));
    }

    /** Prints with random white space, random order of keys and wasteful numbers. */
    private static void print(Object value, StringBuilder out, Random random) {
        out.append(" \t\n\r".charAt(random.nextInt(4)));
        switch (value) {
            case Map<?, ?> map -> {
                List<Map.Entry<?, ?>> entries = new ArrayList<>(new LinkedHashMap<>(map).entrySet());
                Collections.shuffle(entries, random);
                String comma = "{";
                for (Map.Entry<?, ?> entry : entries) {
                    out.append(comma).append('"').append(entry.getKey()).append("\" :");
                    print(entry.getValue(), out, random);
                    comma = ",";
                }
                out.append('}');
            }
            case List<?> list -> {
                String comma = "[";
                for (Object item : list) {
                    out.append(comma);
                    print(item, out, random);
                    comma = " ,";
                }
                out.append(']');
            }
            case Double number -> out.append(random.nextBoolean() ? Double.toString(number) : Numbers.shortest(number));
            default -> out.append(JsonPrinter.canonical(value));
        }
        out.append(' ');
    }
}
