package org.ringside.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringside.app.compare.CompareSettings;
import org.ringside.app.compare.Verdict;
import org.ringside.app.replay.ReplayAssets;
import org.ringside.app.run.Engines;

/** Makes the page of a comparison or a run: one HTML file that needs nothing else, neither a network nor a server. */
public final class ReportPage {
    private static final Pattern PLACES = Pattern.compile("@TITLE@|@BODY@|/\\*@(STYLE|SCRIPT)@\\*/");

    private ReportPage() {}

    /**
     * Makes the page.
     *
     * @param report what it shows
     * @return an HTML document
     */
    public static String html(Report report) {
        Html html = new Html();
        head(report, html);
        VerdictSection.write(report, html);
        report.figures().settings().courses().forEach(course -> CourseSection.write(report, html, course));
        SpreadSection.write(report, html);
        ReplaySection.write(report, html);
        ManifestSection.write(report, html);
        boolean replays = !report.scenes().isEmpty();
        Map<String, String> parts = Map.of(
                "@TITLE@", title(report),
                "/*@STYLE@*/", text("report.css") + (replays ? ReplayAssets.style() : ""),
                "/*@SCRIPT@*/", replays ? ReplayAssets.script() + text("report.js") : "",
                "@BODY@", html.toString());
        // in one pass: whatever stands in a part is no place for another
        return PLACES.matcher(text("report.html"))
                .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group())));
    }

    private static String title(Report report) {
        Html title = new Html();
        title.words("title", Verdict.headline(report.figures()) + " - Ringside");
        return title.toString().strip();
    }

    private static void head(Report report, Html html) {
        CompareSettings settings = report.figures().settings();
        html.open("header");
        html.words("p", "Ringside " + report.declared().path("ringside").asString(""), "class", "brand");
        html.words("h1", Verdict.headline(report.figures()));
        Verdict.of(report.figures()).stream().filter(line -> !line.equals(Verdict.headline(report.figures())))
                .forEach(line -> html.words("p", line + ".", "class", "verdict"));
        int episodes = report.figures().rounds();
        html.words("p", episodes + (episodes == 1 ? " episode" : " episodes")
                + (report.single() ? " on " : " of each controller on ")
                + String.join(", ", settings.courses().stream().map(course -> course.name()).toList())
                + "; randomisation "
                + settings.randomisation() + "; robot " + settings.robot().name() + "; engine " + settings.engine()
                + " ("
                + Engines.remark(settings.engine()) + ").", "class", "note");
        settings.remarks().forEach(remark -> html.words("p", remark + ".", "class", "note"));
        html.open("nav", "aria-label", "Contents");
        link(html, "scores", "Scores");
        if (!report.single()) {
            link(html, "pairs", "Who is better");
        }
        settings.courses().forEach(course -> link(html, "course-" + course.name(), course.title()));
        link(html, "spread", "Spread");
        if (!report.figures().curves().isEmpty()) {
            link(html, "robustness", "Robustness");
        }
        link(html, "motion", "Motion");
        if (!report.scenes().isEmpty()) {
            link(html, "watch", "Watch");
        }
        List.of("repeat", "manifest").forEach(id -> link(html, id, id.equals("repeat") ? "Repeat it" : "Manifest"));
        html.close("nav");
        html.close("header");
    }

    private static void link(Html html, String id, String text) {
        html.words("a", text, "href", "#" + id);
    }

    private static String text(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
