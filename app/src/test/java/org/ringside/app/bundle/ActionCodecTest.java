package org.ringside.app.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ActionCodecTest {
    private static final long SEED = 20_251_128;

    /** Rows of constants, slow sines, jumps, zeros, negative zeros and not-a-numbers. */
    private static long[] random(SplittableRandom random, int rows, int columns) {
        long[] bits = new long[rows * columns];
        for (int i = 0; i < bits.length; i++) {
            int column = i % columns;
            bits[i] = switch (column % 5) {
                case 0 -> Double.doubleToRawLongBits(40);
                case 1 -> Double.doubleToRawLongBits(StrictMath.sin(i * 0.001));
                case 2 -> random.nextLong();
                case 3 -> Double.doubleToRawLongBits(random.nextInt(50) == 0 ? -0.0 : 0.0);
                default -> random.nextInt(9) == 0 ? Double.doubleToRawLongBits(Double.NaN) : 0;
            };
        }
        return bits;
    }

    @Test
    void whatIsPackedUnpacksBitForBit() {
        System.out.println("seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 200; i++) {
            int columns = 1 + random.nextInt(70);
            long[] bits = random(random, random.nextInt(60), columns);
            assertArrayEquals(bits, ActionCodec.unpack(ActionCodec.pack(bits, columns), columns));
        }
    }

    @Test
    void whatNeverChangesTakesNextToNothing() {
        long[] bits = new long[60 * 4000];
        Arrays.fill(bits, Double.doubleToRawLongBits(1.1));
        assertTrue(ActionCodec.pack(bits, 60).length < 3000);
    }

    @Test
    void everyOtherStringOfBytesIsRefusedOrMeansItself() {
        System.out.println("seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] packed = ActionCodec.pack(random(random, 40, 10), 10);
        for (int i = 0; i < 3000; i++) {
            byte[] changed = Arrays.copyOf(packed, packed.length + (i % 3 == 0 ? random.nextInt(5) - 2 : 0));
            for (int k = random.nextInt(4); k >= 0; k--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                assertArrayEquals(changed, ActionCodec.pack(ActionCodec.unpack(changed, 10), 10));
            } catch (BundleException refused) {
                // as it should be
            }
        }
    }

    @Test
    void anotherNumberOfJointsIsRefused() {
        byte[] packed = ActionCodec.pack(new long[60], 60);
        assertThrows(BundleException.class, () -> ActionCodec.unpack(packed, 30));
    }
}
