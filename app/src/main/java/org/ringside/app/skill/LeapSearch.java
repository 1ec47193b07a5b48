package org.ringside.app.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.ringside.controllers.spatial.search.CovarianceAdaptation;
import org.ringside.controllers.spatial.skills.LeapFile;
import org.ringside.controllers.spatial.skills.LeapParameters;
import org.ringside.courses.Course;
import org.ringside.sim.robot.RobotModel;

/**
 * Searches the figures of a leap by CMA-ES: all candidates of a generation drive the same mildly disturbed
 * episodes, each generation new ones, and the mean cost counts. The result
 * depends on the settings alone, not on threads. Immutable.
 */
public final class LeapSearch {
    /** Where figures are searched; each is mirrored at the ends of its range. In the order of {@link LeapFile#NAMES}. */
    private static final double[][] RANGE = {
        {1.2, 2}, {0.3, 0.46}, {0, 0.2}, {0.045, 0.08}, {0.05, 0.11}, {0, 0.2}, {0.3, 1.8}, {-0.12, 0.15}, {0.64, 0.84},
        {0.38, 0.56}, {0.005, 0.06}, {0.88, 1}, {60, 180}, {1.5, 4.5}
    };

    /** Where the search of the shipped figures began: what a search by hand had left. */
    public static final LeapParameters GUESS =
            new LeapParameters(1.45, 0.365, 0.016, 0.063, 0.07, 0.087, 0.8, 0.05, 0.738, 0.468, 0.022, 0.98, 111, 2.3);

    private final LeapTrial trial;
    private final Settings settings;

    /**
     * How to search.
     *
     * @param generations how many generations
     * @param population candidates a generation
     * @param episodes episodes a candidate
     * @param firstEpisode seed of the first episode of the first generation
     * @param step first standard deviation, as a share of the ranges
     * @param seed names the random draws of the search
     */
    public record Settings(int generations, int population, int episodes, long firstEpisode, double step, long seed) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is out of its range; the message names it
         */
        public Settings {
            within("generations", generations, 1, 10_000);
            within("population", population, 4, 1000);
            within("episodes", episodes, 1, 1000);
            if (!(step > 0 && step <= 1)) {
                throw new IllegalArgumentException("step must be above 0 and at most 1: " + step);
            }
        }

        private static void within(String name, int value, int least, int most) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ": " + value);
            }
        }
    }

    /**
     * What a generation found.
     *
     * @param number counted from 1
     * @param best least mean cost of its candidates
     * @param mean mean of their mean costs
     * @param step standard deviation after it, as a share of the ranges
     */
    public record Generation(int number, double best, double mean, double step) {}

    /**
     * Prepares a search.
     *
     * @param robot the robot that leaps
     * @param course the course whose first broad jump is leapt
     * @param settings how to search
     * @throws IllegalArgumentException if the course has no broad jump
     */
    public LeapSearch(RobotModel robot, Course course, Settings settings) {
        this.trial = new LeapTrial(robot, course);
        this.settings = settings;
    }

    /**
     * Searches.
     *
     * @param start where to begin
     * @param threads how many episodes at a time
     * @param watcher is told of each generation
     * @return the middle of the last generation
     * @throws InterruptedException if the calling thread is interrupted
     */
    public LeapParameters run(LeapParameters start, int threads, Consumer<Generation> watcher)
            throws InterruptedException {
        CovarianceAdaptation search = new CovarianceAdaptation(
                shares(start), settings.step(), settings.population(), settings.seed());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int number = 1; number <= settings.generations(); number++) {
                double[] cost =
                        costs(search.ask(), settings.firstEpisode() + (number - 1L) * settings.episodes(), pool);
                search.tell(cost);
                double best = Double.POSITIVE_INFINITY;
                double mean = 0;
                for (double value : cost) {
                    best = Math.min(best, value);
                    mean += value / cost.length;
                }
                watcher.accept(new Generation(number, best, mean, search.step()));
            }
        }
        return figures(search.mean());
    }

    /** Mean costs of the candidates; episodes run side by side and are added up in their order. */
    private double[] costs(double[][] candidates, long firstEpisode, ExecutorService pool) throws InterruptedException {
        List<Future<Double>> futures = new ArrayList<>();
        for (double[] candidate : candidates) {
            LeapParameters figures = figures(candidate);
            for (int e = 0; e < settings.episodes(); e++) {
                long seed = firstEpisode + e;
                futures.add(pool.submit(() -> trial.cost(figures, seed)));
            }
        }
        double[] cost = new double[candidates.length];
        try {
            for (int i = 0; i < futures.size(); i++) {
                cost[i / settings.episodes()] += futures.get(i).get() / settings.episodes();
            }
        } catch (ExecutionException e) {
            pool.shutdownNow();
            throw new IllegalStateException("an episode of the search broke", e.getCause());
        } catch (InterruptedException e) {
            pool.shutdownNow();
            throw e;
        }
        return cost;
    }

    private static double[] shares(LeapParameters figures) {
        double[] share = LeapFile.values(figures);
        for (int i = 0; i < share.length; i++) {
            share[i] = (share[i] - RANGE[i][0]) / (RANGE[i][1] - RANGE[i][0]);
        }
        return share;
    }

    private static LeapParameters figures(double[] shares) {
        double[] value = new double[shares.length];
        for (int i = 0; i < value.length; i++) {
            double there = Math.abs(shares[i]) % 2;
            double share = there > 1 ? 2 - there : there;
            value[i] = RANGE[i][0] + share * (RANGE[i][1] - RANGE[i][0]);
        }
        return LeapFile.of(value);
    }
}
