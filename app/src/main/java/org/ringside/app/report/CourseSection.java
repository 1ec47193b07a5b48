package org.ringside.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.ringside.app.compare.CourseFigures;
import org.ringside.courses.Course;
import org.ringside.courses.plan.CoursePlan;
import org.ringside.courses.plan.Mark;
import org.ringside.courses.plan.Svg;

/** What happened on one course: obstacles and where the points went, official against strict, failures, falls. */
final class CourseSection {
    private static final double ROW = 21;
    private static final double LEFT = 118;
    private static final double RIGHT = 74;

    private final Report report;
    private final Html html;
    private final Course course;
    private final List<CourseFigures> figures;

    private CourseSection(Report report, Html html, Course course) {
        this.report = report;
        this.html = html;
        this.course = course;
        figures = report.labels().stream().map(label -> report.figures().of(label, course.name())).toList();
    }

    static void write(Report report, Html html, Course course) {
        CourseSection section = new CourseSection(report, html, course);
        html.section("course-" + course.name(), course.title());
        html.words("h3", "From 1.0 to the score");
        section.waterfalls();
        html.words("h3", "Obstacles");
        section.obstacles();
        html.words("h3", "Official against strict");
        section.differences();
        html.words("h3", "What went wrong");
        section.failures();
        html.words("h3", "Where they fell");
        section.falls();
        html.close("section");
    }

    private record Step(String name, double lost) {}

    private void waterfalls() {
        double least = figures.stream().mapToDouble(CourseFigures::officialMean).min().orElse(0);
        double from = Math.max(0, Math.min(0.9, Math.floor((least - 0.02) * 20) / 20));
        html.open("div", "class", "charts");
        for (CourseFigures each : figures) {
            List<Step> steps = new ArrayList<>();
            each.obstacles().forEach(obstacle -> steps.add(new Step(obstacle.name(), obstacle.officialLost())));
            steps.add(new Step("time", each.officialTimeLost()));
            html.open("figure");
            waterfall(report.series(each.controller()), each, steps, from);
            html.words("figcaption", report.named(each.controller()) + ": points lost by the official rules, mean of "
                    + each.episodes() + (each.episodes() == 1 ? " episode" : " episodes"));
            html.close("figure");
        }
        html.close("div");
    }

    private void waterfall(int series, CourseFigures each, List<Step> steps, double from) {
        double height = ROW * (steps.size() + 2) + 26;
        Svg svg = html.svg();
        svg.open("svg", "viewBox", "0 0 " + Svg.number(Chart.WIDTH) + " " + Svg.number(height), "class", "chart",
                "role", "img",
                "aria-label",
                "Waterfall from 1 to " + Html.fixed(each.officialMean(), 4) + "; the table below has the numbers");
        for (double tick : Chart.ticks(from, 1)) {
            svg.line("grid", place(tick, from), 2, place(tick, from), height - 22);
            svg.text("tick", "middle", place(tick, from), height - 8, Svg.number(tick));
        }
        bar(svg, "whole", 0, "perfect", from, 1, from, "1");
        double level = 1;
        for (int i = 0; i < steps.size(); i++) {
            double after = level - steps.get(i).lost();
            String lost = steps.get(i).lost() == 0 ? "0" : "\u2212" + Html.fixed(steps.get(i).lost(), 4);
            bar(svg, "lost", i + 1, steps.get(i).name(), Math.min(level, after), Math.max(level, after), from, lost);
            level = after;
        }
        bar(svg, "score s" + series % Styles.SERIES, steps.size() + 1, "score", from, each.officialMean(), from,
                Html.fixed(each.officialMean(), 4));
        svg.close("svg");
    }

    private static void bar(Svg svg, String style, int row, String name, double low, double high, double from,
            String figure) {
        double y = ROW * row + 4;
        svg.text("tick", "end", LEFT - 6, y + 12, Styles.cut(name, 17));
        svg.rectangle("bar " + style, place(low, from), y, Math.max(0.8, place(high, from) - place(low, from)),
                ROW - 5);
        svg.text("tick", "start", place(Math.max(high, from), from) + 5, y + 12, figure);
    }

    private static double place(double score, double from) {
        return LEFT + (Chart.WIDTH - LEFT - RIGHT) * (Math.clamp(score, from, 1) - from) / (1 - from);
    }

    private void obstacles() {
        html.table("Obstacles on " + course.name() + ": mean over all episodes, time over those that crossed all gates",
                "controller",
                "obstacle", "allotted, s", "time, s", "done, official", "points lost, official", "done, strict",
                "points lost, strict", "faults, strict");
        for (CourseFigures each : figures) {
            for (CourseFigures.ObstacleFigures obstacle : each.obstacles()) {
                html.row(report.named(each.controller()));
                html.cell(obstacle.name());
                html.number(obstacle.allottedSeconds(), 2);
                html.number(obstacle.seconds(), 2);
                html.cell(obstacle.official() + " of " + each.episodes());
                html.number(obstacle.officialLost(), 4);
                html.cell(obstacle.strict() + " of " + each.episodes());
                html.number(obstacle.strictLost(), 4);
                StringJoiner faults = new StringJoiner(", ");
                obstacle.faults().forEach((rule, count) -> faults.add(count + " " + rule));
                html.cell(faults.toString());
                html.closeRow();
            }
            html.row(report.named(each.controller()));
            html.cell("time over the allotted");
            html.cell("");
            html.cell("");
            html.cell("");
            html.number(each.officialTimeLost(), 4);
            html.cell("");
            html.number(each.strictTimeLost(), 4);
            html.cell("");
            html.closeRow();
        }
        html.closeTable();
    }

    private void differences() {
        html.table("Why the strict score differs: points are strict less official, mean over all episodes",
                "controller", "official",
                "strict", "reason", "episodes", "points");
        for (CourseFigures each : figures) {
            if (each.reasons().isEmpty()) {
                reasonHead(each);
                html.cell("none: both say the same");
                html.number(0, 0);
                html.number(0, 4);
                html.closeRow();
            }
            for (CourseFigures.ReasonFigures reason : each.reasons()) {
                reasonHead(each);
                html.cell(reason.text());
                html.number(reason.episodes(), 0);
                html.number(reason.points(), 4);
                html.closeRow();
            }
        }
        html.closeTable();
        for (Report.Scene scene : report.scenes()) {
            if (scene.course().equals(course.name()) && !scene.bands().isEmpty()) {
                html.words("p",
                        "How far the official score of seed " + scene.seed() + " moves with the reading of the trace: "
                                + String.join("; ", scene.bands()) + ".",
                        "class", "note");
                break;
            }
        }
    }

    private void reasonHead(CourseFigures each) {
        html.row(report.named(each.controller()));
        html.number(each.officialMean(), 4);
        html.number(each.strictMean(), 4);
    }

    private void failures() {
        html.table("Episodes by what went wrong first, or ended the run, by the strict rules", "controller", "kind",
                "episodes",
                "median seed", "its score", "worst seed", "its score");
        for (CourseFigures each : figures) {
            for (CourseFigures.FailureFigures failure : each.failures()) {
                html.row(report.named(each.controller()));
                html.cell(failure.kind());
                html.number(failure.episodes(), 0);
                seed(failure.medianSeed());
                html.number(failure.medianScore(), 4);
                seed(failure.worstSeed());
                html.number(failure.worstScore(), 4);
                html.closeRow();
            }
        }
        html.closeTable();
    }

    /** A seed, with a link where it can be watched below. */
    private void seed(long seed) {
        html.open("td", "class", "number");
        for (int i = 0; i < report.scenes().size(); i++) {
            Report.Scene scene = report.scenes().get(i);
            if (scene.course().equals(course.name()) && scene.seed() == seed) {
                html.words("a", Long.toString(seed), "href", "#scene-" + i, "title", "watch seed " + seed);
                html.close("td");
                return;
            }
        }
        html.words("data", Long.toString(seed), "value", Long.toString(seed));
        html.close("td");
    }

    private void falls() {
        List<Mark> marks = new ArrayList<>();
        int all = 0;
        for (CourseFigures each : figures) {
            all += each.fallCount();
            String letter = Report.letter(report.series(each.controller()));
            each.falls().forEach(place -> marks.add(new Mark(place, report.single() ? "" : letter)));
        }
        if (all == 0) {
            html.words("p", "Nobody fell or left the course.");
            return;
        }
        String text = marks.size() < all ? all + " falls, of which " + marks.size() + " are drawn"
                : all + (all == 1 ? " fall" : " falls");
        html.open("details");
        html.words("summary",
                text + " on the plan of the course" + (report.single() ? "" : ", with the controllers' letters"));
        html.open("div", "class", "paper scroll", "tabindex", "0", "role", "region", "aria-label",
                "Plan of the course");
        html.svg().raw(CoursePlan.svg(course, List.of(), marks));
        html.close("div");
        html.close("details");
    }
}
