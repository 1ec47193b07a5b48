package org.ringside.scoring.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.scoring.statistics.interval.Coverage;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.sim.random.RandomStreams;

/** Curves against published ones, the empirical distribution, and known truths. */
class KaplanMeierTest {
    /** Weeks of remission under 6-MP, negative where still in remission: Freireich and others, Blood 21, 1963. */
    private static final double[] REMISSION = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35};

    /** Weeks of remission under placebo. */
    private static final double[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    private static KaplanMeier curve(double... signed) {
        boolean[] finished = new boolean[signed.length];
        for (int i = 0; i < finished.length; i++) {
            finished[i] = signed[i] > 0;
        }
        return KaplanMeier.of(Arrays.stream(signed).map(Math::abs).toArray(), finished, 0.95);
    }

    @Test
    void theLeukaemiaDataHaveThePublishedCurve() {
        KaplanMeier curve = curve(REMISSION);
        // Klein and Moeschberger, Survival analysis, table 4.1: time, at risk, survival, standard error
        double[][] published = {
            {6, 21, 0.857, 0.076}, {7, 17, 0.807, 0.087}, {10, 15, 0.753, 0.096}, {13, 12, 0.690, 0.107},
            {16, 11, 0.627, 0.114}, {22, 7, 0.538, 0.128}, {23, 6, 0.448, 0.135}};
        assertEquals(published.length, curve.steps().size());
        for (int i = 0; i < published.length; i++) {
            KaplanMeier.Step step = curve.steps().get(i);
            assertEquals(published[i][0], step.seconds());
            assertEquals(published[i][1], step.atRisk());
            assertEquals(published[i][2], step.unfinished(), 0.0006);
            assertEquals(published[i][3], step.standardError(), 0.0006);
            assertTrue(step.low() < step.unfinished() && step.unfinished() < step.high());
        }
        assertEquals(9, curve.finished());
        assertEquals(OptionalDouble.of(23), curve.medianSeconds());
        assertEquals(OptionalDouble.empty(), curve.medianHighSeconds());
    }

    @Test
    void theLeukaemiaDataHaveThePublishedRestrictedMean() {
        // the survival package of R: 23.3 weeks up to week 35, standard error 2.83
        Interval mean = curve(REMISSION).restrictedMean(35);
        assertEquals(23.29, mean.estimate(), 0.005);
        // half the interval is Student's quantile of 20 degrees of freedom
        assertEquals(2.83 * Math.sqrt(21 / 20.0), (mean.high() - mean.low()) / 2 / 2.085963, 0.005);
        // Klein and Moeschberger, example 4.2: everybody relapses, so the mean is the plain one
        Interval placebo = curve(PLACEBO).restrictedMean(1000);
        assertEquals(Arrays.stream(PLACEBO).average().orElseThrow(), placebo.estimate(), 1e-12);
        assertEquals(OptionalDouble.of(8), curve(PLACEBO).medianSeconds());
        assertTrue(curve(REMISSION).restrictedMean(50).caveat().orElseThrow().contains("restricted to 35.0 s"));
    }

    @Test
    void withoutCensoringTheCurveIsTheShareThatIsStillGoing() {
        KaplanMeier curve = curve(PLACEBO);
        for (KaplanMeier.Step step : curve.steps()) {
            double going =
                    Arrays.stream(PLACEBO).filter(time -> time > step.seconds()).count() / (double) PLACEBO.length;
            assertEquals(going, step.unfinished(), 1e-12);
        }
    }

    @Test
    void aRunThatNeverFinishesWeighsAsTheMaximumTime() {
        // one at 40 s, one that failed, of 100 s: the finishers' mean would say 40
        Interval mean = curve(40, -100).restrictedMean(100);
        assertEquals(70, mean.estimate(), 1e-12);
        assertTrue(mean.caveat().isPresent());
        KaplanMeier none = curve(-100, -100, -100);
        assertEquals(100, none.restrictedMean(100).estimate());
        assertEquals(OptionalDouble.empty(), none.medianSeconds());
        assertEquals(OptionalDouble.of(40), curve(40, -100).medianSeconds());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 200})
    void theIntervalOfTheRestrictedMeanCovers(int size) {
        // 40 s to 60 s for four runs of five, the fifth fails: 0.8 * 50 + 0.2 * 100; one of ten is cut off anywhere
        RandomStreams streams = new RandomStreams(Coverage.SEED);
        Coverage coverage = Coverage.of(Coverage.replications(1000), 60, r -> {
            double[] seconds = new double[size];
            boolean[] finished = new boolean[size];
            for (int i = 0; i < size; i++) {
                long counter = (long) r * size + i;
                double time =
                        streams.uniform("fails", counter) < 0.2 ? 200 : 40 + 20 * streams.uniform("time", counter);
                double cut = streams.uniform("cut", counter) < 0.1 ? 100 * streams.uniform("when", counter) : 100;
                seconds[i] = Math.min(time, cut);
                finished[i] = time <= cut;
            }
            return KaplanMeier.of(seconds, finished, 0.95).restrictedMean(100);
        }).printed("restricted mean time, n = " + size);
        assertEquals(0.95, coverage.share(), 0.02 + coverage.tolerance());
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(new double[0], new boolean[0], 0.95));
        assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(new double[] {-1}, new boolean[1], 0.95));
        assertThrows(IllegalArgumentException.class, () -> curve(1).restrictedMean(0));
    }
}
