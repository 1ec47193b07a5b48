package org.ringside.courses.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.courses.library.CourseLibrary;

class CourseReaderTest {
    private static final String GOOD = CourseWriter.pretty(CourseLibrary.builtIn("barkour"));

    @Test
    void aWrongNumberIsReportedWithFileLineColumnPathValueAndRange() {
        String text = GOOD.replace("\"slope\": 30", "\"slope\": 95");
        int line = (int) text.substring(0, text.indexOf("\"slope\"")).lines().count();
        assertEquals(
                "my.json:" + line + ":16: obstacles[2].slope: found 95, expected a number from 1 to 80 (degrees)",
                only(text).message());
    }

    @Test
    void aMistypedKeyGetsAHintAndTheMissingKeyIsNamed() {
        List<Problem> problems = problems(GOOD.replace("\"panelLength\"", "\"panelLenght\""));
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.expected().contains("did you mean \"panelLength\"?")));
        assertTrue(problems.stream().anyMatch(p -> p.found().contains("without \"panelLength\"")));
    }

    @Test
    void aMistypedKindGetsAHint() {
        Problem problem = only(GOOD.replace("\"a-frame\",\n      \"name\"", "\"aframe\",\n      \"name\""));
        assertEquals("obstacles[2].kind", problem.place().path());
        assertTrue(problem.expected().endsWith("did you mean \"a-frame\"?"), problem.expected());
    }

    @Test
    void allFaultsAreReportedAtOnceInTheOrderOfTheFile() {
        String text = GOOD.replace("\"title\": \"", "\"titel\": \"")
                .replace("\"radius\": 0.02", "\"radius\": \"thin\"")
                .replace("\"holdTime\": 5", "\"holdTime\": null")
                .replace("\"pole\": 1", "\"pole\": -1")
                .replace("[0.8, 1.15]", "[0.8]");
        List<String> paths = problems(text).stream().map(p -> p.place().path()).toList();
        assertEquals(
                List.of("", "titel", "obstacles[1].radius", "rules.holdTime", "surfaces.pole",
                        "randomisation.hard.motorStrength"),
                paths);
    }

    @Test
    void aRepeatedKeyIsRefusedAndItsFirstPlaceNamed() {
        Problem problem = only(GOOD.replace("\"slope\": 30,", "\"slope\": 30, \"slope\": 31,"));
        assertEquals(Problem.Kind.TEXT, problem.kind());
        assertTrue(problem.message().contains("the key \"slope\" again"), problem.message());
    }

    @Test
    void whatContradictsItselfIsRefusedAtItsPlace() {
        assertMeaning("obstacles[1].name", GOOD.replace("\"name\": \"weave-poles\"", "\"name\": \"start-table\""));
        assertMeaning("obstacles[0]", GOOD.replace("\"role\": \"start\"", "\"role\": \"end\""));
        assertMeaning("obstacles[4].gates[0]", GOOD.replace("[4.1, -5]", "[4.1, -4]"));
        assertMeaning("randomisation.mild.friction", GOOD.replace("[0.85, 1.15]", "[1.15, 0.85]"));
        assertMeaning("arena", GOOD.replace("\"xMaximum\": 5", "\"xMaximum\": -5"));
        assertMeaning("centreLine", GOOD.replace("\"radius\": 0.48", "\"radius\": 4.8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]", "null", "3", "\"x\"", "{\"a\":}", "{'a':1}", "{\"a\":1,}",
        "{\"a\":NaN}", "{}{}", "\u0000", "\uFEFF{}", "{\"a\": 01}", "// x\n{}"})
    void whatIsNoJsonObjectIsRefusedWithAPlace(String text) {
        problems(text).forEach(p -> assertTrue(p.place().line() >= 1 && p.place().column() >= 1, p.message()));
    }

    @Test
    void textBehindTheCourseIsRefused() {
        assertTrue(only(GOOD + "x").message().contains("strict JSON"));
        assertTrue(only(GOOD + "{}").message().contains("nothing after"));
    }

    @Test
    void hostileInputIsBounded() {
        assertTrue(only("[".repeat(100_000)).message().length() < 600);
        assertTrue(only("{\"a\":" + "1".repeat(10_000) + "}").message().length() < 600);
        assertTrue(only("{\"a\":\"" + "x".repeat(100_000) + "\"}").message().length() < 600);
        assertTrue(only("{\"" + "k".repeat(100_000) + "\":1}").message().length() < 600);
        assertTrue(only("[" + "1,".repeat(200_000) + "1]").message().length() < 600);
        assertTrue(only(" ".repeat(1_000_001)).message().contains("at most 1000000"));
        assertTrue(problems("{" + "\"a\":1,".repeat(1_000) + "\"a\":1}").size() <= 101);
    }

    @Test
    void numbersBeyondDoubleAreOutOfRangeAndNotInfinite() {
        assertEquals("1e999", only(GOOD.replace("\"slope\": 30", "\"slope\": 1e999")).found());
    }

    @Test
    void messagesNeverPassControlCharactersOn() {
        String text = GOOD.replace("\"a-frame\",\n      \"name\"", "\"\\u001b[31m\\u202e\",\n      \"name\"");
        String message = only(text).message();
        assertTrue(message.contains("\\u001b[31m\\u202e"), message);
        assertFalse(message.chars().anyMatch(c -> c < 0x20 || c == 0x202e), message);
    }

    @Test
    void filesThatCannotBeReadAreProblemsToo(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.json"),
                "{\"title\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.write(folder.resolve("large.json"), new byte[1_000_001]);
        for (Path file : List.of(folder, folder.resolve("none.json"), latin, large)) {
            CourseFormatException e = assertThrows(CourseFormatException.class, () -> CourseReader.read(file));
            assertEquals(1, e.problems().size());
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        }
    }

    @Test
    void whateverComesInOnlyCourseFormatExceptionsComeOut() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[]\",:-0e\\\u0007x\ud83d".charAt(random.nextInt(14)));
                    default -> text.delete(at, Math.min(text.length(), at + random.nextInt(200)));
                }
            }
            try {
                CourseReader.read(text.toString(), "fuzz");
            } catch (CourseFormatException e) {
                assertFalse(e.problems().isEmpty());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + i, e);
            }
        }
    }

    private static void assertMeaning(String path, String text) {
        Problem problem = only(text);
        assertEquals(path, problem.place().path(), problem.message());
        assertEquals(Problem.Kind.MEANING, problem.kind());
    }

    private static Problem only(String text) {
        List<Problem> problems = problems(text);
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst();
    }

    private static List<Problem> problems(String text) {
        return assertThrows(CourseFormatException.class, () -> CourseReader.read(text, "my.json")).problems();
    }
}
