package org.ringside.courses.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void degreesOfAFileComeBackAsTheyWere() {
        for (int tenths = -3600; tenths <= 3600; tenths++) {
            double degrees = tenths / 10.0;
            assertEquals(degrees, Numbers.degrees(Numbers.radians(degrees)));
        }
    }

    @Test
    void theShortestDigitsReadBackAsTheSameDouble() {
        long seed = 3;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String digits = Numbers.shortest(value);
                assertEquals(value, Double.parseDouble(digits), "seed " + seed);
                assertTrue(digits.length() <= Limits.NUMBER, digits);
            }
        }
    }

    @Test
    void wholeNumbersHaveNoPointAndNothingIsMinusZero() {
        assertEquals("5", Numbers.shortest(5.0));
        assertEquals("0", Numbers.shortest(-0.0));
        assertEquals("0.001", Numbers.shortest(0.001));
        assertEquals("1000000", Numbers.shortest(1e6));
    }
}
