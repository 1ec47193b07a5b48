package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ringside compare} as its users meet it. */
class CompareCommandTest {
    /** Three controllers on three courses, once for all tests. */
    @TempDir
    private static Path three;

    private static CommandLineRun ofThree;

    @TempDir
    private Path folder;

    private static CommandLineRun compare(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("compare", "--quiet", "--no-timing", "--out", out.toString()));
        words.addAll(Arrays.asList(more));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    @BeforeAll
    static void compareThree() {
        ofThree = compare(three.resolve("c"), "specialists", "limp", "specialists@motor-strength=0.7", "--episodes",
                "4",
                "--courses", "barkour,barkour-mirrored,speed", "--sweep", "friction=0.6:1:2", "--sweep-episodes", "1");
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    @Test
    void theVerdictComesFirst() {
        assertEquals(ExitCode.DONE, ofThree.exitCode(), ofThree.err());
        assertTrue(ofThree.out().startsWith("Best first: "), ofThree.out());
        assertTrue(ofThree.out().contains("sign-flip p"), ofThree.out());
        assertTrue(Pattern.compile("^    barkour-mirrored +-?\\d", Pattern.MULTILINE).matcher(ofThree.out()).find(),
                "a long name of a course keeps clear of its score: " + ofThree.out());
    }

    @Test
    void theVerdictGivesTheIntervalsOfTheTables() throws IOException {
        JsonNode json = json(three.resolve("c/result.json"));
        for (JsonNode controller : json.get("controllers")) {
            JsonNode mean = controller.get("mean");
            String text = String.format(Locale.ROOT, "%s %.3f [%.3f, %.3f]", controller.get("controller").asString(),
                    mean.get("estimate").asDouble(), mean.get("low").asDouble(), mean.get("high").asDouble());
            assertEquals(2, ofThree.out().split(Pattern.quote(text), -1).length - 1,
                    text + " stands in the lines of both of its pairs: " + ofThree.out());
        }
    }

    @Test
    void anIntervalThatCannotHoldAsOftenAsItSaysIsMarkedWithItsReason() throws IOException {
        // limp falls at once and scores nothing, four times a course: no spread, and no score below 0
        assertTrue(Pattern.compile("^    barkour +0\\.0000 \\[0\\.0000, 0\\.\\d{4}]\\*", Pattern.MULTILINE)
                .matcher(ofThree.out()).find(), ofThree.out());
        assertTrue(ofThree.out().contains("* too few episodes"), ofThree.out());
        String html = Files.readString(three.resolve("c/report.html"));
        Set<String> caveats = new HashSet<>();
        json(three.resolve("c/result.json")).get("controllers").forEach(controller -> controller.get("courses")
                .forEach(course -> caveats.add(course.get("mean").path("caveat").asString(""))));
        caveats.remove("");
        assertFalse(caveats.isEmpty());
        for (String caveat : caveats) {
            assertTrue(html.contains(caveat), caveat + " is not in the report");
        }
        assertTrue(ofThree.out().contains("  note: limp vs specialists@motor-strength=0.7: "), ofThree.out());
    }

    @Test
    void oneWithItselfShowsNoDifference() throws IOException {
        CommandLineRun run = compare(folder.resolve("c"), "limp", "limp", "--episodes", "5");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().lines().findFirst().orElseThrow().contains("no difference shown"), run.out());
        JsonNode episodes = json(folder.resolve("c/result.json")).get("episodes");
        assertEquals("limp A", episodes.get(0).get("controller").asString());
        assertEquals(episodes.get(0).get("stateHash"), episodes.get(1).get("stateHash"));
    }

    @Test
    void whoIsOutOfItsEngineIsNamedInTextAndReport() throws IOException {
        CommandLineRun run = compare(folder.resolve("c"), "limp", "stride", "--engine", "planar", "--episodes", "1");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        String remark = "stride was made for the engine spatial, not for this one";
        assertTrue(run.out().contains("note: " + remark), run.out());
        assertTrue(Files.readString(folder.resolve("c/report.html")).contains(remark));
        assertFalse(run.out().contains("limp was made"), run.out());
        assertTrue(run.out().contains("1 episode a controller on barkour, seed 1, randomisation mild"), run.out());
        assertTrue(run.out().contains("no difference shown: 1 episode is too few for the test to show any, it takes 6"),
                run.out());
    }

    @Test
    void theTableOfEpisodesSaysWhatTheJsonSays() throws IOException {
        List<String> lines = Files.readAllLines(three.resolve("c/episodes.csv"));
        int next = 1;
        for (JsonNode run : json(three.resolve("c/result.json")).get("episodes")) {
            for (int i = 0; i < run.get("seed").size(); i++) {
                String[] cells = lines.get(next++).split(",", -1);
                assertEquals(run.get("condition").asString(), cells[0]);
                assertEquals(run.get("course").asString(), cells[1]);
                assertEquals(run.get("controller").asString(), cells[2]);
                assertEquals(run.get("seed").get(i).asLong(), Long.parseLong(cells[3]));
                assertEquals(run.get("official").get(i).asDouble(), Double.parseDouble(cells[4]));
                assertEquals(run.get("strict").get(i).asDouble(), Double.parseDouble(cells[5]));
            }
        }
        assertEquals(lines.size(), next);
        assertEquals(1 + 3 * 3 * 4 + 2 * 3 * 3, next);
    }

    @Test
    void everyFigureOfTheReportIsOneOfTheJson() throws IOException {
        String html = Files.readString(three.resolve("c/report.html"));
        Set<Double> shown = new HashSet<>();
        Matcher data = Pattern.compile("<data value=\"([^\"]+)\">").matcher(html);
        while (data.find()) {
            shown.add(Double.parseDouble(data.group(1)));
        }
        Set<Double> known = new HashSet<>();
        JsonNode json = json(three.resolve("c/result.json"));
        collect(json, known);
        for (double figure : shown) {
            assertTrue(known.contains(figure), figure + " is in the report and not in result.json");
        }
        for (String place : List.of("controllers", "pairs")) {
            for (JsonNode node : json.get(place)) {
                JsonNode interval = node.has("mean") ? node.get("mean") : node.get("difference");
                for (String end : List.of("estimate", "low", "high")) {
                    assertTrue(shown.contains(interval.get(end).asDouble()), place + " " + end + " is missing");
                }
            }
        }
    }

    private static void collect(JsonNode node, Set<Double> numbers) {
        if (node.isNumber()) {
            numbers.add(node.asDouble());
        }
        node.forEach(child -> collect(child, numbers));
    }

    @Test
    void theReportStandsAlone() throws IOException {
        String html = Files.readString(three.resolve("c/report.html"));
        assertTrue(html.length() < 5_000_000, "length " + html.length());
        assertFalse(Pattern.compile("(src|href)=\"(https?:)?//").matcher(html).find());
        assertFalse(html.contains("id=\"machine\""), "--no-timing leaves the machine out");
        assertEquals(1, html.split("<main", -1).length - 1);
    }

    @Test
    void theGateFailsWhereAControllerIsWorseByMoreThanTheMargin() throws Exception {
        CommandLineRun first = compare(folder.resolve("a"), "limp", "broken", "--episodes", "3");
        assertEquals(ExitCode.DONE, first.exitCode(), first.err());
        Path baseline = folder.resolve("a/result.json");
        Path report = folder.resolve("junit.xml");
        CommandLineRun same = compare(folder.resolve("a"), "limp", "broken", "--episodes", "3", "--baseline",
                baseline.toString(), "--junit", report.toString());
        assertEquals(ExitCode.DONE, same.exitCode(), same.err());
        assertEquals("0", suite(report).getAttribute("failures"));
        // as if the first controller had been better by 0.05
        Path better = folder.resolve("better.json");
        ObjectNode doctored = (ObjectNode) json(baseline);
        ArrayNode official = (ArrayNode) doctored.get("episodes").get(0).get("official");
        for (int i = 0; i < official.size(); i++) {
            official.set(i, JsonMapper.shared().getNodeFactory().numberNode(official.get(i).asDouble() + 0.05));
        }
        Files.writeString(better, doctored.toString());
        CommandLineRun worse = compare(folder.resolve("m4"), "limp", "broken", "--episodes", "3", "--baseline",
                better.toString(), "--junit", report.toString(), "--margin", "0.04");
        assertEquals(ExitCode.MISSED, worse.exitCode(), worse.err());
        assertEquals("1", suite(report).getAttribute("failures"));
        assertEquals("2", suite(report).getAttribute("tests"));
        assertEquals(ExitCode.DONE, compare(folder.resolve("m6"), "limp", "broken", "--episodes", "3", "--baseline",
                better.toString(), "--margin", "0.06").exitCode());
        // what the baseline does not know does not pass
        CommandLineRun unknown =
                compare(folder.resolve("u"), "limp", "limp", "--episodes", "3", "--baseline", better.toString(),
                        "--junit", report.toString());
        assertEquals(ExitCode.MISSED, unknown.exitCode(), unknown.err());
        assertEquals("2", suite(report).getAttribute("errors"));
    }

    private static Element suite(Path report) throws Exception {
        InputSource source = new InputSource(new StringReader(Files.readString(report)));
        return (Element) DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source)
                .getElementsByTagName("testsuite")
                .item(0);
    }

    @Test
    void itStopsOnceDecided() throws IOException {
        CommandLineRun run =
                compare(folder.resolve("c"), "specialists", "limp", "--until-decided", "--maximum-episodes", "60");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("specialists is better than limp; difference "), run.out());
        int seeds = json(folder.resolve("c/result.json")).get("seeds").asInt();
        assertTrue(seeds < 60, seeds + " seeds");
    }

    @Test
    void anUndecidedComparisonSaysWhatItCouldHaveDetected() {
        CommandLineRun run = compare(folder.resolve("c"), "specialists", "specialists@payload=1.02", "--until-decided",
                "--maximum-episodes", "8");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("No difference shown between "), run.out());
        assertTrue(Pattern
                .compile("8 seeds on 1 course; a number of seeds fixed beforehand could have detected 0\\.\\d{3}")
                .matcher(run.out().lines().findFirst().orElseThrow()).find(), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "compare limp | at least 2 values",
        "compare limp nobody | there is no controller",
        "compare limp stand@wind=3 | cannot be varied",
        "compare limp stand --sweep friction=1 | expected KEY=FROM:TO:COUNT",
        "compare limp stand --courses nowhere | nowhere",
        "compare limp stand --courses barkour,barkour | given twice",
        "compare limp stand --episodes 0 | 1 to",
        "compare limp stand --json --csv | give one",
        "compare limp stand --junit x.xml | --baseline",
        "compare limp stand --baseline nothing.json | nothing.json",
        "compare limp stand --margin 7 | between 0 and 1",
        "compare limp stand --until-decided --episodes 5 | --maximum-episodes",
        "compare limp stand --maximum-episodes 5 | --until-decided",
        "compare limp stand --sweep noise=0:2:3 --randomisation off | --randomisation mild",
        "compare limp stand --sweep-episodes 5 | goes with --sweep",
        "compare limp stand --threads 0 | from 1 to 1024",
        "compare limp stand --out pom.xml | is no folder",
        "compare limp stand --out src | holds other files",
    })
    void badUsageIsRefusedWithAReason(String line, String reason) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));
        assertEquals(ExitCode.BAD_INPUT, run.exitCode(), run.err());
        assertTrue(run.err().contains(reason), run.err());
    }
}
