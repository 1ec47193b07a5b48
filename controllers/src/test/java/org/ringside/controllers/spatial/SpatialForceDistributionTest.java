package org.ringside.controllers.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ringside.sim.random.RandomStreams;

class SpatialForceDistributionTest {
    private static final long SEED = 7;
    private static final double FRICTION = 0.6;
    private static final double MOST = 150;
    private static final double[] WEIGHT = {1, 1, 4, 40, 40, 10};
    private static final double SMALLNESS = 2e-3;

    private final RandomStreams streams = new RandomStreams(SEED);
    private final double[] centre = {0, 0, 0.25};
    private final double[] foot = {0.19, -0.14, 0, 0.19, 0.14, 0, -0.19, -0.14, 0, -0.19, 0.14, 0};
    private final double[] normal = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1};
    private final double[] most = {MOST, MOST, MOST, MOST};
    private final ForceDistribution distribution = new ForceDistribution(4, WEIGHT, SMALLNESS);

    @Test
    void standingFeetCarryTheWeightInEqualShares() {
        double[] wrench = {0, 0, 112, 0, 0, 0};
        solve(wrench, 20);
        for (int i = 0; i < 4; i++) {
            assertEquals(28, distribution.force[3 * i + 2], 0.1, "foot " + i);
        }
    }

    @Test
    void aWrenchWithinReachIsMet() {
        double[] wrench = {15, -10, 112, 2, -3, 1.5};
        solve(wrench, 50);
        double[] sum = wrench(distribution.force);
        for (int k = 0; k < 6; k++) {
            assertEquals(wrench[k], sum[k], 0.05 * Math.abs(wrench[k]) + 0.1, "part " + k);
        }
    }

    @Test
    void forcesStayInTheirConesAndFeetInTheAirCarryNothing() {
        for (int round = 0; round < 300; round++) {
            double[] wrench = new double[6];
            for (int k = 0; k < 6; k++) {
                wrench[k] = streams.uniform("wrench-" + k, round, k < 3 ? -300 : -40, k < 3 ? 300 : 40);
            }
            int air = round % 4;
            most[air] = 0;
            solve(wrench, 1);
            most[air] = MOST;
            for (int i = 0; i < 4; i++) {
                double x = distribution.force[3 * i];
                double y = distribution.force[3 * i + 1];
                double z = distribution.force[3 * i + 2];
                String where = "seed " + SEED + ", round " + round + ", foot " + i;
                assertTrue(Math.sqrt(x * x + y * y) <= FRICTION * z + 1e-9, where);
                assertTrue(z <= (i == air ? 0 : MOST) + 1e-9, where);
            }
        }
    }

    @Test
    void noOtherForcesInTheConesAreBetter() {
        for (int round = 0; round < 30; round++) {
            double[] wrench = new double[6];
            for (int k = 0; k < 6; k++) {
                wrench[k] = streams.uniform("hard-" + k, round, k < 3 ? -100 : -20, k < 3 ? 200 : 20);
            }
            solve(wrench, 100);
            double found = cost(distribution.force, wrench);
            for (int other = 0; other < 300; other++) {
                double[] force = distribution.force.clone();
                for (int i = 0; i < 4; i++) {
                    long draw = 1200L * round + 4L * other + i;
                    double size = streams.uniform("size", draw, 0, 10);
                    double z = Math.clamp(force[3 * i + 2] + size * streams.gaussian("z", draw), 0, MOST);
                    double x = force[3 * i] + size * streams.gaussian("x", draw);
                    double y = force[3 * i + 1] + size * streams.gaussian("y", draw);
                    double scale = Math.min(1, FRICTION * z / Math.max(1e-12, Math.sqrt(x * x + y * y)));
                    force[3 * i] = scale * x;
                    force[3 * i + 1] = scale * y;
                    force[3 * i + 2] = z;
                }
                assertTrue(found <= cost(force, wrench) * 1.02 + 1, "seed " + SEED + ", round " + round);
            }
        }
    }

    private void solve(double[] wrench, int times) {
        for (int i = 0; i < times; i++) {
            distribution.solve(centre, foot, normal, most, FRICTION, wrench);
        }
    }

    private double[] wrench(double[] force) {
        double[] sum = new double[6];
        for (int i = 0; i < 4; i++) {
            double x = foot[3 * i] - centre[0];
            double y = foot[3 * i + 1] - centre[1];
            double z = foot[3 * i + 2] - centre[2];
            double fx = force[3 * i];
            double fy = force[3 * i + 1];
            double fz = force[3 * i + 2];
            sum[0] += fx;
            sum[1] += fy;
            sum[2] += fz;
            sum[3] += y * fz - z * fy;
            sum[4] += z * fx - x * fz;
            sum[5] += x * fy - y * fx;
        }
        return sum;
    }

    private double cost(double[] force, double[] wrench) {
        double[] sum = wrench(force);
        double cost = 0;
        for (int k = 0; k < 6; k++) {
            cost += WEIGHT[k] * (sum[k] - wrench[k]) * (sum[k] - wrench[k]);
        }
        for (double f : force) {
            cost += SMALLNESS * f * f;
        }
        return cost;
    }
}
