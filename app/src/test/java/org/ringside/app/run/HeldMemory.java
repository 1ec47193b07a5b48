package org.ringside.app.run;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Weighs what a computation leaves behind. */
public final class HeldMemory {
    private static final int SWEEPS = 4;

    private HeldMemory() {}

    /** What was made and how much of the heap it holds. */
    public record Held<T>(T made, long bytes) {}

    /** Runs a computation and returns what came of it with the heap that is still taken afterwards, bytes. */
    public static <T> Held<T> of(Callable<T> computation) throws Exception {
        long before = used();
        T made = computation.call();
        return new Held<>(made, used() - before);
    }

    /** The heap that is taken by what can still be reached, bytes. */
    static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < SWEEPS; i++) {
            System.gc();
            LockSupport.parkNanos(20_000_000);
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
