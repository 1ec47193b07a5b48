package org.ringside.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;

/** The strict rules that need contacts: poles, board, A-frame. Surfaces are named as {@code SceneBuilder} names them. */
final class ContactFaults {
    private final Trace trace;
    private final BodyMotion motion;
    private final double end;
    private final List<Fault> faults = new ArrayList<>();

    private ContactFaults(Trace trace, BodyMotion motion, double end) {
        this.trace = trace;
        this.motion = motion;
        this.end = end;
    }

    /**
     * Finds the faults up to an instant.
     *
     * @param climbable tells of each obstacle whether its gates were all crossed, so that climbing is worth judging
     */
    static List<Fault> of(Course course, Trace trace, BodyMotion motion, boolean[] climbable, double end) {
        ContactFaults rules = new ContactFaults(trace, motion, end);
        for (int k = 0; k < climbable.length; k++) {
            switch (course.obstacles().get(k)) {
                case Obstacle.WeavePoles weave -> rules.polesTouched(weave);
                case Obstacle.BroadJump jump -> rules.boardTouched(jump);
                case Obstacle.AFrame frame -> {
                    if (climbable[k]) {
                        rules.frameNotClimbed(frame);
                    }
                }
                case Obstacle.PauseTable table -> {}
            }
        }
        return rules.faults;
    }

    /** One fault a pole, at its first touch. */
    private void polesTouched(Obstacle.WeavePoles weave) {
        Map<String, List<ContactSpan>> touches = new LinkedHashMap<>();
        for (ContactSpan contact : motion.contacts()) {
            if (contact.surface().startsWith(weave.name() + "/") && start(contact) <= end) {
                touches.computeIfAbsent(contact.surface(), name -> new ArrayList<>()).add(contact);
            }
        }
        touches.forEach((surface, contacts) -> {
            String pole = "pole " + surface.substring(weave.name().length() + 1) + " of " + weave.poles().size();
            add(FaultRule.POLE_TOUCHED, weave.name(), contacts, pole, "");
        });
    }

    private void boardTouched(Obstacle.BroadJump jump) {
        List<ContactSpan> touches = new ArrayList<>();
        for (ContactSpan contact : motion.contacts()) {
            if (contact.surface().equals(jump.name()) && start(contact) <= end) {
                touches.add(contact);
            }
        }
        if (!touches.isEmpty()) {
            add(FaultRule.BOARD_TOUCHED, jump.name(), touches, "the board", "; " + phase(jump, first(touches)));
        }
    }

    /** Where the base was in the jump when a touch began. */
    private String phase(Obstacle.BroadJump jump, ContactSpan touch) {
        Place place = Place.at(trace, start(touch));
        double along = (place.x() - jump.centre().x()) * StrictMath.cos(jump.heading())
                + (place.y() - jump.centre().y()) * StrictMath.sin(jump.heading());
        double past = Math.abs(along) - jump.length() / 2;
        if (past <= 0) {
            return "the base was over the board";
        }
        return along < 0
                ? "taking off, the base " + Figures.metres(past) + " before the board"
                : "landing, the base " + Figures.metres(past) + " past the board";
    }

    private void frameNotClimbed(Obstacle.AFrame frame) {
        FrameClimb climb = new FrameClimb(frame, trace, motion, end);
        List<FrameClimb.Lack> missing = climb.missing();
        if (!missing.isEmpty()) {
            // without a pass, where the base was nearest to the middle of the ridge
            double nearest = nearest(frame.centre());
            double time = Double.isNaN(missing.getFirst().time()) ? nearest : missing.getFirst().time();
            Place place = Place.at(trace, time);
            Place near = Place.at(trace, nearest);
            double distance = frame.centre().distanceTo(new Point(near.x(), near.y()));
            faults.add(new Fault(
                    FaultRule.FRAME_NOT_CLIMBED,
                    time,
                    frame.name(),
                    place.x(),
                    place.y(),
                    missing.stream().map(FrameClimb.Lack::what).collect(Collectors.joining(", "))
                            + "; feet on the ramp up: " + climb.feetOnUp().size() + ", down: "
                            + climb.feetOnDown().size()
                            + "; the base came to " + Figures.metres(distance) + " from the middle of the ridge"));
        }
    }

    private double nearest(Point point) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < trace.size() && trace.time()[i] <= end; i++) {
            double distance = OfficialGate.step(trace.x()[i] - point.x(), trace.y()[i] - point.y());
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return trace.time()[nearest];
    }

    private void add(FaultRule rule, String obstacle, List<ContactSpan> touches, String what, String more) {
        ContactSpan first = first(touches);
        String times = touches.size() == 1 ? "" : "; the first of " + touches.size() + " touches";
        Place place = Place.at(trace, start(first));
        faults.add(new Fault(
                rule, start(first), obstacle, place.x(), place.y(),
                what + " was touched by " + describe(first) + more + times));
    }

    private static ContactSpan first(List<ContactSpan> touches) {
        ContactSpan first = touches.getFirst();
        for (ContactSpan touch : touches) {
            first = touch.firstSample() < first.firstSample() ? touch : first;
        }
        return first;
    }

    /** The toucher, the place and the force of a touch. */
    static String describe(ContactSpan touch) {
        String who = touch.isFoot() ? "foot " + touch.foot() : touch.body();
        String force = touch.maximumForce() > 0 ? " with " + Figures.of(touch.maximumForce(), 1) + " N" : "";
        return who + " at (" + Figures.of(touch.x(), 3) + ", " + Figures.of(touch.y(), 3) + ", "
                + Figures.of(touch.z(), 3) + ") m"
                + force;
    }

    private double start(ContactSpan contact) {
        return trace.time()[contact.firstSample()];
    }
}
