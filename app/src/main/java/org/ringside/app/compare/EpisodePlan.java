package org.ringside.app.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The episodes of a comparison, numbered in the order in which they are handed out: those of one seed on all courses by all
 * controllers before those of the next seed, the comparison itself before the curves. Immutable.
 */
final class EpisodePlan {
    /** More would not fit into memory with their places in the journal. */
    private static final long MOST = 50_000_000;

    private final CompareSettings settings;
    private final List<Condition> conditions;
    private final int contestants;
    /** Episodes of one seed under one condition. */
    private final int width;
    private final int size;
    private final Map<String, Integer> contestantOf = new HashMap<>();
    private final Map<String, Integer> courseOf = new HashMap<>();
    private final Map<String, Integer> conditionOf = new HashMap<>();

    EpisodePlan(CompareSettings settings) {
        this.settings = settings;
        conditions = settings.conditions();
        contestants = settings.contestants().size();
        width = contestants * settings.courses().size();
        long all = (long) width * (settings.episodes() + (long) (conditions.size() - 1) * settings.sweepEpisodes());
        if (all > MOST) {
            throw new IllegalArgumentException(all + " episodes are too many for one comparison: at most " + MOST);
        }
        size = (int) all;
        settings.contestants().forEach(contestant -> contestantOf.put(contestant.label(), contestantOf.size()));
        settings.courses().forEach(course -> courseOf.put(course.name(), courseOf.size()));
        conditions.forEach(condition -> conditionOf.put(condition.name(), conditionOf.size()));
    }

    int size() {
        return size;
    }

    /** Episodes of each controller on each course under a condition. */
    int rounds(int condition) {
        return condition == 0 ? settings.episodes() : settings.sweepEpisodes();
    }

    EpisodeId id(int index) {
        int base = width * settings.episodes();
        int condition = index < base ? 0 : 1 + (index - base) / (width * settings.sweepEpisodes());
        int within = index < base ? index : (index - base) % (width * settings.sweepEpisodes());
        int place = within % width;
        return new EpisodeId(condition, place / contestants, place % contestants, within / width);
    }

    int index(EpisodeId id) {
        int before = id.condition() == 0 ? 0
                : width * (settings.episodes() + (id.condition() - 1) * settings.sweepEpisodes());
        return before + width * id.round() + contestants * id.course() + id.contestant();
    }

    /**
     * Finds an episode's place.
     *
     * @throws JournalException if it is no part of this comparison
     */
    EpisodeId id(EpisodeRecord episode) {
        Integer condition = conditionOf.get(episode.condition());
        Integer course = courseOf.get(episode.course());
        Integer contestant = contestantOf.get(episode.controller());
        long round = episode.seed() - settings.firstSeed();
        if (condition == null || course == null || contestant == null || round < 0 || round >= rounds(condition)) {
            throw new JournalException(
                    "the journal has an episode that is no part of this comparison: " + episode.controller()
                            + " on " + episode.course() + ", " + episode.condition() + ", seed " + episode.seed()
                            + ". Give another --out");
        }
        return new EpisodeId(condition, course, contestant, (int) round);
    }
}
