package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ringside score} prints, and how it ends, for good and for bad logs. */
class ScoreCommandTest {
    /** Start gate at 1.5 s, end table at 3 s, nothing in between: 2 of 5 obstacles for both rule sets. */
    private static final String SHORT_CUT =
            "# time,x,y\n1,1.2,-0.3\n2,1.6,-0.3\n2.5,3.5,-4.5\n3.5,4.5,-4.5\n9,4.5,-4.5\n";

    @TempDir
    private Path folder;

    private String good;
    private String out;
    private String err;

    @BeforeEach
    void writeGoodLog() throws IOException {
        good = Files.writeString(folder.resolve("good.csv"), SHORT_CUT).toString();
    }

    private int score(String standardInput, String... args) {
        CommandLine command = new CommandLine(
                new ScoreCommand(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8))));
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        command.setOut(new PrintWriter(outText));
        command.setErr(new PrintWriter(errText));
        int code = command.execute(args);
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    @Test
    void bothJudgesAreAskedByDefaultAndTheDifferenceIsExplained() {
        assertEquals(0, score("", good));
        assertTrue(out.contains("official") && out.contains("strict") && out.contains("0.7000"), out);
        assertTrue(out.contains("Why strict differs from official"), out);
        assertTrue(out.contains("not-judged"), out);
        assertEquals("", err);
    }

    @Test
    void theScorecardFitsEightyColumns() {
        score("", good, "--touched-jump");
        out.lines().filter(line -> !line.contains(good)).forEach(line -> assertTrue(line.length() <= 80, line));
        assertFalse(out.contains("\r") || out.contains("\t"));
    }

    @Test
    void jsonHasTheAgreedFieldsInFullPrecision() {
        assertEquals(0, score("", "--json", good));
        assertEquals(2, json().size());
        JsonNode official = json().get(0);
        List<String> names = new ArrayList<>(official.propertyNames());
        assertTrue(names.containsAll(List.of(
                "log", "rules", "score", "obstaclesCompleted", "gatesCompleted", "totalGates", "allottedSeconds",
                "finalRunTimeSeconds", "excessSeconds", "timeAtEndTableSeconds", "pathLengthMetres", "obstacles",
                "finished", "courseTimeSeconds", "clean", "faults", "findings", "sensitivity", "course",
                "courseHash")));
        assertEquals("official", official.get("rules").asString());
        assertEquals(2 / 1.69, official.get("allottedSeconds").asDouble(), 1e-15);
        // start gate at the sample at 2 s, table at the one at 3.5 s less a microsecond; three obstacles lost
        assertEquals(1 - 0.01 * (1.5 - 1e-6 - 2 / 1.69) - 0.3, official.get("score").asDouble(), 1e-12);
        assertEquals(13, official.get("totalGates").asInt());
        assertEquals(64, official.get("courseHash").asString().length());
        JsonNode weave = official.get("obstacles").get(1);
        assertTrue(weave.get("seconds").isNull() && weave.get("absent").get("seconds").isString());
        assertEquals(0.7, json().get(1).get("score").asDouble(), 1e-12);
        assertEquals("missed-gate", json().get(1).get("faults").get(0).get("rule").asString());
    }

    @Test
    void aFigureThatWasNotMeasuredIsNullWithItsReason() {
        score("0,0.5,-0.5\n", "--json", "--no-band", "-");
        for (JsonNode card : json()) {
            assertTrue(card.get("courseTimeSeconds").isNull());
            assertEquals("the run did not finish", card.get("absent").get("courseTimeSeconds").asString());
            assertTrue(card.get("sensitivity").isNull());
            assertTrue(card.get("absent").get("sensitivity").asString().contains("--no-band"));
        }
    }

    @Test
    void aBadLogIsNamedAndTheOthersAreStillScored() {
        String missing = folder.resolve("missing.csv").toString();
        assertEquals(2, score("0,1\n", "--json", "--rules", "official", missing, good, "-"));
        assertEquals(1, json().size());
        assertEquals(good, json().get(0).get("log").asString());
        assertTrue(err.contains("missing.csv: there is no such file") && err.contains("standard input:1: 3 columns"),
                err);
    }

    @Test
    void withoutAnyGoodLogTheArrayIsEmptyAndValid() {
        assertEquals(2, score("", "--json", "-"));
        assertEquals(0, json().size());
        assertTrue(json().isArray());
    }

    @Test
    void standardInputIsReadOnce() {
        assertEquals(2, score(SHORT_CUT, "-", "-"));
        assertTrue(out.startsWith("-, on course barkour"), out);
        assertTrue(err.contains("can be read only once"), err);
    }

    @Test
    void aTouchedJumpFailsTheJumpForBothJudges() throws IOException {
        String jump = Files.writeString(
                folder.resolve("jump.csv"), "0,1.5,-4.5\n1,1.8,-4.5\n2,3.6,-4.5\n3,3.8,-4.5\n")
                .toString();
        score("", "--json", jump);
        json().forEach(card -> assertTrue(card.get("obstacles").get(3).get("completed").asBoolean()));
        score("", "--json", "--touched-jump", jump);
        json().forEach(card -> assertFalse(card.get("obstacles").get(3).get("completed").asBoolean()));
    }

    @Test
    void aFolderWithoutATraceIsRefused() {
        assertEquals(2, score("", folder.toString()));
        assertTrue(err.contains("this folder holds no trace"), err);
        assertEquals(2, score("", ""));
        assertTrue(err.contains("the name of a log is empty"), err);
    }

    @Test
    void aDamagedTraceIsRefused() throws IOException {
        Path damaged = Files.writeString(folder.resolve("run.mcap"), "no MCAP at all");
        assertEquals(2, score("", damaged.toString()));
        assertTrue(err.contains("run.mcap"), err);
        assertEquals(2, score("", folder.toString()));
        assertTrue(err.contains("run.mcap"), err);
    }

    @Test
    void fileNamesCannotDisturbTheTerminal() throws IOException {
        Path odd = Files.writeString(folder.resolve("a\u001b[31m.csv"), SHORT_CUT);
        assertEquals(0, score("", odd.toString()));
        assertFalse(out.contains("\u001b"));
        Files.writeString(odd, "rubbish");
        assertEquals(2, score("", odd.toString()));
        assertFalse(err.contains("\u001b"));
    }
}
