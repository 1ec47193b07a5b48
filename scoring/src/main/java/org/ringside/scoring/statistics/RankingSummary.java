package org.ringside.scoring.statistics;

import java.util.List;

/**
 * All controllers in order, and how sure that order is.
 *
 * @param commonEpisodes how many episodes all controllers have in common, on which the ranks rest
 * @param standings the controllers, best mean first
 * @param tieGroups largest sets of controllers no two of which are separated, best first; a controller alone in its set is
 *     separated from all others
 */
public record RankingSummary(int commonEpisodes, List<Standing> standings, List<List<String>> tieGroups) {
    /** Copies the lists. */
    public RankingSummary {
        standings = List.copyOf(standings);
        tieGroups = tieGroups.stream().map(List::copyOf).toList();
    }

    /**
     * One controller's place.
     *
     * @param controller its name
     * @param mean average over courses of its mean scores on the common episodes
     * @param expectedRank expected rank, from 1
     * @param rankProbabilities how probable each rank is, the best first
     */
    public record Standing(String controller, double mean, double expectedRank, List<Double> rankProbabilities) {
        /** Copies the list. */
        public Standing {
            rankProbabilities = List.copyOf(rankProbabilities);
        }
    }
}
