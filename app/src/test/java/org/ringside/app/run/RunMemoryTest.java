package org.ringside.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.ringside.scoring.trace.Trace;

class RunMemoryTest {
    private static final int EPISODES = 150;

    /** Time, place, attitude, speeds, joints. */
    private static final int NUMBERS_PER_SAMPLE = 1 + 19 + 18;

    /** Course as drawn, two scorecards, faults: what a report needs. The trace of the shortest episode is a multiple of that. */
    private static final long MOST_PER_EPISODE = 8_000;

    @Test
    void aRunKeepsVerdictsAndNoTraces() throws Exception {
        new RunExecutor(TestRuns.settings(1, 5), new RunExecutorTest.Onlooker()).run(1);
        AtomicLong samples = new AtomicLong();
        HeldMemory.Held<List<EpisodeResult>> run = HeldMemory.of(
                () -> new RunExecutor(TestRuns.settings(10, EPISODES), new RunExecutorTest.Onlooker() {
                    @Override
                    public void ended(EpisodeResult result, Trace trace) {
                        samples.addAndGet(trace.size());
                    }
                }).run(1));
        assertEquals(EPISODES, run.made().size());
        long each = run.bytes() / EPISODES;
        System.out.println("a run holds " + each + " bytes an episode");
        assertTrue(each < MOST_PER_EPISODE, each + " bytes an episode");
        // the bound would not hold the states of one of these traces, let alone its contacts
        assertTrue(8 * NUMBERS_PER_SAMPLE * samples.get() / EPISODES > 2 * MOST_PER_EPISODE, samples.toString());
    }

    @Test
    void whatWasSimulatedIsLetGo() throws Exception {
        WeighedProvider weighed = new WeighedProvider(30, EPISODES);
        RunSettings limp = TestRuns.settings(10, EPISODES);
        RunSettings settings = new RunSettings(limp.course(), weighed, limp.engine(), limp.robot(),
                limp.randomisation(), limp.firstSeed(), EPISODES);
        new RunExecutor(settings, new RunExecutorTest.Onlooker()).run(1);
        assertEquals(EPISODES, weighed.begun());
        assertTrue(weighed.bytesPerEpisode() < MOST_PER_EPISODE, weighed.bytesPerEpisode() + " bytes an episode");
    }
}
