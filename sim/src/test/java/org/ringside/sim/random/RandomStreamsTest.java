package org.ringside.sim.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RandomStreamsTest {
    private static final int DRAWS = 200_000;

    @Test
    void drawsNeverChangeFromOneVersionToTheNext() {
        RandomStreams streams = new RandomStreams(42);
        assertEquals(-3780140554479321922L, streams.bits("imu-noise", 0));
        assertEquals(3523260030823910239L, streams.bits("imu-noise", 1));
        assertEquals(2094720783527168116L, streams.bits("friction", 123_456_789_012L));
        assertEquals(8507872790874021684L, new RandomStreams(-1).bits("", -1));
        assertEquals(0.7950781699266479, streams.uniform("imu-noise", 0));
        assertEquals(0.6450772175779481, streams.gaussian("imu-noise", 0));
    }

    /** Slow twin: the documented recipe, step by step. */
    @Test
    void bitsAreSplitMixOverTheHashedName() {
        long hash = 0xCBF29CE484222325L;
        for (byte b : "motor".getBytes(java.nio.charset.StandardCharsets.US_ASCII)) {
            hash ^= b;
            hash *= 1_099_511_628_211L;
        }
        long key = finalise(finalise(7 + 0x9E3779B97F4A7C15L) ^ hash);
        for (int i = 0; i < 100; i++) {
            key += 0x9E3779B97F4A7C15L;
            assertEquals(finalise(key), new RandomStreams(7).bits("motor", i));
        }
    }

    private static long finalise(long z) {
        z = (z ^ z >>> 30) * -4658895280553007687L;
        z = (z ^ z >>> 27) * -7723592293110705685L;
        return z ^ z >>> 31;
    }

    @Test
    void uniformFillsItsRangeEvenly() {
        RandomStreams streams = new RandomStreams(3);
        int[] bins = new int[50];
        for (int i = 0; i < DRAWS; i++) {
            double u = streams.uniform("bins", i);
            assertTrue(u >= 0 && u < 1);
            bins[(int) (u * bins.length)]++;
        }
        double expected = (double) DRAWS / bins.length;
        double chiSquared = 0;
        for (int bin : bins) {
            chiSquared += (bin - expected) * (bin - expected) / expected;
        }
        // 49 degrees of freedom: 99.99 % of fair samples lie within
        assertTrue(chiSquared > 20 && chiSquared < 96, "chi squared " + chiSquared);
        for (int i = 0; i < 1000; i++) {
            double u = streams.uniform("range", i, -2, 5);
            assertTrue(u >= -2 && u < 5);
        }
    }

    @Test
    void streamsSeedsAndCountersAreIndependent() {
        RandomStreams streams = new RandomStreams(5);
        assertUncorrelated(i -> streams.uniform("a", i), i -> streams.uniform("b", i));
        assertUncorrelated(i -> streams.uniform("a", i), i -> new RandomStreams(6).uniform("a", i));
        assertUncorrelated(i -> streams.uniform("a", i), i -> streams.uniform("a", i + 1));
        assertUncorrelated(i -> new RandomStreams(i).uniform("a", 0), i -> new RandomStreams(i + 1).uniform("a", 0));
        assertNotEquals(streams.bits("ab", 0), streams.bits("ba", 0));
    }

    private static void assertUncorrelated(
            java.util.function.LongToDoubleFunction a, java.util.function.LongToDoubleFunction b) {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += (a.applyAsDouble(i) - 0.5) * (b.applyAsDouble(i) - 0.5);
        }
        // the variance of a uniform number is 1/12; four standard deviations
        double correlation = sum / DRAWS * 12;
        assertEquals(0, correlation, 4 / Math.sqrt(DRAWS));
    }

    @Test
    void gaussianHasTheMomentsOfTheNormalDistribution() {
        RandomStreams streams = new RandomStreams(11);
        double[] moments = new double[5];
        int beyondTwo = 0;
        for (int i = 0; i < DRAWS; i++) {
            double g = streams.gaussian("noise", i);
            assertTrue(Double.isFinite(g));
            double power = 1;
            for (int k = 1; k <= 4; k++) {
                power *= g;
                moments[k] += power / DRAWS;
            }
            beyondTwo += Math.abs(g) > 2 ? 1 : 0;
        }
        assertEquals(0, moments[1], 0.01);
        assertEquals(1, moments[2], 0.015);
        assertEquals(0, moments[3], 0.03);
        assertEquals(3, moments[4], 0.1);
        assertEquals(0.0455, (double) beyondTwo / DRAWS, 0.002);
    }
}
