package org.ringside.scoring.statistics;

import java.util.Comparator;

/**
 * An episode that several controllers can run: the same key gives all of them the same random draws. Ordered by course, then
 * seed.
 *
 * @param course name of the course
 * @param seed seed of the episode
 */
public record EpisodeKey(String course, long seed) implements Comparable<EpisodeKey> {
    private static final Comparator<EpisodeKey> ORDER =
            Comparator.comparing(EpisodeKey::course).thenComparingLong(EpisodeKey::seed);

    @Override
    public int compareTo(EpisodeKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "course " + course + ", seed " + seed;
    }
}
