package org.ringside.controllers;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Settles between the thread that calls a controller and the one that waits for it whether a call came back in time. A call
 * costs a look at the clock and two compare-and-sets, and no hand-over between threads.
 */
final class EpisodeWatchdog {
    private static final long IDLE = 0;
    private static final long ABANDONED = -1;

    /** When the call under way began, ns, positive; or one of the marks above. */
    private final AtomicLong call = new AtomicLong(IDLE);

    private volatile long deadlineNanoseconds;

    /** The call that was late at the last look; belongs to the waiting thread. */
    private long suspect = IDLE;

    /** The caller begins a call that may take so long; false if the episode was given up. */
    boolean begin(long deadline) {
        if (deadline != deadlineNanoseconds) {
            deadlineNanoseconds = deadline;
        }
        return call.compareAndSet(IDLE, now());
    }

    /** The caller ended its call; false if it was given up meanwhile, and must leave everything alone. */
    boolean end() {
        long began = call.get();
        return began != ABANDONED && call.compareAndSet(began, IDLE);
    }

    /**
     * The waiting thread looks; true if it gave the call up just now. It must have seen the call late twice: when the whole
     * process stood still, the controller gets its chance to return before the second look.
     */
    boolean abandonIfLate() {
        long began = call.get();
        if (began <= IDLE || now() - began <= deadlineNanoseconds) {
            return false;
        }
        if (began != suspect) {
            suspect = began;
            return false;
        }
        return call.compareAndSet(began, ABANDONED);
    }

    /** The waiting thread gives the episode up, whether a call is under way or not. */
    void abandon() {
        call.set(ABANDONED);
    }

    double deadlineSeconds() {
        return deadlineNanoseconds / 1e9;
    }

    private static long now() {
        return System.nanoTime() & Long.MAX_VALUE | 1;
    }
}
