package org.ringside.courses.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.format.CourseFormatException;
import org.ringside.courses.format.CourseWriter;
import org.ringside.courses.geometry.Motion;
import org.ringside.courses.lint.CourseLinter;
import org.ringside.courses.lint.Severity;
import org.ringside.sim.scene.CentreLine;

class CourseLibraryTest {
    static List<String> names() {
        return CourseLibrary.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aBuiltInCourseHasTheNameOfItsFileAndTheNormalLayout(String name) throws IOException {
        Course course = CourseLibrary.builtIn(name);
        assertEquals(name, course.name());
        try (InputStream in = CourseLibrary.class.getResourceAsStream("/org/ringside/courses/" + name + ".json")) {
            assertEquals(CourseWriter.pretty(course), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aBuiltInCourseIsFreeOfErrorsAndWarningsAndMakesAScene(String name) {
        Course course = CourseLibrary.builtIn(name);
        assertEquals(
                List.of(),
                CourseLinter.lint(course).stream().filter(finding -> finding.severity() != Severity.NOTE).toList());
        assertEquals(name, SceneBuilder.build(course).name());
        assertTrue(SceneBuilder.build(course).surfaces().size() > 3);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theCentreLineKeepsFiveCentimetresBetweenPolesAndARobotOfBarkoursWidth(String name) {
        Course course = CourseLibrary.builtIn(name);
        CentreLine line = course.line();
        for (Obstacle obstacle : course.obstacles()) {
            if (obstacle instanceof Obstacle.WeavePoles weave) {
                for (Point pole : weave.poles()) {
                    for (double s = 0; s < line.length(); s += 0.002) {
                        double distance = pole.distanceTo(new Point(line.x(s), line.y(s)));
                        assertTrue(distance - weave.radius() > 0.29 / 2 + 0.05, name + " at " + s + ": " + distance);
                    }
                }
            }
        }
    }

    /** The mirrored course is the mirror image of the official one, so that whatever is changed there must be changed here. */
    @Test
    void theMirroredCourseIsTheExactMirrorImageOfTheOfficialOne() {
        Course official = CourseLibrary.builtIn("barkour");
        Course mirrored = CourseLibrary.builtIn("barkour-mirrored");
        Course image = Motion.mirrorAcross(-2.5).apply(official);
        assertEquals(rounded(image), rounded(mirrored));
    }

    /** The easier course is the official one with less to climb, so that whatever is changed there must be changed here. */
    @Test
    void theEasierCourseIsTheOfficialOneButForItsHeights() {
        Course official = CourseLibrary.builtIn("barkour");
        Course easy = CourseLibrary.builtIn("barkour-easy");
        assertEquals(
                rounded(official)
                        .replace("\"panelLength\": 2,", "\"panelLength\": 1.793,")
                        .replace("\"slope\": 30,", "\"slope\": 15,")
                        .replace("\"height\": 0.1,", "\"height\": 0.05,"),
                rounded(easy));
        // the A-frame covers the same ground
        assertEquals(2 * StrictMath.cos(Math.toRadians(30)), 1.793 * StrictMath.cos(Math.toRadians(15)), 1e-3);
    }

    /** Everything but the words, with numbers rounded to a nanometre. */
    private static String rounded(Course course) {
        String text = CourseWriter.pretty(new Course("x", "x", "", course.arena(), course.start(), course.obstacles(),
                course.centreLine(), course.rules(), course.surfaces(), course.mild(), course.hard(), ""));
        return java.util.regex.Pattern.compile("-?[0-9]+\\.[0-9]+")
                .matcher(text)
                .replaceAll(match -> String.valueOf(Math.round(Double.parseDouble(match.group()) * 1e9) / 1e9))
                .replaceAll("\\.0\\b", "");
    }

    @Test
    void anUnknownNameIsAnsweredWithASuggestionAndTheList() {
        String message = assertThrows(UnknownCourseException.class, () -> CourseLibrary.load("barkor")).getMessage();
        assertTrue(message.contains("did you mean \"barkour\"?"), message);
        CourseLibrary.names().forEach(name -> assertTrue(message.contains(name), message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../courses/barkour", "barkour.json", "/barkour", "course.schema", "barkour\u0000", "",
        "BARKOUR"})
    void aNameNeverLeadsToAnythingButTheListedResources(String name) {
        assertThrows(UnknownCourseException.class, () -> CourseLibrary.builtIn(name));
        assertThrows(UnknownCourseException.class, () -> CourseLibrary.load(name));
    }

    @Test
    void ownCoursesAreFoundByPathAndFoldersListThemInOrder(@TempDir Path folder) throws IOException {
        Course course = CourseLibrary.builtIn("speed");
        CourseWriter.write(course, folder.resolve("b.json"));
        CourseWriter.write(course, folder.resolve("a.json"));
        Files.writeString(folder.resolve("notes.txt"), "no course");
        assertEquals(course, CourseLibrary.load(folder.resolve("b.json").toString()));
        assertEquals(List.of(folder.resolve("a.json"), folder.resolve("b.json")),
                CourseLibrary.files(folder.toString()));
        assertThrows(UnknownCourseException.class, () -> CourseLibrary.load(folder.toString()));
        assertThrows(CourseFormatException.class, () -> CourseLibrary.load(folder.resolve("notes.txt").toString()));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThrows(UnknownCourseException.class, () -> CourseLibrary.files(empty.toString()));
    }
}
