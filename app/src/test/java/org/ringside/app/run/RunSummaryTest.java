package org.ringside.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.EpisodeReason;

class RunSummaryTest {
    private static final List<EpisodeResult> RESULTS = List.of(
            TestRuns.result(5, EpisodeReason.FINISHED, 0.9, 0.8, 18),
            TestRuns.result(6, EpisodeReason.FELL, 0.3, 0.1, Double.NaN),
            TestRuns.result(7, EpisodeReason.FINISHED, 0.9, 0.7, 16),
            TestRuns.result(8, EpisodeReason.FELL, 0.5, 0.2, Double.NaN));

    @Test
    void anUnfinishedEpisodeHasItsScoreAndTheMaximumTime() {
        RunSummary summary = RunSummary.of(RESULTS);
        assertEquals(4, summary.episodes());
        assertEquals(2, summary.finished());
        assertEquals(0.65, summary.official().mean(), 1e-12);
        assertEquals(0.45, summary.strict().mean(), 1e-12);
        // two took 16 and 18 s, two fell on a course of 50 s: the finishers' mean would say 17
        assertEquals((16 + 18 + 50 + 50) / 4.0, summary.courseTime().orElseThrow().mean());
        assertEquals(50, summary.courseTime().orElseThrow().maximum());
    }

    @Test
    void courseTimeBreaksTies() {
        RunSummary summary = RunSummary.of(RESULTS);
        assertEquals(7, summary.best().seed());
        assertEquals(6, summary.worst().seed());
    }

    @Test
    void endsAreListedWithTheirSeeds() {
        assertEquals("{finished=[5, 7], fell=[6, 8]}", RunSummary.of(RESULTS).ends().toString());
    }

    @Test
    void withoutAFinishThereIsNoCourseTimeAndTheTextSaysSo() {
        RunSummary summary = RunSummary.of(RESULTS.subList(1, 2));
        assertTrue(summary.courseTime().isEmpty());
        assertTrue(RunText.of(TestRuns.settings(6, 1), summary).contains("none: no episode finished"));
    }

    @Test
    void theTextNamesTheSeedsOfFailuresAndHowUnfinishedOnesAreTreated() {
        String text = RunText.of(TestRuns.settings(5, 4), RunSummary.of(RESULTS));
        assertTrue(text.contains("finished        2 of 4 (50.0 %)"), text);
        assertTrue(text.contains("seeds 6, 8"), text);
        assertTrue(text.contains("an unfinished episode counts with the course's maximum of 50 s"), text);
        assertTrue(text.contains("0.9-1.0      2 ########"), text);
    }

    @Test
    void aLongListOfFailuresIsCut() {
        List<EpisodeResult> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(TestRuns.result(i, EpisodeReason.FELL, 0.3, 0.1, Double.NaN));
        }
        String text = RunText.of(TestRuns.settings(0, 100), RunSummary.of(many));
        assertTrue(text.contains("9, 10, 11, and 88 more\n"), text);
    }
}
