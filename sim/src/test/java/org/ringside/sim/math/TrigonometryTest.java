package org.ringside.sim.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.ringside.sim.random.RandomStreams;

class TrigonometryTest {
    private static final long SEED = 20260103;
    private final RandomStreams streams = new RandomStreams(SEED);

    @Test
    void itAgreesWithStrictMath() {
        for (int i = 0; i < 200_000; i++) {
            double range = i % 2 == 0 ? 7 : 1000;
            double angle = streams.uniform("angle", i, -range, range);
            assertEquals(StrictMath.sin(angle), Trigonometry.sin(angle), 2.3e-16, "sin " + angle + ", seed " + SEED);
            assertEquals(StrictMath.cos(angle), Trigonometry.cos(angle), 2.3e-16, "cos " + angle + ", seed " + SEED);
        }
    }

    @Test
    void itPassesOnWhatIsHugeOrNotFinite() {
        for (double angle : new double[] {0, 1e6, -3e15, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals(StrictMath.sin(angle), Trigonometry.sin(angle));
            assertEquals(StrictMath.cos(angle), Trigonometry.cos(angle));
        }
    }

    @Test
    void itAllocatesNothing() {
        double sum = sumOver(200_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        sum += sumOver(20_000);
        assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before);
        assertTrue(Double.isFinite(sum));
    }

    private static double sumOver(int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Trigonometry.sin(i * 0.37) + Trigonometry.cos(i * 0.41);
        }
        return sum;
    }
}
