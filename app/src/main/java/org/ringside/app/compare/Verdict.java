package org.ringside.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ringside.scoring.statistics.ControllerSummary;
import org.ringside.scoring.statistics.PairSummary;
import org.ringside.scoring.statistics.RankingSummary;
import org.ringside.scoring.statistics.interval.Interval;

/** Says who is better and how sure that is: the first lines of everything that a comparison prints. */
public final class Verdict {
    private Verdict() {}

    /**
     * Gives the verdict.
     *
     * @param figures what the comparison came to
     * @return the verdict in one sentence, then, for more than two controllers, one a pair
     */
    public static List<String> of(ComparisonFigures figures) {
        List<String> lines = new ArrayList<>();
        if (figures.statistics().controllers().size() == 1) {
            lines.add(single(figures.statistics().controllers().getFirst()));
        } else if (figures.sequential().isPresent()) {
            figures.sequential().get().pairs().forEach(pair -> lines.add(sequential(figures, pair)));
        } else {
            if (figures.statistics().pairs().size() > 1) {
                figures.statistics().ranking().ifPresent(ranking -> lines.add(order(ranking)));
            }
            figures.statistics().pairs().forEach(pair -> lines.add(pair.verdict()));
        }
        return lines;
    }

    /**
     * Says the same in a few words, for headlines.
     *
     * @param figures what the comparison came to
     * @return such as {@code A is better than B} or {@code No difference shown}
     */
    public static String headline(ComparisonFigures figures) {
        if (figures.statistics().controllers().size() == 1) {
            ControllerSummary summary = figures.statistics().controllers().getFirst();
            return String.format(Locale.ROOT, "%s scores %.3f", summary.controller(), summary.mean().estimate());
        }
        if (figures.sequential().isPresent() && figures.sequential().get().pairs().size() == 1) {
            return decision(figures.sequential().get().pairs().getFirst());
        }
        if (figures.statistics().pairs().size() == 1) {
            PairSummary pair = figures.statistics().pairs().getFirst();
            if (!pair.separated()) {
                return "No difference shown between " + pair.first() + " and " + pair.second();
            }
            boolean first = pair.difference().estimate() > 0;
            return (first ? pair.first() : pair.second()) + " is better than " + (first ? pair.second() : pair.first());
        }
        return figures.statistics().ranking().map(Verdict::order).orElse("No episode is common to all controllers");
    }

    private static String single(ControllerSummary summary) {
        return String.format(Locale.ROOT, "%s %s over %d %s; strict %s; finished %.0f %% [%.0f, %.0f]",
                summary.controller(),
                scores(summary.mean()), summary.episodes(), summary.episodes() == 1 ? "episode" : "episodes",
                scores(summary.strictMean()), 100 * summary.finished().estimate(), 100 * summary.finished().low(),
                100 * summary.finished().high());
    }

    private static String sequential(ComparisonFigures figures, SequentialFigures.Pair pair) {
        return String.format(Locale.ROOT,
                "%s; difference %+.3f [%+.3f, %+.3f] at every look (%.1f %%), after %d of at most %d seeds on %d %s%s",
                decision(pair), pair.difference().estimate(), pair.difference().low(), pair.difference().high(),
                100 * pair.difference().confidence(), figures.rounds(),
                figures.sequential().orElseThrow().maximumRounds(),
                figures.settings().courses().size(), figures.settings().courses().size() == 1 ? "course" : "courses",
                detectable(figures, pair));
    }

    /** What so many seeds would have shown had their number been fixed, where they showed nothing. */
    private static String detectable(ComparisonFigures figures, SequentialFigures.Pair pair) {
        boolean decided = switch (pair.decision()) {
            case FIRST_BETTER, SECOND_BETTER, EQUIVALENT -> true;
            case OPEN, UNDECIDED -> false;
        };
        OptionalDouble detectable = decided ? OptionalDouble.empty()
                : figures.statistics().pairs().stream()
                        .filter(each -> each.first().equals(pair.first()) && each.second().equals(pair.second()))
                        .findFirst().map(PairSummary::detectable).orElse(OptionalDouble.empty());
        return detectable.isEmpty() ? ""
                : String.format(Locale.ROOT, "; a number of seeds fixed beforehand could have detected %.3f",
                        detectable.getAsDouble());
    }

    private static String decision(SequentialFigures.Pair pair) {
        return switch (pair.decision()) {
            case FIRST_BETTER -> pair.first() + " is better than " + pair.second();
            case SECOND_BETTER -> pair.second() + " is better than " + pair.first();
            case EQUIVALENT -> pair.first() + " and " + pair.second() + " differ by no more than the margin";
            case OPEN, UNDECIDED -> "No difference shown between " + pair.first() + " and " + pair.second();
        };
    }

    /** The order with those that are not separated side by side. */
    private static String order(RankingSummary ranking) {
        List<String> groups = new ArrayList<>();
        ranking.tieGroups().forEach(group -> groups.add(group.size() == 1 ? group.getFirst()
                : "{" + String.join(", ", group) + "}"));
        boolean apart = ranking.tieGroups().stream().allMatch(group -> group.size() == 1);
        return "Best first: " + String.join(" > ", groups) + (apart ? "" : "; no difference shown within braces");
    }

    private static String scores(Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", interval.estimate(), interval.low(), interval.high());
    }
}
