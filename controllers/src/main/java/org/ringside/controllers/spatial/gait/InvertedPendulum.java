package org.ringside.controllers.spatial.gait;

import org.ringside.controllers.spatial.SpatialBody;

/**
 * A centre of mass at a constant height that falls over the feet that carry it: the linear inverted pendulum (Kajita et al., IROS 2001,
 * doi 10.1109/IROS.2001.973365). Over feet at p it moves as p + (x - p) cosh(w t) + (v / w) sinh(w t) with w = sqrt(g / height).
 */
public final class InvertedPendulum {
    private InvertedPendulum() {}

    /**
     * Returns how far behind a centre that accelerates the middle of the feet has to stand that carry it without tilting it.
     *
     * @param acceleration of the centre, m/s^2
     * @param height of the centre above the feet, m
     * @return distance against the acceleration, m
     */
    public static double lean(double acceleration, double height) {
        return acceleration * height / SpatialBody.GRAVITY;
    }

    /**
     * Returns where the middle of the feet has to stand so that the centre leaves them as it came.
     *
     * @param position of the centre along the way, m
     * @param speed of the centre, m/s
     * @param timeLeft until the feet stand, s
     * @param stance how long they stand, s, above 0
     * @param height of the centre above them, m, above 0
     * @param wanted mean speed over the stance, m/s
     * @param gain share of the error of speed that the stance shall make up for
     * @return place along the way, m
     */
    public static double foothold(
            double position,
            double speed,
            double timeLeft,
            double stance,
            double height,
            double wanted,
            double gain) {
        double rate = Math.sqrt(SpatialBody.GRAVITY / height);
        double angle = rate * stance;
        double growth = StrictMath.exp(angle);
        double sinh = (growth - 1 / growth) / 2;
        double tanhOfHalf = (growth - 1) / (growth + 1);
        double touchDown = wanted * angle / (2 * tanhOfHalf);
        return position + speed * timeLeft + speed * tanhOfHalf / rate + gain * (speed - touchDown) / (rate * sinh);
    }
}
