package org.ringside.scoring.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The episodes of one controller, by course and seed. Immutable.
 *
 * <p>A seed counts once a course: a deterministic simulator repeats itself, so a repeat is no evidence and would make every
 * interval too short. Repeats are refused.
 */
public final class EpisodeSample {
    private static final int NAMED = 5;

    private final String controller;
    private final SortedMap<EpisodeKey, EpisodeScore> episodes = new TreeMap<>();

    /**
     * Takes episodes in.
     *
     * @param scores at least one episode, all of one controller, in any order. Not modified.
     * @throws EvidenceException if there is none, if they are of several controllers, if a course and seed repeats, or if one
     *     course comes in two versions
     */
    public EpisodeSample(Collection<EpisodeScore> scores) {
        if (scores.isEmpty()) {
            throw new EvidenceException("no episodes: a sample needs at least one");
        }
        controller = scores.iterator().next().controller();
        List<String> repeats = new ArrayList<>();
        SortedMap<String, EpisodeScore> courses = new TreeMap<>();
        for (EpisodeScore score : scores) {
            if (!score.controller().equals(controller)) {
                throw new EvidenceException("episodes of two controllers, " + controller + " and " + score.controller()
                        + ", in one sample: make one sample for each");
            }
            EpisodeScore before = episodes.putIfAbsent(score.key(), score);
            if (before != null) {
                repeats.add(score.key() + (before.equals(score) ? " (the same result)" : " (another result: scores "
                        + before.score() + " and " + score.score() + ")"));
            }
            sameCourse(courses.putIfAbsent(score.course(), score), score);
        }
        if (!repeats.isEmpty()) {
            throw new EvidenceException(repeated(repeats));
        }
    }

    private String repeated(List<String> repeats) {
        String named = String.join("; ", repeats.subList(0, Math.min(NAMED, repeats.size())));
        String more = repeats.size() > NAMED ? "; and " + (repeats.size() - NAMED) + " more" : "";
        return "controller " + controller + " has repeated episodes, which are no new evidence: " + named + more
                + ". Give each course and seed once; where results of one seed differ, find out why first";
    }

    /** Refuses two versions of a course under one name. */
    static void sameCourse(EpisodeScore one, EpisodeScore other) {
        if (one != null
                && !(one.courseHash().equals(other.courseHash()) && one.maximumSeconds() == other.maximumSeconds())) {
            throw new EvidenceException("course " + other.course() + " comes in two versions: hash " + one.courseHash()
                    + ", maximum time " + one.maximumSeconds() + " s (controller " + one.controller() + ", seed "
                    + one.seed()
                    + ") and hash " + other.courseHash() + ", " + other.maximumSeconds() + " s (controller "
                    + other.controller() + ", seed " + other.seed() + "). Run all episodes on one version");
        }
    }

    /**
     * Returns the controller.
     *
     * @return its name
     */
    public String controller() {
        return controller;
    }

    /**
     * Returns how many episodes there are.
     *
     * @return at least 1
     */
    public int size() {
        return episodes.size();
    }

    /**
     * Returns the courses.
     *
     * @return their names, in order
     */
    public List<String> courses() {
        SortedSet<String> courses = new TreeSet<>();
        episodes.keySet().forEach(key -> courses.add(key.course()));
        return List.copyOf(courses);
    }

    /**
     * Returns the episodes of a course.
     *
     * @param course name of the course
     * @return its episodes by seed; none if it has none
     */
    public List<EpisodeScore> on(String course) {
        return episodes.values().stream().filter(episode -> episode.course().equals(course)).toList();
    }

    /**
     * Returns which episodes there are.
     *
     * @return the keys, in order
     */
    public SortedSet<EpisodeKey> keys() {
        return new TreeSet<>(episodes.keySet());
    }

    /**
     * Returns an episode.
     *
     * @param key course and seed
     * @return the episode, absent if the controller did not run it
     */
    public Optional<EpisodeScore> episode(EpisodeKey key) {
        return Optional.ofNullable(episodes.get(key));
    }

    /**
     * Returns a figure of all episodes.
     *
     * @param figure which figure
     * @return one array a course, in the order of {@link #courses()}, each by seed
     */
    public List<double[]> figures(ToDoubleFunction<EpisodeScore> figure) {
        return byCourse(episodes, figure);
    }

    /** One array a course, of a map in the order of its keys. */
    static <T> List<double[]> byCourse(SortedMap<EpisodeKey, T> map, ToDoubleFunction<T> figure) {
        SortedMap<String, List<T>> courses = new TreeMap<>();
        for (Map.Entry<EpisodeKey, T> entry : map.entrySet()) {
            courses.computeIfAbsent(entry.getKey().course(), course -> new ArrayList<>()).add(entry.getValue());
        }
        return courses.values().stream().map(list -> list.stream().mapToDouble(figure).toArray()).toList();
    }
}
