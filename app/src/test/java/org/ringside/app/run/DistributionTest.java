package org.ringside.app.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void quantilesInterpolateAsRAndNumPyDo() {
        Distribution d = new Distribution(new double[] {4, 1, 3, 2});
        assertEquals(1, d.quantile(0));
        assertEquals(1.75, d.quantile(0.25), 1e-15);
        assertEquals(2.5, d.quantile(0.5));
        assertEquals(3.7, d.quantile(0.9), 1e-15);
        assertEquals(4, d.quantile(1));
        assertEquals(2.5, d.mean());
    }

    @Test
    void oneFigureIsAllItsOwnQuantiles() {
        Distribution d = new Distribution(new double[] {7});
        for (double share : new double[] {0, 0.1, 0.5, 1}) {
            assertEquals(7, d.quantile(share));
        }
    }

    @Test
    void theOrderOfTheFiguresLeavesNoTrace() {
        double[] one = {0.1, 0.7, 0.2, 1e-9, 0.3};
        double[] other = {0.3, 1e-9, 0.1, 0.2, 0.7};
        assertEquals(new Distribution(one).mean(), new Distribution(other).mean());
    }

    @Test
    void everyFigureCountsIntoOneBin() {
        Distribution d = new Distribution(new double[] {-3, 0, 0.1, 0.5, 0.99, 1, 4});
        assertArrayEquals(new int[] {3, 4}, d.histogram(0, 1, 2));
        assertArrayEquals(new int[] {2, 1, 0, 0, 0, 1, 0, 0, 0, 3}, d.histogram(0, 1, 10));
    }

    @Test
    void roundingDoesNotMoveAFigureBelowItsBorder() {
        assertArrayEquals(
                new int[] {0, 0, 1, 0, 0, 0, 0, 0, 0, 0},
                new Distribution(new double[] {0.19999999999999996}).histogram(0, 1, 10));
    }

    @Test
    void nothingHasNoDistribution() {
        assertThrows(IllegalArgumentException.class, () -> new Distribution(new double[0]));
    }
}
