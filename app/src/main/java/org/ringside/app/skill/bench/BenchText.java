package org.ringside.app.skill.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.ringside.scoring.statistics.interval.Interval;

/** What the skills are tested for, and what they achieved, as tables for people. */
public final class BenchText {
    private static final int SEEDS_SHOWN = 12;
    private static final int COLUMN = 11;

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
                StringJoiner names = new StringJoiner("; ");
                group.trials().forEach(trial -> names.add((trial.target() ? "" : "+ ") + trial.name()));
                addWrapped(text, "         ", group.name() + ": " + names);
                addWrapped(text, "         ", "passed if " + group.rule());
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
        add(text, "figures: over the episodes without a fall; 95 %%: Wilson's interval of the share passed;"
                + " +: beyond what the skill is meant to do");
        return text.toString();
    }

    private static void addTable(StringBuilder text, String title, TrialGroup group, List<TrialResult> trials) {
        StringBuilder names = new StringBuilder(String.format(Locale.ROOT, "%-24s%9s%12s%7s", title, "passed", "95 %",
                "falls"));
        StringBuilder units = new StringBuilder(" ".repeat(52));
        for (Figure figure : group.figures()) {
            names.append(column(figure.name()));
            units.append(column(switch (figure.over()) {
                case MEAN -> figure.unit();
                case LEAST -> "least " + figure.unit();
                case MOST -> "most " + figure.unit();
            }));
        }
        add(text, "%s", names);
        add(text, "%s", units);
        for (TrialResult trial : trials) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-22s%9s%12s%7d",
                    (trial.trial().target() ? "" : "+ ") + trial.trial().name(),
                    trial.passed() + "/" + trial.episodes().size(), interval(trial.share()), trial.falls()));
            for (int i = 0; i < group.figures().size(); i++) {
                line.append(column(number(trial.figure(i), group.figures().get(i).digits())));
            }
            add(text, "%s", line);
        }
        addWrapped(text, "  ", "passed: " + group.rule());
        trials.forEach(trial -> addFailures(text, trial));
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

    private static String column(String value) {
        return String.format(Locale.ROOT, "%" + COLUMN + "s", value);
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
        return String.format(Locale.ROOT, "%.0f-%.0f %%", 100 * share.low(), 100 * share.high());
    }

    private static void addWrapped(StringBuilder text, String indent, String words) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : words.split(" ")) {
            if (line.length() + word.length() > 100) {
                add(text, "%s", line);
                line = new StringBuilder(indent).append("  ");
            }
            line.append(word).append(' ');
        }
        add(text, "%s", line);
    }

    private static void add(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
