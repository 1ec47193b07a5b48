package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Point;
import org.ringside.scoring.Spans.Span;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.scene.CentreLine;

/** The strict rules about the base itself: falls and leaving the course. A fault counts against the obstacle that was due. */
final class PostureFaults {
    /** Bodies that are the trunk, by the names that robot descriptions use for body 0. */
    private static final List<String> TRUNKS = List.of("base", "base_link", "body", "chassis", "torso", "trunk");

    /** The robot has tipped over when its up axis leans farther than this, degrees. */
    static final double MAXIMUM_TILT = 60;

    /** Falls, or excursions, that are closer than this are one, s. */
    private static final double SAME_EVENT = 1;

    private final Course course;
    private final Trace trace;
    private final GateProgress progress;
    private final double end;
    private final List<Fault> faults = new ArrayList<>();

    private PostureFaults(Course course, Trace trace, GateProgress progress, double end) {
        this.course = course;
        this.trace = trace;
        this.progress = progress;
        this.end = end;
    }

    /**
     * Finds the faults up to an instant.
     *
     * @param lineTolerance how far the base may be from the centre line, m; infinite where it need not follow the line
     */
    static List<Fault> of(Course course, Trace trace, GateProgress progress, double end, double lineTolerance) {
        PostureFaults rules = new PostureFaults(course, trace, progress, end);
        rules.outsideArena();
        if (trace.motion().isPresent()) {
            rules.trunkTouches(trace.motion().get());
            rules.tippedOver(trace.motion().get());
            if (Double.isFinite(lineTolerance)) {
                rules.offTheLine(lineTolerance);
            }
        }
        return rules.faults;
    }

    private void trunkTouches(BodyMotion motion) {
        List<Span> spans = new ArrayList<>();
        for (ContactSpan contact : motion.contacts()) {
            if (isTrunk(contact)) {
                spans.add(new Span(trace.time()[contact.firstSample()], trace.time()[contact.lastSample()]));
            }
        }
        for (Span span : Spans.joined(spans, SAME_EVENT)) {
            for (ContactSpan contact : motion.contacts()) {
                if (isTrunk(contact) && trace.time()[contact.firstSample()] == span.from()) {
                    add(FaultRule.FALL, span.from(), "the trunk touched " + contact.surface() + ": "
                            + ContactFaults.describe(contact));
                    break;
                }
            }
        }
    }

    private static boolean isTrunk(ContactSpan contact) {
        return !contact.isFoot() && TRUNKS.contains(contact.body());
    }

    private void tippedOver(BodyMotion motion) {
        // the world's share of the base's up axis: 1 - 2 (x^2 + y^2)
        IntToDoubleFunction lean = i -> {
            double qx = motion.orientation()[4 * i + 1];
            double qy = motion.orientation()[4 * i + 2];
            return StrictMath.toDegrees(StrictMath.acos(Math.clamp(1 - 2 * (qx * qx + qy * qy), -1, 1)));
        };
        for (Span span : excursions(lean, MAXIMUM_TILT)) {
            add(FaultRule.FALL, span.from(),
                    "the base leaned by " + Figures.of(largest(lean, span), 1) + " degrees, more than "
                            + Figures.of(MAXIMUM_TILT, 0));
        }
    }

    private void outsideArena() {
        Arena arena = course.arena();
        IntToDoubleFunction outside = i -> {
            double dx = Math.max(arena.xMinimum() - trace.x()[i], trace.x()[i] - arena.xMaximum());
            double dy = Math.max(arena.yMinimum() - trace.y()[i], trace.y()[i] - arena.yMaximum());
            return Math.max(dx, dy);
        };
        for (Span span : excursions(outside, 0)) {
            add(FaultRule.OFF_COURSE, span.from(), "the base was " + Figures.of(largest(outside, span), 3)
                    + " m outside the arena");
        }
    }

    private void offTheLine(double tolerance) {
        CentreLine line = course.line();
        IntToDoubleFunction off = i -> {
            double s = line.project(trace.x()[i], trace.y()[i], -1, line.length() + 1);
            return new Point(line.x(s), line.y(s)).distanceTo(new Point(trace.x()[i], trace.y()[i]));
        };
        for (Span span : excursions(off, tolerance)) {
            add(FaultRule.OFF_COURSE, span.from(), "the base was " + Figures.of(largest(off, span), 3)
                    + " m off the centre line, more than " + Figures.of(tolerance, 2) + " m");
        }
    }

    /** Spans of samples at which a figure is above a bound. */
    private List<Span> excursions(IntToDoubleFunction figure, double bound) {
        List<Span> spans = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < trace.size(); i++) {
            boolean above = trace.time()[i] <= end && figure.applyAsDouble(i) > bound;
            if (above && first < 0) {
                first = i;
            } else if (!above && first >= 0) {
                spans.add(new Span(trace.time()[first], trace.time()[i - 1]));
                first = -1;
            }
        }
        if (first >= 0) {
            spans.add(new Span(trace.time()[first], trace.time()[trace.size() - 1]));
        }
        return Spans.joined(spans, SAME_EVENT);
    }

    private double largest(IntToDoubleFunction figure, Span span) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.time()[i] >= span.from() && trace.time()[i] <= span.to()) {
                largest = Math.max(largest, figure.applyAsDouble(i));
            }
        }
        return largest;
    }

    private void add(FaultRule rule, double time, String evidence) {
        if (time <= end) {
            String obstacle = course.obstacles().get(progress.dueAt(time)).name();
            Place place = Place.at(trace, time);
            faults.add(new Fault(rule, time, obstacle, place.x(), place.y(), evidence));
        }
    }
}
