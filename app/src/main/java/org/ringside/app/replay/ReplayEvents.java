package org.ringside.app.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.scoring.Crossing;
import org.ringside.scoring.Fault;
import org.ringside.scoring.ObstacleResult;
import org.ringside.scoring.Scorecard;
import org.ringside.scoring.trace.Trace;

/** The instants of a run that a judge looks at, by the strict rules. */
final class ReplayEvents {
    private ReplayEvents() {}

    /** What kind of event. */
    enum Kind {
        START,
        GATE,
        DONE,
        FAULT,
        END;

        /** What the page calls it. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One event.
     *
     * @param time when, s on the trace's clock
     * @param kind which kind
     * @param text what happened, for people
     */
    record Event(double time, Kind kind, String text) {}

    /** When the clock started: at the last gate of the start table, or with the trace where that was missed, s. */
    static double clockStart(Course course, Trace trace) {
        List<Crossing> crossed = crossedInOrder(course.startTable(), trace);
        return crossed.size() == course.startTable().gates().size() ? crossed.getLast().time() : trace.time()[0];
    }

    /** When each gate of the course was crossed, in its direction and after those before it on the same obstacle, s. */
    static List<OptionalDouble> gateTimes(Course course, Trace trace) {
        List<OptionalDouble> times = new ArrayList<>();
        for (Obstacle obstacle : course.obstacles()) {
            List<Crossing> crossed = crossedInOrder(obstacle, trace);
            for (int g = 0; g < obstacle.gates().size(); g++) {
                times.add(g < crossed.size() ? OptionalDouble.of(crossed.get(g).time()) : OptionalDouble.empty());
            }
        }
        return List.copyOf(times);
    }

    static List<Event> of(Course course, Trace trace, Scorecard strict, String end) {
        List<Event> events = new ArrayList<>();
        double start = clockStart(course, trace);
        int last = course.obstacles().size() - 1;
        int gatesBefore = 0;
        for (int k = 0; k <= last; k++) {
            Obstacle obstacle = course.obstacles().get(k);
            List<Crossing> crossed = crossedInOrder(obstacle, trace);
            for (int g = 0; g < crossed.size(); g++) {
                boolean isLast = g == obstacle.gates().size() - 1;
                boolean done = isLast && k < last && isCompleted(strict, obstacle);
                String gate = "gate " + (gatesBefore + g + 1);
                events.add(new Event(
                        crossed.get(g).time(),
                        done ? k == 0 ? Kind.START : Kind.DONE : Kind.GATE,
                        done ? k == 0 ? gate + ": the clock starts" : done(strict, obstacle) + " (" + gate + ")"
                                : gate + ", " + obstacle.name()));
            }
            gatesBefore += obstacle.gates().size();
        }
        strict.courseTimeSeconds().ifPresent(courseTime -> {
            String reached = course.endTable().name() + " reached, course time " + seconds(courseTime);
            events.add(new Event(start + courseTime, Kind.DONE, reached));
        });
        for (Fault fault : strict.faults()) {
            String text = fault.rule().id() + ", " + fault.place() + ": " + fault.evidence();
            events.add(new Event(fault.time(), Kind.FAULT, text));
        }
        events.sort(Comparator.comparingDouble(Event::time));
        events.add(new Event(trace.time()[trace.size() - 1], Kind.END, end));
        return List.copyOf(events);
    }

    /** The crossings that count: each gate in its direction, after the one before it. */
    private static List<Crossing> crossedInOrder(Obstacle obstacle, Trace trace) {
        List<Crossing> counted = new ArrayList<>();
        double after = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < obstacle.gates().size(); g++) {
            Gate gate = obstacle.gates().get(g);
            double earliest = after;
            Crossing found = Crossing.of(0, g, gate, trace).stream()
                    .filter(crossing -> crossing.forward() && crossing.time() >= earliest)
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                break;
            }
            counted.add(found);
            after = found.time();
        }
        return counted;
    }

    private static boolean isCompleted(Scorecard card, Obstacle obstacle) {
        return result(card, obstacle).map(ObstacleResult::completed).orElse(false);
    }

    private static Optional<ObstacleResult> result(Scorecard card, Obstacle obstacle) {
        return card.obstacles().stream().filter(r -> r.name().equals(obstacle.name())).findFirst();
    }

    private static String done(Scorecard card, Obstacle obstacle) {
        ObstacleResult result = result(card, obstacle).orElseThrow();
        return obstacle.name() + " done"
                + (result.seconds().isPresent()
                        ? " in " + seconds(result.seconds().getAsDouble()) + ", allotted "
                                + seconds(result.allottedSeconds())
                        : "");
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f s", value);
    }
}
