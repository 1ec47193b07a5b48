package org.ringside.app.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ringside.controllers.EpisodeReason;

/**
 * The figures of many episodes. Scores are over all episodes; an episode that did not finish has the score that its judge gave
 * it. Course times are over the episodes that finished by the official rules; the others have none.
 *
 * @param episodes how many episodes
 * @param finished how many finished by the official rules
 * @param strictlyClean how many the strict judge found clean
 * @param official spread of the official scores
 * @param strict spread of the strict scores
 * @param courseTime spread of the course times, absent where no episode finished
 * @param best result with the highest official score; ties go to the shorter course time, then to the lower seed
 * @param worst result with the lowest official score; ties go likewise
 * @param ends seeds by the id of the reason why the episode ended, in the order of the reasons
 */
public record RunSummary(
        int episodes,
        int finished,
        int strictlyClean,
        Distribution official,
        Distribution strict,
        Optional<Distribution> courseTime,
        EpisodeResult best,
        EpisodeResult worst,
        Map<String, List<Long>> ends) {
    /**
     * Sums a run up.
     *
     * @param results at least one result, in the order of their seeds. Not modified.
     * @return the figures
     */
    public static RunSummary of(List<EpisodeResult> results) {
        Map<String, List<Long>> ends = new LinkedHashMap<>();
        for (EpisodeReason reason : EpisodeReason.values()) {
            List<Long> seeds = new ArrayList<>();
            results.stream().filter(r -> r.outcome().reason() == reason).forEach(r -> seeds.add(r.seed()));
            if (!seeds.isEmpty()) {
                ends.put(reason.id(), seeds);
            }
        }
        List<EpisodeResult> ranked = new ArrayList<>(results);
        ranked.sort(RunSummary::rank);
        double[] times = results.stream()
                .filter(r -> r.courseTimeSeconds().isPresent())
                .mapToDouble(r -> r.courseTimeSeconds().getAsDouble())
                .toArray();
        return new RunSummary(
                results.size(),
                (int) results.stream().filter(r -> r.official().finished()).count(),
                (int) results.stream().filter(r -> r.strict().clean()).count(),
                distribution(results, r -> r.official().score()),
                distribution(results, r -> r.strict().score()),
                times.length == 0 ? Optional.empty() : Optional.of(new Distribution(times)),
                ranked.getFirst(),
                ranked.getLast(),
                ends);
    }

    private static int rank(EpisodeResult a, EpisodeResult b) {
        int order = Double.compare(b.official().score(), a.official().score());
        if (order == 0) {
            order = Double.compare(
                    a.courseTimeSeconds().orElse(Double.POSITIVE_INFINITY),
                    b.courseTimeSeconds().orElse(Double.POSITIVE_INFINITY));
        }
        return order == 0 ? Long.compare(a.seed(), b.seed()) : order;
    }

    private static Distribution distribution(List<EpisodeResult> results, ToDoubleFunction<EpisodeResult> figure) {
        return new Distribution(results.stream().mapToDouble(figure).toArray());
    }
}
