package org.ringside.app.skill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ringside.controllers.spatial.search.CovarianceAdaptation;
import org.ringside.controllers.spatial.skills.LeapFile;
import org.ringside.controllers.spatial.skills.LeapParameters;
import org.ringside.controllers.spatial.stride.StrideLimits;
import org.ringside.courses.Course;
import org.ringside.sim.robot.RobotModel;

/**
 * Searches the figures of a leap by CMA-ES: all candidates of a generation drive the same mildly disturbed
 * episodes, each generation new ones, and the mean cost counts. Chance and a step too far can make a later generation worse than an
 * earlier one; so the middles of the later generations, and the start, are raced over further new episodes, each heat twice as many for
 * the better half of those left (successive halving; Karnin, Koren and Somekh, ICML 2013). The result depends on the settings alone, not
 * on threads. Immutable.
 */
public final class LeapSearch {
    /** Where figures are searched; each is mirrored at the ends of its range. In the order of {@link LeapFile#NAMES}. */
    private static final double[][] RANGE = {
        {1.2, 2.2}, {0.3, 0.46}, {-0.1, 0.1}, {0.045, 0.08}, {0.05, 0.11}, {0, 0.2}, {0.3, 1.8}, {-0.12, 0.15},
        {0.64, 0.84},
        {0.38, 0.56}, {0.005, 0.06}, {0.88, 1}, {60, 180}, {1.5, 4.5}
    };

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

    /** Is told how a search goes on, in the thread that searches. */
    public interface Watcher {
        /**
         * A generation is over.
         *
         * @param number counted from 1
         * @param best least mean cost of its candidates
         * @param mean mean of their mean costs
         * @param step standard deviation after it, as a share of the ranges
         */
        void generation(int number, double best, double mean, double step);

        /**
         * A heat of the race at the end is over.
         *
         * @param finalists how many took part
         * @param episodes how many episodes each of them has driven so far
         * @param best least mean cost over those
         */
        void heat(int finalists, int episodes, double best);
    }

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
     * @param watcher is told of each step
     * @return the winner of the race
     * @throws InterruptedException if the calling thread is interrupted
     */
    public LeapParameters run(LeapParameters start, int threads, Watcher watcher) throws InterruptedException {
        CovarianceAdaptation search = new CovarianceAdaptation(
                shares(start), settings.step(), settings.population(), settings.seed());
        List<double[]> finalists = new ArrayList<>();
        finalists.add(shares(start));
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int number = 1; number <= settings.generations(); number++) {
                double[] cost = costs(List.of(search.ask()), firstOf(number), settings.episodes(), pool);
                search.tell(cost);
                watcher.generation(number, Arrays.stream(cost).min().orElseThrow(),
                        Arrays.stream(cost).sum() / cost.length, search.step());
                if (2 * number > settings.generations()) {
                    finalists.add(search.mean().clone());
                }
            }
            return figures(winner(finalists, pool, watcher));
        }
    }

    /**
     * Returns where a search begins unless told otherwise: what a flying trot looks like, in round numbers, the faster the stronger the robot
     * is for its weight.
     *
     * @param robot the robot that leaps
     * @return a guess
     */
    public static LeapParameters guess(RobotModel robot) {
        double speed = Math.clamp(1.5 * Math.sqrt(StrideLimits.strength(robot)), RANGE[0][0], RANGE[0][1]);
        return new LeapParameters(speed, 0.36, 0.01, 0.06, 0.06, 0.05, 0.7, 0.05, 0.73, 0.46, 0.025, 0.97, 110, 2.3);
    }

    /** Seed of the first episode of a generation. */
    private long firstOf(int number) {
        return settings.firstEpisode() + (number - 1L) * settings.episodes();
    }

    private double[] winner(List<double[]> finalists, ExecutorService pool, Watcher watcher)
            throws InterruptedException {
        List<double[]> left = finalists;
        double[] sum = new double[left.size()];
        long first = firstOf(settings.generations() + 1);
        int driven = 0;
        for (int episodes = settings.episodes(); left.size() > 1; episodes *= 2) {
            double[] cost = costs(left, first, episodes, pool);
            first += episodes;
            driven += episodes;
            for (int i = 0; i < cost.length; i++) {
                sum[i] += episodes * cost[i];
            }
            double[] sums = sum;
            List<Integer> better = IntStream.range(0, left.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> sums[i]))
                    .limit((left.size() + 1) / 2)
                    .toList();
            watcher.heat(left.size(), driven, sum[better.getFirst()] / driven);
            left = better.stream().map(left::get).toList();
            sum = better.stream().mapToDouble(i -> sums[i]).toArray();
        }
        return left.getFirst();
    }

    /** Mean costs of the candidates; episodes run side by side and are added up in their order. */
    private double[] costs(List<double[]> candidates, long firstEpisode, int episodes, ExecutorService pool)
            throws InterruptedException {
        List<Future<Double>> futures = new ArrayList<>();
        for (double[] candidate : candidates) {
            LeapParameters figures = figures(candidate);
            for (int e = 0; e < episodes; e++) {
                long seed = firstEpisode + e;
                futures.add(pool.submit(() -> trial.cost(figures, seed)));
            }
        }
        double[] cost = new double[candidates.size()];
        try {
            for (int i = 0; i < futures.size(); i++) {
                cost[i / episodes] += futures.get(i).get() / episodes;
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
