package org.ringside.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringside.app.compare.CourseFigures;
import org.ringside.app.compare.CurveFigures;
import org.ringside.app.compare.Perturbation;
import org.ringside.app.run.Distribution;
import org.ringside.courses.Course;
import org.ringside.scoring.statistics.ControllerSummary;
import org.ringside.scoring.statistics.ranking.PerformanceProfile;
import org.ringside.scoring.statistics.survival.KaplanMeier;

/** Distributions of scores and times, quality of motion, and robustness curves. */
final class SpreadSection {
    private final Report report;
    private final Html html;

    private SpreadSection(Report report, Html html) {
        this.report = report;
        this.html = html;
    }

    static void write(Report report, Html html) {
        SpreadSection section = new SpreadSection(report, html);
        html.section("spread", "Spread of scores and times");
        html.open("div", "class", "charts");
        section.profiles();
        report.figures().settings().courses().forEach(section::survival);
        html.close("div");
        html.close("section");
        if (!report.figures().curves().isEmpty()) {
            html.section("robustness", "Robustness");
            section.curves();
            html.close("section");
        }
        html.section("motion", "Quality of motion");
        section.motion();
        html.close("section");
    }

    private void profiles() {
        double low = report.figures().settings().scores().low();
        html.open("figure");
        Chart chart = new Chart(html.svg(), "Share of episodes that score more", "official score", "share above",
                new double[] {low, 1},
                new double[] {0, 1});
        List<ControllerSummary> all = report.figures().statistics().controllers();
        for (int i = 0; i < all.size(); i++) {
            List<PerformanceProfile.Point> points = all.get(i).profile().points();
            double[] x = points.stream().mapToDouble(PerformanceProfile.Point::threshold).toArray();
            if (all.size() <= 3) {
                chart.band(i, x, points.stream().mapToDouble(PerformanceProfile.Point::low).toArray(),
                        points.stream().mapToDouble(PerformanceProfile.Point::high).toArray());
            }
            chart.line(i, report.named(all.get(i).controller()), x,
                    points.stream().mapToDouble(PerformanceProfile.Point::share).toArray());
        }
        chart.close();
        html.words("figcaption", "Share of episodes that score more than a threshold"
                + (all.size() <= 3 ? ", with a band for the whole profile" : ""));
        html.close("figure");
    }

    private void survival(Course course) {
        html.open("figure");
        Chart chart =
                new Chart(html.svg(), "Share of runs not finished over time on " + course.name(), "course time, s",
                        "not finished", new double[] {0, course.rules().maximumTime()}, new double[] {0, 1});
        List<ControllerSummary> all = report.figures().statistics().controllers();
        for (int i = 0; i < all.size(); i++) {
            KaplanMeier curve =
                    all.get(i).courses().stream().filter(each -> each.course().equals(course.name())).findFirst()
                            .orElseThrow().unfinished();
            List<Double> x = new ArrayList<>(List.of(0.0));
            List<Double> y = new ArrayList<>(List.of(1.0));
            for (KaplanMeier.Step step : curve.steps()) {
                x.add(step.seconds());
                y.add(y.getLast());
                x.add(step.seconds());
                y.add(step.unfinished());
            }
            x.add(course.rules().maximumTime());
            y.add(y.getLast());
            chart.line(i, report.named(all.get(i).controller()), x.stream().mapToDouble(v -> v).toArray(),
                    y.stream().mapToDouble(v -> v).toArray());
        }
        chart.close();
        html.words("figcaption", "Share of runs on " + course.name() + " that have not finished, over time");
        html.close("figure");
    }

    private void curves() {
        html.open("div", "class", "charts");
        for (Perturbation.Kind kind : kinds()) {
            List<CurveFigures> curves =
                    report.figures().curves().stream().filter(curve -> curve.kind() == kind).toList();
            List<CurveFigures.Point> axis = curves.getFirst().points();
            double least = curves.stream().flatMap(curve -> curve.points().stream())
                    .mapToDouble(point -> point.score().low()).min()
                    .orElse(0);
            html.open("figure");
            Chart chart =
                    new Chart(html.svg(), "Mean official score over " + kind.key(), kind.meaning(), "official score",
                            new double[] {axis.getFirst().value(), axis.getLast().value()},
                            new double[] {Math.min(0.8, Math.floor(least * 10) / 10), 1});
            for (CurveFigures curve : curves) {
                int series = report.series(curve.controller());
                double[] x = curve.points().stream().mapToDouble(CurveFigures.Point::value).toArray();
                double[] y = curve.points().stream().mapToDouble(point -> point.score().estimate()).toArray();
                chart.line(series, report.named(curve.controller()), x, y);
                for (CurveFigures.Point point : curve.points()) {
                    chart.whisker(series, point.value(), point.score().low(), point.score().high());
                    chart.mark(series, point.value(), point.score().estimate());
                }
            }
            chart.close();
            html.words("figcaption",
                    "Mean official score over " + kind.key() + " (" + kind.meaning() + "), with 95 % intervals");
            html.close("figure");
        }
        html.close("div");
        html.table("Robustness curves, the same draws at every point", "controller", "varied", "value", "official mean",
                "mean along the curve");
        for (CurveFigures curve : report.figures().curves()) {
            for (CurveFigures.Point point : curve.points()) {
                html.row(report.named(curve.controller()));
                html.cell(curve.kind().key());
                html.number(point.value(), 4);
                html.interval(point.score(), 4);
                html.number(curve.area(), 4);
                html.closeRow();
            }
        }
        html.closeTable();
    }

    private List<Perturbation.Kind> kinds() {
        return report.figures().curves().stream().map(CurveFigures::kind).distinct().toList();
    }

    private void motion() {
        html.table("Median over episodes, and the middle half", "controller", "course", "way, m", "cost of transport",
                "torque at its limit, share", "foot slip, m per m", "action rate, rad/s");
        for (CourseFigures course : report.figures().courses()) {
            html.row(report.named(course.controller()));
            html.cell(course.course());
            quartiles(course.motion().metres(), 2);
            quartiles(course.motion().costOfTransport(), 3);
            quartiles(course.motion().saturation(), 4);
            quartiles(course.motion().slip(), 3);
            quartiles(course.motion().actionRate(), 2);
            html.closeRow();
        }
        html.closeTable();
        html.words("p",
                "Cost of transport is the sum of |torque times joint speed| over time, divided by weight and way. Foot slip is how"
                        + " far the points of touch of standing feet go. The action rate is the root mean square change of the commanded positions.",
                "class", "note");
    }

    private void quartiles(Optional<Distribution> figures, int decimals) {
        if (figures.isEmpty()) {
            html.number(Optional.empty(), decimals);
            return;
        }
        html.open("td", "class", "number");
        Distribution all = figures.get();
        html.words("data", Html.fixed(all.quantile(0.5), decimals), "value", Double.toString(all.quantile(0.5)));
        html.words("span",
                " [" + Html.fixed(all.quantile(0.25), decimals) + ", " + Html.fixed(all.quantile(0.75), decimals) + "]",
                "class",
                "interval");
        html.close("td");
    }
}
