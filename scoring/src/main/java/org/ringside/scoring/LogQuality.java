package org.ringside.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ringside.scoring.trace.Trace;

/**
 * Looks for weaknesses of a log that make its score doubtful. Each finding gives the count, the worst case and its time; none
 * changes a score.
 */
public final class LogQuality {
    /** Longest pause between samples that is not a gap, s: at 1.7 m/s the base covers 17 cm unseen. */
    static final double LONGEST_STEP = 0.1;

    /** Fastest believable base, m/s: three times the quickest Barkour leap, a little above the quickest dogs on such a course. */
    static final double FASTEST = 6;

    /** Lowest sampling rate at which a base at 1.7 m/s is seen every 8 cm, Hz. */
    static final double LOWEST_RATE = 20;

    /** Largest share of the median interval that the middle half of all intervals may spread over. */
    static final double LARGEST_JITTER = 0.5;

    /** A base that moves less than this, m, for longer than {@link #LONGEST_REST} is standing still. */
    static final double SMALLEST_MOVE = 0.02;

    /** Rest that needs no mention, s: the hold on the end table is 5 s. */
    static final double LONGEST_REST = 8;

    private final Trace trace;
    private final List<Finding> findings = new ArrayList<>();

    private LogQuality(Trace trace) {
        this.trace = trace;
    }

    /**
     * Looks at a log.
     *
     * @param trace the log. Not modified.
     * @return the findings, in a fixed order of kinds; empty for a sound log
     */
    public static List<Finding> of(Trace trace) {
        LogQuality quality = new LogQuality(trace);
        if (trace.size() == 1) {
            quality.add("short", "samples", "the log holds a single sample");
            return List.copyOf(quality.findings);
        }
        quality.gaps();
        quality.rate();
        quality.teleports();
        quality.duplicates();
        quality.rest();
        return List.copyOf(quality.findings);
    }

    private void gaps() {
        int count = 0;
        int worst = 1;
        for (int i = 1; i < trace.size(); i++) {
            count += interval(i) > LONGEST_STEP ? 1 : 0;
            worst = interval(i) > interval(worst) ? i : worst;
        }
        if (count > 0) {
            add("gap", "sampling",
                    count + (count == 1 ? " gap" : " gaps") + " longer than " + Figures.of(LONGEST_STEP, 1)
                            + " s; the longest is " + Figures.of(interval(worst), 3) + " s at "
                            + Figures.seconds(trace.time()[worst - 1]));
        }
    }

    private void rate() {
        double[] intervals = new double[trace.size() - 1];
        for (int i = 1; i < trace.size(); i++) {
            intervals[i - 1] = interval(i);
        }
        Arrays.sort(intervals);
        double median = intervals[intervals.length / 2];
        double spread = intervals[3 * intervals.length / 4] - intervals[intervals.length / 4];
        if (median * LOWEST_RATE > 1) {
            add("low-rate", "sampling", "the median interval is " + Figures.of(median, 3) + " s, that is "
                    + Figures.of(1 / median, 1) + " Hz; " + Figures.of(LOWEST_RATE, 0) + " Hz or more are expected");
        }
        if (spread > LARGEST_JITTER * median) {
            add("jitter", "sampling", "half of the intervals spread over " + Figures.of(spread * 1000, 1)
                    + " ms around a median of " + Figures.of(median * 1000, 1) + " ms");
        }
    }

    private void teleports() {
        int count = 0;
        int worst = 0;
        for (int i = 1; i < trace.size(); i++) {
            if (step(i) > FASTEST * interval(i) && step(i) > SMALLEST_MOVE) {
                count++;
                worst = worst == 0 || step(i) * interval(worst) > step(worst) * interval(i) ? i : worst;
            }
        }
        if (count > 0) {
            String speed = interval(worst) == 0 ? "no time" : Figures.of(step(worst) / interval(worst), 1) + " m/s";
            add("teleport", "position",
                    count + (count == 1 ? " step" : " steps") + " faster than " + Figures.of(FASTEST, 0)
                            + " m/s; the worst is " + Figures.of(step(worst), 3) + " m at " + speed + ", at "
                            + Figures.seconds(trace.time()[worst]));
        }
    }

    private void duplicates() {
        int count = 0;
        int first = 0;
        for (int i = 1; i < trace.size(); i++) {
            if (interval(i) == 0) {
                first = count == 0 ? i : first;
                count++;
            }
        }
        if (count > 0) {
            add("duplicate-time", "sampling", count + (count == 1 ? " sample has" : " samples have")
                    + " the time of the one before; the first at " + Figures.seconds(trace.time()[first]));
        }
    }

    private void rest() {
        double longest = 0;
        int worst = 0;
        int anchor = 0;
        for (int i = 1; i < trace.size(); i++) {
            double away = OfficialGate.step(trace.x()[i] - trace.x()[anchor], trace.y()[i] - trace.y()[anchor]);
            if (away > SMALLEST_MOVE) {
                anchor = i;
            } else if (trace.time()[i] - trace.time()[anchor] > longest) {
                longest = trace.time()[i] - trace.time()[anchor];
                worst = anchor;
            }
        }
        if (longest > LONGEST_REST) {
            add("standing-still", "position",
                    "the base stayed within " + Figures.of(SMALLEST_MOVE * 100, 0) + " cm for "
                            + Figures.seconds(longest) + " from " + Figures.seconds(trace.time()[worst]));
        }
    }

    private double interval(int i) {
        return trace.time()[i] - trace.time()[i - 1];
    }

    private double step(int i) {
        return OfficialGate.step(trace.x()[i] - trace.x()[i - 1], trace.y()[i] - trace.y()[i - 1]);
    }

    private void add(String id, String subject, String text) {
        findings.add(new Finding(id, subject, text));
    }
}
