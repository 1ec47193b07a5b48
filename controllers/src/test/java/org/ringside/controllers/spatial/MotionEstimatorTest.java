package org.ringside.controllers.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MotionEstimatorTest {
    private static final double PERIOD = 0.002;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final MotionEstimator estimator = new MotionEstimator();

    /** The law that is integrated: in free fall the accelerometer reads nothing. */
    @Test
    void aBodyThatFeelsNothingFallsFreely() {
        estimator.begin(new double[] {1, 2, 3}, new double[] {0.5, -0.5, 2});
        double time = 0;
        for (int i = 0; i < 200; i++) {
            estimator.predict(new double[3], PERIOD);
            time += PERIOD;
        }
        assertEquals(1 + 0.5 * time, estimator.position[0], 1e-12);
        assertEquals(2 - 0.5 * time, estimator.position[1], 1e-12);
        assertEquals(3 + 2 * time - 9.81 * time * time / 2, estimator.position[2], 1e-12);
        assertEquals(2 - 9.81 * time, estimator.velocity[2], 1e-12);
    }

    /** The slow twin is the filter of the textbook, one direction at a time. */
    @RepeatedTest(20)
    void eachDirectionHasAKalmanFilter() {
        double[] place = gaussian(1);
        double[] speed = gaussian(1);
        estimator.begin(place, speed);
        Twin[] twins = new Twin[3];
        for (int r = 0; r < 3; r++) {
            twins[r] = new Twin(place[r], speed[r]);
        }
        for (int i = 0; i < 300; i++) {
            double[] felt = gaussian(3);
            estimator.predict(felt, PERIOD);
            double[] seen = gaussian(0.1);
            int kind = random.nextInt(3);
            if (kind == 0) {
                estimator.correctPosition(seen);
            } else if (kind == 1) {
                estimator.correctVelocity(seen);
            } else {
                // a foot that agrees is not doubted
                System.arraycopy(estimator.velocity, 0, seen, 0, 3);
                estimator.correctByFoot(seen);
            }
            double deviation = new double[] {0.003, 0.03, 0.04}[kind];
            for (int r = 0; r < 3; r++) {
                twins[r].predict(felt[r] - (r == 2 ? 9.81 : 0));
                twins[r].correct(kind == 0 ? 0 : 1, seen[r], deviation * deviation);
                assertEquals(twins[r].state[0], estimator.position[r], 1e-9, "position, seed " + seed);
                assertEquals(twins[r].state[1], estimator.velocity[r], 1e-9, "velocity, seed " + seed);
            }
        }
    }

    @RepeatedTest(20)
    void aFootThatSlipsMovesTheEstimateLessThanOneThatDoesNot() {
        double[] rest = new double[3];
        estimator.begin(rest, rest);
        estimator.correctByFoot(new double[] {0.05, 0, 0});
        double by = estimator.velocity[0];
        estimator.begin(rest, rest);
        double slip = 1 + random.nextDouble();
        estimator.correctByFoot(new double[] {slip, 0, 0});
        assertTrue(estimator.velocity[0] < by, estimator.velocity[0] + " by " + slip + ", seed " + seed);
    }

    private double[] gaussian(double deviation) {
        double[] out = new double[3];
        for (int r = 0; r < 3; r++) {
            out[r] = deviation * random.nextGaussian();
        }
        return out;
    }

    /** State x = (place, speed), covariance p; written out with matrices. */
    private static final class Twin {
        private final double[] state;
        private double[][] p = {{0.003 * 0.003, 0}, {0, 0.03 * 0.03}};

        private Twin(double place, double speed) {
            state = new double[] {place, speed};
        }

        private void predict(double acceleration) {
            double[][] f = {{1, PERIOD}, {0, 1}};
            double density = 5e-4;
            double[][] q = {
                {density * Math.pow(PERIOD, 3) / 3, density * PERIOD * PERIOD / 2},
                {density * PERIOD * PERIOD / 2, density * PERIOD}
            };
            state[0] += PERIOD * state[1] + acceleration * PERIOD * PERIOD / 2;
            state[1] += PERIOD * acceleration;
            double[][] next = new double[2][2];
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    next[i][j] = q[i][j];
                    for (int k = 0; k < 2; k++) {
                        for (int l = 0; l < 2; l++) {
                            next[i][j] += f[i][k] * p[k][l] * f[j][l];
                        }
                    }
                }
            }
            p = next;
        }

        private void correct(int which, double seen, double variance) {
            double all = p[which][which] + variance;
            double[] gain = {p[0][which] / all, p[1][which] / all};
            double lack = seen - state[which];
            double[][] next = new double[2][2];
            for (int i = 0; i < 2; i++) {
                state[i] += gain[i] * lack;
                for (int j = 0; j < 2; j++) {
                    next[i][j] = p[i][j] - gain[i] * p[which][j];
                }
            }
            p = next;
        }
    }
}
