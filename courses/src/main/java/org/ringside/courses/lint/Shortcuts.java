package org.ringside.courses.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ringside.courses.Course;
import org.ringside.courses.Gate;

/**
 * Asks whether it pays to leave obstacles out.
 *
 * <p>Like is compared with like: the whole course and what is left of it are both run as the crow flies ({@link CrowsFlight}),
 * through the gates in their order, and through tables and poles if need be, at the same average speed v. The official rules
 * score both:
 *
 * <pre>score = 1 - secondPenalty * max(length / v - A, 0) - obstaclePenalty * skipped</pre>
 *
 * <p>with A the allotted time of the kept obstacles. The end table is never skipped, as without it a run does not count as
 * finished. Without the start table the clock runs from the start pose, with it from the start gate.
 */
final class Shortcuts {
    /** With at most so many obstacles all ways of skipping are looked at, with more only one or two at a time. */
    private static final int MOST_FOR_ALL = 11;

    /** Bounds the work, in pairs of gate points. */
    private static final double WORK = 3e7;

    private Shortcuts() {}

    /**
     * One way of leaving obstacles out.
     *
     * @param skipped indices of the obstacles that are left out
     * @param pace plausible average speed, m/s
     * @param scoreAtTarget score at the target speed
     * @param fullAtTarget score of the whole course at the target speed
     * @param scoreAtPace score at the plausible speed
     * @param fullAtPace score of the whole course at the plausible speed
     * @param breakEven average speed below which skipping scores more than the whole course, m/s; 0 if it never does
     */
    record Shortcut(
            List<Integer> skipped,
            double pace,
            double scoreAtTarget,
            double fullAtTarget,
            double scoreAtPace,
            double fullAtPace,
            double breakEven) {
        boolean pays() {
            return scoreAtPace > fullAtPace;
        }
    }

    /**
     * Finds the best way of leaving obstacles out: the one with the largest advantage (or least loss) at a plausible speed.
     *
     * @param course the course
     * @param paceShare plausible speed as a share of the target speed
     * @return the best shortcut, or null if there is nothing to skip
     */
    static Shortcut best(Course course, double paceShare) {
        int skippable = course.obstacles().size() - 1;
        List<List<Integer>> ways = skippable < MOST_FOR_ALL ? allSubsets(skippable) : oneOrTwo(skippable);
        int gates = course.gates().size();
        int points = (int) Math.clamp(Math.sqrt(WORK / ((double) ways.size() * gates)), 3, 33);
        double target = course.rules().targetSpeed();
        double pace = paceShare * target;
        double fullLength = CrowsFlight.length(course, gatesWithout(course, List.of()), true, points);
        return ways.stream()
                .map(skipped -> {
                    double length =
                            CrowsFlight.length(course, gatesWithout(course, skipped), !skipped.contains(0), points);
                    return new Shortcut(
                            skipped,
                            pace,
                            score(course, skipped, length, target),
                            score(course, List.of(), fullLength, target),
                            score(course, skipped, length, pace),
                            score(course, List.of(), fullLength, pace),
                            breakEven(course, skipped, length, fullLength));
                })
                .max(Comparator.comparingDouble(shortcut -> shortcut.scoreAtPace() - shortcut.fullAtPace()))
                .orElse(null);
    }

    static double score(Course course, List<Integer> skipped, double length, double speed) {
        double excess = Math.max(0, length / speed - allotted(course, skipped));
        return 1 - course.rules().secondPenalty() * excess - course.rules().obstaclePenalty() * skipped.size();
    }

    private static double allotted(Course course, List<Integer> skipped) {
        double sum = 0;
        for (int i = 0; i < course.obstacles().size(); i++) {
            sum += skipped.contains(i) ? 0 : course.allottedTime(course.obstacles().get(i));
        }
        return sum;
    }

    /** Bisects the speed at which both score the same: the advantage of skipping shrinks as everyone gets faster. */
    private static double breakEven(Course course, List<Integer> skipped, double length, double fullLength) {
        double low = 1e-3;
        double high = 100;
        for (int i = 0; i < 60; i++) {
            double speed = (low + high) / 2;
            if (score(course, skipped, length, speed) > score(course, List.of(), fullLength, speed)) {
                low = speed;
            } else {
                high = speed;
            }
        }
        return low <= 1e-3 ? 0 : low;
    }

    private static List<Gate> gatesWithout(Course course, List<Integer> skipped) {
        List<Gate> gates = new ArrayList<>();
        for (int i = 0; i < course.obstacles().size(); i++) {
            // the end table's gate is for the metrics only: what counts is the table
            if (!skipped.contains(i) && i != course.obstacles().size() - 1) {
                gates.addAll(course.obstacles().get(i).gates());
            }
        }
        return gates;
    }

    private static List<List<Integer>> allSubsets(int count) {
        List<List<Integer>> subsets = new ArrayList<>();
        for (int bits = 1; bits < 1 << count; bits++) {
            List<Integer> subset = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if ((bits >> i & 1) != 0) {
                    subset.add(i);
                }
            }
            subsets.add(List.copyOf(subset));
        }
        return subsets;
    }

    private static List<List<Integer>> oneOrTwo(int count) {
        List<List<Integer>> subsets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            subsets.add(List.of(i));
            for (int j = i + 1; j < count; j++) {
                subsets.add(List.of(i, j));
            }
        }
        return subsets;
    }
}
