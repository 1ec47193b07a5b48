package org.ringside.controllers.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandedSystemTest {
    private static final int SIZE = 30;
    private static final int WIDTH = 7;

    /** At the best step the gradient of the sum of squares is zero in all unknowns that are not held. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noStepNearTheSolutionIsBetter(long seed) {
        Random random = new Random(seed);
        BandedSystem system = new BandedSystem(SIZE, WIDTH);
        double damping = 0.01;
        system.clear(damping);
        int residuals = 60;
        int[][] unknown = new int[residuals][];
        double[][] gradient = new double[residuals][];
        double[] residual = new double[residuals];
        for (int r = 0; r < residuals; r++) {
            int count = 1 + random.nextInt(4);
            int first = random.nextInt(SIZE - WIDTH);
            unknown[r] = random.ints(first, first + WIDTH + 1).distinct().limit(count).toArray();
            gradient[r] = random.doubles(count, -1, 1).toArray();
            residual[r] = random.nextDouble(-1, 1);
            system.add(2, residual[r], unknown[r], gradient[r], count);
        }
        int held = random.nextInt(SIZE);
        system.hold(held);
        double[] step = new double[SIZE];
        system.solve(step);

        double[] slope = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            slope[i] = damping * step[i];
        }
        for (int r = 0; r < residuals; r++) {
            double value = residual[r];
            for (int k = 0; k < unknown[r].length; k++) {
                value += gradient[r][k] * step[unknown[r][k]];
            }
            for (int k = 0; k < unknown[r].length; k++) {
                slope[unknown[r][k]] += 2 * gradient[r][k] * value;
            }
        }
        assertEquals(0, step[held], "seed " + seed + ": the held unknown moves");
        for (int i = 0; i < SIZE; i++) {
            assertEquals(0, i == held ? 0 : slope[i], 1e-10, "seed " + seed + ", unknown " + i);
        }
    }
}
