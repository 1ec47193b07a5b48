package org.ringside.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ringside.scoring.OfficialJudge;
import org.ringside.scoring.StrictJudge;
import org.ringside.scoring.trace.Trace;

/**
 * The whole loop of an episode: physics at 1 kHz, sensing and the specialists at 200 Hz, on the official course. One operation of
 * {@link #simulatedSecond} is a second of simulated time, so that operations per second are the factor over real time.
 *
 * <p>{@code java -jar bench/target/benchmarks.jar PlanarLoop -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(2)
public class PlanarLoopBenchmark {
    static final int STEPS_PER_PERIOD = 5;
    private static final int PERIODS_PER_SECOND = 200;

    private final DrivenWorld driven = new DrivenWorld();

    /** Made by JMH. */
    public PlanarLoopBenchmark() {
        // the fields say it all
    }

    /**
     * Simulates a second.
     *
     * @param cpu counts
     * @return the base's x position, so that nothing is optimised away
     */
    @Benchmark
    public double simulatedSecond(CpuTime cpu) {
        for (int i = 0; i < PERIODS_PER_SECOND; i++) {
            driven.period();
        }
        cpu.simulatedSeconds += 1;
        return driven.world.state().qpos[0];
    }

    /**
     * Simulates an episode, records it, and judges it by both judges.
     *
     * @param cpu counts
     * @return the sum of the scores, so that nothing is optimised away
     */
    @Benchmark
    public int judgedEpisode(CpuTime cpu) {
        Trace trace = driven.record();
        cpu.simulatedSeconds += DrivenWorld.episodeSeconds();
        return new OfficialJudge().judge(driven.course, trace).hashCode()
                + new StrictJudge().judge(driven.course, trace).hashCode();
    }
}
