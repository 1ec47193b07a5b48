package org.ringside.app.run;

import java.io.PrintWriter;
import java.util.function.Supplier;

/**
 * Says how far something is: on terminals one line that is drawn again and again, elsewhere a line now and then. Draws from a
 * thread of its own, so that the work is not held up.
 */
public final class StatusLine implements AutoCloseable {
    private static final long TERMINAL_MILLISECONDS = 100;
    private static final long PLAIN_MILLISECONDS = 10_000;

    private final Supplier<String> text;
    private final PrintWriter err;
    private final boolean terminal;
    private final Thread thread;
    private int lastLength;

    /**
     * Begins to draw.
     *
     * @param text what to say now; called in the thread that draws
     * @param err where to
     * @param terminal whether that is a terminal
     */
    public StatusLine(Supplier<String> text, PrintWriter err, boolean terminal) {
        this.text = text;
        this.err = err;
        this.terminal = terminal;
        thread = Thread.ofPlatform().daemon().name("progress").start(this::drawUntilInterrupted);
    }

    /** Stops drawing and clears the line. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (terminal) {
            err.print("\r" + " ".repeat(lastLength) + "\r");
            err.flush();
        }
    }

    private void drawUntilInterrupted() {
        try {
            while (true) {
                Thread.sleep(terminal ? TERMINAL_MILLISECONDS : PLAIN_MILLISECONDS);
                draw();
            }
        } catch (InterruptedException e) {
            // close() was called: this thread ends
        }
    }

    private void draw() {
        String line = text.get();
        if (terminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
            lastLength = line.length();
        } else {
            err.println(line);
        }
        err.flush();
    }
}
