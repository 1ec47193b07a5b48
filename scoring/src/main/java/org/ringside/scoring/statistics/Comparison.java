package org.ringside.scoring.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ringside.scoring.statistics.ranking.Holm;
import org.ringside.scoring.statistics.ranking.TieGroups;

/** Compares controllers: the way into this package. */
public final class Comparison {
    private Comparison() {}

    /**
     * Compares controllers on the episodes they have in common.
     *
     * @param samples one sample a controller, 1 to 24 of them; a single one is summarised
     * @param settings what is declared beforehand
     * @return all figures
     * @throws EvidenceException if the samples cannot be compared: no controller or too many, the same one twice, a score out of
     *     range, versions of a course that differ, or two controllers without a common episode
     */
    public static ComparisonResult of(List<EpisodeSample> samples, ComparisonSettings settings) {
        check(samples, settings);
        List<ControllerSummary> controllers =
                samples.stream().map(sample -> ControllerFigures.summary(sample, settings)).toList();
        List<PairSummary> pairs = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            for (int j = i + 1; j < samples.size(); j++) {
                pairs.add(PairFigures.summary(samples.get(i), samples.get(j), settings));
            }
        }
        // one family: all pairs
        double[] adjusted = Holm.adjusted(pairs.stream().mapToDouble(pair -> pair.signFlip().pValue()).toArray());
        for (int k = 0; k < adjusted.length; k++) {
            pairs.set(k, pairs.get(k).withAdjustedP(adjusted[k]));
        }
        return new ComparisonResult(settings, controllers, pairs, RankingFigures.summary(samples, pairs, settings));
    }

    private static void check(List<EpisodeSample> samples, ComparisonSettings settings) {
        if (samples.isEmpty() || samples.size() > TieGroups.MAXIMUM_CONTROLLERS) {
            throw new EvidenceException(
                    samples.size() + " controllers: expected from 1 to " + TieGroups.MAXIMUM_CONTROLLERS);
        }
        TreeSet<String> names = new TreeSet<>();
        for (EpisodeSample sample : samples) {
            if (!names.add(sample.controller())) {
                throw new EvidenceException("controller " + sample.controller()
                        + " is given twice: put its episodes into one sample, or name the two apart");
            }
            for (EpisodeKey key : sample.keys()) {
                EpisodeScore episode = sample.episode(key).orElseThrow();
                if (!settings.scores().contains(episode.score())
                        || !settings.scores().contains(episode.strictScore())) {
                    throw new EvidenceException("controller " + sample.controller() + ", " + key + ": scores "
                            + episode.score() + " (official) and " + episode.strictScore()
                            + " (strict); the settings say that a score is from " + settings.scores().low() + " to "
                            + settings.scores().high());
                }
            }
        }
    }
}
