package org.ringside.scoring.statistics.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.scoring.statistics.interval.Coverage;
import org.ringside.scoring.statistics.interval.StratifiedSample;
import org.ringside.scoring.statistics.interval.SyntheticScores;
import org.ringside.sim.random.RandomStreams;

/** Paired tests against published examples, brute force, and their own promise under no difference. */
class PairedTestsTest {
    private static final RandomStreams STREAMS = new RandomStreams(Coverage.SEED);

    /** Cross- less self-fertilised maize, eighths of an inch: Fisher, The design of experiments, chapter 3, table 3. */
    private static final double[] MAIZE = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};

    /** Counts all patterns one by one. */
    private static double bruteForce(double[] differences) {
        double sum = Math.abs(Arrays.stream(differences).sum());
        int outside = 0;
        for (int pattern = 0; pattern < 1 << differences.length; pattern++) {
            double flipped = 0;
            for (int i = 0; i < differences.length; i++) {
                flipped += (pattern >> i & 1) == 0 ? differences[i] : -differences[i];
            }
            outside += Math.abs(flipped) >= sum - 1e-9 ? 1 : 0;
        }
        return outside / (double) (1 << differences.length);
    }

    @Test
    void darwinsMaizeHasFishersProbability() {
        // Fisher: of 32,768 patterns, 863 have a sum of 314 or more
        SignFlipTest whole = SignFlipTest.of(MAIZE, 1);
        assertEquals(SignFlipTest.Method.EXACT_LATTICE, whole.method());
        assertEquals(2 * 863 / 32_768.0, whole.pValue(), 1e-12);
        // in a unit that is no decimal step, by the other way of counting
        SignFlipTest odd = SignFlipTest.of(Arrays.stream(MAIZE).map(d -> d / Math.PI).toArray(), 1);
        assertEquals(SignFlipTest.Method.EXACT_ENUMERATION, odd.method());
        assertEquals(2 * 863 / 32_768.0, odd.pValue(), 1e-12);
    }

    @Test
    void allWaysOfCountingAgreeWithBruteForce() {
        for (int r = 0; r < 40; r++) {
            double[] continuous = difference(SyntheticScores.NORMAL, r, 1 + r % 13);
            assertEquals(bruteForce(continuous), SignFlipTest.of(continuous, 1).pValue(), 1e-12, "replication " + r);
            double[] tied = difference(SyntheticScores.HEAVY_TIES, r, 1 + r % 13);
            SignFlipTest lattice = SignFlipTest.of(tied, 1);
            assertEquals(bruteForce(tied), lattice.pValue(), 1e-12, "replication " + r);
        }
    }

    @Test
    void samplingAgreesWithCountingAndIsNeverZero() {
        double[] tied = difference(SyntheticScores.HEAVY_TIES, 0, 60);
        double exact = SignFlipTest.of(tied, 1).pValue();
        SignFlipTest sampled = SignFlipTest.of(Arrays.stream(tied).map(d -> d / Math.PI).toArray(), 1);
        assertEquals(SignFlipTest.Method.SAMPLED, sampled.method());
        assertEquals(exact, sampled.pValue(), 5 * Math.sqrt(exact * (1 - exact) / SignFlipTest.SAMPLED_PATTERNS));
        double[] better = new double[100];
        Arrays.setAll(better, i -> 1 / (3.0 + i));
        assertEquals(1.0 / (SignFlipTest.SAMPLED_PATTERNS + 1), SignFlipTest.of(better, 1).pValue());
        double[] always = new double[2000];
        Arrays.fill(always, 1);
        assertTrue(SignFlipTest.of(always, 1).pValue() > 0);
    }

    @Test
    void noDifferenceAtAllIsNoEvidence() {
        assertEquals(1, SignFlipTest.of(new double[30], 1).pValue());
        assertEquals(1, SignFlipTest.of(new double[] {0.3, -0.3}, 1).pValue());
        assertThrows(IllegalArgumentException.class, () -> SignFlipTest.of(new double[] {Double.NaN}, 1));
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 30", "MANY_ZEROS, 30", "HEAVY_TIES, 30", "HEAVY_TIES, 200", "NORMAL, 60"})
    void theSignFlipTestRejectsAtMostFivePercentUnderNoDifference(SyntheticScores scores, int size) {
        int replications = Coverage.replications(size == 60 ? 100 : 1000);
        int rejected = 0;
        for (int r = 0; r < replications; r++) {
            rejected += SignFlipTest.of(difference(scores, r, size), r).pValue() <= 0.05 ? 1 : 0;
        }
        String row = "| sign-flip test, " + scores + ", n = " + size + " | rejects " + 100.0 * rejected / replications
                + " % | seed " + Coverage.SEED + ", " + replications + " replications";
        System.out.println(row);
        double tolerance = 3 * Math.sqrt(0.05 * 0.95 / replications);
        assertTrue(rejected <= (0.06 + tolerance) * replications, row);
        // nor does it sleep
        assertTrue(rejected >= (0.03 - tolerance) * replications, row);
    }

    private static double[] difference(SyntheticScores scores, int replication, int size) {
        double[] difference = scores.draw(STREAMS, "first/" + scores, replication, size);
        double[] second = scores.draw(STREAMS, "second/" + scores, replication, size);
        for (int i = 0; i < size; i++) {
            difference[i] -= second[i];
        }
        return difference;
    }

    @Test
    void mcNemarAgreesWithFagerland() {
        // airways that react too much, in 2 of 21 children before a transplantation and in 8 after it (Bentur and others,
        // Pediatric Pulmonology 44, 2009), as worked by Fagerland, Lydersen and Laake 2013
        McNemar result = McNemar.of(1, 1, 7, 12);
        assertEquals(0.0703, result.exactP(), 0.00005);
        assertEquals(0.0391, result.midP(), 0.00005);
        assertEquals(1, McNemar.of(3, 0, 0, 4).exactP());
        McNemar even = McNemar.of(5, 4, 4, 5);
        assertEquals(1, even.exactP());
        assertTrue(even.midP() < 1);
        assertEquals(new McNemar(1, 1, 1, 1, 1, 0.75), McNemar.of(
                new boolean[] {true, true, false, false}, new boolean[] {true, false, true, false}));
    }

    @Test
    void midPKeepsItsLevelForEveryProbabilityOfAPair() {
        // exact, by the multinomial distribution of 40 pairs: discordant with probability q, either way alike
        for (double q : new double[] {0.1, 0.3, 0.6}) {
            double rejected = 0;
            double discordant = Math.pow(1 - q, 40);
            for (int d = 0; d <= 40; d++) {
                double way = Math.pow(0.5, d);
                for (int b = 0; b <= d; b++) {
                    rejected += McNemar.of(0, b, d - b, 40 - d).midP() <= 0.05 ? discordant * way : 0;
                    way *= (d - b) / (b + 1.0);
                }
                discordant *= (40 - d) / (d + 1.0) * q / (1 - q);
            }
            assertTrue(rejected <= 0.055, "q = " + q + ": " + rejected);
        }
    }

    @Test
    void aDetectableDifferenceIsDetectedFourTimesInFive() {
        // differences of standard deviation 0.1 on 25 seeds
        double detectable = 0;
        int detected = 0;
        int replications = 400;
        for (int r = 0; r < replications; r++) {
            double[] difference = SyntheticScores.NORMAL.draw(STREAMS, "power", r, 25);
            detectable += DetectableDifference.of(StratifiedSample.of(difference), 0.05).orElseThrow() / replications;
        }
        // t of 24 degrees: (2.064 + 0.857) * 0.1 / 5, and the mean of s is 0.99 sigma
        assertEquals(2.921 * 0.02 * 0.99, detectable, 0.001);
        for (int r = 0; r < replications; r++) {
            double[] difference = SyntheticScores.NORMAL.draw(STREAMS, "power", r, 25);
            double shift = 2.921 * 0.02 - SyntheticScores.NORMAL.mean();
            for (int i = 0; i < difference.length; i++) {
                difference[i] += shift;
            }
            detected += SignFlipTest.of(difference, r).pValue() <= 0.05 ? 1 : 0;
        }
        assertEquals(0.8, detected / (double) replications, 0.06);
        assertTrue(DetectableDifference.of(StratifiedSample.of(0.1, 0.1), 0.05).isEmpty());
    }

    @Test
    void pairingGainsWhatTheCorrelationSays() {
        double[] first = {0.1, 0.4, 0.3, 0.9};
        double[] second = {0.2, 0.5, 0.5, 0.8};
        Pairing pairing = Pairing.of(List.of(first), List.of(second));
        assertEquals(0.9596162302465074, pairing.correlation().orElseThrow(), 1e-12);
        assertEquals((0.3475 + 0.18) / 0.0475, pairing.varianceGain().orElseThrow(), 1e-9);
        // the spread between courses is none of the correlation
        Pairing courses = Pairing.of(List.of(first, new double[] {9, 9.1}), List.of(second, new double[] {9.1, 9}));
        assertTrue(courses.correlation().orElseThrow() < pairing.correlation().orElseThrow());
        assertTrue(Pairing.of(List.of(new double[] {1, 1}), List.of(new double[] {0, 1})).correlation().isEmpty());
    }
}
