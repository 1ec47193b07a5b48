package org.ringside.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.CentreLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page shows what the trace holds. */
class ReplayPageTest {
    private static final RobotModel ROBOT = Robots.named("barkour-v0");

    private static RecordedRun run;
    private static String page;
    private static JsonNode data;

    @BeforeAll
    static void runOnce() throws InterruptedException {
        run = RecordedRun.ofSpecialists();
        page = ReplayPage.html(ROBOT, run.trace(), run.result().judged(), labels("specialists")).orElseThrow();
        data = dataOf(page);
    }

    private static ReplayLabels labels(String controller) {
        return new ReplayLabels(controller, "planar", "", 1, "finished");
    }

    private static JsonNode dataOf(String html) {
        Matcher matcher = Pattern.compile(
                "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(html);
        assertTrue(matcher.find());
        return JsonMapper.shared().readTree(matcher.group(1));
    }

    /** A column of the page, put together as its script does it. */
    private static double[] column(String name, String unit) {
        JsonNode differences = data.get("frames").get("columns").get(name);
        double[] values = new double[differences.size()];
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += differences.get(i).asInt();
            values[i] = sum * data.get("frames").get(unit).asDouble();
        }
        return values;
    }

    @Test
    void thereAreFiftyFramesASecondFromTheFirstToTheLastSample() {
        double[] time = column("time", "timeUnit");
        double[] sampled = run.trace().time();
        double end = sampled[sampled.length - 1];
        assertEquals(0, time[0]);
        assertEquals(end, time[time.length - 1], 1e-3);
        assertEquals(end * 50 + 1, time.length, 1);
        data.get("frames").get("columns").forEach(column -> assertEquals(time.length, column.size()));
    }

    @Test
    void standingFeetAreWhereTheTraceSawThemTouch() {
        BodyMotion motion = run.trace().motion().orElseThrow();
        CentreLine line = run.result().judged().course().line();
        double[] time = column("time", "timeUnit");
        double[] s = column("s", "lengthUnit");
        double[] z = column("z", "lengthUnit");
        int compared = 0;
        for (Leg leg : ROBOT.legs()) {
            double[] footS = column(leg.name() + ".footS", "lengthUnit");
            double[] footZ = column(leg.name() + ".footZ", "lengthUnit");
            for (ContactSpan span : motion.contacts()) {
                // there the touch is below the foot's centre; a foot may also bump into the edge of the end table
                boolean level = span.foot().equals(ROBOT.feet().get(leg.foot()))
                        && Set.of("ground", "start-table").contains(span.surface());
                double from = run.trace().time()[span.firstSample()];
                double to = run.trace().time()[span.lastSample()];
                double least = Double.POSITIVE_INFINITY;
                double largest = Double.NEGATIVE_INFINITY;
                double nearest = Double.POSITIVE_INFINITY;
                double lowest = Double.POSITIVE_INFINITY;
                for (int i = 0; level && i < time.length; i++) {
                    if (time[i] >= from + 0.02 && time[i] <= to - 0.02) {
                        double at = line.project(span.x(), span.y(), s[i] - 1, s[i] + 1);
                        least = Math.min(least, s[i] + footS[i]);
                        largest = Math.max(largest, s[i] + footS[i]);
                        nearest = Math.min(nearest, Math.abs(s[i] + footS[i] - at));
                        lowest = Math.min(lowest, Math.abs(z[i] + footZ[i] - leg.footRadius() - span.z()));
                    }
                }
                // a foot that rolls or slides is not standing
                if (to - from >= 0.1 && largest - least < 0.005 && level) {
                    String what = String.format(Locale.ROOT, "%s, %.2f s to %.2f s: %.4f m along, %.4f m up",
                            leg.name(), from, to, nearest, lowest);
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
        double[] s = column("s", "lengthUnit");
        double[] z = column("z", "lengthUnit");
        int last = s.length - 1;
        for (Leg leg : ROBOT.legs()) {
            double[] footS = column(leg.name() + ".footS", "lengthUnit");
            double[] footZ = column(leg.name() + ".footZ", "lengthUnit");
            // the table is 0.1 m high
            assertEquals(0.1, z[last] + footZ[last] - leg.footRadius(), 0.002, leg.name());
            assertEquals(s[last - 25] + footS[last - 25], s[last] + footS[last], 0.001);
        }
    }

    @Test
    void everyTouchOfAFootIsInAFrame() {
        double[] time = column("time", "timeUnit");
        double[] touch = column("touch", "timeUnit");
        double unit = data.get("frames").get("timeUnit").asDouble();
        for (ContactSpan span : run.trace().motion().orElseThrow().contacts()) {
            int foot = ROBOT.feet().indexOf(span.foot());
            double from = run.trace().time()[span.firstSample()];
            int frame = 0;
            while (time[frame] < from - 1e-9) {
                frame++;
            }
            if (foot >= 0) {
                assertEquals(1, Math.round(touch[frame] / unit) >> foot & 1, span.foot() + " at " + from);
            }
        }
    }

    @Test
    void theEventsAreThoseOfTheStrictScorecard() {
        StringBuilder texts = new StringBuilder();
        int gates = 0;
        for (JsonNode event : data.get("events")) {
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
    void theSectionHasTheHeightsOfTheObstacles() {
        double[] highest = new double[data.get("course").get("obstacles").size()];
        for (JsonNode piece : data.get("course").get("section")) {
            JsonNode points = piece.get("points");
            for (int i = 1; i < points.size(); i += 2) {
                int obstacle = piece.get("obstacle").asInt();
                highest[obstacle] = Math.max(highest[obstacle], points.get(i).asDouble());
            }
        }
        // start table, poles (which are no part of the section), A-frame of 2 m panels at 30 degrees, board, end table
        double[] expected = {0.1, 0, 1, 0.001, 0.1};
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], highest[k], 0.002);
        }
    }

    @Test
    void noTextCanBreakOutOfTheData() {
        String hostile = "</script><script>alert(1)</script><!-- \u2028 @DATA@ $1 \\ \" '";
        String html = ReplayPage.html(ROBOT, run.trace(), run.result().judged(), labels(hostile)).orElseThrow();
        assertFalse(html.contains("alert(1)</"), "markup must be escaped");
        assertFalse(html.contains("\u2028"));
        assertEquals(hostile, dataOf(html).get("controller").asString());
        assertEquals(page.split("<script").length, html.split("<script").length);
    }

    @Test
    void thePageIsSmallAndAsksNobodyForAnything() {
        assertTrue(page.getBytes(StandardCharsets.UTF_8).length < 1_500_000);
        assertFalse(Pattern.compile("https?:|//[a-z]|url\\(|@import|fetch\\(", Pattern.CASE_INSENSITIVE)
                .matcher(page).find());
    }

    @Test
    void aLongRunHasFewerFramesASecond() {
        int size = 100 * 1200;
        double[] time = new double[size];
        for (int i = 0; i < size; i++) {
            time[i] = i / 100.0;
        }
        double[] level = new double[4 * size];
        for (int i = 0; i < size; i++) {
            level[4 * i] = 1;
        }
        int joints = ROBOT.joints().size();
        BodyMotion motion = new BodyMotion(
                ROBOT.joints().stream().map(joint -> joint.name()).toList(), ROBOT.feet(), new double[size], level,
                new double[6 * size], new double[joints * size], new double[joints * size], new double[joints * size],
                List.of());
        Trace trace = new Trace("long", time, new double[size], new double[size], Optional.of(motion));
        CentreLine line = run.result().judged().course().line();
        int frames = ReplayFrames.of(trace, motion, ROBOT, line).values()[0].length;
        assertTrue(frames <= ReplayFrames.MOST_FRAMES && frames > ReplayFrames.MOST_FRAMES / 2, frames + " frames");
    }

    @Test
    void aTraceOfTimeAndPlaceHasNoReplay() {
        Trace plain = new Trace("plain", run.trace().time(), run.trace().x(), run.trace().y(), Optional.empty());
        assertTrue(ReplayPage.html(ROBOT, plain, run.result().judged(), labels("specialists")).isEmpty());
    }
}
