package org.ringside.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ringside.sim.JointCommand;

/**
 * One physics step of 1 ms of the planar engine, without sensing and controller: what was commanded in a driven episode is played
 * back, and since the same input gives the same bits, the robot goes over the course as it did. An invocation is a control period
 * of five steps.
 *
 * <p>{@code java -jar bench/target/benchmarks.jar PlanarStep -prof gc} shows the garbage of a step too: 32 bytes for each sine or
 * cosine that {@link StrictMath} computes, and nothing else.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PlanarStepBenchmark {
    private static final int STEPS = PlanarLoopBenchmark.STEPS_PER_PERIOD;

    private final DrivenWorld driven = new DrivenWorld();
    private final List<JointCommand> commands = driven.commands();
    private int period;

    /** Made by JMH. */
    public PlanarStepBenchmark() {
        // the fields say it all
    }

    /**
     * Advances the physics by a control period.
     *
     * @param cpu counts
     * @return the base's x position, so that nothing is optimised away
     */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double step(CpuTime cpu) {
        if (period == commands.size()) {
            period = 0;
            driven.begin();
        }
        driven.world.step(commands.get(period++));
        cpu.simulatedSeconds += driven.world.controlPeriod();
        return driven.world.state().qpos[0];
    }
}
