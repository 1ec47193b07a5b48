package org.ringside.scoring.statistics;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The episodes that two controllers have in common: same course, same seed, hence the same draws. Immutable. */
public final class PairedEpisodes {
    private final SortedMap<EpisodeKey, Pair> pairs = new TreeMap<>();
    private final List<EpisodeKey> onlyFirst;
    private final List<EpisodeKey> onlySecond;

    /**
     * The two results of one episode.
     *
     * @param first of the first controller
     * @param second of the second
     */
    public record Pair(EpisodeScore first, EpisodeScore second) {
        /**
         * Returns the difference of the scores.
         *
         * @return above 0 where the first is better
         */
        public double difference() {
            return first.score() - second.score();
        }

        /**
         * Returns who is better.
         *
         * @return 1 for the first, 0 for the second, a half for a tie: scores that differ by rounding at most
         */
        public double win() {
            double difference = difference();
            return Math.abs(difference) <= 1e-12 ? 0.5 : difference > 0 ? 1 : 0;
        }
    }

    /**
     * Pairs two samples.
     *
     * @param first the first controller's
     * @param second the second's
     * @throws EvidenceException if they have no episode in common, or ran two versions of a course
     */
    public PairedEpisodes(EpisodeSample first, EpisodeSample second) {
        for (EpisodeKey key : first.keys()) {
            second.episode(key).ifPresent(other -> {
                EpisodeScore one = first.episode(key).orElseThrow();
                EpisodeSample.sameCourse(one, other);
                pairs.put(key, new Pair(one, other));
            });
        }
        if (pairs.isEmpty()) {
            throw new EvidenceException("controllers " + first.controller() + " and " + second.controller()
                    + " have no episode in common: run both on the same courses with the same seeds");
        }
        onlyFirst = without(first.keys());
        onlySecond = without(second.keys());
    }

    private List<EpisodeKey> without(SortedSet<EpisodeKey> keys) {
        keys.removeAll(pairs.keySet());
        return List.copyOf(keys);
    }

    /**
     * Returns how many episodes are paired.
     *
     * @return at least 1
     */
    public int size() {
        return pairs.size();
    }

    /**
     * Returns the pairs.
     *
     * @return by course, then seed
     */
    public List<Pair> pairs() {
        return List.copyOf(pairs.values());
    }

    /**
     * Returns the episodes that the first controller alone ran; they take no part in the comparison.
     *
     * @return their keys, in order
     */
    public List<EpisodeKey> onlyFirst() {
        return onlyFirst;
    }

    /**
     * Returns the episodes that the second controller alone ran; they take no part in the comparison.
     *
     * @return their keys, in order
     */
    public List<EpisodeKey> onlySecond() {
        return onlySecond;
    }

    /**
     * Returns a figure of all pairs.
     *
     * @param figure which figure
     * @return one array a course, in order, each by seed
     */
    public List<double[]> figures(ToDoubleFunction<Pair> figure) {
        return EpisodeSample.byCourse(pairs, figure);
    }
}
