package org.ringside.app.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.simulation.Simulation;

/** Counts steps per second of processor time of the calling thread, which does not care who else uses the machine. */
public final class ProbeTimer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** How long to step before the clock counts, so that the compiler is done, ns. */
    private static final long WARM_UP = 3_000_000_000L;

    /** How long to step while it counts, ns. */
    private static final long MEASURED = 2_000_000_000L;

    private ProbeTimer() {}

    /**
     * Measures: warms up, then counts, from the start again every so many steps.
     *
     * @param model what to step
     * @param start puts the state at the start
     * @param steps after how many steps to start again
     * @return steps per second of processor time
     */
    public static double stepsPerCpuSecond(Model model, Consumer<State> start, long steps) {
        return stepsPerCpuSecond(model, start, steps, WARM_UP, MEASURED);
    }

    static double stepsPerCpuSecond(Model model, Consumer<State> start, long steps, long warmUp, long measured) {
        State state = new State(model);
        count(model, state, start, steps, warmUp);
        return count(model, state, start, steps, measured);
    }

    private static double count(Model model, State state, Consumer<State> start, long steps,
            long duration) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long now = begin;
        long done = 0;
        while (now - begin < duration) {
            // the clock is slow: look at it every hundred steps
            for (int i = 0; i < 100; i++) {
                if (done++ % steps == 0) {
                    start.accept(state);
                }
                Simulation.step(model, state);
            }
            now = THREADS.getCurrentThreadCpuTime();
        }
        return done / ((now - begin) / 1e9);
    }
}
