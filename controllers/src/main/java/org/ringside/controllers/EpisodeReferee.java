package org.ringside.controllers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.SceneBuilder;
import org.ringside.sim.ContactList;
import org.ringside.sim.WorldState;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.scene.Surface;

/**
 * Decides after each control period whether an episode is over. It only ends episodes: scores are the judges' matter, and they
 * see the whole trace. Confined to one thread.
 */
final class EpisodeReferee {
    /** Beyond this tilt the robot has tipped over, rad. */
    private static final double FALL_TILT = Math.toRadians(75);

    private static final double FALL_COSINE = Trigonometry.cos(FALL_TILT);

    /** Lying on the trunk for longer than this is a fall, s. */
    private static final double TRUNK_SECONDS = 1;

    /** How far outside the arena an episode goes on, m. */
    private static final double ARENA_MARGIN = 0.5;

    /** How much longer than the rule's hold the end table is held before the episode ends, s. */
    private static final double HOLD_MARGIN = 0.2;

    /** How long a foot may be off the table without a new count, s: a bounce is not a step. */
    private static final double BOUNCE = 0.1;

    /** How much longer than the base the feet may take to come onto the table and hold it, s. */
    private static final double FEET_PATIENCE = 3;

    /** How much longer than the rule's maximum an episode runs, s. */
    private static final double TIME_MARGIN = 15;

    private final Arena arena;
    private final Obstacle.PauseTable table;
    private final double tableCosine;
    private final double tableSine;
    private final double holdSeconds;
    private final double timeLimit;

    /** When the base last came onto the end table, s; NaN while it is not on it. */
    private double onTableSince;

    /** Index of the end table's surface in the scene. */
    private final int tableSurface;

    /** When each foot last touched the end table, s, minus infinity before (feet). */
    private final double[] footTouched;

    /** When the last foot came onto the end table, s; NaN while one is not on it. */
    private double feetSince;

    /** When the trunk last came to touch something, s; NaN while it touches nothing. */
    private double trunkSince;

    EpisodeReferee(Course course, int feet) {
        arena = course.arena();
        table = course.endTable();
        tableCosine = Trigonometry.cos(table.heading());
        tableSine = Trigonometry.sin(table.heading());
        tableSurface = surfaceIndex(course, table.name());
        footTouched = new double[feet];
        holdSeconds = course.rules().holdTime() + HOLD_MARGIN;
        timeLimit = course.rules().maximumTime() + TIME_MARGIN;
    }

    void reset() {
        onTableSince = Double.NaN;
        feetSince = Double.NaN;
        Arrays.fill(footTouched, Double.NEGATIVE_INFINITY);
        trunkSince = Double.NaN;
    }

    /** Returns how the episode ended, or null while it goes on. */
    EpisodeOutcome judge(WorldState state) {
        double time = state.time;
        double x = state.qpos[0];
        double y = state.qpos[1];
        onTableSince = since(onTableSince, onTable(x, y), time);
        feetSince = since(feetSince, feetOnTable(state.contacts, time), time);
        trunkSince = since(trunkSince, trunkTouches(state.contacts), time);

        double upright = 1 - 2 * (state.qpos[4] * state.qpos[4] + state.qpos[5] * state.qpos[5]);
        if (upright < FALL_COSINE) {
            double tilt = Math.toDegrees(StrictMath.acos(Math.max(-1, upright)));
            return end(EpisodeReason.FELL, time, "tipped over: %.0f degrees of tilt at (%.2f, %.2f)", tilt, x, y);
        }
        if (time - trunkSince > TRUNK_SECONDS) {
            return end(EpisodeReason.FELL, time, "lay on its trunk for %.2f s at (%.2f, %.2f)", time - trunkSince, x,
                    y);
        }
        if (x < arena.xMinimum() - ARENA_MARGIN
                || x > arena.xMaximum() + ARENA_MARGIN
                || y < arena.yMinimum() - ARENA_MARGIN
                || y > arena.yMaximum() + ARENA_MARGIN) {
            return end(EpisodeReason.LEFT_COURSE, time, "left the arena: the base was at (%.2f, %.2f)", x, y);
        }
        // strict judges want all feet on the table: they get some time to come there
        double held = time - onTableSince;
        boolean feetHeld = time - feetSince >= holdSeconds - 1e-9;
        if (held >= holdSeconds - 1e-9 && (feetHeld || held >= holdSeconds + FEET_PATIENCE - 1e-9)) {
            return end(EpisodeReason.FINISHED, time, "held %s from %.2f s on", table.name(), onTableSince);
        }
        if (time >= timeLimit - 1e-9) {
            return end(EpisodeReason.TIME_LIMIT, time, "no end after %.1f s; the base was at (%.2f, %.2f)", time, x, y);
        }
        return null;
    }

    private boolean onTable(double x, double y) {
        double dx = x - table.centre().x();
        double dy = y - table.centre().y();
        double along = dx * tableCosine + dy * tableSine;
        double across = dy * tableCosine - dx * tableSine;
        return Math.abs(along) <= table.length() / 2 && Math.abs(across) <= table.width() / 2;
    }

    private boolean feetOnTable(ContactList contacts, double time) {
        for (int i = 0; i < contacts.size; i++) {
            if (contacts.foot[i] >= 0 && contacts.surface[i] == tableSurface) {
                footTouched[contacts.foot[i]] = time;
            }
        }
        boolean all = true;
        for (int foot = 0; foot < footTouched.length; foot++) {
            all &= time - footTouched[foot] < BOUNCE;
        }
        return all;
    }

    private static int surfaceIndex(Course course, String name) {
        List<Surface> surfaces = SceneBuilder.build(course).surfaces();
        int index = 0;
        while (!surfaces.get(index).name().equals(name)) {
            index++;
        }
        return index;
    }

    private static boolean trunkTouches(ContactList contacts) {
        for (int i = 0; i < contacts.size; i++) {
            if (contacts.body[i] == 0 && contacts.foot[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private static double since(double before, boolean now, double time) {
        if (!now) {
            return Double.NaN;
        }
        return Double.isNaN(before) ? time : before;
    }

    private static EpisodeOutcome end(EpisodeReason reason, double time, String format, Object... values) {
        return new EpisodeOutcome(reason, String.format(Locale.ROOT, format, values), time);
    }
}
