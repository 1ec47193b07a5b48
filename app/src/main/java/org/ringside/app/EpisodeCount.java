package org.ringside.app;

import java.io.PrintWriter;
import java.util.function.IntConsumer;

/** Says how many episodes are done: on terminals in one line, elsewhere now and then. Confined to one thread. */
final class EpisodeCount implements IntConsumer, AutoCloseable {
    private static final long PLAIN_NANOSECONDS = 10_000_000_000L;

    private final String what;
    private final PrintWriter err;
    private final boolean terminal;
    private long told = System.nanoTime();
    private int length;

    /** Counts episodes of what is named. */
    EpisodeCount(String what, PrintWriter err, boolean terminal) {
        this.what = what;
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void accept(int episodes) {
        String line = what + ": " + episodes + (episodes == 1 ? " episode" : " episodes") + " replayed";
        if (terminal) {
            err.print("\r" + line);
            length = line.length();
            err.flush();
        } else if (System.nanoTime() - told > PLAIN_NANOSECONDS) {
            err.println(line);
            err.flush();
            told = System.nanoTime();
        }
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (length > 0) {
            err.print("\r" + " ".repeat(length) + "\r");
            err.flush();
        }
    }
}
