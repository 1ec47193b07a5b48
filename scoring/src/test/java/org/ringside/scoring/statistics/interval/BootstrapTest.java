package org.ringside.scoring.statistics.interval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ringside.sim.random.RandomStreams;

/** The bootstrap draws fairly and repeatably, agrees with published figures, and says so where it cannot know. */
class BootstrapTest {
    private static final long SEED = 5;
    private static final Bootstrap BOOTSTRAP = new Bootstrap(10_000, SEED);

    /** Test A of 26 children: Efron and Tibshirani, An introduction to the bootstrap, 1993, table 14.1. */
    private static final double[] SPATIAL_TEST = {
        48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41};

    /** The variance with divisor n, which the book bootstraps. */
    private static final Statistic VARIANCE = (values, weights) -> {
        double mean = Statistic.MEAN.of(values, weights);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    };

    private static Interval interval(double... values) {
        return BOOTSTRAP.interval(StratifiedSample.of(values), Statistic.MEAN, "test", 0.95, ScoreRange.UNIT);
    }

    @Test
    void agreesWithTheSpatialTestOfEfronAndTibshirani() {
        StratifiedSample sample = StratifiedSample.of(SPATIAL_TEST);
        BootstrapInterval made =
                new BootstrapInterval(sample, VARIANCE, BOOTSTRAP.replicates(sample, VARIANCE, "book"), 0.9);
        // section 14.3: acceleration 0.061, bias 0.146; table 14.2, of 2000 replicates: BCa 115.8 to 259.6, percentile 100.8 to 233.9
        assertEquals(0.061, made.acceleration(), 0.0005);
        assertEquals(0.146, made.bias(), 0.05);
        Interval corrected = made.plain(1.644854);
        assertEquals(171.5, corrected.estimate(), 0.05);
        assertEquals(115.8, corrected.low(), 4);
        assertEquals(259.6, corrected.high(), 6);
        Interval percentile = made.percentile(1.644854, Optional.empty());
        assertEquals(100.8, percentile.low(), 4);
        assertEquals(233.9, percentile.high(), 5);
    }

    @Test
    void theStandardErrorOfTheMouseDataIsThatOfTheBook() {
        // Efron and Tibshirani, table 2.1: treated mice live 86.86 days, plug-in standard error 23.36
        StratifiedSample mice = StratifiedSample.of(94, 197, 16, 38, 99, 141, 23);
        double[] means = BOOTSTRAP.replicates(mice, Statistic.MEAN, "mice");
        double mean = Arrays.stream(means).average().orElseThrow();
        double variance = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).average().orElseThrow();
        assertEquals(86.86, mice.estimate(Statistic.MEAN), 0.005);
        assertEquals(23.36, Math.sqrt(variance), 0.6);
        assertEquals(25.24, mice.standardErrorOfMean(), 0.005);
    }

    @Test
    void everyMemberIsDrawnAsOftenAsTheOthersAndEveryStratumKeepsItsSize() {
        int[] stratumOf = {0, 1, 0, 1, 1, 2};
        Bootstrap.Draws draws = BOOTSTRAP.draws("fair", stratumOf);
        int[] total = new int[stratumOf.length];
        for (int r = 0; r < 30_000; r++) {
            int[] counts = draws.next();
            int[] sizes = new int[3];
            for (int i = 0; i < counts.length; i++) {
                total[i] += counts[i];
                sizes[stratumOf[i]] += counts[i];
            }
            assertArrayEquals(new int[] {2, 3, 1}, sizes);
        }
        for (int count : total) {
            assertEquals(30_000, count, 5 * Math.sqrt(30_000), Arrays.toString(total));
        }
    }

    @Test
    void theSameCallGivesTheSameBitsInAnyOrderOfEpisodesAndAnyThread() {
        double[] scores = SyntheticScores.BIMODAL.draw(new RandomStreams(SEED), "order", 0, 100);
        double[] reversed = IntStream.range(0, scores.length).mapToDouble(i -> scores[scores.length - 1 - i]).toArray();
        Interval made = interval(scores);
        assertEquals(made, interval(reversed));
        List<Interval> parallel = IntStream.range(0, 8).parallel().mapToObj(i -> interval(scores)).toList();
        parallel.forEach(other -> assertEquals(made, other));
        Interval otherSeed = new Bootstrap(10_000, SEED + 1)
                .interval(StratifiedSample.of(scores), Statistic.MEAN, "test", 0.95, ScoreRange.UNIT);
        assertNotEquals(made, otherSeed);
        // 10,000 resamples leave little to chance
        assertEquals(made.low(), otherSeed.low(), 0.03 * (made.high() - made.low()));
    }

    @Test
    void shiftingAndScalingTheScoresDoesTheSameToTheInterval() {
        double[] scores = SyntheticScores.MANY_ZEROS.draw(new RandomStreams(SEED), "scale", 0, 40);
        Interval plain = interval(scores);
        Interval moved = interval(Arrays.stream(scores).map(score -> 3 * score - 1).toArray());
        assertEquals(3 * plain.low() - 1, moved.low(), 1e-12);
        assertEquals(3 * plain.high() - 1, moved.high(), 1e-12);
    }

    @Test
    void theSpreadBetweenStrataIsNoUncertainty() {
        RandomStreams streams = new RandomStreams(SEED);
        double[] one = SyntheticScores.NORMAL.draw(streams, "one", 0, 50);
        double[] far = Arrays.stream(SyntheticScores.NORMAL.draw(streams, "other", 0, 20)).map(score -> score + 1000)
                .toArray();
        StratifiedSample sample = new StratifiedSample(List.of(one, far));
        Interval made = BOOTSTRAP.interval(sample, Statistic.MEAN, "test", 0.95, ScoreRange.UNIT);
        double error = sample.standardErrorOfMean();
        assertEquals(0.6 + 500, made.estimate(), 5 * error);
        assertEquals(made.estimate() - 2 * error, made.low(), 0.2 * error);
        assertEquals(made.estimate() + 2 * error, made.high(), 0.2 * error);
        assertTrue(error < 0.02);
    }

    @Test
    void aSampleWithoutSpreadIsNoCertainty() {
        double[] perfect = new double[30];
        Arrays.fill(perfect, 1);
        Interval made = interval(perfect);
        assertEquals(IntervalMethod.UNSEEN_VALUES, made.method());
        assertTrue(made.caveat().isPresent());
        // exact: if 1 - 0.05^(1/30) = 9.5 % scored nothing, all thirty would be perfect with a probability of 5 %
        assertEquals(Math.pow(0.05, 1 / 30.0), made.low(), 1e-12);
        assertEquals(1, made.high(), 1e-12);
        Interval half = interval(0.5);
        assertTrue(half.caveat().orElseThrow().startsWith("there is one observation: "), half.toString());
        assertEquals(0.5 * 0.05, half.low(), 1e-12);
        assertEquals(1 - 0.5 * 0.05, half.high(), 1e-12);
    }

    @Test
    void fewOrNearlyEqualObservationsCarryACaveat() {
        assertEquals(IntervalMethod.BOOTSTRAP_PERCENTILE, interval(0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9, 1).method());
        assertTrue(
                interval(0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9, 1).caveat().orElseThrow().contains("too few for BCa"));
        double[] one = new double[50];
        one[7] = 0.9;
        assertTrue(interval(one).caveat().orElseThrow().contains("only 1 of 50 observations differ from 0.0000:"));
    }

    @Test
    void whatIsNoSampleIsRefusedByName() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Bootstrap(9_999, 1)).getMessage()
                .contains("9999"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> StratifiedSample.of(1, Double.NaN)).getMessage()
                .contains("NaN"));
        assertThrows(IllegalArgumentException.class, () -> new StratifiedSample(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new StratifiedSample(List.of(new double[0])));
    }
}
