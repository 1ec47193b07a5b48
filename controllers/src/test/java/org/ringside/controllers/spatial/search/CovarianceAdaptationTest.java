package org.ringside.controllers.spatial.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CovarianceAdaptationTest {
    @Test
    void itFindsTheBottomOfACurvedValley() {
        // Rosenbrock's function: its valley bends, so that the covariance must follow
        double[] found = search(
                p -> {
                    double sum = 0;
                    for (int i = 0; i + 1 < p.length; i++) {
                        double off = p[i + 1] - p[i] * p[i];
                        sum += 100 * off * off + (1 - p[i]) * (1 - p[i]);
                    }
                    return sum;
                },
                new double[] {-1, 0.5, 0, 0.3}, 600, 3);
        for (double value : found) {
            assertEquals(1, value, 1e-4);
        }
    }

    @Test
    void scalesThatDifferAThousandfoldAreLearnt() {
        double[] found = search(
                p -> p[0] * p[0] + 1e6 * (p[1] - 2) * (p[1] - 2), new double[] {3, 1}, 300, 5);
        assertEquals(0, found[0], 1e-5);
        assertEquals(2, found[1], 1e-7);
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        ToDoubleFunction<double[]> bowl = p -> p[0] * p[0] + p[1] * p[1];
        double[] first = search(bowl, new double[] {1, 1}, 20, 9);
        assertArrayEquals(first, search(bowl, new double[] {1, 1}, 20, 9));
        assertEquals(false, java.util.Arrays.equals(first, search(bowl, new double[] {1, 1}, 20, 10)));
    }

    @Test
    void anEmptySearchIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CovarianceAdaptation(new double[0], 1, 8, 1));
        assertThrows(IllegalArgumentException.class, () -> new CovarianceAdaptation(new double[2], 0, 8, 1));
        assertThrows(IllegalArgumentException.class, () -> new CovarianceAdaptation(new double[2], 1, 3, 1));
    }

    private static double[] search(ToDoubleFunction<double[]> function, double[] start, int generations, long seed) {
        CovarianceAdaptation search = new CovarianceAdaptation(start, 0.5, 12, seed);
        for (int g = 0; g < generations; g++) {
            double[][] candidates = search.ask();
            double[] value = new double[candidates.length];
            for (int i = 0; i < value.length; i++) {
                value[i] = function.applyAsDouble(candidates[i]);
            }
            search.tell(value);
        }
        return search.mean();
    }
}
