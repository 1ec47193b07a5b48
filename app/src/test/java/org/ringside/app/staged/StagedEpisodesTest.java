package org.ringside.app.staged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.courses.Course;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.scoring.Fault;
import org.ringside.scoring.FaultRule;
import org.ringside.scoring.OfficialJudge;
import org.ringside.scoring.Scorecard;
import org.ringside.scoring.StrictJudge;
import org.ringside.scoring.trace.Trace;

/**
 * Each rule of the strict judge is shown on an episode that breaks it and on one that almost does. What is drawn and told in
 * {@code docs/judging.md} is what was judged here: {@code -Dringside.draw=true} writes it anew.
 */
class StagedEpisodesTest {
    private static final Course COURSE = CourseLibrary.builtIn("barkour");
    private static final Puppet PUPPET = new Puppet(COURSE);
    private static final List<StagedEpisode> EPISODES = Episodes.of(COURSE, PUPPET);
    private static final Path DOCS = Path.of("..", "docs");
    private static final boolean DRAW = Boolean.getBoolean("ringside.draw");

    static Stream<String> names() {
        return EPISODES.stream().map(StagedEpisode::name);
    }

    private static StagedEpisode episode(String name) {
        return EPISODES.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    private static Trace trace(StagedEpisode episode) {
        return PUPPET.play(episode.name(), episode.script().frames());
    }

    private static Scorecard strict(Trace trace) {
        return new StrictJudge(false, Double.POSITIVE_INFINITY).judge(COURSE, trace);
    }

    @ParameterizedTest
    @MethodSource("names")
    void strictFindsWhatHappenedAndNothingElse(String name) {
        StagedEpisode episode = episode(name);
        Scorecard card = strict(trace(episode));
        assertEquals(
                episode.faults().stream().map(f -> f.rule().id() + " " + f.place()).toList(),
                card.faults().stream().map(f -> f.rule().id() + " " + f.place()).toList(),
                () -> card.faults().toString());
        List<Double> marks = episode.script().marks();
        for (int i = 0; i < card.faults().size(); i++) {
            Fault fault = card.faults().get(i);
            assertTrue(fault.evidence().matches(episode.faults().get(i).evidence()), fault.evidence());
            assertTrue(fault.time() >= marks.getFirst() - 1e-9 && fault.time() <= marks.getLast() + 1e-9,
                    fault + " not in " + marks);
        }
        assertTrue(card.findings().isEmpty(), () -> card.findings().toString());
        long lost = card.faults().stream().filter(f -> f.rule().losesObstacle()).map(Fault::place).distinct().count();
        assertEquals(5 - lost, card.obstaclesCompleted());
        assertEquals(card.faults().isEmpty(), card.clean());
    }

    @ParameterizedTest
    @MethodSource("names")
    void officialSaysWhatItsRulesSay(String name) {
        StagedEpisode episode = episode(name);
        Scorecard card = new OfficialJudge().judge(COURSE, trace(episode));
        assertEquals(episode.officialObstacles(), card.obstaclesCompleted());
        assertEquals(episode.officialFinished(), card.finished());
    }

    @Test
    void theCleanRunHasTheFullScoreByBoth() {
        Trace trace = trace(episode("clean"));
        assertEquals(1.0, strict(trace).score());
        assertEquals(1.0, new OfficialJudge().judge(COURSE, trace).score());
        assertTrue(strict(trace).clean());
    }

    @Test
    void everyRuleIsShown() {
        TreeSet<FaultRule> shown = EPISODES.stream()
                .flatMap(e -> e.faults().stream())
                .map(StagedEpisode.Expected::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Arrays.asList(FaultRule.values())), shown);
    }

    private static Path drawing(String name) {
        return DOCS.resolve("judging").resolve(name + ".svg");
    }

    private static String drawn(StagedEpisode episode) {
        Trace trace = trace(episode);
        return StagedDrawing.svg(COURSE, PUPPET, episode, trace, strict(trace));
    }

    @BeforeAll
    static void draw() throws IOException {
        if (DRAW) {
            Files.createDirectories(DOCS.resolve("judging"));
            for (StagedEpisode episode : EPISODES) {
                Files.writeString(drawing(episode.name()), drawn(episode));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theDrawingIsOfTheRunThatWasJudged(String name) throws IOException {
        Path file = drawing(name);
        assertEquals(Files.readString(file), drawn(episode(name)),
                file + " is not what is drawn now; see docs/judging.md");
    }

    @Test
    void thereIsADrawingOfEveryEpisodeAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve("judging"))) {
            assertEquals(
                    names().map(name -> name + ".svg").sorted().toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void whoKneelsDoesTouchTheGround() {
        assertTrue(trace(episode("kneeling")).motion().orElseThrow().contacts().stream()
                .anyMatch(contact -> !contact.isFoot() && contact.surface().equals("ground")));
    }

    @Test
    void theTableInTheDocsIsWhatTheJudgesSay() throws IOException {
        String begin = "<!-- staged episodes: written by StagedEpisodesTest -->\n";
        String end = "<!-- end of staged episodes -->\n";
        StringBuilder table = new StringBuilder("| plan | what happens | strict | official |\n|---|---|---|---|\n");
        for (StagedEpisode episode : EPISODES) {
            Trace trace = trace(episode);
            table.append(StagedDrawing.row(episode, strict(trace), new OfficialJudge().judge(COURSE, trace)));
        }
        Path file = DOCS.resolve("judging.md");
        String text = Files.readString(file);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertTrue(to >= from && from >= begin.length(), file + " has no place for the table");
        if (DRAW) {
            text = text.substring(0, from) + table + text.substring(to);
            Files.writeString(file, text);
            to = text.indexOf(end);
        }
        assertEquals(text.substring(from, to), table.toString());
    }
}
