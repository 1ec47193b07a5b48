package org.ringside.controllers.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.RepeatedTest;
import org.ringside.sim.HeightScan;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;

/** A body tumbles at random; JOML turns it, the estimator is shown what its sensors see. */
class AttitudeEstimatorTest {
    private static final double PERIOD = 0.002;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Observation observation =
            new Observation(12, 4, SensorLayout.of(new HeightScan(0, 1, 1, 0, 1, 1)));
    private final AttitudeEstimator estimator = new AttitudeEstimator();
    private final double[] rotation = new double[9];
    private final Quaterniond truth = anyTurn(3);
    private final Vector3d rate = new Vector3d();

    @RepeatedTest(10)
    void aTumblingBodyIsFollowedWhereSensorsAreIdeal() {
        double worst = 0;
        for (int i = 0; i < 2000; i++) {
            tumble();
            show(new Quaterniond(), 0);
            estimator.update(observation, PERIOD, rotation);
            worst = Math.max(worst, error());
        }
        // a turn that is added in pieces of 2 ms
        assertTrue(worst < 2e-4, worst + " rad, seed " + seed);
    }

    @RepeatedTest(10)
    void whatIsWrongAtFirstIsForgottenInASecond() {
        show(anyTurn(0.5), 0);
        estimator.update(observation, PERIOD, rotation);
        double before = error();
        for (int i = 0; i < 500; i++) {
            tumble();
            show(new Quaterniond(), 0);
            estimator.update(observation, PERIOD, rotation);
        }
        assertTrue(error() < 0.02 * before + 1e-4, error() + " of " + before + ", seed " + seed);
    }

    @RepeatedTest(10)
    void noiseOfTheObservedOrientationIsReducedToAThird() {
        double seen = 0;
        double estimated = 0;
        for (int i = 0; i < 3000; i++) {
            tumble();
            Quaterniond noise = anyTurn(0.01);
            show(noise, 0.02);
            estimator.update(observation, PERIOD, rotation);
            if (i > 1000) {
                seen += square(angle(noise));
                estimated += square(error());
            }
        }
        assertTrue(estimated < seen / 9, Math.sqrt(estimated / seen) + ", seed " + seed);
    }

    private void tumble() {
        rate.add(random.nextGaussian() * 0.2, random.nextGaussian() * 0.2, random.nextGaussian() * 0.2).mul(0.99);
        double speed = rate.length();
        truth.rotateAxis(speed * PERIOD, rate.x / speed, rate.y / speed, rate.z / speed);
    }

    private void show(Quaterniond noise, double gyroNoise) {
        Quaterniond seen = new Quaterniond(truth).mul(noise);
        double sign = random.nextBoolean() ? 1 : -1;
        observation.baseOrientation[0] = sign * seen.w;
        observation.baseOrientation[1] = sign * seen.x;
        observation.baseOrientation[2] = sign * seen.y;
        observation.baseOrientation[3] = sign * seen.z;
        Vector3d down = truth.transformInverse(new Vector3d(0, 0, -1));
        for (int r = 0; r < 3; r++) {
            observation.projectedGravity[r] = down.get(r);
            observation.angularVelocityInBase[r] = rate.get(r) + gyroNoise * random.nextGaussian();
        }
    }

    private Quaterniond anyTurn(double size) {
        return new Quaterniond()
                .rotateXYZ(size * random.nextGaussian(), size * random.nextGaussian(), size * random.nextGaussian());
    }

    /** Angle between the estimate and the truth, rad. */
    private double error() {
        double[] is = new double[9];
        Vectors.rotation(new double[] {truth.w, truth.x, truth.y, truth.z}, is);
        double sum = 0;
        for (int k = 0; k < 9; k++) {
            sum += square(is[k] - rotation[k]);
        }
        assertEquals(1, rotation[0] * rotation[0] + rotation[3] * rotation[3] + rotation[6] * rotation[6], 1e-9);
        return Math.sqrt(sum / 2);
    }

    private static double angle(Quaterniond turn) {
        return 2 * Math.sqrt(turn.x * turn.x + turn.y * turn.y + turn.z * turn.z);
    }

    private static double square(double a) {
        return a * a;
    }
}
