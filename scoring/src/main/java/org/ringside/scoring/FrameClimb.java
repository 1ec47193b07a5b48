package org.ringside.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.scoring.Spans.Span;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;

/**
 * Tells whether an A-frame was climbed. A pass is the way of the base over the ridge, forwards and within its width, from where
 * it came over the foot of the ramp up to where it left the one of the ramp down. It is a climb if a foot touched the ramp up
 * before the ridge was crossed and one the ramp down after it, the base was above the ridge there, and stayed over the frame
 * between the middles of the ramps. One climb is enough.
 */
final class FrameClimb {
    /**
     * What a run lacked of a climb.
     *
     * @param time when that was seen, s; NaN where there was no pass
     * @param what for people
     */
    record Lack(double time, String what) {}

    private final Obstacle.AFrame frame;
    private final Trace trace;
    private final BodyMotion motion;
    private final double end;
    private final double cos;
    private final double sin;

    FrameClimb(Obstacle.AFrame frame, Trace trace, BodyMotion motion, double end) {
        this.frame = frame;
        this.trace = trace;
        this.motion = motion;
        this.end = end;
        cos = StrictMath.cos(frame.heading());
        sin = StrictMath.sin(frame.heading());
    }

    /** Says what the best pass lacked of a climb; empty if it was one. */
    List<Lack> missing() {
        List<Lack> best = null;
        for (Crossing over : Crossing.of(0, 0, ridge(), trace)) {
            if (over.forward() && over.time() <= end) {
                List<Lack> missing = missing(over);
                best = best == null || missing.size() < best.size() ? missing : best;
            }
        }
        return best == null ? withoutPass() : best;
    }

    /** Feet that touched a ramp at any time. */
    Set<String> feetOnUp() {
        return feet("/up", new Span(Double.NEGATIVE_INFINITY, end));
    }

    /** Feet that touched a ramp at any time. */
    Set<String> feetOnDown() {
        return feet("/down", new Span(Double.NEGATIVE_INFINITY, end));
    }

    private List<Lack> withoutPass() {
        List<Lack> missing = new ArrayList<>();
        if (feetOnUp().isEmpty()) {
            missing.add(new Lack(Double.NaN, "no foot touched the ramp up"));
        }
        if (feetOnDown().isEmpty()) {
            missing.add(new Lack(Double.NaN, "no foot touched the ramp down"));
        }
        missing.add(new Lack(Double.NaN,
                "the base did not pass over the ridge, " + Figures.metres(frame.width()) + " wide"));
        return missing;
    }

    private List<Lack> missing(Crossing over) {
        Span pass = pass(over);
        String at = " the ridge was crossed at " + Figures.seconds(over.time());
        List<Lack> missing = new ArrayList<>();
        if (feet("/up", new Span(pass.from(), over.time())).isEmpty()) {
            missing.add(new Lack(over.time(), "no foot touched the ramp up before" + at));
        }
        if (feet("/down", new Span(over.time(), pass.to())).isEmpty()) {
            missing.add(new Lack(over.time(), "no foot touched the ramp down after" + at));
        }
        double height = Crossing.between(motion.height(), over.sample(), over.share());
        if (height <= frame.apex()) {
            missing.add(
                    new Lack(over.time(), "the base was " + Figures.metres(height) + " high over the ridge, which is "
                            + Figures.metres(frame.apex())));
        }
        addSides(over, missing);
        return missing;
    }

    /** From the instant at which the base came over the ramps to the one at which it left them, by whichever end, as samples see it. */
    private Span pass(Crossing over) {
        int first = over.sample();
        while (first > 0 && Math.abs(along(first)) <= frame.run()) {
            first--;
        }
        int last = Math.min(over.sample() + 1, trace.size() - 1);
        while (last < trace.size() - 1 && Math.abs(along(last)) <= frame.run()) {
            last++;
        }
        return new Span(trace.time()[first], Math.min(end, trace.time()[last]));
    }

    /** Half way up and half way down nobody comes or goes by a side. */
    private void addSides(Crossing over, List<Lack> missing) {
        double half = frame.run() / 2;
        for (int i = over.sample(); i >= 0 && along(i) >= -half; i--) {
            if (isBeside(i)) {
                missing.add(new Lack(trace.time()[i],
                        "the base came onto the ramp up from the side, " + Figures.metres(Math.abs(along(i)))
                                + " before the ridge at " + Figures.seconds(trace.time()[i])));
                break;
            }
        }
        for (int i = over.sample() + 1; i < trace.size() && trace.time()[i] <= end && along(i) <= half; i++) {
            if (isBeside(i)) {
                missing.add(new Lack(trace.time()[i],
                        "the base left the ramp down by the side, " + Figures.metres(Math.abs(along(i)))
                                + " behind the ridge at " + Figures.seconds(trace.time()[i])));
                break;
            }
        }
    }

    private boolean isBeside(int sample) {
        double dx = trace.x()[sample] - frame.centre().x();
        double dy = trace.y()[sample] - frame.centre().y();
        return Math.abs(dy * cos - dx * sin) > frame.width() / 2;
    }

    /** How far a sample is behind the ridge, along the frame's heading, m. */
    private double along(int sample) {
        return (trace.x()[sample] - frame.centre().x()) * cos + (trace.y()[sample] - frame.centre().y()) * sin;
    }

    /** The ridge as a gate, to be crossed in the frame's heading. */
    private Gate ridge() {
        double acrossX = -sin * frame.width() / 2;
        double acrossY = cos * frame.width() / 2;
        Point centre = frame.centre();
        return new Gate(
                new Point(centre.x() + acrossX, centre.y() + acrossY),
                new Point(centre.x() - acrossX, centre.y() - acrossY));
    }

    private Set<String> feet(String ramp, Span when) {
        Set<String> feet = new LinkedHashSet<>();
        for (ContactSpan contact : motion.contacts()) {
            if (contact.isFoot()
                    && contact.surface().equals(frame.name() + ramp)
                    && trace.time()[contact.firstSample()] <= when.to()
                    && trace.time()[contact.lastSample()] >= when.from()) {
                feet.add(contact.foot());
            }
        }
        return feet;
    }
}
