package org.ringside.app.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The figures of many episodes as plain text for people, at most 80 columns wide but for lists of seeds. */
public final class RunText {
    private static final int BINS = 10;
    private static final int BAR = 40;
    private static final int SEEDS_SHOWN = 12;

    private RunText() {}

    /**
     * Renders the figures of a run.
     *
     * @param settings what was run
     * @param summary its figures
     * @return lines that end with LF
     */
    public static String of(RunSettings settings, RunSummary summary) {
        StringBuilder text = new StringBuilder();
        add(text, "%d episodes of %s on course %s, engine %s, robot %s,", summary.episodes(), settings.controller()
                .name(),
                settings.course().name(), settings.engine(), settings.robot().name());
        add(text, "randomisation %s, seeds %d to %d", settings.randomisation(), settings.firstSeed(),
                settings.firstSeed() + settings.episodes() - 1);
        if (!Engines.remark(settings.engine()).isEmpty()) {
            add(text, "(%s: %s)", settings.engine(), Engines.remark(settings.engine()));
        }
        settings.controller().details().forEach((key, value) -> add(text, "(%s: %s)", key, value));
        add(text, "");
        add(text, "  finished        %s", share(summary.finished(), summary.episodes()));
        add(text, "  strictly clean  %s", share(summary.strictlyClean(), summary.episodes()));
        add(text, "");
        add(text, "  %-17s%9s%9s%9s%9s%9s%9s%9s", "", "mean", "median", "worst", "10 %", "25 %", "75 %", "best");
        add(text, "  %-17s%s", "official score", scores(summary.official()));
        add(text, "  %-17s%s", "strict score", scores(summary.strict()));
        addTimes(text, settings, summary);
        add(text, "");
        add(text, "  best   seed %d, official %.4f, strict %.4f", summary.best().seed(),
                summary.best().official().score(), summary.best().strict().score());
        add(text, "  worst  seed %d, official %.4f, strict %.4f (%s)", summary.worst().seed(),
                summary.worst().official().score(), summary.worst().strict().score(),
                summary.worst().outcome().reason().id());
        addHistogram(text, "official scores", summary.official());
        addHistogram(text, "strict scores", summary.strict());
        addEnds(text, summary.ends());
        return text.toString();
    }

    private static void addTimes(StringBuilder text, RunSettings settings, RunSummary summary) {
        Optional<Distribution> times = summary.courseTime();
        if (times.isEmpty()) {
            add(text, "  %-17s  none: no episode finished", "course time, s");
            return;
        }
        Distribution time = times.get();
        // the worst time is the longest: quantiles count from there
        add(text, "  %-17s%9.2f%9.2f%9.2f%9.2f%9.2f%9.2f%9.2f", "course time, s", time.mean(), time.quantile(0.5),
                time.maximum(), time.quantile(0.9), time.quantile(0.75), time.quantile(0.25), time.minimum());
        if (summary.finished() < summary.episodes()) {
            add(text, "  (an unfinished episode counts with the course's maximum of %.0f s)",
                    settings.course().rules().maximumTime());
        }
    }

    private static void addHistogram(StringBuilder text, String title, Distribution scores) {
        int[] counts = scores.histogram(0, 1, BINS);
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        add(text, "");
        add(text, "  %s", title);
        for (int i = BINS - 1; i >= 0; i--) {
            int length = counts[i] == 0 ? 0 : Math.max(1, counts[i] * BAR / most);
            add(text, "  %.1f-%.1f %6d %s", (double) i / BINS, (i + 1.0) / BINS, counts[i], "#".repeat(length));
        }
    }

    private static void addEnds(StringBuilder text, Map<String, List<Long>> ends) {
        add(text, "");
        add(text, "  how they ended");
        ends.forEach((reason, seeds) -> {
            StringBuilder list = new StringBuilder();
            boolean failed = !reason.equals("finished");
            for (int i = 0; failed && i < Math.min(seeds.size(), SEEDS_SHOWN); i++) {
                list.append(i == 0 ? "  seeds " : ", ").append(seeds.get(i));
            }
            if (failed && seeds.size() > SEEDS_SHOWN) {
                list.append(", and ").append(seeds.size() - SEEDS_SHOWN).append(" more");
            }
            add(text, "  %-20s %6d%s", reason, seeds.size(), list);
        });
    }

    private static String scores(Distribution d) {
        return String.format(Locale.ROOT, "%9.4f%9.4f%9.4f%9.4f%9.4f%9.4f%9.4f", d.mean(), d.quantile(0.5), d.minimum(),
                d.quantile(0.1), d.quantile(0.25), d.quantile(0.75), d.maximum());
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%d of %d (%.1f %%)", part, whole, 100.0 * part / whole);
    }

    private static void add(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
