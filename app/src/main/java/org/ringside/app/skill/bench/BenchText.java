package org.ringside.app.skill.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.ringside.scoring.statistics.interval.Interval;

/** What the skills are tested for, and what they achieved, as tables for people. */
public final class BenchText {
    private static final int SEEDS_SHOWN = 12;
    private static final int WIDTH = 100;

    private BenchText() {}

    /**
     * Lists skills with their trials.
     *
     * @param skills the skills
     * @return lines that end with LF
     */
    public static String list(List<SkillTrials> skills) {
        StringBuilder text = new StringBuilder();
        for (SkillTrials skill : skills) {
            add(text, "%-6s %s", skill.name(), skill.summary());
            for (TrialGroup group : skill.groups()) {
                List<String> names = group.trials().stream()
                        .map(trial -> (trial.target() ? "" : "+ ") + trial.name())
                        .toList();
                add(text, "       %s", group.name());
                addWrapped(text, "         ", names, "; ");
                addWrapped(text, "         passed: ", List.of(group.rule().split(" ")), " ");
                for (Figure figure : group.figures()) {
                    add(text, "         %s", figure.name() + ", " + figure.unit() + ": " + figure.meaning());
                }
            }
        }
        add(text, "");
        add(text, "+ beyond what the skill is meant to do");
        return text.toString();
    }

    /**
     * Renders results.
     *
     * @param settings what was tested
     * @param results what came of it
     * @return lines that end with LF
     */
    public static String of(SkillBench.Settings settings, List<SkillBench.SkillResult> results) {
        StringBuilder text = new StringBuilder();
        add(text, "robot %s, randomisation %s, seeds %d to %d", settings.robot().name(), settings.randomisation(),
                settings.firstSeed(), settings.lastSeed());
        for (SkillBench.SkillResult result : results) {
            for (TrialGroup group : result.skill().groups()) {
                List<TrialResult> trials = result.trials().stream()
                        .filter(trial -> trial.group() == group)
                        .toList();
                add(text, "");
                addTable(text, result.skill().name() + ", " + group.name(), group, trials);
            }
        }
        add(text, "");
        add(text,
                "95 %%: Wilson's interval of the share passed, %%. Figures: mean, least or most of the episodes without a fall.");
        add(text, "+: beyond what the skill is meant to do.");
        return text.toString();
    }

    private static void addTable(StringBuilder text, String title, TrialGroup group, List<TrialResult> trials) {
        StringBuilder names = new StringBuilder(head(title, "passed", "95 %", "falls"));
        StringBuilder units = new StringBuilder(head("", "", "", ""));
        for (Figure figure : group.figures()) {
            names.append(column(figure, figure.name()));
            units.append(column(figure, unit(figure)));
        }
        add(text, "%s", names);
        add(text, "%s", units);
        for (TrialResult trial : trials) {
            String name = "  " + (trial.trial().target() ? "" : "+ ") + trial.trial().name();
            StringBuilder line = new StringBuilder(head(name, trial.passed() + "/" + trial.episodes().size(),
                    interval(trial.share()), "" + trial.falls()));
            for (int i = 0; i < group.figures().size(); i++) {
                Figure figure = group.figures().get(i);
                line.append(column(figure, number(trial.figure(i), figure.digits())));
            }
            add(text, "%s", line);
        }
        addWrapped(text, "  passed: ", List.of(group.rule().split(" ")), " ");
        trials.forEach(trial -> addFailures(text, trial));
    }

    private static String head(String name, String passed, String interval, String falls) {
        return String.format(Locale.ROOT, "%-23s%8s%9s%7s", name, passed, interval, falls);
    }

    private static String unit(Figure figure) {
        return switch (figure.over()) {
            case MEAN -> figure.unit();
            case LEAST -> "min " + figure.unit();
            case MOST -> "max " + figure.unit();
        };
    }

    private static String column(Figure figure, String value) {
        int width = 2 + Math.max(5, Math.max(figure.name().length(), unit(figure).length()));
        return String.format(Locale.ROOT, "%" + width + "s", value);
    }

    private static void addFailures(StringBuilder text, TrialResult trial) {
        trial.failures().forEach((reason, seeds) -> {
            StringJoiner list = new StringJoiner(", ");
            seeds.stream().limit(SEEDS_SHOWN).forEach(seed -> list.add(seed.toString()));
            String more = seeds.size() > SEEDS_SHOWN ? ", and " + (seeds.size() - SEEDS_SHOWN) + " more" : "";
            add(text, "  %s: %s: %s %s%s", trial.trial().name(), reason, seeds.size() == 1 ? "seed" : "seeds", list,
                    more);
        });
    }

    private static String number(OptionalDouble value, int digits) {
        if (value.isEmpty()) {
            return "-";
        }
        String shown = String.format(Locale.ROOT, "%." + digits + "f", value.getAsDouble());
        // no minus before a zero
        return shown.matches("-0(\\.0*)?") ? shown.substring(1) : shown;
    }

    private static String interval(Interval share) {
        return String.format(Locale.ROOT, "%.0f-%.0f", 100 * share.low(), 100 * share.high());
    }

    /** Adds pieces in lines of limited width that begin below the first piece; no piece is broken. */
    private static void addWrapped(StringBuilder text, String start, List<String> pieces, String separator) {
        String line = start;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i) + (i + 1 < pieces.size() ? separator : "");
            if (line.length() + piece.stripTrailing().length() > WIDTH && !line.isBlank()) {
                add(text, "%s", line);
                line = " ".repeat(start.length());
            }
            line += piece;
        }
        add(text, "%s", line);
    }

    private static void add(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
