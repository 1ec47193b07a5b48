package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.courses.format.CourseWriter;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ringside run} prints, writes, and how it ends. */
class RunCommandTest {
    @TempDir
    private Path folder;

    private String out;
    private String err;

    private int ringside(String... args) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        int code = Main.run(
                Main.commandLine(Ansi.OFF), new PrintWriter(outText), new PrintWriter(errText), args);
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    /** Runs the limp controller, which falls at once, into the test's folder. */
    private int limp(String... more) {
        List<String> args = new ArrayList<>(List.of("run", "--controller", "limp", "--quiet"));
        args.addAll(List.of("--out", folder.resolve("run").toString()));
        args.addAll(List.of(more));
        return ringside(args.toArray(String[]::new));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    @Test
    void anEpisodePrintsItsScorecardWhyItEndedAndWhereItIs() {
        assertEquals(0, limp());
        assertTrue(out.contains("seed 1, on course barkour"), out);
        assertTrue(out.contains("weave-poles"), out);
        assertTrue(out.contains("fell: "), out);
        assertTrue(out.contains("times real time"), out);
        assertTrue(out.contains("wrote " + folder.resolve("run")), out);
        Path replay = folder.resolve("run").resolve("episode-1").resolve("replay.html");
        assertTrue(out.endsWith("watch it: " + replay + System.lineSeparator()), out);
        assertTrue(Files.exists(replay));
        assertEquals("", err);
    }

    @Test
    void anEpisodeKeepsTheCourseThatItWasDrawnAndIsJudgedOnItAgain() {
        assertEquals(0, limp("--randomisation", "hard"));
        Path episode = folder.resolve("run").resolve("episode-1");
        assertTrue(Files.exists(episode.resolve("course.json")));
        String card = out.substring(0, out.indexOf("fell: ")).lines().skip(1).limit(12).toList().toString();
        assertEquals(0, ringside("score", episode.resolve("trace.mcap").toString()));
        assertEquals(card, out.lines().skip(1).limit(12).toList().toString());
        assertTrue(!out.contains("hash differs"), out);
        Path off = folder.resolve("off");
        assertEquals(0, ringside("run", "--controller", "limp", "--quiet", "--randomisation", "off", "--out",
                off.toString()));
        assertTrue(!Files.exists(off.resolve("episode-1").resolve("course.json")));
    }

    @Test
    void aRobotOfOnesOwnRunsByItsPath() throws IOException {
        String document = Robots.document("unitree-go1");
        Path file = folder.resolve("mine.xml");
        Files.writeString(file, document);
        assertEquals(0, limp("--engine", "spatial", "--robot", file.toString(), "--json"), err);
        assertEquals("mine", json().get("robot").asString());
        // what is read of any model is what the reader of our own robots reads
        RobotModel own = Robots.named("unitree-go1");
        RobotModel mine = RobotArgument.definition(file.toString());
        assertEquals(own.feet(), mine.feet());
        assertEquals(own.homePosition(), mine.homePosition());
        assertEquals(own.mass(), mine.mass(), 1e-9);
        assertEquals(own.homeHeight(), mine.homeHeight(), 0.003);
        for (int i = 0; i < own.joints().size(); i++) {
            RobotJoint a = own.joints().get(i);
            RobotJoint b = mine.joints().get(i);
            assertEquals(a.name(), b.name());
            assertEquals(0, a.axis().distance(b.axis()), 1e-9);
            assertEquals(a.torqueLimit(), b.torqueLimit());
            assertEquals(a.stiffness(), b.stiffness());
            assertEquals(a.driveDamping(), b.driveDamping());
            assertEquals(a.noLoadSpeed(), b.noLoadSpeed());
        }
        for (int i = 0; i < own.bodies().size(); i++) {
            RobotBody a = own.bodies().get(i);
            RobotBody b = mine.bodies().get(i);
            assertEquals(a.name(), b.name());
            assertEquals(a.parent(), b.parent());
            assertEquals(0, a.position().distance(b.position()), 1e-9);
            assertEquals(0, a.centreOfMass().distance(b.centreOfMass()), 1e-9);
            assertEquals(a.pitchInertia(), b.pitchInertia(), 1e-7);
            assertEquals(a.shapes().size(), b.shapes().size());
        }
    }

    @Test
    void aFileThatIsNoRobotSaysWhy() throws IOException {
        Path file = folder.resolve("ball.xml");
        Files.writeString(file, "<mujoco><worldbody><body name=\"b\"><freejoint/><geom size=\"1\"/></body></worldbody>"
                + "</mujoco>");
        assertEquals(2, limp("--engine", "spatial", "--robot", file.toString()));
        assertTrue(err.contains("ball.xml") && err.contains("four legs are expected"), err);
    }

    @Test
    void aStartOfOnesOwnIsTakenAndAWrongOneExplained() {
        assertEquals(0, limp("--start", "2.75,-4.0,90", "--json"), err);
        for (String wrong : List.of("1,2", "a,b,c", "1,-1,NaN", "9,9,0", "1,-1,400")) {
            assertEquals(2, limp("--start", wrong), wrong);
            assertTrue(err.contains("--start"), err);
        }
    }

    @Test
    void severalEpisodesPrintTheirSpread() {
        assertEquals(0, limp("--episodes", "3", "--seed", "7"));
        assertTrue(out.contains("3 episodes of limp on course barkour"), out);
        assertTrue(out.contains("seeds 7 to 9"), out);
        assertTrue(out.contains("finished        0 of 3"), out);
        assertTrue(out.contains("seeds 7, 8, 9"), out);
    }

    @Test
    void jsonIsOneObjectWithEverythingThatScriptsNeed() {
        assertEquals(0, limp("--json", "--episodes", "2"));
        JsonNode run = json();
        assertEquals("barkour", run.get("course").asString());
        assertEquals("limp", run.get("controller").asString());
        assertEquals("planar", run.get("engine").asString());
        assertEquals("barkour-v0", run.get("robot").asString());
        assertEquals("mild", run.get("randomisation").asString());
        assertEquals(folder.resolve("run").toString(), run.get("folder").asString());
        assertEquals(64, run.get("courseHash").asString().length());
        assertEquals(2, run.get("episodes").size());
        JsonNode episode = run.get("episodes").get(1);
        assertEquals(2, episode.get("seed").asInt());
        assertFalse(episode.get("finished").asBoolean());
        assertTrue(episode.get("courseTimeSeconds").isNull());
        assertTrue(episode.get("reason").asString().startsWith("fell: "));
        assertTrue(episode.get("official").get("score").isNumber());
        assertTrue(episode.get("strict").get("score").isNumber());
        assertFalse(episode.get("strict").get("clean").asBoolean());
        assertTrue(episode.get("strict").get("faults").size() > 0);
        assertEquals(64, episode.get("hash").asString().length());
        assertEquals(0, run.get("summary").get("finished").asInt());
    }

    @Test
    void theSameRunGivesTheSameNumbersOnAnyNumberOfThreads() {
        limp("--json", "--episodes", "4", "--threads", "1");
        String one = json().get("episodes").toString() + json().get("summary");
        limp("--json", "--episodes", "4", "--threads", "4");
        assertEquals(one, json().get("episodes").toString() + json().get("summary"));
    }

    @Test
    void scoringTheFolderAgainGivesTheSameScorecardsWithoutSimulating() throws IOException {
        limp("--episodes", "2");
        Path run = folder.resolve("run");
        assertEquals(0, ringside("score", "--json", "--no-band", run.toString()));
        JsonNode again = json();
        assertEquals(4, again.size());
        for (JsonNode card : again) {
            Path episode = Path.of(card.get("log").asString()).getParent();
            String kept = Files.readString(
                    episode.resolve("scorecard-" + card.get("rules").asString() + ".json"));
            String log = "\"log\":\"seed " + episode.getFileName().toString().substring(8) + "\"";
            assertEquals(
                    JsonMapper.shared().readTree(kept).toString(),
                    card.toString().replaceFirst("\"log\":\"[^\"]*\"", log));
        }
    }

    @Test
    void theSpatialEngineRunsIsNamedEverywhereAndJudgedTheSameAgain() throws IOException {
        assertEquals(0, limp("--engine", "spatial"), () -> err);
        assertTrue(out.contains("fell: "), out);
        assertTrue(out.contains("spatial engine: three dimensions"), out);
        Path episode = folder.resolve("run/episode-1");
        assertTrue(Files.readString(folder.resolve("run/manifest.json")).contains("\"engine\":\"spatial\"")
                || Files.readString(folder.resolve("run/manifest.json")).contains("\"engine\" : \"spatial\""));
        String replay = Files.readString(episode.resolve("replay.html"));
        assertTrue(replay.contains("\"engine\":\"spatial\""));
        assertEquals(0, ringside("score", "--json", "--no-band", folder.resolve("run").toString()));
        for (JsonNode card : json()) {
            JsonNode kept = JsonMapper.shared().readTree(Files.readString(
                    episode.resolve("scorecard-" + card.get("rules").asString() + ".json")));
            assertEquals(kept.get("score"), card.get("score"));
            assertEquals(kept.get("faults"), card.get("faults"));
        }
    }

    @Test
    void inTheSpatialEngineARobotStandsWhereItWasPut() {
        assertEquals(
                0,
                ringside("run", "--engine", "spatial", "--controller", "stand", "--randomisation", "off", "--quiet",
                        "--json", "--out", folder.resolve("stand").toString()),
                () -> err);
        JsonNode run = json();
        assertEquals("spatial", run.get("engine").asString());
        JsonNode episode = run.get("episodes").get(0);
        assertFalse(episode.get("reason").asString().startsWith("fell"), episode.get("reason").asString());
        assertFalse(episode.get("strict").get("faults").toString().contains("\"fall\""), out);
    }

    @Test
    void whatTheSpatialEngineCannotDoIsSaidBeforeTheRun() throws IOException {
        Path course = folder.resolve("steep.json");
        String text = CourseWriter.pretty(CourseLibrary.builtIn("barkour"));
        Files.writeString(course, text.replaceFirst("\"slope\": [0-9.]+", "\"slope\": 50"));
        assertEquals(2, limp("--engine", "spatial", "--course", course.toString()));
        assertTrue(err.contains("steeper than 45 degrees"), err);
        assertFalse(Files.exists(folder.resolve("run")), "bad usage must leave nothing behind");
    }

    @Test
    void aRunFolderIsScoredOnItsOwnCourse() throws IOException {
        Path course = folder.resolve("mine.json");
        String text = CourseWriter.pretty(CourseLibrary.builtIn("barkour"));
        Files.writeString(course, text.replaceFirst("\"name\": \"barkour\"", "\"name\": \"mine\""));
        assertEquals(0, limp("--course", course.toString()), () -> err);
        Files.delete(course);
        assertEquals(0, ringside("score", "--no-band", folder.resolve("run").toString()));
        assertTrue(out.contains("on course mine"), out);
        assertFalse(out.contains("other-course"), out);
        // an episode's folder and a lone trace find it, too, unless another course is asked for
        String trace = folder.resolve("run/episode-1/trace.mcap").toString();
        ringside("score", "--no-band", trace);
        assertTrue(out.contains("on course mine"), out);
        ringside("score", "--no-band", "--course", "barkour", trace);
        assertTrue(out.contains("on course barkour") && out.contains("other-course"), out);
    }

    @Test
    void theBarIsMissedWithExitCodeOneAndMetWithZero() {
        assertEquals(0, limp("--minimum-score", "0"));
        assertEquals(1, limp("--minimum-score", "0.99"));
        assertTrue(err.contains("misses the bar of 0.99"), err);
    }

    @Test
    void anEpisodeThatFailsIsAResultAndNoError() {
        assertEquals(0, ringside("run", "--controller", "broken", "--quiet", "--out", folder.resolve("b").toString()));
        assertTrue(out.contains("controller-error: "), out);
        assertTrue(out.contains("no such policy"), out);
    }

    @Test
    void badUsageEndsWithTwoAndANearGuess() {
        assertEquals(2, limp("--course", "barkor"));
        assertTrue(err.contains("did you mean \"barkour\"?"), err);
        assertEquals(2, ringside("run", "--controller", "limb"));
        assertTrue(err.contains("did you mean \"limp\"?"), err);
        assertEquals(2, limp("--robot", "barkour-v1"));
        assertTrue(err.contains("did you mean \"barkour-v0\"?"), err);
        assertEquals(2, limp("--engine", "plana"));
        assertTrue(err.contains("did you mean \"planar\"?"), err);
        for (String[] bad : new String[][] {
            {"--episodes", "0"},
            {"--episodes", "100001"},
            {"--seed", "9223372036854775807", "--episodes", "2"},
            {"--threads", "0"},
            {"--minimum-score", "NaN"},
            {"--randomisation", "medium"},
            {"--plugins", folder.resolve("nowhere").toString()},
        }) {
            assertEquals(2, limp(bad), String.join(" ", bad));
            assertTrue(err.startsWith("ringside: "), err);
            assertEquals("", out);
        }
        assertFalse(Files.exists(folder.resolve("run")), "bad usage must leave nothing behind");
    }

    @Test
    void aFolderThatCannotBeWrittenEndsWithTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x", StandardCharsets.US_ASCII);
        assertEquals(2, ringside("run", "--controller", "limp", "--out", file.resolve("run").toString()));
        assertTrue(err.contains("cannot be written"), err);
    }

    @Test
    void randomisationOffGivesEverySeedTheSameWorld() {
        limp("--json", "--episodes", "2", "--randomisation", "off");
        JsonNode episodes = json().get("episodes");
        assertEquals(episodes.get(0).get("hash"), episodes.get(1).get("hash"));
    }

    @Test
    void theManifestSaysWithWhatItWasRun() throws IOException {
        limp("--seed", "5");
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(folder.resolve("run/manifest.json")));
        assertEquals("ringside-run/1", manifest.get("format").asString());
        assertEquals(VersionProvider.version(), manifest.get("ringside").asString());
        assertEquals("run", manifest.get("commandLine").get(0).asString());
        assertEquals(5, manifest.get("seeds").get("first").asInt());
        assertEquals("fell", manifest.get("episodes").get(0).get("outcome").asString());
        assertEquals(64, manifest.get("episodes").get(0).get("stateHash").asString().length());
    }

    @Test
    void aFolderThatCannotBeNewIsRefusedBeforeAnythingRuns() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (String bad : List.of(".", "..", "", "/", folder + "/..", file.toString())) {
            assertEquals(2, ringside("run", "--controller", "limp", "--out", bad), bad);
            assertTrue(err.startsWith("ringside: --out "), err);
        }
        assertEquals(List.of(file), Files.list(folder).toList());
    }
}
