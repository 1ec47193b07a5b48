package org.ringside.app.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.app.compare.CompareSettings;
import org.ringside.app.compare.Comparer;
import org.ringside.app.compare.ComparisonFigures;
import org.ringside.app.compare.Contestants;
import org.ringside.app.compare.Declaration;
import org.ringside.app.compare.Perturbation;
import org.ringside.app.compare.Sweep;
import org.ringside.app.replay.Browser;
import org.ringside.app.run.Engines;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.controllers.ControllerLibrary;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.robot.Robots;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The report in Chromium; skipped where that is not installed. */
class ReportInBrowserTest {
    /** What must hold however the page is looked at. */
    private static final String LOOK =
            """
                    const root = document.documentElement;
                    note("width", root.scrollWidth); note("view", root.clientWidth);
                    const rgb = text => text.match(/\\d+/g).slice(0, 3).map(Number), light = c => c[0] + c[1] + c[2];
                    const style = getComputedStyle(document.body);
                    note("paper", light(rgb(style.backgroundColor))); note("ink", light(rgb(style.color)));
                    const ids = [...document.querySelectorAll("main.report > section [id], main.report > section")].map(e => e.id).filter(id => id);
                    note("doubles", ids.filter((id, i) => ids.indexOf(id) !== i && !id.startsWith("plan")).length);
                    note("dead", [...document.querySelectorAll("a[href^='#']")].filter(a => !document.getElementById(a.getAttribute("href").slice(1))).length);
                    note("unnamed", [...document.querySelectorAll("svg[role=img]")].filter(s => !s.getAttribute("aria-label") && !s.getAttribute("aria-labelledby")).length);
                    note("overflowing", [...document.querySelectorAll("svg.chart text")].filter(t => {
                      const box = t.getBoundingClientRect(), page = t.ownerSVGElement.getBoundingClientRect();
                      return box.left < page.left - 3 || box.right > page.right + 3;
                    }).map(t => t.textContent).join("|"));
                    """;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static String page;

    @BeforeAll
    static void compare() throws IOException, InterruptedException {
        browser = Browser.start(folder);
        ControllerLibrary library = ControllerLibrary.load(Optional.empty());
        CompareSettings settings = new CompareSettings(
                Contestants.of(List.of(new Contestants.Entry(library.named("specialists"), List.of()),
                        new Contestants.Entry(library.named("specialists"),
                                List.of(Perturbation.of("motor-strength=0.8"))),
                        new Contestants.Entry(library.named("limp"), List.of()))),
                List.of(CourseLibrary.builtIn("barkour")), Engines.PLANAR, Robots.named("barkour-v0"),
                RandomisationLevel.mild, 1, 3,
                false, OptionalDouble.empty(), List.of(Sweep.of("friction=0.8:1:2")), 1);
        ObjectNode declared = Declaration.of(settings, "test");
        try (Comparer comparer = new Comparer(folder, settings, declared)) {
            comparer.run(2);
            ComparisonFigures figures = comparer.figures();
            page = ReportPage
                    .html(new Report(figures, declared, List.of("compare", "it's"), SceneMaker.of(figures), true));
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void holds(int width, boolean dark) throws IOException {
        Browser.Visit visit = browser.visit(page, "", new Browser.Look(width, 800, dark, true), LOOK);
        JsonNode said = visit.said();
        assertAll(
                () -> assertEquals(List.of(), visit.complaints()),
                () -> assertTrue(said.get("width").asInt() <= said.get("view").asInt(), "scrolls sideways: " + said),
                () -> assertEquals(dark, said.get("paper").asInt() < said.get("ink").asInt(), said.toString()),
                () -> assertEquals(0, said.get("doubles").asInt(), "ids twice"),
                () -> assertEquals(0, said.get("dead").asInt(), "dead links"),
                () -> assertEquals(0, said.get("unnamed").asInt(), "drawings without a name"),
                () -> assertEquals("", said.get("overflowing").asString(), "words that leave their drawing"));
    }

    @Test
    void itFitsADeskAndAPhoneInLightAndDark() throws IOException {
        for (int width : new int[] {390, 1280}) {
            holds(width, false);
            holds(width, true);
        }
    }

    @Test
    void anEpisodeIsWatchedOnDemandAndByKeyboard() throws IOException {
        Browser.Visit visit = browser.visit(page, "", new Browser.Look(1000, 800, false, true),
                """
                        const button = document.querySelector("button[data-scene]"), box = button.nextElementSibling;
                        note("before", box.childElementCount);
                        button.focus(); note("focused", document.activeElement === button);
                        button.click(); note("busy", box.querySelector("canvas").getAttribute("aria-busy"));
                        await box.mounted.ready; await drawn();
                        note("expanded", button.getAttribute("aria-expanded")); note("picture", box.mounted.stage !== null); note("canvas", box.querySelectorAll("canvas").length);
                        note("legend", box.textContent.includes("specialists@motor-strength=0.8"));
                        button.click(); note("hidden", box.hidden);
                        note("wide", document.documentElement.scrollWidth <= document.documentElement.clientWidth);
                        """);
        JsonNode said = visit.said();
        assertEquals(List.of(), visit.complaints());
        assertEquals(
                "{\"before\":0,\"focused\":true,\"busy\":\"true\",\"expanded\":\"true\",\"picture\":true,\"canvas\":1,\"legend\":true,\"hidden\":true,\"wide\":true}",
                said.toString());
    }

    @Test
    void onAPhoneAReplayIsPartOfThePageAndNoWindowInIt() throws IOException {
        Browser.Visit visit = browser.visit(page, "", new Browser.Look(390, 844, false, true),
                """
                        const button = document.querySelector("button[data-scene]"), box = button.nextElementSibling;
                        button.click(); await box.mounted.ready; await drawn();
                        note("hidden", box.scrollHeight - box.clientHeight);
                        // the widest time that there is, in bold
                        for (const t of box.querySelectorAll(".list time")) { t.textContent = "99.99 s"; t.closest("button").classList.add("fault"); }
                        const line = parseFloat(getComputedStyle(box).lineHeight) * 1.5;
                        note("broken", [...box.querySelectorAll(".list time")].filter(t => t.getBoundingClientRect().height > line).length);
                        note("events", box.querySelectorAll(".list time").length > 3);
                        """);
        assertEquals(List.of(), visit.complaints());
        assertEquals("{\"hidden\":0,\"broken\":0,\"events\":true}", visit.said().toString());
    }
}
