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
import org.ringside.courses.Course;
import org.ringside.scoring.OfficialJudge;
import org.ringside.scoring.Scorecard;
import org.ringside.scoring.StrictJudge;
import org.ringside.scoring.trace.Trace;

/**
 * The judges on the trace of one whole episode.
 *
 * <p>{@code java -jar bench/target/benchmarks.jar Judge -prof gc}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JudgeBenchmark {
    private final Course course;
    private final Trace trace;

    /** Records the episode. */
    public JudgeBenchmark() {
        DrivenWorld driven = new DrivenWorld();
        course = driven.course;
        trace = driven.record();
    }

    /**
     * Judges like the published scorer.
     *
     * @return the scorecard, so that nothing is optimised away
     */
    @Benchmark
    public Scorecard official() {
        return new OfficialJudge().judge(course, trace);
    }

    /**
     * Judges like a human judge.
     *
     * @return the scorecard, so that nothing is optimised away
     */
    @Benchmark
    public Scorecard strict() {
        return new StrictJudge().judge(course, trace);
    }
}
