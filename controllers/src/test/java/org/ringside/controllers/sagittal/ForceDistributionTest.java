package org.ringside.controllers.sagittal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.Briefing;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.HeightScan;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.random.RandomStreams;
import org.ringside.sim.robot.Robots;

/** Shares of a wrench: what they sum to, and what no foot can give. */
class ForceDistributionTest {
    private static final long SEED = Long.getLong("ringside.seed", 1);
    private static final double FRICTION = 0.6;

    private final RandomStreams draws = new RandomStreams(SEED);
    private final SagittalBody body = new SagittalBody(new Briefing(
            Robots.named("barkour-v0"), CourseLibrary.builtIn("barkour"), SensorLayout.of(HeightScan.LINE), 0.005, 1));
    private final ForceDistribution shares = new ForceDistribution(4);
    private final boolean[] stands = new boolean[4];
    private long draw;
    private double slope;

    private double uniform(double low, double high) {
        return draws.uniform("forces", draw++, low, high);
    }

    private String place() {
        return "-Dringside.seed=" + SEED + ", after draw " + draw;
    }

    /** Puts the centre of mass above and the feet around it. */
    private void randomStance(double standing) {
        body.comX = uniform(-5, 5);
        body.comZ = uniform(0.1, 1);
        for (int i = 0; i < 4; i++) {
            boolean front = body.legs[i].front;
            body.footX[i] = body.comX + (front ? 0.2 : -0.2) + uniform(-0.1, 0.1);
            body.footZ[i] = body.comZ - 0.25 + uniform(-0.05, 0.05);
            stands[i] = uniform(0, 1) < standing;
        }
    }

    private void solve(double x, double z, double moment) {
        Arrays.fill(shares.forceX, Double.NaN);
        Arrays.fill(shares.forceZ, Double.NaN);
        slope = uniform(-0.4, 0.4);
        shares.solve(body, stands, x, z, moment, FRICTION, slope);
    }

    /** Force along the normal of the ground, which slopes. */
    private double normal(int foot) {
        return Math.cos(slope) * shares.forceZ[foot] - Math.sin(slope) * shares.forceX[foot];
    }

    private double tangential(int foot) {
        return Math.cos(slope) * shares.forceX[foot] + Math.sin(slope) * shares.forceZ[foot];
    }

    private boolean atBound(int foot) {
        return normal(foot) <= 1e-9 || Math.abs(tangential(foot)) >= FRICTION * normal(foot) * (1 - 1e-9);
    }

    @Test
    void sharesSumToTheWrenchWhereNoFootIsAtItsBound() {
        int free = 0;
        for (int k = 0; k < 3000; k++) {
            randomStance(1);
            double x = uniform(-30, 30);
            double z = uniform(60, 200);
            double moment = uniform(-8, 8);
            solve(x, z, moment);
            boolean bound = false;
            double sumX = 0;
            double sumZ = 0;
            double sumMoment = 0;
            for (int i = 0; i < 4; i++) {
                bound |= atBound(i);
                sumX += shares.forceX[i];
                sumZ += shares.forceZ[i];
                // nose-up is from x to z
                sumMoment +=
                        (body.footX[i] - body.comX) * shares.forceZ[i] - (body.footZ[i] - body.comZ) * shares.forceX[i];
            }
            if (!bound) {
                free++;
                assertEquals(x, sumX, 0.05, this::place);
                assertEquals(z, sumZ, 0.05, this::place);
                assertEquals(moment, sumMoment, 0.05, this::place);
            }
        }
        assertTrue(free > 1500, "wrenches without a foot at its bound: " + free);
    }

    @Test
    void noFootPullsNoFootLeavesItsConeAndAFootInTheAirGivesNothing() {
        for (int k = 0; k < 5000; k++) {
            randomStance(0.6);
            solve(uniform(-300, 300), uniform(-100, 300), uniform(-80, 80));
            for (int i = 0; i < 4; i++) {
                assertTrue(normal(i) >= -1e-12, this::place);
                assertTrue(Math.abs(tangential(i)) <= FRICTION * normal(i) + 1e-9, this::place);
                if (!stands[i]) {
                    assertEquals(0, shares.forceX[i], this::place);
                    assertEquals(0, shares.forceZ[i], this::place);
                }
            }
        }
    }

    @Test
    void amongAllSharesOfAWrenchThoseFoundAreTheSmallest() {
        for (int k = 0; k < 500; k++) {
            randomStance(1);
            solve(uniform(-20, 20), uniform(80, 150), uniform(-5, 5));
            double least = norm(shares.forceX, shares.forceZ);
            boolean bound = false;
            for (int i = 0; i < 4; i++) {
                bound |= atBound(i);
            }
            // any two feet may press against each other along the line between them without changing the sum
            double[] x = shares.forceX.clone();
            double[] z = shares.forceZ.clone();
            int a = (int) uniform(0, 4);
            int b = (a + 1 + (int) uniform(0, 3)) % 4;
            double press = uniform(-50, 50);
            x[a] += press * (body.footX[b] - body.footX[a]);
            z[a] += press * (body.footZ[b] - body.footZ[a]);
            x[b] -= press * (body.footX[b] - body.footX[a]);
            z[b] -= press * (body.footZ[b] - body.footZ[a]);
            assertTrue(bound || norm(x, z) >= least - 0.05, this::place);
        }
    }

    private static double norm(double[] x, double[] z) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * x[i] + z[i] * z[i];
        }
        return Math.sqrt(sum);
    }

    @Test
    void withoutAnyFootThereIsNoForce() {
        randomStance(-1);
        solve(10, 100, 1);
        assertEquals(0, norm(shares.forceX, shares.forceZ));
    }
}
