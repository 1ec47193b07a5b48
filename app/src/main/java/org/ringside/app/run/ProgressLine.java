package org.ringside.app.run;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.ringside.controllers.EpisodeListener;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.JointCommand;
import org.ringside.sim.WorldState;

/** Says how far a run is. */
public final class ProgressLine implements RunWatcher, AutoCloseable {
    private final RunSettings settings;
    private final long start = System.nanoTime();
    private final StatusLine line;
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();

    /** Where the episode that began last is: only looked at when there is but one. */
    private volatile double time;

    private volatile double x;
    private volatile double y;

    /**
     * Begins to draw.
     *
     * @param settings what is run
     * @param err where to
     * @param terminal whether that is a terminal
     */
    public ProgressLine(RunSettings settings, PrintWriter err, boolean terminal) {
        this.settings = settings;
        line = new StatusLine(() -> line((System.nanoTime() - start) / 1e9), err, terminal);
    }

    @Override
    public EpisodeListener began(long seed) {
        return new EpisodeListener() {
            @Override
            public void onReset(WorldState state) {
                note(state);
            }

            @Override
            public void onStep(WorldState state, JointCommand command) {
                note(state);
            }
        };
    }

    @Override
    public void ended(EpisodeResult result, Trace trace) {
        ended.incrementAndGet();
        if (result.official().finished()) {
            finished.incrementAndGet();
        }
    }

    /** Stops drawing and clears the line. */
    @Override
    public void close() {
        line.close();
    }

    private void note(WorldState state) {
        x = state.qpos[0];
        y = state.qpos[1];
        time = state.time;
    }

    /** What is to be said after so many seconds. */
    String line(double seconds) {
        if (settings.episodes() == 1) {
            return String.format(
                    Locale.ROOT,
                    "seed %d: %.1f s simulated, near %s, %.0f times real time",
                    settings.firstSeed(),
                    time,
                    nearestObstacle(settings.course(), x, y),
                    time / seconds);
        }
        int done = ended.get();
        String rest = done == 0
                ? ""
                : String.format(Locale.ROOT, ", about %.0f s left", seconds / done * (settings.episodes() - done));
        return String.format(
                Locale.ROOT, "%d of %d episodes, %d finished%s", done, settings.episodes(), finished.get(), rest);
    }

    private static String nearestObstacle(Course course, double x, double y) {
        String nearest = "";
        double best = Double.POSITIVE_INFINITY;
        for (Obstacle obstacle : course.obstacles()) {
            List<Gate> gates = obstacle.gates();
            for (Gate gate : gates) {
                double dx = (gate.left().x() + gate.right().x()) / 2 - x;
                double dy = (gate.left().y() + gate.right().y()) / 2 - y;
                if (dx * dx + dy * dy < best) {
                    best = dx * dx + dy * dy;
                    nearest = obstacle.name();
                }
            }
        }
        return nearest;
    }
}
