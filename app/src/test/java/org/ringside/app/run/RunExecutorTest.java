package org.ringside.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.EpisodeListener;
import org.ringside.controllers.EpisodeReason;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;

class RunExecutorTest {
    /** Looks on without a word. */
    static class Onlooker implements RunWatcher, EpisodeListener {
        @Override
        public EpisodeListener began(long seed) {
            return this;
        }

        @Override
        public void ended(EpisodeResult result, Trace trace) {}

        @Override
        public void onReset(WorldState state) {}

        @Override
        public void onStep(WorldState state, JointCommand command) {}
    }

    private static List<String> hashes(long seed, int episodes, int threads) throws InterruptedException {
        return new RunExecutor(TestRuns.settings(seed, episodes), new Onlooker())
                .run(threads).stream().map(EpisodeResult::hash).toList();
    }

    @Test
    void resultsDependNeitherOnTheThreadsNorOnTheOtherEpisodes() throws InterruptedException {
        List<String> alone = hashes(3, 6, 1);
        assertEquals(alone, hashes(3, 6, 4));
        assertEquals(alone.subList(2, 4), hashes(5, 2, 2));
    }

    @Test
    void seedsDifferUnderRandomisation() throws InterruptedException {
        List<String> hashes = hashes(1, 2, 1);
        assertNotEquals(hashes.get(0), hashes.get(1));
    }

    @Test
    void hardRandomisationInThreeDimensionsDoesNotDependOnThreads() throws InterruptedException {
        RunSettings mild = TestRuns.settings(3, 4);
        RunSettings settings = new RunSettings(mild.course(), mild.controller(), Engines.SPATIAL, mild.robot(),
                RandomisationLevel.hard, 3, 4);
        List<EpisodeResult> one = new RunExecutor(settings, new Onlooker()).run(1);
        List<EpisodeResult> two = new RunExecutor(settings, new Onlooker()).run(2);
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).hash(), two.get(i).hash());
            assertEquals(one.get(i).judged().course(), two.get(i).judged().course());
            assertNotEquals(settings.course().hash(), one.get(i).judged().course().hash());
        }
    }

    @Test
    void aLimpRobotFalls() throws InterruptedException {
        EpisodeResult result =
                new RunExecutor(TestRuns.settings(1, 1), new Onlooker()).run(1).getFirst();
        assertEquals(EpisodeReason.FELL, result.outcome().reason());
        assertEquals(false, result.official().finished());
    }

    @Test
    void everyEpisodeIsToldOnceAndResultsComeInTheOrderOfSeeds() throws InterruptedException {
        Set<Long> told = new ConcurrentSkipListSet<>();
        List<EpisodeResult> results = new RunExecutor(TestRuns.settings(10, 5), new Onlooker() {
            @Override
            public void ended(EpisodeResult result, Trace trace) {
                assertEquals(true, told.add(result.seed()));
            }
        })
                .run(3);
        assertEquals(Set.of(10L, 11L, 12L, 13L, 14L), told);
        assertEquals(
                List.of(10L, 11L, 12L, 13L, 14L),
                results.stream().map(EpisodeResult::seed).toList());
    }

    @Test
    void whatBreaksWhileAnEpisodeIsKeptEndsTheRun() {
        IllegalStateException full = new IllegalStateException("disk full");
        RunExecutor executor = new RunExecutor(TestRuns.settings(1, 3), new Onlooker() {
            @Override
            public void ended(EpisodeResult result, Trace trace) {
                throw full;
            }
        });
        assertSame(full, assertThrows(IllegalStateException.class, () -> executor.run(2)));
    }
}
