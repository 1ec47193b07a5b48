package org.ringside.app.compare;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stored {@code result.json} that later results are held against. Immutable. */
public final class Baseline {
    /** No result is larger, bytes. */
    private static final long LARGEST = 500_000_000;

    /** Official scores by seed, for each course and controller. */
    private final SortedMap<String, SortedMap<Long, Double>> scores = new TreeMap<>();

    private final SortedMap<String, String> courseHashes = new TreeMap<>();
    private final String world;

    private Baseline(JsonNode declared) {
        world = world(declared);
        for (JsonNode course : declared.path("courses")) {
            courseHashes.put(course.path("name").asString(""), course.path("hash").asString(""));
        }
    }

    /**
     * Reads a baseline.
     *
     * @param file the file
     * @return the baseline
     * @throws IllegalArgumentException if it is no result of a comparison; the message names the file
     * @throws IOException if it cannot be read
     */
    public static Baseline read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException(file + " is larger than any result of a comparison");
        }
        JsonNode node;
        try {
            node = JsonMapper.shared().readTree(Files.readString(file));
        } catch (JacksonException | CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is no JSON: expected the result.json of a comparison", e);
        }
        String format = node.path("format").asString("");
        if (!format.equals(CompareJson.FORMAT)) {
            throw new IllegalArgumentException(
                    file + " has the format \"" + format + "\": expected " + CompareJson.FORMAT
                            + ", which is the result.json of a comparison");
        }
        Baseline baseline = new Baseline(node.path("declared"));
        for (JsonNode run : node.path("episodes")) {
            if (run.path("condition").asString("").equals(Condition.BASE_NAME)) {
                baseline.add(file, run);
            }
        }
        if (baseline.scores.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no episodes");
        }
        return baseline;
    }

    private void add(Path file, JsonNode run) {
        SortedMap<Long, Double> bySeed = new TreeMap<>();
        JsonNode seeds = run.path("seed");
        JsonNode official = run.path("official");
        for (int i = 0; i < seeds.size(); i++) {
            JsonNode seed = seeds.get(i);
            JsonNode score = official.get(i);
            if (score == null || !score.isNumber() || !seed.isIntegralNumber()
                    || !Double.isFinite(score.doubleValue())) {
                throw new IllegalArgumentException(
                        file + ", episodes of " + run.path("controller").asString("?") + ": seed and score number "
                                + (i + 1)
                                + " are no numbers");
            }
            bySeed.put(seed.longValue(), score.doubleValue());
        }
        scores.put(key(run.path("controller").asString(""), run.path("course").asString("")), bySeed);
    }

    private static String key(String controller, String course) {
        return course + "\n" + controller;
    }

    /** What must be the same for scores to be comparable, beside the course. */
    private static String world(JsonNode declared) {
        return "engine " + declared.path("engine").asString("") + ", robot "
                + declared.path("robot").path("hash").asString("")
                + ", randomisation " + declared.path("randomisation").asString("");
    }

    /**
     * What a controller is worth against the baseline on one course.
     *
     * @param controller its label
     * @param course name of the course
     * @param episodes how many seeds both have
     * @param before mean official score in the baseline on these
     * @param now mean official score now
     * @param problem why the two cannot be held against each other; empty where they can
     */
    public record Check(String controller, String course, int episodes, double before, double now, String problem) {
        /**
         * Tells whether it passes.
         *
         * @param margin how much worse is still well
         * @return false where it is worse by more, or not known
         */
        public boolean passes(double margin) {
            return problem.isEmpty() && now >= before - margin;
        }
    }

    /**
     * Holds episodes against the baseline, each seed against itself.
     *
     * @param settings what was compared
     * @param declared the same as JSON
     * @param episodes gives the episodes
     * @return one check a course and controller
     * @throws IOException if an episode cannot be read
     */
    public List<Check> checks(CompareSettings settings, JsonNode declared, Comparer episodes) throws IOException {
        SortedMap<String, double[]> sums = new TreeMap<>();
        episodes.forEach(episode -> {
            Double before = scores.getOrDefault(key(episode.controller(), episode.course()), new TreeMap<>())
                    .get(episode.seed());
            if (before != null && episode.condition().equals(Condition.BASE_NAME)) {
                double[] sum = sums.computeIfAbsent(key(episode.controller(), episode.course()), name -> new double[3]);
                sum[0]++;
                sum[1] += before;
                sum[2] += episode.official().score();
            }
        });
        List<Check> checks = new ArrayList<>();
        settings.courses().forEach(course -> settings.contestants().forEach(contestant -> {
            double[] sum = sums.getOrDefault(key(contestant.label(), course.name()), new double[3]);
            String problem = "";
            if (!scores.containsKey(key(contestant.label(), course.name()))) {
                problem = "the baseline has no episodes of " + contestant.label() + " on " + course.name();
            } else if (!world(declared).equals(world)) {
                problem = "the baseline was made with " + world + ", this with " + world(declared);
            } else if (!course.hash().equals(courseHashes.get(course.name()))) {
                problem = "the course is another one: hash " + courseHashes.get(course.name()) + " in the baseline, "
                        + course.hash()
                        + " now";
            } else if (sum[0] == 0) {
                problem = "no seed is common to both";
            }
            boolean known = problem.isEmpty();
            checks.add(new Check(contestant.label(), course.name(), (int) sum[0], known ? sum[1] / sum[0] : 0,
                    known ? sum[2] / sum[0] : 0, problem));
        }));
        return checks;
    }
}
