package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.courses.format.CourseReader;
import org.ringside.courses.format.CourseWriter;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.courses.plan.CoursePlan;
import picocli.CommandLine.Help.Ansi;

class CoursesCommandTest {
    @TempDir
    private Path folder;

    private record Result(int exitCode, String out, String err) {}

    private static Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                Main.run(Main.commandLine(Ansi.OFF), new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Result(exitCode, out.toString(), err.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String barkour() {
        return CourseWriter.pretty(CourseLibrary.builtIn("barkour"));
    }

    @Test
    void listNamesEveryBuiltInCourse() {
        Result result = run("courses", "list");
        assertEquals(ExitCode.DONE, result.exitCode());
        CourseLibrary.names().forEach(name -> assertTrue(result.out().contains("\n" + name + " "), result.out()));
        assertTrue(run("courses", "list", "--json").out().contains("\"allottedTime\": 10.65088757396"));
    }

    @Test
    void showJsonIsACourseFileThatReadsBackTheSame() {
        String json = run("courses", "show", "speed", "--json").out();
        assertEquals(CourseLibrary.builtIn("speed"), CourseReader.read(json, "shown"));
    }

    @Test
    void showSaysHashPathAndEveryObstacle() {
        Result result = run("courses", "show", "barkour");
        assertTrue(result.out().contains(CourseLibrary.builtIn("barkour").hash()), result.out());
        CourseLibrary.builtIn("barkour").obstacles()
                .forEach(o -> assertTrue(result.out().contains(o.name()), o.name()));
    }

    @Test
    void lintOfACleanCourseSucceedsAndOfABrokenOneFails() throws IOException {
        assertEquals(ExitCode.DONE, run("courses", "lint", "barkour", "speed").exitCode());
        Path broken = file("broken.json", barkour().replace("\"xMaximum\": 5", "\"xMaximum\": 4.6"));
        Result result = run("courses", "lint", broken.toString());
        assertEquals(ExitCode.MISSED, result.exitCode());
        assertTrue(result.out().contains("error[line-outside-arena]"), result.out());
    }

    @Test
    void warningsFailOnlyWhenStrict() throws IOException {
        Path tight = file("tight.json", barkour().replace("\"radius\": 0.48", "\"radius\": 0.3"));
        assertEquals(ExitCode.DONE, run("courses", "lint", tight.toString()).exitCode());
        assertEquals(ExitCode.MISSED, run("courses", "lint", "--strict", tight.toString()).exitCode());
    }

    @Test
    void oneUnreadableFileDoesNotKeepTheOthersFromBeingLinted() throws IOException {
        file("a.json", "{\"format\": 3}");
        file("b.json", barkour());
        Result result = run("courses", "lint", folder.toString());
        assertEquals(ExitCode.BAD_INPUT, result.exitCode());
        assertTrue(result.out().contains("b.json: no mistakes found"), result.out());
        assertTrue(result.err().contains("a.json:1:12: format: found 3, expected \"ringside-course/1\""), result.err());
        Result json = run("courses", "lint", "--json", folder.toString(), "nosuch");
        assertEquals(ExitCode.BAD_INPUT, json.exitCode());
        assertEquals("", json.err());
        assertTrue(json.out().contains("\"readable\": false"), json.out());
    }

    @Test
    void planWritesTheNamedFileAndSaysWhere() throws IOException {
        Path target = folder.resolve("plan.svg");
        Result result = run("courses", "plan", "barkour", "--out", target.toString());
        assertEquals(target + System.lineSeparator(), result.out());
        assertEquals(CoursePlan.svg(CourseLibrary.builtIn("barkour")), Files.readString(target));
        assertEquals(Files.readString(target), run("courses", "plan", "barkour", "--out", "-").out());
    }

    @Test
    void badInputIsAMessageAndNeverAStackTrace() throws IOException {
        Path bad = file("bad.json", barkour().replace("\"slope\": 30", "\"slope\": 300"));
        for (String[] args : new String[][] {
            {"courses", "show", "barkor"},
            {"courses", "show", bad.toString()},
            {"courses", "plan", folder.toString()},
            {"courses", "plan", "barkour", "--out", folder.resolve("none/plan.svg").toString()},
            {"courses", "lint", "barkor"},
            {"courses"},
        }) {
            Result result = run(args);
            assertEquals(ExitCode.BAD_INPUT, result.exitCode(), String.join(" ", args));
            assertFalse(result.err().isBlank());
            assertFalse(result.err().contains("\tat "), result.err());
        }
        assertTrue(run("courses", "show", bad.toString()).err().contains("obstacles[2].slope: found 300"));
        assertTrue(run("courses", "show", "barkor").err().contains("did you mean \"barkour\"?"));
    }

    @Test
    void everySubcommandExplainsItself() {
        for (String command : new String[] {"list", "show", "lint", "plan"}) {
            Result result = run("courses", command, "--help");
            assertEquals(ExitCode.DONE, result.exitCode());
            assertTrue(result.out().startsWith("Usage: ringside courses " + command), result.out());
        }
    }
}
