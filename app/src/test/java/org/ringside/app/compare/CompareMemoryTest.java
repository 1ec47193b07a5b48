package org.ringside.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.app.run.Engines;
import org.ringside.app.run.HeldMemory;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.app.run.WeighedProvider;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.robot.Robots;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A comparison of any length holds some numbers an episode: the rest is in its journal. */
class CompareMemoryTest {
    private static final int SEEDS = 600;
    private static final int EPISODES = 4 * SEEDS;

    /** Scores, times, keys and what sorts them. The record of an episode is several times that, a trace a thousand times. */
    private static final long MOST_PER_EPISODE = 400;

    @TempDir
    private Path folder;

    /** Episodes as they came, again and again under new seeds. */
    private void write(CompareSettings settings, ObjectNode declared) throws Exception {
        Path once = folder.resolve("once");
        CompareSettings few = Comparisons.settings(1, false, List.of(), "limp", "broken");
        Comparisons.run(once, few, 2);
        List<EpisodeRecord> records = new ArrayList<>();
        Journal.open(once, Declaration.of(few, "test"), records::add).close();
        try (BufferedWriter to = Files.newBufferedWriter(folder.resolve(Journal.FILE))) {
            to.write(JsonMapper.shared().writeValueAsString(declared) + "\n");
            for (int i = 0; i < SEEDS; i++) {
                for (EpisodeRecord record : records) {
                    to.write(RecordJson.line(record).replaceFirst("\"seed\":7\\b", "\"seed\":" + (7 + i)));
                }
            }
        }
    }

    @Test
    void memoryIsSomeNumbersAnEpisode() throws Exception {
        CompareSettings settings = Comparisons.settings(SEEDS, false, List.of(), "limp", "broken");
        ObjectNode declared = Declaration.of(settings, "test");
        write(settings, declared);
        try (Comparer warm = new Comparer(folder, settings, declared)) {
            warm.run(2);
        }
        HeldMemory.Held<Comparer> opened = HeldMemory.of(() -> new Comparer(folder, settings, declared));
        try (Comparer comparer = opened.made()) {
            assertEquals(EPISODES, comparer.earlier());
            comparer.run(2);
            HeldMemory.Held<ComparisonFigures> figures = HeldMemory.of(comparer::figures);
            long each = (opened.bytes() + figures.bytes()) / EPISODES;
            System.out.println("a comparison holds " + each + " bytes an episode");
            assertTrue(each < MOST_PER_EPISODE, each + " bytes an episode");
            assertEquals(SEEDS, figures.made().rounds());
        }
    }

    @Test
    void whatWasSimulatedIsLetGo() throws Exception {
        int episodes = 150;
        WeighedProvider weighed = new WeighedProvider(30, episodes);
        CompareSettings settings = new CompareSettings(
                Contestants.of(List.of(new Contestants.Entry(weighed, List.of()))),
                List.of(CourseLibrary.builtIn("barkour")), Engines.PLANAR, Robots.named("barkour-v0"),
                RandomisationLevel.mild, 7, episodes, false, OptionalDouble.empty(), List.of(), 1);
        try (Comparer comparer = new Comparer(folder, settings, Declaration.of(settings, "test"))) {
            comparer.run(1);
        }
        assertEquals(episodes, weighed.begun());
        // a trace of the shortest episode has 16 kB and more: see RunMemoryTest
        assertTrue(weighed.bytesPerEpisode() < 2000, weighed.bytesPerEpisode() + " bytes an episode");
    }
}
