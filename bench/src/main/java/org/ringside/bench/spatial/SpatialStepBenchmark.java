package org.ringside.bench.spatial;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ringside.bench.CpuTime;
import org.ringside.sim.spatial.Model;

/**
 * A whole step of the spatial engine, 2 ms, our own robot while it trots.
 *
 * <p>{@code java -jar bench/target/benchmarks.jar SpatialStep -prof gc} shows that a step makes no garbage.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SpatialStepBenchmark {
    /** The scene. */
    @Param({"flat", "course"})
    public String scene;

    private Model model;
    private DrivenRobot robot;

    /** Made by JMH. */
    public SpatialStepBenchmark() {
        // JMH fills it
    }

    /**
     * Reads the model.
     *
     * @throws IOException if it cannot be laid out
     */
    @Setup
    public void read() throws IOException {
        model = BenchModels.own(scene);
        robot = new DrivenRobot(model, scene.equals("course"));
    }

    /**
     * Advances by a step.
     *
     * @param cpu counts
     * @return the base's height, so that nothing is optimised away
     */
    @Benchmark
    public double step(CpuTime cpu) {
        robot.step();
        cpu.simulatedSeconds += model.options.timestep();
        return robot.state.qpos[2];
    }
}
