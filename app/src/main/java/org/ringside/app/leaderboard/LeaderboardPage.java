package org.ringside.app.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ringside.app.bundle.Verification;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.RunSettings;
import org.ringside.scoring.statistics.interval.Interval;

/** Draws a leaderboard as one page that needs nothing else: no network, no script; light and dark; wide and narrow. */
public final class LeaderboardPage {
    private static final String STYLE =
            """
                    :root{color-scheme:light dark;--ink:#1c1c1e;--soft:#6b6b70;--line:#d9d9de;--back:#fdfdfd;--mark:#0a62c9;--bad:#b3261e}
                    @media(prefers-color-scheme:dark){:root{--ink:#ececf0;--soft:#a0a0a8;--line:#3a3a40;--back:#17171a;--mark:#7db4ff;--bad:#ff8a80}}
                    *{box-sizing:border-box}
                    body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back);margin:0 auto;padding:1.5rem 1rem 4rem;max-width:68rem}
                    h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.2rem;margin:2.5rem 0 .25rem}
                    p{margin:.25rem 0 .75rem}.soft,caption{color:var(--soft);font-size:.875rem;text-align:left}
                    .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
                    th,td{padding:.4rem .6rem;text-align:left;border-bottom:1px solid var(--line);white-space:nowrap}
                    th{font-weight:600;font-size:.875rem}td.n,th.n{text-align:right}
                    code{font-size:.8125rem;overflow-wrap:anywhere;white-space:normal}
                    svg{display:block}svg line{stroke:var(--mark);stroke-width:2}svg circle{fill:var(--mark)}svg rect{fill:var(--line)}
                    details{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .75rem;margin:.5rem 0}
                    summary{cursor:pointer}a{color:var(--mark)}.bad{color:var(--bad)}li{overflow-wrap:anywhere}
                    """;

    private final StringBuilder page = new StringBuilder();

    private LeaderboardPage() {}

    /**
     * Draws the page.
     *
     * @param leaderboard what it shows
     * @param version version of Ringside that verified the bundles
     * @return HTML
     */
    public static String html(Leaderboard leaderboard, String version) {
        LeaderboardPage drawing = new LeaderboardPage();
        drawing.page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
                .append("<title>Ringside leaderboard</title>\n<style>\n").append(STYLE)
                .append("</style></head><body>\n");
        drawing.head(leaderboard, version);
        int number = 0;
        for (Table table : leaderboard.tables()) {
            drawing.table(table, ++number);
        }
        drawing.refusals(leaderboard.refusals());
        return drawing.page.append("</body></html>\n").toString();
    }

    private void head(Leaderboard leaderboard, String version) {
        int ranked = leaderboard.tables().stream().mapToInt(table -> table.rows().size()).sum();
        page.append("<h1>Ringside leaderboard</h1>\n<p>").append(counted(ranked, "bundle")).append(" in ")
                .append(counted(leaderboard.tables().size(), "table"))
                .append(leaderboard.refusals().isEmpty()
                        ? ""
                        : ", <a href=\"#refused\">" + leaderboard.refusals().size() + " refused</a>")
                .append(". Every episode below was replayed from its recorded commands through physics and judges by")
                .append(" Ringside ").append(escaped(version)).append(", and came out the same bit for bit.</p>\n")
                .append("<p class=\"soft\">Only runs of the same course, robot, engine, randomisation and seeds share a")
                .append(" table. Place: 1 and how many others are shown to be better (paired sign-flip test on the")
                .append(" official scores, 5 %, Holm's correction over the table). Bundles that share a letter are not")
                .append(" told apart. Intervals: 95 %; one with * misses the truth")
                .append(" more often, for the reason that the bundle's details give. In the mean time an unfinished run")
                .append(" counts with the course's maximum. A bundle shows what a controller did, not who wrote it or how")
                .append(" often it was tried before; a name is what its bundle says.</p>\n");
    }

    private void table(Table table, int number) {
        RunSettings run = table.run();
        page.append("<h2>").append(escaped(run.course().name())).append(", ").append(escaped(run.robot().name()))
                .append(", ").append(run.engine()).append(" engine</h2>\n<p class=\"soft\">randomisation ")
                .append(run.randomisation()).append(", seeds ").append(run.firstSeed()).append(" to ")
                .append(run.firstSeed() + run.episodes() - 1).append("<br>course <code>").append(run.course().hash())
                .append("</code><br>robot <code>").append(escaped(run.robot().hash())).append("</code></p>\n")
                .append("<div class=\"wide\"><table><thead><tr><th class=\"n\">place</th><th>ties</th><th>controller</th>")
                .append("<th class=\"n\">official score</th><th>interval</th><th class=\"n\">strict</th>")
                .append("<th class=\"n\">finished</th><th class=\"n\">mean time</th><th>signed by</th></tr></thead><tbody>\n");
        for (int i = 0; i < table.rows().size(); i++) {
            row(table.rows().get(i), "b" + number + "-" + (i + 1));
        }
        page.append("</tbody></table></div>\n");
        for (int i = 0; i < table.rows().size(); i++) {
            figures(table.rows().get(i), "b" + number + "-" + (i + 1));
        }
    }

    private void row(Table.Row row, String anchor) {
        Verification verification = row.entrant().verification();
        List<EpisodeResult> results = verification.results();
        Interval mean = row.summary().mean();
        long finished = results.stream().filter(result -> result.official().finished()).count();
        page.append("<tr><td class=\"n\">").append(row.place()).append("</td><td>").append(row.ties())
                .append("</td><td><a href=\"#").append(anchor).append("\">").append(escaped(row.name()))
                .append("</a></td><td class=\"n\">").append(number(mean.estimate())).append(" [")
                .append(number(mean.low())).append(", ").append(number(mean.high())).append(']')
                .append(mean.caveat().isPresent() ? "*" : "").append("</td><td>")
                .append(bar(mean)).append("</td><td class=\"n\">").append(number(row.summary().strictMean().estimate()))
                .append("</td><td class=\"n\">").append(finished).append(" of ").append(results.size())
                .append("</td><td class=\"n\">")
                .append(seconds(row.summary().courses().getFirst().restrictedMeanSeconds().estimate()))
                .append("</td><td>")
                .append(verification.signer().map(key -> "<code>" + key.substring(0, 16) + "</code>")
                        .orElse("nobody"))
                .append("</td></tr>\n");
    }

    /** The interval on a scale from 0 to 1; what lies beyond is cut off. */
    private static String bar(Interval interval) {
        return String.format(Locale.ROOT, "<svg width=\"124\" height=\"12\" role=\"img\" aria-label=\"%s to %s\">"
                + "<rect x=\"2\" y=\"5.5\" width=\"120\" height=\"1\"/><line x1=\"%.1f\" x2=\"%.1f\" y1=\"6\" y2=\"6\"/>"
                + "<circle cx=\"%.1f\" cy=\"6\" r=\"3\"/></svg>", number(interval.low()), number(interval.high()),
                place(interval.low()), place(interval.high()), place(interval.estimate()));
    }

    private static double place(double score) {
        return 2 + 120 * Math.clamp(score, 0, 1);
    }

    private void figures(Table.Row row, String anchor) {
        Verification verification = row.entrant().verification();
        page.append("<details id=\"").append(anchor).append("\"><summary>").append(escaped(row.name())).append(": ")
                .append(escaped(row.entrant().file())).append("</summary>\n<p class=\"soft\">root <code>")
                .append(verification.root()).append("</code><br>commitment <code>").append(verification.commitment())
                .append("</code>").append(verification.commitmentText().isEmpty()
                        ? ""
                        : " \u201c" + escaped(verification.commitmentText()) + "\u201d")
                .append("<br>signed by <code>").append(verification.signer().orElse("nobody")).append("</code>");
        row.summary().mean().caveat()
                .ifPresent(caveat -> page.append("<br>* interval of the official score: ").append(escaped(caveat)));
        verification.remarks().forEach(remark -> page.append("<br>").append(escaped(remark)));
        page.append(
                "</p>\n<div class=\"wide\"><table><thead><tr><th class=\"n\">seed</th><th class=\"n\">official</th>")
                .append("<th class=\"n\">strict</th><th class=\"n\">course time</th><th>end</th></tr></thead><tbody>\n");
        for (EpisodeResult result : verification.results()) {
            page.append("<tr><td class=\"n\">").append(result.seed()).append("</td><td class=\"n\">")
                    .append(number(result.official().score())).append("</td><td class=\"n\">")
                    .append(number(result.strict().score())).append("</td><td class=\"n\">")
                    .append(result.courseTimeSeconds().isPresent()
                            ? seconds(result.courseTimeSeconds().getAsDouble())
                            : "not finished")
                    .append("</td><td>").append(escaped(result.outcome().reason().id() + ": "
                            + result.outcome().text()))
                    .append("</td></tr>\n");
        }
        page.append("</tbody></table></div></details>\n");
    }

    private void refusals(List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        page.append("<h2 id=\"refused\">Refused</h2>\n<ul>\n");
        for (Refusal refusal : refusals) {
            List<String> reasons = new ArrayList<>();
            refusal.reasons().forEach(reason -> reasons.add("<li>" + escaped(reason) + "</li>"));
            page.append("<li><span class=\"bad\">").append(escaped(refusal.file())).append("</span><ul>")
                    .append(String.join("", reasons)).append("</ul></li>\n");
        }
        page.append("</ul>\n");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f s", value);
    }

    /** Text that may come from anybody. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    int type = Character.getType(c);
                    boolean invisible = Character.isISOControl(c) || type == Character.FORMAT
                            || type == Character.SURROGATE;
                    safe.appendCodePoint(invisible ? '?' : c);
                }
            }
        });
        return safe.toString();
    }
}
