package org.ringside.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Counts simulated time beside the processor time of the measuring thread, which does not care who else uses the machine. JMH
 * reports both summed over the iterations: simulated over processor seconds is the factor by which the simulation is faster than
 * real time on one core.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Simulated time of the iteration, s. */
    public double simulatedSeconds;

    /** Processor time of the measuring thread in the iteration, s. */
    public double cpuSeconds;

    private long begin;

    /** Made by JMH. */
    public CpuTime() {
        // JMH fills it
    }

    /** Starts the clock. */
    @Setup(Level.Iteration)
    public void start() {
        begin = THREADS.getCurrentThreadCpuTime();
    }

    /** Stops the clock. */
    @TearDown(Level.Iteration)
    public void stop() {
        cpuSeconds = (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
    }
}
