package org.ringside.app.skill.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.controllers.spatial.stride.StrideSkills;
import org.ringside.sim.robot.RobotModel;

/** Tests skills over many seeds. What is found does not depend on the number of threads. Immutable. */
public final class SkillBench {
    private final Settings settings;
    private final Skills makesSkills;

    /**
     * What to test.
     *
     * @param robot whose skills
     * @param randomisation how much episodes differ, by the ranges of the official course
     * @param firstSeed the first episode's seed; those of the others count up
     * @param seeds episodes a trial
     * @param skills the trials
     */
    public record Settings(
            RobotModel robot, RandomisationLevel randomisation, long firstSeed, int seeds, List<SkillTrials> skills) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if there are not from 1 to 10000 seeds, or they go beyond the largest one
         */
        public Settings {
            skills = List.copyOf(skills);
            if (seeds < 1 || seeds > 10_000) {
                throw new IllegalArgumentException("seeds must be from 1 to 10000, not " + seeds);
            }
            if (firstSeed > Long.MAX_VALUE - seeds) {
                throw new IllegalArgumentException(
                        "seeds from " + firstSeed + " on go beyond the largest whole number");
            }
        }

        /**
         * Returns the last episode's seed.
         *
         * @return the seed
         */
        public long lastSeed() {
            return firstSeed + seeds - 1;
        }

        /**
         * Counts the episodes.
         *
         * @return those of all trials together
         */
        public int episodes() {
            return seeds * skills.stream()
                    .flatMap(skill -> skill.groups().stream())
                    .mapToInt(group -> group.trials().size())
                    .sum();
        }
    }

    /**
     * Results of a skill.
     *
     * @param skill the skill
     * @param trials in the order of its groups and their trials
     */
    public record SkillResult(SkillTrials skill, List<TrialResult> trials) {
        /** Copies the list. */
        public SkillResult {
            trials = List.copyOf(trials);
        }
    }

    /**
     * Prepares a test of the shipped skills.
     *
     * @param settings what to test
     */
    public SkillBench(Settings settings) {
        this(settings, StrideSkills::of);
    }

    /**
     * Prepares a test.
     *
     * @param settings what to test
     * @param makesSkills makes the skills that are tested
     */
    public SkillBench(Settings settings, Skills makesSkills) {
        this.settings = settings;
        this.makesSkills = makesSkills;
    }

    /**
     * Tests.
     *
     * @param threads how many episodes at a time
     * @param watcher is told of each episode as it ends, in the thread that ran it
     * @return one result a skill
     * @throws InterruptedException if the calling thread is interrupted
     */
    public List<SkillResult> run(int threads, Consumer<Achievement> watcher) throws InterruptedException {
        Rollout rollout = new Rollout(settings.robot(), settings.randomisation(), makesSkills);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Achievement>> futures = new ArrayList<>();
            for (Trial trial : trials()) {
                for (int i = 0; i < settings.seeds(); i++) {
                    long seed = settings.firstSeed() + i;
                    futures.add(pool.submit(() -> {
                        Achievement achievement = rollout.run(trial, seed);
                        watcher.accept(achievement);
                        return achievement;
                    }));
                }
            }
            List<Achievement> episodes = new ArrayList<>();
            for (Future<Achievement> future : futures) {
                episodes.add(future.get());
            }
            return sorted(episodes);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException cause) {
                throw cause;
            }
            throw new IllegalStateException("an episode of the skill bench broke", e.getCause());
        } finally {
            pool.shutdownNow();
            pool.close();
        }
    }

    /**
     * Finds the trials that the skills are meant to pass but passed too seldom.
     *
     * @param results what came of the test
     * @param share the share of episodes that must be passed
     * @return those below it, in their order
     */
    public static List<TrialResult> missed(List<SkillResult> results, double share) {
        return results.stream()
                .flatMap(result -> result.trials().stream())
                .filter(trial -> trial.trial().target() && trial.share().estimate() < share)
                .toList();
    }

    private List<Trial> trials() {
        return settings.skills().stream()
                .flatMap(skill -> skill.groups().stream())
                .flatMap(group -> group.trials().stream())
                .toList();
    }

    /** Hands the episodes, which are in the order of the trials, to their trials. */
    private List<SkillResult> sorted(List<Achievement> episodes) {
        List<SkillResult> results = new ArrayList<>();
        int from = 0;
        for (SkillTrials skill : settings.skills()) {
            List<TrialResult> trials = new ArrayList<>();
            for (TrialGroup group : skill.groups()) {
                for (Trial trial : group.trials()) {
                    trials.add(new TrialResult(trial, group, episodes.subList(from, from + settings.seeds())));
                    from += settings.seeds();
                }
            }
            results.add(new SkillResult(skill, trials));
        }
        return results;
    }
}
