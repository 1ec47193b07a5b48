package org.ringside.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.scoring.Spans.Span;
import org.ringside.scoring.trace.Trace;

/**
 * The strict rules of gates: order within and between obstacles, and direction. One obstacle is due at a time. Crossing the first
 * gate of a later one leaves the due one behind; what is then still crossed of it counts as progress but is in the wrong order.
 */
final class GateProgress {
    private final Course course;

    /** Gates crossed in their order and direction (obstacles). */
    final int[] crossed;

    /** When the last gate was crossed, s, NaN before (obstacles). */
    final double[] doneAt;

    /** When a later obstacle was begun, s, NaN if never (obstacles). */
    private final double[] leftAt;

    /** Which later obstacle that was (obstacles). */
    private final int[] leftFor;

    /** Instants at which another obstacle became due, s, and which. */
    private final List<Double> dueFrom = new ArrayList<>();

    private final List<Integer> dueObstacle = new ArrayList<>();

    /** When the first gate was crossed, s, NaN before (obstacles). */
    private final double[] begunAt;

    final List<Fault> faults = new ArrayList<>();
    private int due;

    /** When the clock started: at the last gate of the start table, or with the trace where that was missed, s. */
    double startTime;

    private GateProgress(Course course, double firstTime) {
        this.course = course;
        crossed = new int[course.obstacles().size()];
        doneAt = new double[crossed.length];
        leftAt = new double[crossed.length];
        leftFor = new int[crossed.length];
        begunAt = new double[crossed.length];
        Arrays.fill(doneAt, Double.NaN);
        Arrays.fill(leftAt, Double.NaN);
        Arrays.fill(begunAt, Double.NaN);
        startTime = firstTime;
    }

    /** All crossings of the course's gates, in order of time and then of the course. */
    static List<Crossing> crossings(Course course, Trace trace) {
        List<Crossing> crossings = new ArrayList<>();
        for (int k = 0; k < course.obstacles().size(); k++) {
            List<Gate> gates = course.obstacles().get(k).gates();
            for (int g = 0; g < gates.size(); g++) {
                crossings.addAll(Crossing.of(k, g, gates.get(g), trace));
            }
        }
        crossings.sort(Comparator.comparingInt(Crossing::sample).thenComparingDouble(Crossing::share));
        return crossings;
    }

    static GateProgress of(Course course, Trace trace, List<Crossing> crossings, double end) {
        GateProgress progress = new GateProgress(course, trace.time()[0]);
        for (Crossing crossing : crossings) {
            if (crossing.time() <= end) {
                progress.take(crossing);
            }
        }
        progress.missedGates(trace, end);
        return progress;
    }

    /** Index of the obstacle that was due at an instant. */
    int dueAt(double time) {
        int obstacle = 0;
        for (int i = 0; i < dueFrom.size() && dueFrom.get(i) <= time; i++) {
            obstacle = dueObstacle.get(i);
        }
        return obstacle;
    }

    /** From when to when an obstacle was due without being begun; empty if it never was. */
    List<Span> dueUnbegun(int obstacle, double end) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < dueFrom.size(); i++) {
            double to = i + 1 < dueFrom.size() ? dueFrom.get(i + 1) : end;
            to = begunAt[obstacle] < to ? begunAt[obstacle] : to;
            if (dueObstacle.get(i) == obstacle && dueFrom.get(i) < to) {
                spans.add(new Span(dueFrom.get(i), to));
            }
        }
        return spans;
    }

    private void take(Crossing crossing) {
        int k = crossing.obstacle();
        boolean isEnd = k == crossed.length - 1;
        if (!crossing.forward()) {
            // of an obstacle under way the due gate alone: beyond it, going wrong is a missed gate
            boolean isDue = crossed[k] == 0 || crossing.gate() == crossed[k];
            if (k == due && !isEnd && isDue) {
                fault(FaultRule.WRONG_DIRECTION, crossing, "gate " + (crossing.gate() + 1) + " of " + gates(k)
                        + " was crossed against its direction; gate " + (crossed[k] + 1) + " was due");
            }
            return;
        }
        if (crossing.gate() != crossed[k]) {
            return;
        }
        if (k > due) {
            leaveBehind(k, crossing.time());
        } else if (k < due && Double.isFinite(leftAt[k])) {
            fault(FaultRule.WRONG_ORDER, crossing,
                    "gate " + (crossed[k] + 1) + " of " + gates(k) + " was crossed only after "
                            + name(leftFor[k]) + " had been begun at " + Figures.seconds(leftAt[k]));
        }
        begunAt[k] = crossed[k] == 0 ? crossing.time() : begunAt[k];
        crossed[k]++;
        if (crossed[k] == gates(k)) {
            doneAt[k] = crossing.time();
            if (k == 0 && due == 0) {
                startTime = crossing.time();
            }
            if (k == due && !isEnd) {
                becomesDue(k + 1, crossing.time());
            }
        }
    }

    private void leaveBehind(int next, double time) {
        for (int k = due; k < next; k++) {
            leftAt[k] = time;
            leftFor[k] = next;
        }
        becomesDue(next, time);
    }

    private void becomesDue(int obstacle, double time) {
        due = obstacle;
        dueFrom.add(time);
        dueObstacle.add(obstacle);
    }

    /** The end table has its own rule; its gate is counted, but missing it is no fault. */
    private void missedGates(Trace trace, double end) {
        for (int k = 0; k < crossed.length - 1; k++) {
            if (crossed[k] == gates(k)) {
                continue;
            }
            boolean left = Double.isFinite(leftAt[k]);
            double time = left ? leftAt[k] : end;
            Place place = Place.at(trace, time);
            String until = left
                    ? "before " + name(leftFor[k]) + " was begun"
                    : "before the run ended";
            faults.add(new Fault(
                    FaultRule.MISSED_GATE,
                    time,
                    name(k),
                    place.x(),
                    place.y(),
                    crossed[k] + " of " + gates(k) + " gates crossed in order; gate " + (crossed[k] + 1)
                            + " was not crossed " + until
                            + " at " + Figures.seconds(time)));
        }
    }

    /** Adds a fault unless the obstacle has one of the same rule. */
    private void fault(FaultRule rule, Crossing at, String evidence) {
        for (Fault fault : faults) {
            if (fault.rule() == rule && fault.place().equals(name(at.obstacle()))) {
                return;
            }
        }
        faults.add(new Fault(rule, at.time(), name(at.obstacle()), at.x(), at.y(), evidence));
    }

    private String name(int obstacle) {
        return course.obstacles().get(obstacle).name();
    }

    private int gates(int obstacle) {
        Obstacle of = course.obstacles().get(obstacle);
        return of.gates().size();
    }
}
