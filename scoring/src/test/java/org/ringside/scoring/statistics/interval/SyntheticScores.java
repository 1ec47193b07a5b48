package org.ringside.scoring.statistics.interval;

import java.util.Arrays;
import org.ringside.sim.random.RandomStreams;

/** Controllers whose scores follow a known distribution. */
public enum SyntheticScores {
    /** Around 0.6, with a standard deviation of 0.1. */
    NORMAL(0.6) {
        @Override
        double score(double uniform, double gaussian) {
            return 0.6 + 0.1 * gaussian;
        }
    },

    /** Falls in 3 of 10 runs. */
    BIMODAL(0.3 * 0.3 + 0.7 * 0.9) {
        @Override
        double score(double uniform, double gaussian) {
            return uniform < 0.3 ? 0.3 + 0.05 * gaussian : 0.9 + 0.03 * gaussian;
        }
    },

    /** Seven of ten runs score nothing. */
    MANY_ZEROS(0.3 * 0.75) {
        @Override
        double score(double uniform, double gaussian) {
            return uniform < 0.7 ? 0 : 0.5 + (uniform - 0.7) / 0.6;
        }
    },

    /** Loses 0.1 an obstacle, each of six with a probability of 0.3. */
    HEAVY_TIES(1 - 0.6 * 0.3) {
        @Override
        double score(double uniform, double gaussian) {
            double probability = Math.pow(0.7, 6);
            int lost = 0;
            for (double below = probability; uniform >= below && lost < 6; below += probability) {
                probability *= (6.0 - lost) / (lost + 1) * 0.3 / 0.7;
                lost++;
            }
            return 1 - lost / 10.0;
        }
    },

    /** All but 3 of 100 runs score nothing: 30 episodes cannot say much. */
    RARE_SUCCESS(0.03) {
        @Override
        double score(double uniform, double gaussian) {
            return uniform < 0.97 ? 0 : 1;
        }
    };

    private final double mean;

    SyntheticScores(double mean) {
        this.mean = mean;
    }

    abstract double score(double uniform, double gaussian);

    /** The true mean. */
    public double mean() {
        return mean;
    }

    /** The true interquartile mean, from a million scores. */
    double interquartileMean() {
        double[] scores = draw(new RandomStreams(1), "truth", 0, 1_000_000);
        return StratifiedSample.of(scores).estimate(Statistic.INTERQUARTILE_MEAN);
    }

    /** Draws a sample. */
    public double[] draw(RandomStreams streams, String stream, int replication, int size) {
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            // three draws a score: one uniform, two under the normal number
            long counter = (long) replication * size + i;
            scores[i] = score(streams.uniform(stream, counter), streams.gaussian(stream + "/normal", counter));
        }
        return scores;
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** Tells whether all scores are the same. */
    static boolean degenerate(double[] scores) {
        return Arrays.stream(scores).allMatch(score -> score == scores[0]);
    }
}
