package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.scoring.Spans.Span;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;

/**
 * The strict count on the end table. A visit lasts from the instant at which the base comes over the top to the one at which it
 * is beyond the leave margin. Where the feet are known, the count runs while all of them are on the top, and starts again when
 * one was off for {@link #BOUNCE} or longer; else it runs during the visit.
 *
 * @param visits when the base was on the table
 * @param counts when the count ran
 * @param held the first count that was long enough, cut at its end; absent if there is none
 * @param entry when the visit of that count began, s; NaN if there is none
 */
record TableHold(List<Span> visits, List<Span> counts, Optional<Span> held, double entry) {
    /** How long a foot may be off the top without a new count, s: a bounce on landing, not a step. */
    static final double BOUNCE = 0.1;

    /** How far above or below the top a foot's touch may be reported, m: soft contacts sink in, sides of the table do not count. */
    static final double TOP_TOLERANCE = 0.03;

    /** Rounding that must not cost a hold, s. */
    private static final double ROUNDING = 1e-9;

    static TableHold of(Course course, Trace trace) {
        List<Span> visits = visits(course, trace);
        List<Span> counts = visits;
        if (trace.motion().isPresent()) {
            for (String foot : trace.motion().get().footNames()) {
                counts = Spans.common(counts, onTop(course.endTable(), trace, trace.motion().get(), foot));
            }
        }
        double holdTime = course.rules().holdTime();
        for (Span count : counts) {
            if (count.seconds() >= holdTime - ROUNDING) {
                double entry = Double.NaN;
                for (Span visit : visits) {
                    entry = visit.from() <= count.from() ? visit.from() : entry;
                }
                return new TableHold(visits, counts, Optional.of(new Span(count.from(), count.from() + holdTime)),
                        entry);
            }
        }
        return new TableHold(visits, counts, Optional.empty(), Double.NaN);
    }

    /** The longest count up to an instant, s. */
    double longest(double end) {
        double longest = 0;
        for (Span count : counts) {
            longest = Math.max(longest, Math.min(count.to(), end) - count.from());
        }
        return longest;
    }

    private static List<Span> visits(Course course, Trace trace) {
        TableTop top = new TableTop(course.endTable());
        double margin = course.rules().leaveMargin();
        double[] time = trace.time();
        List<Span> visits = new ArrayList<>();
        double entry = Double.NaN;
        for (int i = 0; i < trace.size(); i++) {
            int before = Math.max(0, i - 1);
            double ax = trace.x()[before];
            double ay = trace.y()[before];
            double bx = trace.x()[i];
            double by = trace.y()[i];
            if (Double.isNaN(entry)) {
                double[] over = top.clip(ax, ay, bx, by, 0);
                entry = over == null ? entry : Crossing.between(time, before, i == 0 ? 0 : over[0]);
            }
            if (!Double.isNaN(entry) && top.isBeyond(bx, by, margin)) {
                double[] near = top.clip(ax, ay, bx, by, margin);
                double left = near == null ? time[before] : Crossing.between(time, before, near[1]);
                visits.add(new Span(entry, Math.max(entry, left)));
                entry = Double.NaN;
            }
        }
        if (!Double.isNaN(entry)) {
            visits.add(new Span(entry, time[time.length - 1]));
        }
        return visits;
    }

    private static List<Span> onTop(Obstacle.PauseTable table, Trace trace, BodyMotion motion, String foot) {
        List<Span> spans = new ArrayList<>();
        for (ContactSpan contact : motion.contacts()) {
            boolean top = Math.abs(contact.z() - table.height()) <= TOP_TOLERANCE;
            if (contact.foot().equals(foot) && contact.surface().equals(table.name()) && top) {
                spans.add(new Span(trace.time()[contact.firstSample()], trace.time()[contact.lastSample()]));
            }
        }
        return Spans.joined(spans, BOUNCE);
    }
}
