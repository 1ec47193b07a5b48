package org.ringside.scoring.statistics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.sim.random.RandomStreams;

/** Means, interquartile means, quantiles and shares against slow twins, exact probabilities and published figures. */
class EstimatesTest {
    private static final RandomStreams STREAMS = new RandomStreams(Coverage.SEED);

    @Test
    void theInterquartileMeanIsTheTrimmedMeanWhereTheSizeIsAMultipleOfFour() {
        for (int size = 4; size <= 40; size += 4) {
            double[] scores = SyntheticScores.NORMAL.draw(STREAMS, "iqm", size, size);
            double[] sorted = scores.clone();
            Arrays.sort(sorted);
            double trimmed = Arrays.stream(sorted, size / 4, size - size / 4).average().orElseThrow();
            assertEquals(trimmed, StratifiedSample.of(scores).estimate(Statistic.INTERQUARTILE_MEAN), 1e-12);
        }
    }

    @Test
    void theInterquartileMeanCountsABorderInPart() {
        // of five, the second and the fourth count with three quarters
        assertEquals((0.75 * 1 + 2 + 0.75 * 6) / 2.5,
                StratifiedSample.of(-9, 1, 2, 6, 99).estimate(Statistic.INTERQUARTILE_MEAN), 1e-12);
        // repeating every episode of a course changes nothing: courses count the same
        StratifiedSample once = new StratifiedSample(List.of(new double[] {1, 2, 3}, new double[] {5, 8}));
        StratifiedSample twice = new StratifiedSample(List.of(new double[] {1, 2, 3}, new double[] {5, 8, 8, 5}));
        assertEquals(once.estimate(Statistic.INTERQUARTILE_MEAN), twice.estimate(Statistic.INTERQUARTILE_MEAN), 1e-12);
        assertEquals((2 + 6.5) / 2, twice.estimate(Statistic.MEAN), 1e-12);
    }

    @ParameterizedTest
    // Newcombe, Statistics in Medicine 17, 1998, table I, method 3
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonAgreesWithNewcombe(int successes, int trials, double low, double high) {
        Interval made = Wilson.interval(successes, trials, 0.95);
        assertEquals(low, made.low(), 0.00005);
        assertEquals(high, made.high(), 0.00005);
        Interval mirrored = Wilson.interval(trials - successes, trials, 0.95);
        assertEquals(1 - high, mirrored.low(), 0.00005);
    }

    @Test
    void wilsonsEndsSolveTheScoreEquationAndCoverOnAverage() {
        for (int n : new int[] {30, 200}) {
            double covered = 0;
            for (int step = 1; step <= 50; step++) {
                double p = step / 100.0;
                double probability = Math.pow(1 - p, n);
                for (int x = 0; x <= n; x++) {
                    Interval made = Wilson.interval(x, n, 0.95);
                    covered += made.contains(p) ? probability / 50 : 0;
                    probability *= (n - x) / (x + 1.0) * p / (1 - p);
                }
            }
            // exact, by the binomial distribution; shares above one half mirror those below
            assertEquals(0.95, covered, 0.01, "n = " + n);
        }
        Interval made = Wilson.interval(7, 30, 0.95);
        for (double end : new double[] {made.low(), made.high()}) {
            assertEquals(1.959964, Math.abs(7 / 30.0 - end) / Math.sqrt(end * (1 - end) / 30), 1e-6);
        }
        assertThrows(IllegalArgumentException.class, () -> Wilson.interval(3, 2, 0.95));
    }

    @Test
    void quantilesInterpolateAsInType7() {
        double[] sorted = {1, 2, 4, 8};
        assertEquals(1, Quantiles.ofSorted(sorted, 0));
        assertEquals(1.75, Quantiles.ofSorted(sorted, 0.25));
        assertEquals(3, Quantiles.ofSorted(sorted, 0.5));
        assertEquals(8, Quantiles.ofSorted(sorted, 1));
    }

    @Test
    void theMedianOfTwentyLiesBetweenTheSixthAndTheFifteenth() {
        // Conover, Practical nonparametric statistics: P(B <= 5) = 0.0207 for 20 fair coins
        double[] values = new double[20];
        Arrays.setAll(values, i -> (i + 1) / 100.0);
        Interval made = Quantiles.interval(values, 0.5, 0.95, ScoreRange.UNIT);
        assertEquals(0.06, made.low());
        assertEquals(0.15, made.high());
        Interval tail = Quantiles.interval(values, 0.05, 0.95, ScoreRange.UNIT);
        assertEquals(0, tail.low());
        assertTrue(tail.caveat().isPresent());
    }

    @Test
    void intervalsOfQuantilesCoverAtLeastAsStated() {
        int replications = 2000;
        for (double share : new double[] {0.1, 0.5}) {
            // the quantile of a uniform number is its share
            Coverage coverage = Coverage.of(replications, share, r -> {
                double[] values = new double[50];
                Arrays.setAll(values, i -> STREAMS.uniform("quantile", r * 50L + i));
                return Quantiles.interval(values, share, 0.95, ScoreRange.UNIT);
            });
            assertTrue(coverage.share() >= 0.95 - coverage.tolerance(), coverage.row("quantile " + share));
            assertTrue(coverage.share() <= 0.99, coverage.row("quantile " + share));
        }
    }
}
