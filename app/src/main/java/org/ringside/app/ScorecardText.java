package org.ringside.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.ringside.scoring.Fault;
import org.ringside.scoring.Finding;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.JudgedTrace.Verdict;
import org.ringside.scoring.ObstacleResult;
import org.ringside.scoring.ScoreDifference;
import org.ringside.scoring.Scorecard;
import org.ringside.scoring.SensitivityBand;

/** Scorecards as plain text for people, at most 80 columns wide. */
final class ScorecardText {
    private static final int WIDTH = 80;
    private static final int NAME_WIDTH = 22;

    private final JudgedTrace trace;
    private final StringBuilder text = new StringBuilder();

    private ScorecardText(JudgedTrace trace) {
        this.trace = trace;
    }

    /** Renders a judged trace; lines end with LF. */
    static String of(JudgedTrace trace) {
        ScorecardText card = new ScorecardText(trace);
        card.head();
        card.obstacles();
        card.faults();
        card.differences();
        card.bands();
        card.findings();
        return card.text.toString();
    }

    private void head() {
        line(TraceFiles.printable(trace.log()) + ", on course " + trace.course().name());
        line("");
        for (Verdict verdict : trace.verdicts()) {
            Scorecard card = verdict.card();
            String end = card.courseTimeSeconds().isPresent()
                    ? "finished in " + number(card.courseTimeSeconds().getAsDouble(), 2) + " s"
                    : "not finished";
            line(String.format(Locale.ROOT, "  %-9s %7.4f   %s, %d of %d obstacles, %d of %d gates", card.rules(),
                    card.score(),
                    end, card.obstaclesCompleted(), card.obstacles().size(), card.gatesCompleted(), card.totalGates()));
        }
    }

    private void obstacles() {
        line("");
        StringBuilder names =
                new StringBuilder(String.format(Locale.ROOT, "  %-" + NAME_WIDTH + "s%10s", "", "allotted"));
        trace.verdicts().forEach(v -> names.append(String.format(Locale.ROOT, "%12s %9s", v.card().rules(), "points")));
        line(names.toString());
        List<ObstacleResult> first = trace.verdicts().getFirst().card().obstacles();
        for (int k = 0; k < first.size(); k++) {
            StringBuilder row = new StringBuilder();
            row.append(String.format(
                    Locale.ROOT, "  %-" + NAME_WIDTH + "s%8.2f s", cut(first.get(k).name()),
                    first.get(k).allottedSeconds()));
            for (Verdict verdict : trace.verdicts()) {
                ObstacleResult result = verdict.card().obstacles().get(k);
                row.append(String.format(Locale.ROOT, "%12s %9s", seconds(result.seconds()),
                        points(-result.pointsLost())));
            }
            line(row.toString());
        }
        StringBuilder total = new StringBuilder(String.format(Locale.ROOT, "  %-" + NAME_WIDTH + "s%10s", "time", ""));
        for (Verdict verdict : trace.verdicts()) {
            Scorecard card = verdict.card();
            double lost = card.obstacles().stream().mapToDouble(ObstacleResult::pointsLost).sum();
            total.append(String.format(
                    Locale.ROOT, "%12s %9s", seconds(card.courseTimeSeconds()), points(card.score() - 1 + lost)));
        }
        line(total.toString());
    }

    private void faults() {
        for (Verdict verdict : trace.verdicts()) {
            if (!verdict.card().faults().isEmpty()) {
                title("Faults (" + verdict.card().rules() + ")");
            }
            for (Fault fault : verdict.card().faults()) {
                item(String.format(Locale.ROOT, "%8.2f s", fault.time()),
                        fault.place() + ", " + fault.rule().id() + ": "
                                + fault.evidence());
            }
        }
    }

    private void differences() {
        List<ScoreDifference> differences = trace.differences();
        if (!differences.isEmpty()) {
            title("Why strict differs from official");
        }
        for (ScoreDifference difference : differences) {
            item(String.format(Locale.ROOT, "%+10.4f", difference.points()), difference.text());
        }
    }

    private void bands() {
        if (trace.verdicts().stream().noneMatch(verdict -> verdict.band().isPresent())) {
            return;
        }
        title("How far the score moves with the reading of the log");
        for (Verdict verdict : trace.verdicts()) {
            String rules = String.format(Locale.ROOT, "%10s", verdict.card().rules());
            if (verdict.band().isPresent()) {
                SensitivityBand band = verdict.band().get();
                item(rules, describe(band.decimation()) + " with every 2nd to 10th sample; " + describe(band.noise())
                        + " with 1 cm of noise");
            } else {
                item(rules, "not known: " + verdict.bandReason());
            }
        }
    }

    private void findings() {
        Map<String, List<String>> byId = new LinkedHashMap<>();
        List<Finding> all = new ArrayList<>(trace.findings());
        trace.verdicts().forEach(verdict -> all.addAll(verdict.card().findings()));
        for (Finding finding : all) {
            boolean silent = finding.id().equals(Finding.NOT_JUDGED);
            byId.computeIfAbsent(finding.id(), id -> new ArrayList<>())
                    .add(silent ? finding.subject() + " (" + finding.text() + ")" : finding.text());
        }
        if (!byId.isEmpty()) {
            title("Findings");
        }
        byId.forEach((id, texts) -> item("- ", id + ": " + String.join(", ", texts)));
    }

    private static String describe(SensitivityBand.Band band) {
        boolean still = band.maximum() - band.minimum() < 5e-5;
        StringBuilder text = new StringBuilder(number(band.minimum(), 4));
        text.append(still ? "" : " to " + number(band.maximum(), 4));
        List<String> flips = new ArrayList<>();
        band.flips().forEach(
                flip -> flips.add(flip.obstacle() + " flips in " + flip.readings() + " of " + band.readings()));
        return text.append(flips.isEmpty() ? "" : " (" + String.join(", ", flips) + ")").toString();
    }

    private void title(String title) {
        line("");
        line("  " + title);
    }

    /** A key and a text that is wrapped beside it. */
    private void item(String key, String words) {
        String indent = " ".repeat(key.length() + 4);
        StringBuilder row = new StringBuilder("  " + key + " ");
        for (String word : words.split(" ")) {
            boolean fits = row.length() + 1 + word.length() <= WIDTH || row.length() <= indent.length();
            if (!fits) {
                line(row.toString());
                row.setLength(0);
                row.append(indent.substring(1));
            }
            row.append(' ').append(word);
        }
        line(row.toString());
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private static String seconds(OptionalDouble seconds) {
        return seconds.isPresent() ? number(seconds.getAsDouble(), 2) + " s" : "-";
    }

    /** Points with their sign, and nothing where nothing was lost. */
    private static String points(double points) {
        return Math.abs(points) < 5e-7 ? "" : String.format(Locale.ROOT, "%+.4f", points);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String cut(String name) {
        return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 2) + "..";
    }
}
