package org.ringside.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ringside.app.run.Engines;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.Scorecard;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.CentreLine;
import tools.jackson.databind.JsonNode;

/** The page shows what the trace holds. */
class ReplayPageTest {
    private static final RobotModel ROBOT = Robots.named("barkour-v0");

    private static RecordedRun run;
    private static String page;
    private static JsonNode data;
    private static PageRun shown;

    @BeforeAll
    static void runOnce() throws InterruptedException {
        run = RecordedRun.of(Engines.PLANAR, RandomisationLevel.off, 1).getFirst();
        page = ReplayPage.html(ROBOT, run.trace(), run.result().judged(), labels("specialists")).orElseThrow();
        data = PageRun.dataOf(page);
        shown = PageRun.of(data, 0);
    }

    private static ReplayLabels labels(String controller) {
        return new ReplayLabels(controller, "planar", "", 1, "finished");
    }

    private static ReplayRun named(String name) {
        return new ReplayRun(name, ROBOT, run.trace(), run.result().judged(), labels(name));
    }

    @Test
    void thereAreFiftyFramesASecondFromTheFirstToTheLastSample() {
        double[] sampled = run.trace().time();
        double end = sampled[sampled.length - 1];
        assertEquals(0, shown.time(0));
        assertEquals(end, shown.time(shown.count() - 1), 1e-3);
        assertEquals(end * 50 + 1, shown.count(), 1);
        assertEquals(shown.count(), shown.node().get("frames").get("count").asInt());
        assertEquals(shown.count() * 7 * ROBOT.bodies().size(), shown.bodies().length);
        for (int frame = 1; frame < shown.count(); frame++) {
            assertTrue(shown.time(frame) > shown.time(frame - 1));
        }
    }

    @Test
    void standingFeetAreWhereTheTraceSawThemTouch() {
        CentreLine line = run.result().judged().course().line();
        int compared = 0;
        for (Leg leg : ROBOT.legs()) {
            String foot = ROBOT.feet().get(leg.foot());
            for (PageRun.Touch touch : shown.touches()) {
                // there the touch is below the foot's centre; a foot may also bump into the edge of the end table
                if (!touch.foot() || !touch.part().equals(foot) || touch.to() - touch.from() < 0.1
                        || !Set.of("ground", "start-table").contains(touch.surface())) {
                    continue;
                }
                double least = Double.POSITIVE_INFINITY;
                double largest = Double.NEGATIVE_INFINITY;
                double nearest = Double.POSITIVE_INFINITY;
                double lowest = Double.POSITIVE_INFINITY;
                for (int i = 0; i < shown.count(); i++) {
                    if (shown.time(i) >= touch.from() - 1e-9 && shown.time(i) <= touch.to() + 1e-9) {
                        Vector3d centre = shown.foot(i, ROBOT, foot);
                        // the planar engine unrolls the line: what is ahead of the base is as far along the line
                        double s = shown.arcLength(i);
                        Vector3d fromBase = shown.foot(i, ROBOT, foot).sub(shown.basePlace(i));
                        double ahead = s + fromBase.x * StrictMath.cos(line.heading(s))
                                + fromBase.y * StrictMath.sin(line.heading(s));
                        double at = line.project(touch.at().x, touch.at().y, s - 1, s + 1);
                        double sole = shown.foot(i, ROBOT, foot).z - leg.footRadius();
                        // the largest force, whose place a touch has, may be that of the landing, before the foot stands
                        if (shown.time(i) >= touch.from() + 0.02 && shown.time(i) <= touch.to() - 0.02) {
                            least = Math.min(least, ahead);
                            largest = Math.max(largest, ahead);
                        }
                        nearest = Math.min(nearest, Math.abs(ahead - at));
                        lowest = Math.min(lowest, Math.abs(sole - touch.at().z));
                    }
                }
                // a foot that rolls or slides is not standing
                if (largest - least < 0.005) {
                    String what = String.format(Locale.ROOT, "%s, %.2f s to %.2f s: %.4f m along, %.4f m up",
                            leg.name(), touch.from(), touch.to(), nearest, lowest);
                    assertTrue(nearest < 0.002, what);
                    assertTrue(lowest < 0.002, what);
                    compared++;
                }
            }
        }
        assertTrue(compared > 20, compared + " touches");
    }

    @Test
    void theRobotStandsStillOnTheEndTable() {
        int last = shown.count() - 1;
        for (Leg leg : ROBOT.legs()) {
            String foot = ROBOT.feet().get(leg.foot());
            Vector3d now = shown.foot(last, ROBOT, foot);
            // the table is 0.1 m high
            assertEquals(0.1, now.z - leg.footRadius(), 0.002, leg.name());
            assertEquals(0, now.distance(shown.foot(last - 25, ROBOT, foot)), 0.001);
        }
    }

    @Test
    void everyTouchOfTheTraceIsShownWithItsForce() {
        List<ContactSpan> spans = run.trace().motion().orElseThrow().contacts();
        List<PageRun.Touch> touches = shown.touches();
        assertEquals(0, shown.node().get("contacts").get("leftOut").asInt());
        assertEquals(spans.size(), touches.size());
        for (int i = 0; i < touches.size(); i++) {
            ContactSpan span = spans.get(i);
            PageRun.Touch touch = touches.get(i);
            assertEquals(span.isFoot() ? span.foot() : span.body(), touch.part());
            assertEquals(span.isFoot(), touch.foot());
            assertEquals(span.surface(), touch.surface());
            assertEquals(run.trace().time()[span.firstSample()], touch.from(), 1e-4);
            assertEquals(run.trace().time()[span.lastSample()], touch.to(), 1e-4);
            assertEquals(span.maximumForce(), touch.force(), 0.0051);
            assertEquals(1, touch.normal().length(), 2e-4);
            assertTrue(touch.normal().z > -1e-9, "no surface of a course pushes down");
        }
    }

    @Test
    void theEventsAreThoseOfTheStrictScorecard() {
        StringBuilder texts = new StringBuilder();
        int gates = 0;
        for (JsonNode event : shown.node().get("events")) {
            String text = event.get("text").asString();
            gates += text.contains("gate ") ? 1 : 0;
            texts.append(text).append('\n');
        }
        assertEquals(run.result().strict().gatesCompleted(), gates, texts.toString());
        String weaving = String.format(
                Locale.ROOT, "weave-poles done in %.2f s, allotted 3.55 s (gate 7)",
                run.result().strict().obstacles().get(1).seconds().orElseThrow());
        assertTrue(texts.toString().contains(weaving), texts.toString());
        String courseTime = String.format(
                Locale.ROOT, "course time %.2f s", run.result().strict().courseTimeSeconds().orElseThrow());
        assertTrue(texts.toString().contains(courseTime), texts.toString());
    }

    @Test
    void theNumbersAreThoseOfTheScorecards() {
        List<JudgedTrace.Verdict> verdicts = run.result().judged().verdicts();
        for (int k = 0; k < verdicts.size(); k++) {
            Scorecard card = verdicts.get(k).card();
            JsonNode node = shown.node().get("cards").get(k);
            assertEquals(card.rules(), node.get("rules").asString());
            assertEquals(card.score(), node.get("score").asDouble());
            assertEquals(card.finished(), node.get("finished").asBoolean());
            assertEquals(card.courseTimeSeconds().orElseThrow(), node.get("courseTime").asDouble());
            assertEquals(card.obstaclesCompleted(), node.get("completed").asInt());
            for (int o = 0; o < card.obstacles().size(); o++) {
                JsonNode obstacle = node.get("obstacles").get(o);
                assertEquals(card.obstacles().get(o).name(), obstacle.get("name").asString());
                assertEquals(card.obstacles().get(o).pointsLost(), obstacle.get("pointsLost").asDouble());
            }
        }
        int crossed = 0;
        for (JsonNode time : shown.node().get("gates")) {
            crossed += time.isNull() ? 0 : 1;
        }
        assertEquals(run.result().strict().gatesCompleted(), crossed);
    }

    @Test
    void theSolidsHaveTheHeightsOfTheObstacles() {
        double[] highest = new double[data.get("course").get("obstacles").size()];
        for (JsonNode solid : data.get("course").get("solids")) {
            int obstacle = solid.get("obstacle").asInt();
            highest[obstacle] = Math.max(highest[obstacle], solid.get("height").asDouble());
        }
        // start table, poles, A-frame of 2 m panels at 30 degrees, board, end table
        double[] expected = {0.1, 1, 1, 0.001, 0.1};
        for (int k = 0; k < expected.length; k++) {
            if (k != 1) {
                assertEquals(expected[k], highest[k], 1e-4);
            }
        }
        assertTrue(highest[1] > 0.2, "the poles stand");
    }

    @Test
    void noTextCanBreakOutOfTheData() {
        String hostile = "</script><script>alert(1)</script><!-- \u2028 @DATA@ /*@SCRIPT@*/ $1 \\ \" '";
        String html = ReplayPage.html(ROBOT, run.trace(), run.result().judged(), labels(hostile)).orElseThrow();
        assertFalse(html.contains("alert(1)</"), "markup must be escaped");
        assertFalse(html.contains("\u2028"));
        JsonNode shownRun = PageRun.dataOf(html).get("runs").get(0);
        assertEquals(hostile, shownRun.get("controller").asString());
        assertTrue(shownRun.get("name").asString().startsWith(hostile));
        assertEquals(page.split("<script").length, html.split("<script").length);
    }

    @Test
    void thePageAsksNobodyForAnything() {
        // the library names XHTML's namespace, and a licence may name a site; the page's policy forbids any request
        assertTrue(page.contains("content=\"default-src 'none';"), "the policy");
        String own = page.replace(ReplayAssets.text(ReplayAssets.THREE), "")
                .replace(ReplayAssets.embedded(data), "")
                .replace("http://www.w3.org/2000/svg", "");
        assertTrue(own.length() < 100_000, "what is left is the project's own");
        assertFalse(Pattern.compile("https?:|//[a-z]|url\\(|@import|fetch\\(", Pattern.CASE_INSENSITIVE)
                .matcher(own).find());
        assertFalse(ReplayAssets.script().toLowerCase(Locale.ROOT).contains("</script"));
    }

    @Test
    void onePageIsSmallAndTenRunsAreBelowFiveMegabytes() {
        assertTrue(bytes(page) < 1_200_000, bytes(page) + " bytes");
        List<ReplayRun> ten = new ArrayList<>();
        for (int i = 0; i < ReplayData.MOST_RUNS; i++) {
            ten.add(named("run " + i));
        }
        String html = ReplayPage.html(ten);
        assertTrue(bytes(html) < 5_000_000, bytes(html) + " bytes");
        JsonNode tenRuns = PageRun.dataOf(html);
        assertEquals(1, tenRuns.get("robots").size(), "one robot is told of once");
        assertEquals(50, (PageRun.of(tenRuns, 9).count() - 1) / run.trace().time()[run.trace().size() - 1], 0.2);
        ten.add(named("one too many"));
        assertThrows(IllegalArgumentException.class, () -> ReplayData.of(ten));
        assertThrows(IllegalArgumentException.class, () -> ReplayData.of(List.of()));
    }

    private static int bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void runsOnDifferentCoursesAreNotShownTogether() {
        String other = CourseLibrary.names().stream()
                .filter(name -> !name.equals("barkour")).findFirst().orElseThrow();
        JudgedTrace elsewhere = new JudgedTrace(
                "elsewhere", CourseLibrary.builtIn(other), run.result().judged().verdicts(), List.of());
        ReplayRun stranger = new ReplayRun("stranger", ROBOT, run.trace(), elsewhere, labels("stranger"));
        String message = assertThrows(
                IllegalArgumentException.class, () -> ReplayData.of(List.of(named("first"), stranger))).getMessage();
        assertTrue(message.contains("first was on barkour") && message.contains("stranger on " + other), message);
    }

    @Test
    void aTraceOfTimeAndPlaceHasNoReplay() {
        Trace plain = new Trace("plain", run.trace().time(), run.trace().x(), run.trace().y(), Optional.empty());
        assertTrue(ReplayPage.html(ROBOT, plain, run.result().judged(), labels("specialists")).isEmpty());
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReplayRun("plain", ROBOT, plain, run.result().judged(), labels("plain")));
    }
}
