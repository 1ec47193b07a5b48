package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.courses.Course;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.random.RandomStreams;
import org.ringside.sim.scene.CentreLine;

/** A run that goes on is never said to have refused, however it sways. */
class RefusalsTest {
    private static final int RUNS = 20;

    static List<String> courses() {
        return CourseLibrary.names();
    }

    private static List<Fault> refusals(Course course, Trace trace) {
        return new StrictJudge(false, Double.POSITIVE_INFINITY).judge(course, trace).faults().stream()
                .filter(fault -> fault.rule() == FaultRule.REFUSAL)
                .toList();
    }

    /** Along the centre line at 1 m/s, swaying along and across it. */
    private static Trace swaying(Course course, double along, double across, double hertz) {
        CentreLine line = course.line();
        int count = (int) ((line.length() + 6) / 0.01);
        double[] time = new double[count];
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            time[i] = i * 0.01;
            double phase = 2 * Math.PI * hertz * time[i];
            double s = Math.clamp(time[i] + along * StrictMath.sin(phase), 0, line.length());
            double beside = across * StrictMath.cos(0.7 * phase);
            x[i] = line.x(s) - beside * StrictMath.sin(line.heading(s));
            y[i] = line.y(s) + beside * StrictMath.cos(line.heading(s));
        }
        return new Trace("swaying", time, x, y, Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("courses")
    void whoSwaysButGoesOnDoesNotRefuse(String name) {
        long seed = Long.getLong("ringside.seed", 77);
        System.out.println("RefusalsTest: replay with -Dringside.seed=" + seed);
        Course course = CourseLibrary.builtIn(name);
        RandomStreams streams = new RandomStreams(seed);
        for (int run = 0; run < RUNS; run++) {
            // back by less than 0.2 m at a time
            Trace trace = swaying(
                    course,
                    streams.uniform("along", run, 0, 0.1),
                    streams.uniform("across", run, 0, 0.1),
                    streams.uniform("hertz", run, 0.2, 2.5));
            assertEquals(List.of(), refusals(course, trace), "run " + run);
        }
    }
}
