package org.ringside.sim.spatial.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.sim.ChildJvm;
import org.ringside.sim.DivergedException;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.Variation;

/** The same input gives the same bits, whatever else goes on, and a step leaves nothing to collect. */
class SameBitsTest {
    private static final long EXPECTED = DrivenRun.hash(DrivenRun.world());

    @Test
    void repeatsAndAnotherStartDoesNot() {
        SpatialWorld world = DrivenRun.world();
        assertEquals(EXPECTED, DrivenRun.hash(world));
        world.reset(Worlds.start(0.9, -1.5, 0.7000001));
        assertNotEquals(EXPECTED, DrivenRun.drive(world, 240));
    }

    @Test
    void resetLeavesNothingOfOtherEpisodes() {
        SpatialWorld world = DrivenRun.world();
        for (int k = 0; k < 5; k++) {
            world.reset(new EpisodeSetup(k, k, -k, k, new Variation(1 + 0.1 * k, 1 + 0.1 * k, 1 - 0.1 * k)));
            DrivenRun.drive(world, 20 + 10 * k);
        }
        var nonsense = Worlds.hold();
        nonsense.feedForwardTorque[0] = Double.NaN;
        assertThrows(DivergedException.class, () -> world.step(nonsense));
        assertEquals(EXPECTED, DrivenRun.hash(world));
    }

    @Test
    void eightThreadsAtOnceDoNotDisturbEachOther() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> hashes = new ArrayList<>();
            for (int k = 0; k < 16; k++) {
                hashes.add(threads.submit(() -> DrivenRun.hash(DrivenRun.world())));
            }
            for (Future<Long> hash : hashes) {
                assertEquals(EXPECTED, hash.get());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1"})
    void anotherJvmComputesTheSameHoweverItCompiles(String option) throws Exception {
        assertEquals(EXPECTED, ChildJvm.number(option, DrivenRun.class));
    }

    @Test
    void aStepAllocatesNothing() {
        SpatialWorld world = DrivenRun.world();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        // the gait's sines allocate, so one command is kept; what the JVM itself allocates now and then is not ours
        for (int k = 0; k < 8; k++) {
            world.reset(Worlds.start(0.9, -1.5, 0.7));
            var command = Worlds.hold();
            Worlds.gait(0.1, command);
            long before = threads.getCurrentThreadAllocatedBytes();
            Worlds.run(world, command, 2);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
    }
}
