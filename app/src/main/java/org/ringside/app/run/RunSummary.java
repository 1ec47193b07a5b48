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
 * it, and one that did not finish by the official rules counts with the course's maximum time: the mean of those that finished would
 * praise whoever gives up where it gets slow.
 *
 * @param episodes how many episodes
 * @param finished how many finished by the official rules
 * @param strictlyClean how many the strict judge found clean
 * @param official spread of the official scores
 * @param strict spread of the strict scores
 * @param courseTime spread of the course times of all episodes, s; absent where none finished
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
        int finished = (int) results.stream().filter(r -> r.official().finished()).count();
        return new RunSummary(
                results.size(),
                finished,
                (int) results.stream().filter(r -> r.strict().clean()).count(),
                distribution(results, r -> r.official().score()),
                distribution(results, r -> r.strict().score()),
                finished == 0
                        ? Optional.empty()
                        : Optional.of(distribution(results, RunSummary::seconds)),
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

    private static double seconds(EpisodeResult result) {
        return result.courseTimeSeconds().orElse(result.judged().course().rules().maximumTime());
    }

    private static Distribution distribution(List<EpisodeResult> results, ToDoubleFunction<EpisodeResult> figure) {
        return new Distribution(results.stream().mapToDouble(figure).toArray());
    }
}
