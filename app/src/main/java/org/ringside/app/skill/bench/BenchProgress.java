package org.ringside.app.skill.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.ringside.app.run.StatusLine;

/** Says how far a test of skills is. Safe in any thread. */
public final class BenchProgress implements Consumer<Achievement>, AutoCloseable {
    private final int episodes;
    private final long start = System.nanoTime();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger passed = new AtomicInteger();
    private final StatusLine line;

    /**
     * Begins to draw.
     *
     * @param episodes how many there are
     * @param err where to
     * @param terminal whether that is a terminal
     */
    public BenchProgress(int episodes, PrintWriter err, boolean terminal) {
        this.episodes = episodes;
        line = new StatusLine(() -> text((System.nanoTime() - start) / 1e9), err, terminal);
    }

    @Override
    public void accept(Achievement achievement) {
        passed.addAndGet(achievement.passed() ? 1 : 0);
        ended.incrementAndGet();
    }

    /** Stops drawing and clears the line. */
    @Override
    public void close() {
        line.close();
    }

    private String text(double seconds) {
        int done = ended.get();
        String rest = done == 0
                ? ""
                : String.format(Locale.ROOT, ", about %.0f s left", seconds / done * (episodes - done));
        return String.format(Locale.ROOT, "%d of %d episodes, %d passed%s", done, episodes, passed.get(), rest);
    }
}
