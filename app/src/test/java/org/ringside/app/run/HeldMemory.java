package org.ringside.app.run;

import java.util.concurrent.Callable;

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

    private static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < SWEEPS; i++) {
            System.gc();
            Thread.sleep(20);
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
