package org.ringside.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.courses.format.CourseReader;
import org.ringside.scoring.trace.mcap.McapTraceReader;

class RunFolderTest {
    private static final RunManifest MANIFEST =
            new RunManifest("0", List.of("run"), Optional.empty(), Instant.EPOCH);

    @TempDir
    private Path folder;

    private RunFolder begin(String name, int episodes) throws IOException {
        return RunFolder.begin(folder.resolve(name), TestRuns.settings(1, episodes), MANIFEST);
    }

    private static void runInto(RunFolder target, int episodes) throws InterruptedException {
        RunProgress progress = new RunProgress(target, Optional.empty());
        new RunExecutor(TestRuns.settings(1, episodes), progress).run(2);
    }

    @Test
    void aRunLeavesEverythingThatAStrangerNeeds() throws Exception {
        RunFolder run = begin("run", 2);
        runInto(run, 2);
        run.finish();
        Path path = folder.resolve("run");
        assertEquals(path, run.path());
        String manifest = Files.readString(path.resolve("manifest.json"));
        assertTrue(manifest.contains("\"complete\" : true"), manifest);
        assertEquals(
                TestRuns.settings(1, 2).course().hash(),
                CourseReader.read(path.resolve("course.json")).hash());
        for (int seed = 1; seed <= 2; seed++) {
            Path episode = path.resolve("episode-" + seed);
            McapTraceReader.Labelled trace = McapTraceReader.readLabelled(episode.resolve("trace.mcap"));
            assertEquals(seed, trace.labels().seed());
            assertTrue(Files.readString(episode.resolve("metadata.yaml")).contains("trace.mcap"));
            assertTrue(Files.readString(episode.resolve("plan.svg")).contains("<svg"));
            assertEquals(episode.resolve("replay.html"), run.replay(seed));
            assertTrue(Files.readString(run.replay(seed)).startsWith("<!DOCTYPE html>"));
            for (String rules : List.of("official", "strict")) {
                String card = Files.readString(episode.resolve("scorecard-" + rules + ".json"));
                assertTrue(card.contains("\"rules\" : \"" + rules + "\""), card);
            }
        }
    }

    @Test
    void nothingIsEverOverwritten() throws IOException {
        begin("run", 1).finish();
        Files.writeString(folder.resolve("run").resolve("mine.txt"), "keep");
        RunFolder second = begin("run", 1);
        second.finish();
        RunFolder third = begin("run", 1);
        third.finish();
        assertEquals(folder.resolve("run-2"), second.path());
        assertEquals(folder.resolve("run-3"), third.path());
        assertEquals("keep", Files.readString(folder.resolve("run").resolve("mine.txt")));
    }

    @Test
    void twoRunsAtATimeDoNotShareAFolder() throws IOException {
        RunFolder first = begin("run", 1);
        RunFolder second = begin("run", 1);
        second.finish();
        first.finish();
        assertEquals(folder.resolve("run"), first.path());
        assertEquals(folder.resolve("run-2"), second.path());
    }

    @Test
    void anEmptyFolderThatTheUserMadeIsTaken() throws IOException {
        Files.createDirectory(folder.resolve("mine"));
        RunFolder run = begin("mine", 1);
        run.finish();
        assertEquals(folder.resolve("mine"), run.path());
    }

    @Test
    void aFolderThatFilledMeanwhileIsLeftAloneAndTheRunIsKept() throws IOException {
        Files.createDirectory(folder.resolve("mine"));
        RunFolder run = begin("mine", 1);
        Files.writeString(folder.resolve("mine").resolve("new.txt"), "keep");
        assertThrows(IOException.class, run::finish);
        assertEquals("keep", Files.readString(folder.resolve("mine").resolve("new.txt")));
        assertTrue(Files.exists(run.path().resolve("manifest.json")));
    }

    @Test
    void finishedEpisodesSurviveAnInterruption() throws Exception {
        RunFolder run = begin("run", 5);
        runInto(run, 2);
        assertEquals(2, run.interrupt());
        Path partial = folder.resolve("run.partial");
        assertEquals(partial, run.path());
        assertFalse(Files.exists(folder.resolve("run")));
        String manifest = Files.readString(partial.resolve("manifest.json"));
        assertTrue(manifest.contains("\"complete\" : false"), manifest);
        assertTrue(manifest.contains("\"folder\" : \"episode-2\""), manifest);
        McapTraceReader.read(partial.resolve("episode-2").resolve("trace.mcap"));
    }

    @Test
    void aFinishedRunIsNotInterrupted() throws IOException {
        RunFolder run = begin("run", 1);
        run.finish();
        assertEquals(-1, run.interrupt());
    }
}
