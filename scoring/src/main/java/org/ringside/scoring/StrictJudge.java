package org.ringside.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Rules;
import org.ringside.scoring.Spans.Span;
import org.ringside.scoring.trace.Trace;

/**
 * What a human judge would say. Gates are crossed, in order and in their direction, by the straight way between samples; the
 * instant is interpolated. Contacts, where the trace has them, tell of touched poles and boards, of climbing, of falls and of
 * feet on the end table; where it has none, those rules are silent and the scorecard's findings say so.
 *
 * <p>score = 1 - obstaclePenalty (obstacles failed or faulted) - secondPenalty floor(T - A), clamped to 0 to 1, where A is the time
 * allotted to the <em>whole</em> course and T runs from the start gate to the end table. A run that is not finished loses the end
 * table and is timed maximumTime over A, as in the published rules: stopping early must not pay. Each rule, its
 * threshold and the reason for each difference from {@link OfficialJudge} are in {@code docs/judging.md}. Immutable and safe
 * in any thread.
 */
public final class StrictJudge implements Judge {
    /** What scorecards of this judge are called. */
    public static final String RULES = "strict";

    /** How far the base may be from the centre line by default, in traces with contacts, m. */
    public static final double LINE_TOLERANCE = 0.20;

    /** Rounding that must not cost a second, s. */
    private static final double ROUNDING = 1e-9;

    private final boolean touchedJump;
    private final double lineTolerance;

    /** Makes a judge for traces of the planar engine, whose robot is meant to ride the centre line, and for plain logs. */
    public StrictJudge() {
        this(false, LINE_TOLERANCE);
    }

    /**
     * Makes a judge.
     *
     * @param touchedJump whether somebody saw the robot touch a board: every broad jump then counts as touched
     * @param lineTolerance how far the base may be from the centre line in traces with contacts, m; infinite for a robot that
     *     may choose its way
     */
    public StrictJudge(boolean touchedJump, double lineTolerance) {
        this.touchedJump = touchedJump;
        this.lineTolerance = lineTolerance;
    }

    @Override
    public Scorecard judge(Course course, Trace trace) {
        Rules rules = course.rules();
        List<Crossing> crossings = GateProgress.crossings(course, trace);

        // the run ends with the hold, with the log, or when its time is up
        TableHold hold = TableHold.of(course, trace);
        double end = hold.held().map(Span::to).orElse(trace.time()[trace.size() - 1]);
        GateProgress progress = GateProgress.of(course, trace, crossings, end);
        double latest = progress.startTime + rules.maximumTime();
        boolean finished = hold.held().isPresent() && hold.entry() <= latest;
        if (!finished && end > latest) {
            end = latest;
            progress = GateProgress.of(course, trace, crossings, end);
        }

        List<Fault> faults = faults(course, trace, progress, hold, finished, end);
        List<ObstacleResult> results = results(course, progress, faults, finished ? hold.entry() : Double.NaN);
        int completed = 0;
        int gates = 0;
        double allotted = 0;
        for (int k = 0; k < results.size(); k++) {
            completed += results.get(k).completed() ? 1 : 0;
            gates += progress.crossed[k];
            allotted += results.get(k).allottedSeconds();
        }
        double runTime = (finished ? Math.max(hold.entry(), progress.startTime) : end) - progress.startTime;
        return new Scorecard(
                RULES,
                score(rules, results.size() - completed, finished ? runTime - allotted : rules.maximumTime()),
                finished,
                finished ? OptionalDouble.of(runTime) : OptionalDouble.empty(),
                completed,
                gates,
                course.gates().size(),
                allotted,
                runTime,
                runTime - allotted,
                finished ? rules.holdTime() : hold.longest(end),
                Place.pathLength(trace, end),
                results,
                faults,
                NotJudged.findings(course, trace, touchedJump));
    }

    private static double score(Rules rules, int failed, double excess) {
        double lost = rules.obstaclePenalty() * failed + rules.secondPenalty() * fullSeconds(excess);
        return Math.clamp(1 - lost, 0, 1);
    }

    /** Full seconds of an excess, none under the allotted time. */
    static double fullSeconds(double excess) {
        return Math.max(0, Math.floor(excess + ROUNDING));
    }

    private List<Fault> faults(
            Course course, Trace trace, GateProgress progress, TableHold hold, boolean finished, double end) {
        List<Fault> faults = new ArrayList<>(progress.faults);
        boolean[] allGates = new boolean[progress.crossed.length];
        for (int k = 0; k < allGates.length; k++) {
            allGates[k] = !Double.isNaN(progress.doneAt[k]);
        }
        if (trace.motion().isPresent()) {
            faults.addAll(ContactFaults.of(course, trace, trace.motion().get(), allGates, end));
        }
        if (touchedJump) {
            addReportedTouches(course, trace, end, faults);
        }
        faults.addAll(Refusals.of(course, trace, progress, hold, end));
        faults.addAll(PostureFaults.of(course, trace, progress, end, lineTolerance));
        if (!finished) {
            addUnfinished(course, trace, hold, end, faults);
        }
        faults.sort(Comparator.comparingDouble(Fault::time).thenComparing(Fault::rule));
        return faults;
    }

    private static void addReportedTouches(Course course, Trace trace, double end, List<Fault> faults) {
        for (Obstacle obstacle : course.obstacles()) {
            boolean known = faults.stream()
                    .anyMatch(f -> f.rule() == FaultRule.BOARD_TOUCHED && f.place().equals(obstacle.name()));
            if (obstacle instanceof Obstacle.BroadJump jump && !known) {
                faults.add(new Fault(
                        FaultRule.BOARD_TOUCHED,
                        end,
                        jump.name(),
                        jump.centre().x(),
                        jump.centre().y(),
                        "reported with the log (--touched-jump); when and where is not known"));
            }
        }
    }

    private static void addUnfinished(Course course, Trace trace, TableHold hold, double end, List<Fault> faults) {
        Place place = Place.at(trace, end);
        String table = course.endTable().name();
        String wanted = " of " + Figures.seconds(course.rules().holdTime());
        Optional<Span> visit = hold.visits().stream().filter(v -> v.from() <= end).findFirst();
        if (visit.isPresent()) {
            faults.add(new Fault(
                    FaultRule.TABLE_NOT_HELD,
                    visit.get().from(),
                    table,
                    Place.at(trace, visit.get().from()).x(),
                    Place.at(trace, visit.get().from()).y(),
                    "reached at " + Figures.seconds(visit.get().from()) + ", held for "
                            + Figures.seconds(hold.longest(end)) + wanted
                            + (trace.motion().isPresent() ? " with all feet on it" : "")));
        }
        faults.add(new Fault(
                FaultRule.NOT_FINISHED,
                end,
                table,
                place.x(),
                place.y(),
                "judging ended at " + Figures.seconds(end) + " without a hold" + wanted + "; the base was at ("
                        + Figures.of(place.x(), 3) + ", " + Figures.of(place.y(), 3) + ") m"));
    }

    private static List<ObstacleResult> results(
            Course course, GateProgress progress, List<Fault> faults, double tableEntry) {
        int last = progress.crossed.length - 1;
        double[] doneAt = progress.doneAt.clone();
        doneAt[last] = Double.isNaN(tableEntry) ? Double.NaN : Math.max(tableEntry, progress.startTime);
        List<OptionalDouble> seconds = Splits.of(progress.startTime, doneAt);
        List<ObstacleResult> results = new ArrayList<>();
        for (int k = 0; k <= last; k++) {
            Obstacle obstacle = course.obstacles().get(k);
            List<Fault> own = faults.stream().filter(f -> f.place().equals(obstacle.name())).toList();
            boolean completed = own.stream().noneMatch(f -> f.rule().losesObstacle()) && !Double.isNaN(doneAt[k]);
            results.add(new ObstacleResult(
                    obstacle.name(),
                    (double) progress.crossed[k] / obstacle.gates().size(),
                    completed,
                    seconds.get(k),
                    course.allottedTime(obstacle),
                    completed ? 0 : course.rules().obstaclePenalty(),
                    own));
        }
        return results;
    }
}
