package org.ringside.app.compare;

import java.util.Locale;
import org.ringside.app.run.Engines;
import org.ringside.scoring.statistics.ControllerSummary;
import org.ringside.scoring.statistics.CourseSummary;
import org.ringside.scoring.statistics.PairSummary;
import org.ringside.scoring.statistics.interval.Interval;

/** What a comparison came to as plain text for people: the verdict first, then the tables. */
public final class CompareText {
    private final StringBuilder text = new StringBuilder();
    private final ComparisonFigures figures;
    private final int wide;
    private boolean marked;

    private CompareText(ComparisonFigures figures) {
        this.figures = figures;
        int names =
                figures.statistics().controllers().stream().mapToInt(all -> all.controller().length()).max().orElse(0);
        // courses stand two further to the right
        int courses = figures.settings().courses().stream().mapToInt(course -> course.name().length()).max().orElse(0);
        wide = Math.max(12, Math.max(names, courses)) + 2;
    }

    /**
     * Renders the figures.
     *
     * @param figures what the comparison came to
     * @return lines that end with LF
     */
    public static String of(ComparisonFigures figures) {
        CompareText text = new CompareText(figures);
        Verdict.of(figures).forEach(line -> text.add("%s", line));
        text.addConditions();
        text.addControllers();
        if (figures.settings().courses().size() > 1) {
            text.addCourses();
        }
        text.addPairs();
        text.addFailures();
        text.addCurves();
        text.addMark();
        return text.text.toString();
    }

    private void addConditions() {
        CompareSettings settings = figures.settings();
        add("");
        long last = settings.firstSeed() + figures.rounds() - 1;
        add("%d %s a controller on %s, %s, randomisation %s, robot %s", figures.rounds(),
                figures.rounds() == 1 ? "episode" : "episodes",
                String.join(", ", settings.courses().stream().map(course -> course.name()).toList()),
                figures.rounds() == 1 ? "seed " + last : "seeds " + settings.firstSeed() + " to " + last,
                settings.randomisation(), settings.robot().name());
        add("engine %s: %s", settings.engine(), Engines.remark(settings.engine()));
        settings.remarks().forEach(remark -> add("note: %s", remark));
    }

    private void addControllers() {
        add("");
        add("  %-" + wide + "s%-28s%-28s%s", "", "official", "strict", "finished");
        for (ControllerSummary summary : figures.statistics().controllers()) {
            add("  %-" + wide + "s%-28s%-28s%s", summary.controller(), scores(summary.mean()),
                    scores(summary.strictMean()),
                    shares(summary.finished()));
        }
    }

    private void addCourses() {
        for (ControllerSummary summary : figures.statistics().controllers()) {
            add("");
            add("  %s", summary.controller());
            for (CourseSummary course : summary.courses()) {
                add("    %-" + wide + "s%-28s%-28s%s", course.course(), scores(course.mean()),
                        scores(course.strictMean()),
                        shares(course.finished()));
            }
        }
    }

    private void addPairs() {
        boolean first = true;
        for (PairSummary pair : figures.statistics().pairs()) {
            for (String caution : pair.cautions()) {
                if (first) {
                    add("");
                }
                first = false;
                add("  note: %s vs %s: %s", pair.first(), pair.second(), caution);
            }
        }
    }

    private void addFailures() {
        add("");
        add("  what went wrong (strict rules), episodes");
        for (CourseFigures course : figures.courses()) {
            add("  %s on %s", course.controller(), course.course());
            for (CourseFigures.FailureFigures failure : course.failures()) {
                add("    %-34s%6d  median seed %d, worst seed %d (%.4f)", failure.kind(), failure.episodes(),
                        failure.medianSeed(),
                        failure.worstSeed(), failure.worstScore());
            }
        }
    }

    private void addCurves() {
        for (CurveFigures curve : figures.curves()) {
            add("");
            add("  %s over %s (%s), mean along the curve %.4f", curve.controller(), curve.kind().key(),
                    curve.kind().meaning(),
                    curve.area());
            for (CurveFigures.Point point : curve.points()) {
                add("    %-10s%s", Perturbation.text(point.value()), scores(point.score()));
            }
        }
    }

    /** Says what the mark means, where one stands. */
    private void addMark() {
        if (marked) {
            add("");
            add("  * too few episodes, or too few that differ, for an interval that holds as often as it says;");
            add("    report.html and result.json have the reason of each");
        }
    }

    private String scores(Interval interval) {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]%s", interval.estimate(), interval.low(), interval.high(),
                mark(interval));
    }

    private String shares(Interval interval) {
        return String.format(Locale.ROOT, "%.1f %% [%.1f, %.1f]%s", 100 * interval.estimate(), 100 * interval.low(),
                100 * interval.high(), mark(interval));
    }

    private String mark(Interval interval) {
        marked |= interval.caveat().isPresent();
        return interval.caveat().isPresent() ? "*" : "";
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
