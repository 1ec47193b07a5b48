package org.ringside.app.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ringside.app.compare.SequentialFigures;
import org.ringside.courses.plan.Svg;
import org.ringside.scoring.statistics.ComparisonResult;
import org.ringside.scoring.statistics.ControllerSummary;
import org.ringside.scoring.statistics.CourseSummary;
import org.ringside.scoring.statistics.EpisodeKey;
import org.ringside.scoring.statistics.EpisodeSample;
import org.ringside.scoring.statistics.PairSummary;
import org.ringside.scoring.statistics.RankingSummary;

/** Scores with their intervals, pairs, and ranks. */
final class VerdictSection {
    private static final double ROW = 30;
    private static final double LEFT = 196;
    private static final double RIGHT = 16;

    private final Report report;
    private final ComparisonResult result;
    private final Html html;

    private VerdictSection(Report report, Html html) {
        this.report = report;
        this.html = html;
        result = report.figures().statistics();
    }

    static void write(Report report, Html html) {
        VerdictSection section = new VerdictSection(report, html);
        html.section("scores", "Scores");
        section.intervals();
        section.controllers();
        section.courses();
        html.close("section");
        if (!report.single()) {
            html.section("pairs", "Who is better");
            section.pairs();
            section.differences();
            section.ranking();
            html.close("section");
        }
    }

    private void intervals() {
        double low = result.controllers().stream().mapToDouble(summary -> summary.mean().low()).min().orElse(0);
        double from = Math.min(0.9, Math.floor(low * 10) / 10);
        double height = ROW * result.controllers().size() + 34;
        Svg svg = html.svg();
        svg.open("svg", "viewBox", "0 0 " + Svg.number(Chart.WIDTH) + " " + Svg.number(height), "class", "chart",
                "role", "img",
                "aria-label", "Mean official scores with their intervals; the table below has the numbers");
        for (double tick : Chart.ticks(from, 1)) {
            svg.line("grid", place(tick, from), 4, place(tick, from), height - 26);
            svg.text("tick", "middle", place(tick, from), height - 11, Svg.number(tick));
        }
        for (int i = 0; i < result.controllers().size(); i++) {
            ControllerSummary summary = result.controllers().get(i);
            double y = ROW * (i + 0.5) + 4;
            svg.text("name s" + i % Styles.SERIES, "end", LEFT - 12, y + 4,
                    Report.letter(i) + " " + Styles.cut(summary.controller(), 17));
            svg.line("whisker s" + i % Styles.SERIES, place(summary.mean().low(), from), y,
                    place(summary.mean().high(), from), y);
            Styles.mark(svg, i, place(summary.mean().estimate(), from), y);
        }
        svg.close("svg");
    }

    private static double place(double score, double from) {
        return LEFT + (Chart.WIDTH - LEFT - RIGHT) * (Math.clamp(score, from, 1) - from) / (1 - from);
    }

    private void controllers() {
        html.table("Scores over all courses, each counting the same, with 95 % intervals", "controller",
                "official mean",
                "middle half", "short of 1", "strict mean", "finished", "episodes");
        for (ControllerSummary summary : result.controllers()) {
            html.row(report.named(summary.controller()));
            html.interval(summary.mean(), 4);
            html.interval(summary.interquartileMean(), 4);
            html.interval(summary.optimalityGap(), 4);
            html.interval(summary.strictMean(), 4);
            html.interval(summary.finished(), 3);
            html.number(summary.episodes(), 0);
            html.closeRow();
        }
        html.closeTable();
    }

    private void courses() {
        html.table(
                "Scores by course, with quantiles of the official score; the time counts a run that did not finish with the"
                        + " course's maximum",
                "controller", "course",
                "official mean", "strict mean", "finished", "time, s", "5 %", "25 %", "50 %", "75 %", "95 %");
        for (ControllerSummary summary : result.controllers()) {
            for (CourseSummary course : summary.courses()) {
                html.row(report.named(summary.controller()));
                html.cell(course.course());
                html.interval(course.mean(), 4);
                html.interval(course.strictMean(), 4);
                html.interval(course.finished(), 3);
                html.interval(course.restrictedMeanSeconds(), 2);
                course.quantiles().forEach(quantile -> html.number(quantile.score().estimate(), 4));
                html.closeRow();
            }
        }
        html.closeTable();
    }

    private void pairs() {
        boolean sequential = report.figures().sequential().isPresent();
        if (sequential) {
            SequentialFigures figures = report.figures().sequential().get();
            html.table("Decided by looking after each seed; the intervals hold at every look", "pair", "decision",
                    "difference");
            for (SequentialFigures.Pair pair : figures.pairs()) {
                html.row(report.named(pair.first()) + " less " + report.named(pair.second()));
                html.cell(pair.decision().name().toLowerCase(Locale.ROOT).replace('_', ' '));
                html.interval(pair.difference(), 4);
                html.closeRow();
            }
            html.closeTable();
            html.words("p",
                    "The table below takes the number of episodes as fixed beforehand, which it was not: read it as a"
                            + " description, and the decision above as the evidence.",
                    "class", "note");
        }
        html.table("Paired differences of the official score, first less second", "pair", "mean difference",
                "middle half",
                "P(first higher)", "p (sign-flip, Holm)", "difference shown", "could have detected", "correlation",
                "episodes",
                "only first finished", "only second finished");
        for (PairSummary pair : result.pairs()) {
            html.row(report.named(pair.first()) + " less " + report.named(pair.second()));
            html.interval(pair.difference(), 4);
            html.interval(pair.interquartileDifference(), 4);
            html.interval(pair.improvement(), 3);
            html.probability(pair.adjustedP());
            html.cell(pair.separated() ? "yes" : "no");
            html.number(boxed(pair.detectable()), 4);
            html.number(boxed(pair.pairing().correlation()), 2);
            html.number(pair.pairs(), 0);
            html.number(pair.finishing().onlyFirst(), 0);
            html.number(pair.finishing().onlySecond(), 0);
            html.closeRow();
        }
        html.closeTable();
        for (PairSummary pair : result.pairs()) {
            pair.cautions().forEach(caution -> html.words("p",
                    report.named(pair.first()) + ", " + report.named(pair.second()) + ": " + caution + ".", "class",
                    "note"));
        }
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    /** Every pair's differences in rising order: where the line lies above 0 the first was better. */
    private void differences() {
        html.open("div", "class", "charts");
        for (PairSummary pair : result.pairs().subList(0, Math.min(6, result.pairs().size()))) {
            EpisodeSample first = report.figures().samples().get(report.series(pair.first()));
            EpisodeSample second = report.figures().samples().get(report.series(pair.second()));
            double[] sorted = first.keys().stream().filter(key -> second.episode(key).isPresent())
                    .mapToDouble(key -> difference(first, second, key)).sorted().toArray();
            double most = Math.max(0.05, Math.max(-sorted[0], sorted[sorted.length - 1]));
            String title = "Differences " + report.named(pair.first()) + " less " + report.named(pair.second());
            html.open("figure");
            Chart chart = new Chart(html.svg(), title, "share of episodes", "difference", new double[] {0, 1},
                    new double[] {-most, most});
            chart.level(0, "equal");
            double[] share = IntStream.range(0, sorted.length).mapToDouble(i -> (i + 0.5) / sorted.length).toArray();
            chart.line(report.series(pair.first()), Report.letter(report.series(pair.first())) + " \u2212 "
                    + Report.letter(report.series(pair.second())), share, sorted);
            chart.close();
            html.words("figcaption", title + ", in rising order");
            html.close("figure");
        }
        html.close("div");
    }

    private static double difference(EpisodeSample first, EpisodeSample second, EpisodeKey key) {
        return first.episode(key).orElseThrow().score() - second.episode(key).orElseThrow().score();
    }

    private void ranking() {
        if (result.controllers().size() < 3 || result.ranking().isEmpty()) {
            return;
        }
        List<RankingSummary.Standing> standings = result.ranking().get().standings();
        String[] heads = new String[standings.size() + 2];
        heads[0] = "controller";
        heads[1] = "expected rank";
        for (int rank = 1; rank <= standings.size(); rank++) {
            heads[rank + 1] = "rank " + rank;
        }
        html.table("How probable each rank is", heads);
        for (RankingSummary.Standing standing : standings) {
            html.row(report.named(standing.controller()));
            html.number(standing.expectedRank(), 2);
            standing.rankProbabilities().forEach(probability -> html.number(probability, 3));
            html.closeRow();
        }
        html.closeTable();
    }
}
