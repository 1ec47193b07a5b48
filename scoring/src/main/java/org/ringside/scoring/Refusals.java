package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.scoring.Spans.Span;
import org.ringside.scoring.trace.Trace;

/**
 * The strict rule of refusals: the base approached the obstacle that was due and then did not take it. An approach is 0.20 m or
 * more towards the first gate, within 1 m of its line and between its posts, while the obstacle is due and not begun. It ends
 * in the gate, or in a refusal: at the instant at which the base is 0.30 m farther from the line than it had come (it turned
 * back), or at which it passes the line beside the gate (it ran past). After a refusal the next approach is another one.
 *
 * <p>The first obstacle is not judged, since the clock starts behind it; nor is the end table any more once the base was on it.
 */
final class Refusals {
    /** How far before the line of a gate its approach zone begins, m. */
    static final double ZONE = 1.0;

    /** How much nearer the base must have come within the zone, m. */
    static final double APPROACH = 0.20;

    /** How far back it must have gone, m: more than a robot that steps on the spot sways. */
    static final double RETREAT = 0.30;

    private final Course course;
    private final Trace trace;
    private final List<Fault> faults = new ArrayList<>();

    private Refusals(Course course, Trace trace) {
        this.course = course;
        this.trace = trace;
    }

    static List<Fault> of(Course course, Trace trace, GateProgress progress, TableHold hold, double end) {
        Refusals rule = new Refusals(course, trace);
        for (int k = 1; k < course.obstacles().size(); k++) {
            for (Span due : progress.dueUnbegun(k, end)) {
                boolean isLast = k == course.obstacles().size() - 1;
                double until = due.to();
                for (Span visit : hold.visits()) {
                    until = isLast && visit.to() >= due.from() ? Math.min(until, visit.from()) : until;
                }
                rule.judge(k, due.from(), until);
            }
        }
        return rule.faults;
    }

    private void judge(int k, double from, double to) {
        Gate gate = course.obstacles().get(k).gates().getFirst();
        double farthest = Double.NaN;
        double nearest = Double.NaN;
        double before = Double.NaN;
        for (int i = Place.sampleAt(trace.time(), from); i < trace.size() && trace.time()[i] < to; i++) {
            if (trace.time()[i] < from) {
                continue;
            }
            double distance = distance(gate, i);
            boolean approached = nearest <= farthest - APPROACH;
            if (approached && before > 0 && distance <= 0) {
                // not through the gate, which would have ended the wait
                add(k, i, "ran past gate 1, " + Figures.metres(Math.max(0, beside(gate, i))) + " beside it");
                nearest = Double.NaN;
                farthest = Double.NaN;
            } else if (approached && distance >= nearest + RETREAT) {
                add(k, i, "came to " + Figures.metres(nearest) + " before gate 1 and turned back by "
                        + Figures.metres(distance - nearest));
                nearest = Double.NaN;
                farthest = Double.NaN;
            } else if (distance > 0 && distance <= ZONE && beside(gate, i) <= 0) {
                boolean back = Double.isNaN(farthest) || !approached && distance > nearest;
                farthest = back ? distance : farthest;
                nearest = back ? distance : Math.min(nearest, distance);
            } else if (!approached) {
                nearest = Double.NaN;
                farthest = Double.NaN;
            }
            before = distance;
        }
    }

    /** How far a sample is before the line of a gate, m; negative behind it. */
    private double distance(Gate gate, int sample) {
        double rightX = gate.right().x() - gate.left().x();
        double rightY = gate.right().y() - gate.left().y();
        double fromLeftX = trace.x()[sample] - gate.left().x();
        double fromLeftY = trace.y()[sample] - gate.left().y();
        return (rightY * fromLeftX - rightX * fromLeftY) / gate.left().distanceTo(gate.right());
    }

    /** How far a sample is outside the strip between the posts, m; not positive within it. */
    private double beside(Gate gate, int sample) {
        double width = gate.left().distanceTo(gate.right());
        double along = ((trace.x()[sample] - gate.left().x()) * (gate.right().x() - gate.left().x())
                + (trace.y()[sample] - gate.left().y()) * (gate.right().y() - gate.left().y())) / width;
        return Math.max(-along, along - width);
    }

    private void add(int k, int sample, String what) {
        faults.add(new Fault(
                FaultRule.REFUSAL,
                trace.time()[sample],
                course.obstacles().get(k).name(),
                trace.x()[sample],
                trace.y()[sample],
                "the base " + what + "; costs no points"));
    }
}
