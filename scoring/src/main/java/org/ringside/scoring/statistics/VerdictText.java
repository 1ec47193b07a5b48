package org.ringside.scoring.statistics;

import java.util.Locale;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.paired.NonInferiority;
import org.ringside.scoring.statistics.paired.SignFlipTest;

/** The line that says who is better. */
final class VerdictText {
    private VerdictText() {}

    static String of(PairSummary pair) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(Locale.ROOT, "%s %s vs %s %s; paired difference %+.3f [%+.3f, %+.3f]; P(%s > %s) = %.2f",
                        pair.first(), scores(pair.firstMean()), pair.second(), scores(pair.secondMean()),
                        pair.difference().estimate(), pair.difference().low(), pair.difference().high(),
                        pair.first(), pair.second(), pair.improvement().estimate()));
        text.append(String.format(Locale.ROOT, ", n = %d %s, %s sign-flip p %s", pair.pairs(),
                pair.pairs() == 1 ? "episode" : "episodes", pair.signFlip().method().text(),
                probability(pair.adjustedP())));
        if (pair.adjustedP() != pair.signFlip().pValue()) {
            text.append(" after Holm's correction");
        }
        text.append("; ").append(conclusion(pair));
        pair.firstNoWorse().ifPresent(result -> text.append(noWorse(pair.first(), pair.second(), result)));
        pair.secondNoWorse().ifPresent(result -> text.append(noWorse(pair.second(), pair.first(), result)));
        return text.toString();
    }

    private static String conclusion(PairSummary pair) {
        if (pair.separated()) {
            return (pair.difference().estimate() > 0 ? pair.first() : pair.second()) + " is better";
        }
        if (pair.pairs() < SignFlipTest.leastPairs(pair.alpha())) {
            return "no difference shown: " + pair.pairs() + (pair.pairs() == 1 ? " episode is" : " episodes are")
                    + " too few for the test to show any, it takes " + SignFlipTest.leastPairs(pair.alpha());
        }
        return pair.detectable().isPresent()
                ? String.format(Locale.ROOT, "no difference shown; could have detected %.3f",
                        pair.detectable().getAsDouble())
                : "no difference shown; the differences do not vary, so what could have been detected is not known";
    }

    private static String noWorse(String one, String other, NonInferiority result) {
        return String.format(Locale.ROOT, "; that %s is no worse than %s by more than %s is %s", one, other,
                Double.toString(result.margin()), result.shown() ? "shown" : "not shown");
    }

    private static String scores(Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", interval.estimate(), interval.low(), interval.high());
    }

    private static String probability(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", p);
    }
}
