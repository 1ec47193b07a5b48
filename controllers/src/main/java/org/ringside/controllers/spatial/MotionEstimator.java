package org.ringside.controllers.spatial;

/**
 * Estimates where the base is and how fast: a Kalman filter that integrates the accelerometer and corrects itself by the observed
 * position and velocity and by every foot that stands, which tells how fast the base passes over it (Bloesch et al., Robotics: Science and
 * Systems 2012). All directions are alike, so that one covariance of two by two serves the three. What a foot tells counts the less the more
 * it contradicts, for it may slip. Confined to one thread.
 */
final class MotionEstimator {
    /** How uncertain the integrated acceleration is, m^2/s^3. */
    private static final double ACCELERATION = 5e-4;

    /** Variances of observed position, m^2, and velocity and of what a foot tells, m^2/s^2: noise, and what lag makes of it. */
    private static final double POSITION = 0.003 * 0.003;

    private static final double VELOCITY = 0.03 * 0.03;
    private static final double FOOT = 0.04 * 0.04;

    /** A contradiction that halves what a foot counts, m/s. */
    private static final double SLIP = 0.15;

    /** The estimates: m and m/s in the world (3). */
    final double[] position = new double[3];

    final double[] velocity = new double[3];
    /** Covariances of the position, of both, and of the velocity. */
    private double places;

    private double both;
    private double speeds;

    MotionEstimator() {
        // begins with what is observed first
    }

    /**
     * Begins.
     *
     * @param seenPosition m (3). Not modified.
     * @param seenVelocity in the world, m/s (3). Not modified.
     */
    void begin(double[] seenPosition, double[] seenVelocity) {
        System.arraycopy(seenPosition, 0, position, 0, 3);
        System.arraycopy(seenVelocity, 0, velocity, 0, 3);
        places = POSITION;
        both = 0;
        speeds = VELOCITY;
    }

    /**
     * Goes on for a control period.
     *
     * @param felt what the accelerometer read, in the world, m/s^2 (3): (0, 0, 9.81) at rest. Not modified.
     * @param period s
     */
    void predict(double[] felt, double period) {
        for (int r = 0; r < 3; r++) {
            double acceleration = felt[r] - (r == 2 ? SpatialBody.GRAVITY : 0);
            position[r] += period * (velocity[r] + period * acceleration / 2);
            velocity[r] += period * acceleration;
        }
        places += period * (2 * both + period * (speeds + period * ACCELERATION / 3));
        both += period * (speeds + period * ACCELERATION / 2);
        speeds += period * ACCELERATION;
    }

    /**
     * Takes in an observed position.
     *
     * @param seen m (3). Not modified.
     */
    void correctPosition(double[] seen) {
        double gain = places / (places + POSITION);
        double toSpeed = both / (places + POSITION);
        for (int r = 0; r < 3; r++) {
            double lack = seen[r] - position[r];
            position[r] += gain * lack;
            velocity[r] += toSpeed * lack;
        }
        speeds -= toSpeed * both;
        both *= 1 - gain;
        places *= 1 - gain;
    }

    /**
     * Takes in an observed velocity.
     *
     * @param seen in the world, m/s (3). Not modified.
     */
    void correctVelocity(double[] seen) {
        correct(seen, VELOCITY);
    }

    /**
     * Takes in what a standing foot tells.
     *
     * @param seen velocity of the base if that foot rests, m/s (3). Not modified.
     */
    void correctByFoot(double[] seen) {
        double square = 0;
        for (int r = 0; r < 3; r++) {
            square += (seen[r] - velocity[r]) * (seen[r] - velocity[r]);
        }
        correct(seen, FOOT * (1 + square / (SLIP * SLIP)));
    }

    private void correct(double[] seen, double variance) {
        double gain = speeds / (speeds + variance);
        double toPlace = both / (speeds + variance);
        for (int r = 0; r < 3; r++) {
            double lack = seen[r] - velocity[r];
            position[r] += toPlace * lack;
            velocity[r] += gain * lack;
        }
        places -= toPlace * both;
        both *= 1 - gain;
        speeds *= 1 - gain;
    }
}
