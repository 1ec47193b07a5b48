package org.ringside.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Rules;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;

/**
 * The published Barkour scorer, to the last digit and with every quirk: arXiv 2305.14654 and {@code score_barkour.py} of
 * google/brax. On any other course the same rules run on that course's gates and figures.
 *
 * <p>score = 1 - secondPenalty max(T - A, 0) - obstaclePenalty (obstacles - completed), evaluated from left to right, where A is
 * the time allotted to the <em>completed</em> obstacles and T the time from the start gate to the end table. A run that does not
 * hold the end table has T = maximumTime + A. Nothing is clamped. What the rules do not look at (direction, order of
 * obstacles, falls) changes nothing here; {@link StrictJudge} looks at it. See {@code docs/judging.md}.
 *
 * <p>A broad jump whose board was touched is not completed. A touch is known from the trace's contacts, or from a flag where
 * the trace has none. Immutable and safe in any thread.
 */
public final class OfficialJudge implements Judge {
    /** What scorecards of this judge are called. */
    public static final String RULES = "official";

    private final boolean touchedJump;

    /** Makes a judge that knows of touched boards from the contacts in the trace alone. */
    public OfficialJudge() {
        this(false);
    }

    /**
     * Makes a judge.
     *
     * @param touchedJump whether somebody saw the robot touch a board: every broad jump then counts as touched
     */
    public OfficialJudge(boolean touchedJump) {
        this.touchedJump = touchedJump;
    }

    /**
     * Returns the least score that a run on a course can have. It is the one of a run that completed nothing: nobody who holds the
     * end table so late that the second over the maximum outweighs an obstacle can have less, where seconds are dear.
     *
     * @param course the course
     * @return a score, below 0 on courses with many obstacles or much time
     */
    public static double leastScore(Course course) {
        Rules rules = course.rules();
        int obstacles = course.obstacles().size();
        double nothing = 1 - rules.obstaclePenalty() * obstacles - rules.secondPenalty() * rules.maximumTime();
        // a run ends with the first period after the maximum: less than a second more
        double late = 1 - rules.obstaclePenalty() * (obstacles - 1) - rules.secondPenalty() * (rules.maximumTime() + 1);
        // a sum of decimals that should be 0 is 0
        return Math.rint(Math.min(nothing, late) * 1e12) / 1e12;
    }

    @Override
    public Scorecard judge(Course course, Trace trace) {
        OfficialRun run = new OfficialRun(course, trace).follow();
        Rules rules = course.rules();
        List<Obstacle> obstacles = course.obstacles();
        boolean held = run.timeAtTable > 0 && run.timeAtTable >= rules.holdTime();

        // which obstacles count, and the time allotted to those, in the order of the course
        boolean[] completed = new boolean[obstacles.size()];
        double[] progress = new double[completed.length];
        double allotted = 0;
        int completedCount = 0;
        int gatesPassed = 0;
        for (int k = 0; k < completed.length; k++) {
            Obstacle obstacle = obstacles.get(k);
            progress[k] = isTouched(obstacle, trace, run.lastSample)
                    ? 0
                    : (double) run.gatesPassed[k] / obstacle.gates().size();
            completed[k] = k == completed.length - 1 ? held : progress[k] >= 1;
            gatesPassed += run.gatesPassed[k];
            if (completed[k]) {
                completedCount++;
                allotted += course.allottedTime(obstacle);
            }
        }

        double timeSpent = trace.time()[run.lastSample] - run.startTime;
        double counted = held ? timeSpent - run.timeAtTable : rules.maximumTime() + allotted;
        double penalty = rules.obstaclePenalty() * (completed.length - completedCount);
        double score = 1.0 - Math.max(counted - allotted, 0) * rules.secondPenalty() - penalty;
        double runTime = timeSpent - run.timeAtTable;
        return new Scorecard(
                RULES,
                score,
                held,
                held ? OptionalDouble.of(runTime) : OptionalDouble.empty(),
                completedCount,
                gatesPassed,
                course.gates().size(),
                allotted,
                runTime,
                runTime - allotted,
                run.timeAtTable,
                run.pathLength,
                results(course, run, completed, progress),
                List.of());
    }

    private boolean isTouched(Obstacle obstacle, Trace trace, int lastSample) {
        if (!(obstacle instanceof Obstacle.BroadJump)) {
            return false;
        }
        boolean touched = touchedJump;
        if (trace.motion().isPresent()) {
            for (ContactSpan contact : trace.motion().get().contacts()) {
                touched |= contact.surface().equals(obstacle.name()) && contact.firstSample() <= lastSample;
            }
        }
        return touched;
    }

    private static List<ObstacleResult> results(
            Course course, OfficialRun run, boolean[] completed, double[] progress) {
        int end = completed.length - 1;
        double[] completedAt = new double[completed.length];
        for (int k = 0; k < completed.length; k++) {
            completedAt[k] = k < end ? run.doneAt[k] : completed[k] ? run.tableEntry : Double.NaN;
        }
        List<OptionalDouble> seconds = Splits.of(run.startTime, completedAt);
        List<ObstacleResult> results = new ArrayList<>();
        for (int k = 0; k < completed.length; k++) {
            Obstacle obstacle = course.obstacles().get(k);
            results.add(new ObstacleResult(
                    obstacle.name(),
                    progress[k],
                    completed[k],
                    seconds.get(k),
                    course.allottedTime(obstacle),
                    completed[k] ? 0 : course.rules().obstaclePenalty(),
                    List.of()));
        }
        return results;
    }
}
