package org.ringside.scoring.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ringside.scoring.statistics.interval.Bootstrap;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.interval.ScoreRange;
import org.ringside.scoring.statistics.interval.Statistic;
import org.ringside.scoring.statistics.interval.StratifiedSample;
import org.ringside.scoring.statistics.paired.DetectableDifference;
import org.ringside.scoring.statistics.paired.McNemar;
import org.ringside.scoring.statistics.paired.NonInferiority;
import org.ringside.scoring.statistics.paired.Pairing;
import org.ringside.scoring.statistics.paired.SignFlipTest;

/** The figures of two controllers. */
final class PairFigures {
    private final ComparisonSettings settings;

    private PairFigures(ComparisonSettings settings) {
        this.settings = settings;
    }

    static PairSummary summary(EpisodeSample first, EpisodeSample second, ComparisonSettings settings) {
        PairFigures figures = new PairFigures(settings);
        PairedEpisodes paired = new PairedEpisodes(first, second);
        List<double[]> differences = paired.figures(PairedEpisodes.Pair::difference);
        List<double[]> firstScores = paired.figures(pair -> pair.first().score());
        List<double[]> secondScores = paired.figures(pair -> pair.second().score());
        ScoreRange range = settings.scores().ofDifferences();
        SignFlipTest test = SignFlipTest.of(weighted(differences), settings.bootstrap().seed());
        Pairing pairing = Pairing.of(firstScores, secondScores);
        Interval difference =
                figures.interval(differences, Statistic.MEAN_DIFFERENCE, settings.confidence(), range);
        return new PairSummary(
                first.controller(),
                second.controller(),
                paired.size(),
                paired.onlyFirst(),
                paired.onlySecond(),
                figures.mean(firstScores, settings.scores()),
                figures.mean(secondScores, settings.scores()),
                difference,
                figures.interval(differences, Statistic.INTERQUARTILE_MEAN, settings.confidence(), range),
                figures.mean(paired.figures(PairedEpisodes.Pair::win), ScoreRange.UNIT),
                test,
                test.pValue(),
                settings.alpha(),
                pairing,
                finishing(paired),
                figures.detectable(paired.size(), differences),
                figures.noWorse(differences),
                figures.noWorse(paired.figures(pair -> -pair.difference())),
                cautions(paired, pairing, difference));
    }

    /** Differences such that their plain sum ranks sign patterns as the average over courses does. */
    private static double[] weighted(List<double[]> differences) {
        int first = differences.getFirst().length;
        List<Double> weighted = new ArrayList<>();
        for (double[] course : differences) {
            for (double difference : course) {
                // courses of equal size keep their differences, and with them the lattice that makes the test exact
                weighted.add(course.length == first ? difference : difference * first / course.length);
            }
        }
        return weighted.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static McNemar finishing(PairedEpisodes paired) {
        List<PairedEpisodes.Pair> pairs = paired.pairs();
        boolean[] first = new boolean[pairs.size()];
        boolean[] second = new boolean[pairs.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = pairs.get(i).first().finished();
            second[i] = pairs.get(i).second().finished();
        }
        return McNemar.of(first, second);
    }

    private OptionalDouble detectable(int pairs, List<double[]> differences) {
        return pairs < SignFlipTest.leastPairs(settings.alpha()) ? OptionalDouble.empty()
                : DetectableDifference.of(new StratifiedSample(differences), settings.alpha());
    }

    private Optional<NonInferiority> noWorse(List<double[]> differences) {
        if (settings.margin().isEmpty()) {
            return Optional.empty();
        }
        Interval twice =
                interval(differences, Statistic.MEAN_DIFFERENCE, 1 - 2 * settings.alpha(),
                        settings.scores().ofDifferences());
        return Optional.of(NonInferiority.of(settings.margin().getAsDouble(), twice));
    }

    private Interval mean(List<double[]> strata, ScoreRange range) {
        return interval(strata, Statistic.MEAN, settings.confidence(), range);
    }

    private Interval interval(List<double[]> strata, Statistic statistic, double confidence, ScoreRange range) {
        return settings.bootstrap().interval(
                new StratifiedSample(strata), statistic, Bootstrap.SCORES, confidence, range);
    }

    private static List<String> cautions(PairedEpisodes paired, Pairing pairing, Interval difference) {
        List<String> cautions = new ArrayList<>();
        difference.caveat().ifPresent(caveat -> cautions.add("interval of the difference: " + caveat));
        int unpaired = paired.onlyFirst().size() + paired.onlySecond().size();
        if (unpaired > 0) {
            cautions.add(unpaired + (unpaired == 1 ? " episode that one controller alone ran takes"
                    : " episodes that one controller alone ran take") + " no part in the comparison");
        }
        if (pairing.correlation().isPresent() && pairing.correlation().getAsDouble() <= 0) {
            cautions.add(String.format(Locale.ROOT,
                    "common seeds gained nothing: the correlation of the paired scores is %.2f",
                    pairing.correlation().getAsDouble()));
        }
        return cautions;
    }
}
