package org.ringside.courses.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ringside.courses.library.CourseLibrary;

class CourseSchemaTest {
    private static final int MUTANTS = 800;

    private final Schema schema =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(CourseSchema.json());

    @Test
    void thePublishedSchemaIsTheOneOfTheReader() throws IOException {
        try (InputStream in = CourseSchema.class.getResourceAsStream("/org/ringside/courses/course.schema.json")) {
            assertEquals(
                    CourseSchema.json(),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    "the table has changed: put what CourseSchema.json() returns into course.schema.json");
        }
    }

    @Test
    void builtInCoursesSatisfyTheSchema() {
        for (String name : CourseLibrary.names()) {
            assertEquals(List.of(), schema.validate(CourseWriter.pretty(CourseLibrary.builtIn(name)), InputFormat.JSON),
                    name);
        }
    }

    /** The reader has its own checks, so that it can say where; the schema, checked by a library, is its twin. */
    @Test
    void schemaAndReaderAgreeOnRandomAndOnBrokenCourses() {
        long seed = 99;
        Random random = new Random(seed);
        RandomCourses courses = new RandomCourses(seed);
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Object document = copy(CourseDocument.of(courses.next()));
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                mutate(document, random);
            }
            String text = JsonPrinter.pretty(document);
            boolean bySchema = schema.validate(text, InputFormat.JSON).isEmpty();
            List<Problem> problems = problemsOfShape(text);
            assertEquals(bySchema, problems.isEmpty(), "seed " + seed + ", round " + i + ": " + problems + "\n" + text);
            refused += bySchema ? 0 : 1;
        }
        assertTrue(refused > MUTANTS / 4 && refused < MUTANTS * 3 / 4, "refused " + refused + " of " + MUTANTS);
    }

    private static List<Problem> problemsOfShape(String text) {
        try {
            CourseReader.read(text, "mutant");
            return List.of();
        } catch (CourseFormatException e) {
            return e.problems().stream().filter(problem -> problem.kind() == Problem.Kind.SHAPE).toList();
        }
    }

    private static Object copy(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new java.util.LinkedHashMap<>();
                map.forEach((key, member) -> copy.put((String) key, copy(member)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(copy(item)));
                yield copy;
            }
            default -> value;
        };
    }

    /** Goes down to a random place and changes, adds or removes something there. */
    @SuppressWarnings("unchecked")
    private static void mutate(Object at, Random random) {
        if (at instanceof Map<?, ?> raw) {
            Map<String, Object> map = (Map<String, Object>) raw;
            List<String> keys = new ArrayList<>(map.keySet());
            String key = keys.isEmpty() ? "x" : keys.get(random.nextInt(keys.size()));
            if (isContainer(map.get(key)) && random.nextInt(6) > 0) {
                mutate(map.get(key), random);
                return;
            }
            switch (random.nextInt(4)) {
                case 0 -> map.remove(key);
                case 1 -> map.put("unknown", 1);
                default -> map.put(key, other(map.get(key), random));
            }
        } else {
            List<Object> list = (List<Object>) at;
            int i = list.isEmpty() ? -1 : random.nextInt(list.size());
            if (i >= 0 && isContainer(list.get(i)) && random.nextInt(6) > 0) {
                mutate(list.get(i), random);
            } else if (i < 0 || random.nextInt(3) == 0) {
                list.add(i < 0 ? 1.5 : copy(list.get(i)));
            } else if (random.nextInt(2) == 0) {
                list.remove(i);
            } else {
                list.set(i, other(list.get(i), random));
            }
        }
    }

    private static boolean isContainer(Object value) {
        return value instanceof Map || value instanceof List;
    }

    private static Object other(Object value, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "text";
            case 1 -> true;
            case 2 -> new ArrayList<>();
            case 3 -> "Not A Name!";
            case 4 -> "x".repeat(random.nextInt(3000));
            default -> value instanceof Double number ? number * (random.nextInt(5) - 1) : -5.0;
        };
    }
}
