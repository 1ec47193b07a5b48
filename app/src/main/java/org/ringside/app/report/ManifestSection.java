package org.ringside.app.report;

import java.util.ArrayList;
import java.util.List;
import org.ringside.app.compare.CompareSettings;
import org.ringside.app.compare.ComparisonFigures;
import tools.jackson.databind.JsonNode;

/** What all of it depends on, the commands that repeat it, and what depends on the machine. */
final class ManifestSection {
    private final Report report;
    private final Html html;

    private ManifestSection(Report report, Html html) {
        this.report = report;
        this.html = html;
    }

    static void write(Report report, Html html) {
        ManifestSection section = new ManifestSection(report, html);
        html.section("repeat", "Repeat it");
        section.commands();
        html.close("section");
        html.section("manifest", "Manifest");
        html.table("All that the results depend on", "what", "value");
        section.rows("", report.declared());
        html.closeTable();
        html.close("section");
        if (report.machine()) {
            section.machine();
        }
    }

    private void commands() {
        html.words("p", "The whole report:");
        html.words("pre",
                "./ringside " + String.join(" ", report.command().stream().map(ManifestSection::quoted).toList()),
                "tabindex",
                "0");
        html.words("p", "One episode with its trace, scorecards and replay, for any seed and controller named above:");
        CompareSettings settings = report.figures().settings();
        html.words("pre",
                "./ringside run --controller " + settings.contestants().getFirst().controller().name() + " --course "
                        + settings.courses().getFirst().name() + " --engine " + settings.engine() + " --robot "
                        + settings.robot().name()
                        + " --randomisation " + settings.randomisation() + " --seed " + settings.firstSeed(),
                "tabindex", "0");
        boolean handicapped = settings.contestants().stream().anyMatch(contestant -> !contestant.handicaps().isEmpty());
        if (handicapped) {
            html.words("p", "A controller under settings of its own (NAME@KEY=VALUE) is repeated by compare alone.",
                    "class", "note");
        }
    }

    /** A word as a shell takes it. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private void rows(String path, JsonNode node) {
        List<String> names = new ArrayList<>(node.propertyNames());
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            row(path + "[" + (i + 1) + "]", node.get(i));
        }
        names.forEach(name -> row(path.isEmpty() ? name : path + "." + name, node.get(name)));
    }

    private void row(String path, JsonNode node) {
        if (node.isContainer()) {
            rows(path, node);
            return;
        }
        html.row(path);
        html.cell(node.isNull() ? "none" : node.asString());
        html.closeRow();
    }

    private void machine() {
        html.section("machine", "On this machine");
        html.words("p",
                "Wall clocks depend on the machine and on what else it does. They decide nothing, and no other part of this"
                        + " report rests on them.",
                "class", "note");
        html.table("How long it took", "controller", "to act, median, ms", "to act, 99 of 100, ms",
                "simulation in all, s");
        for (ComparisonFigures.TimingFigures timing : report.figures().timings()) {
            html.row(report.named(timing.controller()));
            html.number(1000 * timing.medianSeconds(), 4);
            html.number(1000 * timing.highSeconds(), 4);
            html.number(timing.wallSeconds(), 1);
            html.closeRow();
        }
        html.closeTable();
        html.words("p", "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors.");
        html.close("section");
    }
}
