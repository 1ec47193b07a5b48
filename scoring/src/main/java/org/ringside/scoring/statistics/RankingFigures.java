package org.ringside.scoring.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.ringside.scoring.statistics.interval.Statistic;
import org.ringside.scoring.statistics.interval.StratifiedSample;
import org.ringside.scoring.statistics.ranking.RankDistribution;
import org.ringside.scoring.statistics.ranking.TieGroups;

/** All controllers in order. */
final class RankingFigures {
    private RankingFigures() {}

    static Optional<RankingSummary> summary(
            List<EpisodeSample> samples, List<PairSummary> pairs, ComparisonSettings settings) {
        SortedSet<EpisodeKey> common = samples.getFirst().keys();
        samples.forEach(sample -> common.retainAll(sample.keys()));
        if (common.isEmpty()) {
            return Optional.empty();
        }
        List<String> courses = common.stream().map(EpisodeKey::course).distinct().toList();
        int[] courseOf = common.stream().mapToInt(key -> courses.indexOf(key.course())).toArray();
        List<double[]> scores = samples.stream().map(sample -> common.stream()
                .mapToDouble(key -> sample.episode(key).orElseThrow().score()).toArray()).toList();
        double[] means = scores.stream().mapToDouble(score -> mean(score, courseOf, courses.size())).toArray();
        RankDistribution ranks = RankDistribution.of(scores, courseOf, settings.bootstrap());
        List<Integer> order = IntStream.range(0, means.length).boxed()
                .sorted(Comparator.comparingDouble(k -> -means[k])).toList();
        List<RankingSummary.Standing> standings = order.stream().map(k -> new RankingSummary.Standing(
                samples.get(k).controller(), means[k], ranks.expectedRank(k),
                IntStream.range(0, means.length).mapToObj(rank -> ranks.probability(k, rank)).toList())).toList();
        return Optional
                .of(new RankingSummary(common.size(), standings, tieGroups(samples.size(), pairs, order, samples)));
    }

    private static double mean(double[] score, int[] courseOf, int courses) {
        List<double[]> strata = new ArrayList<>();
        for (int h = 0; h < courses; h++) {
            int course = h;
            strata.add(IntStream.range(0, score.length).filter(i -> courseOf[i] == course).mapToDouble(i -> score[i])
                    .toArray());
        }
        return new StratifiedSample(strata).estimate(Statistic.MEAN);
    }

    private static List<List<String>> tieGroups(
            int count, List<PairSummary> pairs, List<Integer> order, List<EpisodeSample> samples) {
        boolean[][] separated = new boolean[count][count];
        int next = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                // places in the order of the means, so that the groups come best first
                int one = order.indexOf(i);
                int other = order.indexOf(j);
                separated[one][other] = separated[other][one] = pairs.get(next++).separated();
            }
        }
        return TieGroups.of(separated).stream()
                .map(group -> group.stream().map(place -> samples.get(order.get(place)).controller()).toList())
                .toList();
    }
}
