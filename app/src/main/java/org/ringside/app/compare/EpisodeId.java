package org.ringside.app.compare;

import java.util.Comparator;

/**
 * Which episode of a comparison. Ordered as files list them.
 *
 * @param condition index of the circumstances
 * @param course index of the course
 * @param contestant index of the controller
 * @param round number of the seed, from 0: seeds count up from the first
 */
record EpisodeId(int condition, int course, int contestant, int round) implements Comparable<EpisodeId> {
    private static final Comparator<EpisodeId> ORDER = Comparator.comparingInt(EpisodeId::condition)
            .thenComparingInt(EpisodeId::course).thenComparingInt(EpisodeId::contestant)
            .thenComparingInt(EpisodeId::round);

    @Override
    public int compareTo(EpisodeId other) {
        return ORDER.compare(this, other);
    }
}
