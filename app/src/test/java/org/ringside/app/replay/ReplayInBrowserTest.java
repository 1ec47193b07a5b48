package org.ringside.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.joml.Vector3d;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.app.run.Engines;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.scoring.Scorecard;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import tools.jackson.databind.JsonNode;

/** The page in a browser: it draws, it obeys, and its numbers are the scorecards'. Skipped where there is no Chromium that works. */
class ReplayInBrowserTest {
    private static final RobotModel ROBOT = Robots.named("barkour-v0");

    /** Tries every control of the page of one run. */
    private static final String OBEYS =
            """
                            const at4 = pixels(), four = texts();
                            note("colours", colours(at4)); note("luminance", luminance(at4));
                            note("time", four.time); note("clock", four.clock); note("due", four.due);
                            const scrub = document.querySelector("input[type=range]");
                            scrub.value = 7.5; scrub.dispatchEvent(new Event("input")); await drawn();
                            note("scrubbed", texts().time); note("scrubbedPixels", different(at4, pixels()));
                            const rows = [...document.querySelectorAll(".list button")];
                            rows[5].click(); await drawn();
                            note("event", replay.state.now); note("eventTime", replay.replay.runs[0].events[5].time);
                            note("current", rows.findIndex(row => row.getAttribute("aria-current") === "true"));
                            note("rows", rows.length);
                            const before = replay.state.now; key("."); note("step", replay.state.now - before);
                            key(","); note("back", replay.state.now - before);
                            key("End"); await drawn(); note("end", texts().clock); note("allDone", texts().due);
                            key("Home"); await drawn(); note("home", texts().time);
                            key("n"); note("next", replay.state.now);
                            replay.seek(9); const looks = [];
                            for (let k = 1; k <= 5; k++) { key(String(k)); await drawn(); looks.push(pixels()); }
                            note("cameras", looks.map((p, i) => looks.map((q, j) => j < i ? different(p, q) : 1e9)).flat());
                            const full = pixels();
                            note("toggles", ["f", "g", "t"].map(letter => {
                              key(letter); const much = different(full, pixels()); key(letter); return much; }));
                            note("gates", replay.stage.gates);
                            key("]"); note("rate", replay.state.rate); key("[");
                            key(" "); note("playing", replay.state.playing); await drawn(); await drawn();
                            key(" "); note("played", replay.state.now > 9); note("paused", !replay.state.playing);
                            note("scores", [...document.querySelectorAll("[data-score]")].map(n => n.dataset.score + " " + n.textContent));
                            note("unnamed", [...document.querySelectorAll("button, input, canvas")]
                                .filter(n => !n.textContent.trim() && !n.getAttribute("aria-label")).length);
                            const run = replay.replay.runs[0], frame = 200, time = run.time[frame];
                            const paint = Ringside.robotPaint("#888888", Ringside.themes.light, false);
                            const built = Ringside.buildRobot(run.robot, paint); Ringside.poseRobot(built, run, time);
                            note("feet", FEET.map(foot => Ringside.footOf(built, run.robot, foot).centre.toArray()));
                            replay.seek(6.25); await new Promise(done => setTimeout(done, 700)); note("hash", location.hash);
                    location.hash = "#t=2.5&camera=top"; await new Promise(done => setTimeout(done, 300)); await drawn();
                    note("led", texts().time + " " + replay.state.camera);
                            note("overflow", document.documentElement.scrollWidth - innerWidth);
                            note("title", document.querySelector("h1").textContent);
                    """;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static List<RecordedRun> planar;
    private static RecordedRun spatial;
    private static String single;
    private static String several;

    @BeforeAll
    static void makePages() throws IOException, InterruptedException {
        browser = Browser.start(folder);
        planar = RecordedRun.of(Engines.PLANAR, RandomisationLevel.mild, 2);
        spatial = RecordedRun.of(Engines.SPATIAL, RandomisationLevel.mild, 1).getFirst();
        single = ReplayPage.html(List.of(run(planar.getFirst(), "</script><b>hostile")));
        several = ReplayPage.html(List.of(
                run(planar.getFirst(), "first"), run(planar.getLast(), "second"), run(spatial, "third, spatial")));
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static ReplayRun run(RecordedRun run, String name) {
        ReplayLabels labels = new ReplayLabels(name, "some", "", run.result().seed(), "ended");
        return new ReplayRun(name, ROBOT, run.trace(), run.result().judged(), labels);
    }

    @Test
    void oneRunIsDrawnAndObeysItsControls() throws IOException {
        Browser.Visit visit = browser.visit(single, "#t=4", new Browser.Look(1000, 640, false, true),
                OBEYS.replace("FEET", "[\"" + String.join("\", \"", ROBOT.feet()) + "\"]"));
        assertEquals(List.of(), visit.complaints());
        JsonNode said = visit.said();
        assertTrue(said.get("colours").asInt() > 500, "the picture is not blank: " + said);
        assertEquals("4.00 s", said.get("time").asString());
        assertEquals("weave-poles", said.get("due").asString());
        double started =
                ReplayEvents.clockStart(planar.getFirst().result().judged().course(), planar.getFirst().trace());
        assertEquals(String.format(Locale.ROOT, "%.2f s", 4 - started), said.get("clock").asString());
        assertEquals("7.50 s", said.get("scrubbed").asString());
        assertTrue(said.get("scrubbedPixels").asInt() > 5000, "scrubbing changes the picture");
        assertEquals(said.get("eventTime").asDouble(), said.get("event").asDouble());
        assertEquals(5, said.get("current").asInt());
        assertEquals(0.02, said.get("step").asDouble(), 0.0201);
        assertTrue(said.get("step").asDouble() > 0 && said.get("back").asDouble() <= 0, said.toString());
        assertTrue(said.get("end").asString().endsWith("stopped"), said.get("end").asString());
        assertEquals("all done", said.get("allDone").asString());
        assertEquals("0.00 s", said.get("home").asString());
        said.get("cameras").forEach(pixels -> assertTrue(pixels.asInt() > 5000, "cameras differ"));
        said.get("toggles").forEach(pixels -> assertTrue(pixels.asInt() > 50, "what is switched off is gone: " + said));
        assertTrue(said.get("gates").toString().startsWith("[\"crossed\",\"crossed\""), said.get("gates").toString());
        assertEquals(2, said.get("rate").asInt());
        for (String name : List.of("playing", "played", "paused")) {
            assertTrue(said.get(name).asBoolean(), name);
        }
        assertScores(said.get("scores"), planar.subList(0, 1));
        assertEquals(0, said.get("unnamed").asInt(), "every control has a name");
        assertEquals("#t=6.25&camera=chase", said.get("hash").asString());
        assertEquals("2.50 s top", said.get("led").asString(), "a new address leads the page");
        assertTrue(said.get("overflow").asInt() <= 0, said.toString());
        PageRun shown = PageRun.of(PageRun.dataOf(single), 0);
        for (int foot = 0; foot < ROBOT.feet().size(); foot++) {
            JsonNode drawn = said.get("feet").get(foot);
            Vector3d expected = shown.foot(200, ROBOT, ROBOT.feet().get(foot));
            assertEquals(0, expected.distance(
                    drawn.get(0).asDouble(), drawn.get(1).asDouble(), drawn.get(2).asDouble()), 1e-6);
        }
    }

    private static void assertScores(JsonNode shown, List<RecordedRun> runs) {
        int at = 0;
        for (RecordedRun run : runs) {
            for (Scorecard card : List.of(run.result().official(), run.result().strict())) {
                assertEquals(
                        String.format(Locale.ROOT, "%s %.4f", card.rules(), card.score()), shown.get(at++).asString());
            }
        }
        assertEquals(at, shown.size());
    }

    @Test
    void severalRunsAreGhostsByTimeOrByProgressOnAPhoneInTheDark() throws IOException {
        Browser.Visit visit = browser.visit(several, "#t=0.6&camera=side", new Browser.Look(390, 844, true, true),
                """
                        const together = pixels();
                        note("luminance", luminance(together)); note("colours", colours(together));
                        note("page", getComputedStyle(document.querySelector(".replay")).backgroundColor);
                        note("width", innerWidth); note("overflow", document.documentElement.scrollWidth - innerWidth);
                        key("o"); await drawn(); note("ghosts", different(together, pixels())); key("o");
                        const gaps = () => [...document.querySelectorAll(".gap")].map(n => n.textContent);
                        replay.seek(8); await drawn(); note("byTime", gaps());
                        key("a"); await drawn(); note("byProgress", gaps()); note("align", replay.state.align);
                        const runs = replay.replay.runs, there = runs[1].timeAtProgress(runs[0].progressAt(8));
                        note("same", [runs[0].progressAt(8), runs[1].progressAt(there)]); note("there", there);
                        key("l"); await drawn(); note("lead", replay.state.lead); note("led", replay.state.now);
                        note("letters", [...document.querySelectorAll(".legend .letter")].map(n => n.textContent));
                        note("patterns", [...document.querySelectorAll(".legend path")].map(n => n.getAttribute("stroke-dasharray")));
                        note("scores", [...document.querySelectorAll("[data-score]")].map(n => n.dataset.score + " " + n.textContent));
                        note("small", [...document.querySelectorAll("button")].filter(n => n.offsetHeight && n.offsetHeight < 36).length);
                        """);
        assertEquals(List.of(), visit.complaints());
        JsonNode said = visit.said();
        assertTrue(said.get("colours").asInt() > 500, said.toString());
        assertTrue(said.get("luminance").asDouble() < 90, "dark: " + said);
        assertEquals("rgb(15, 20, 22)", said.get("page").asString());
        assertEquals(390, said.get("width").asInt());
        assertTrue(said.get("overflow").asInt() <= 0, "no scrolling sideways: " + said);
        assertTrue(said.get("ghosts").asInt() > 200, "ghosts are seen: " + said);
        assertEquals("leads", said.get("byTime").get(0).asString());
        assertTrue(said.get("byTime").get(1).asString().endsWith(" m"), said.toString());
        assertEquals("progress", said.get("align").asString());
        assertTrue(said.get("byProgress").get(1).asString().endsWith(" s"), said.toString());
        // the spatial run fell on its first table
        assertEquals("never got here", said.get("byProgress").get(2).asString());
        assertEquals(said.get("same").get(0).asDouble(), said.get("same").get(1).asDouble(), 1e-9);
        assertEquals(1, said.get("lead").asInt());
        assertEquals(said.get("there").asDouble(), said.get("led").asDouble(), 1e-9);
        assertEquals("[\"A\",\"B\",\"C\"]", said.get("letters").toString());
        assertNotEquals(said.get("patterns").get(0), said.get("patterns").get(1));
        assertNotEquals(said.get("patterns").get(1), said.get("patterns").get(2));
        assertScores(said.get("scores"), List.of(planar.getFirst(), planar.getLast(), spatial));
        assertEquals(0, said.get("small").asInt(), "buttons are large enough for a finger");
    }

    @Test
    void theRestWorksWithoutWebGlAndThePageSaysSo() throws IOException {
        Browser.Visit visit = browser.visit(single, "", new Browser.Look(1000, 640, false, false),
                """
                        note("message", document.querySelector("[role=alert]").textContent);
                        document.querySelectorAll(".list button")[3].click(); await drawn();
                        note("moved", replay.state.now === replay.replay.runs[0].events[3].time);
                        note("scores", [...document.querySelectorAll("[data-score]")].map(n => n.dataset.score + " " + n.textContent));
                        """);
        JsonNode said = visit.said();
        assertTrue(said.get("message").asString().contains("WebGL"), said.toString());
        assertTrue(said.get("moved").asBoolean());
        assertScores(said.get("scores"), planar.subList(0, 1));
        assertFalse(visit.complaints().stream().anyMatch(line -> line.contains("Uncaught")),
                visit.complaints().toString());
    }
}
