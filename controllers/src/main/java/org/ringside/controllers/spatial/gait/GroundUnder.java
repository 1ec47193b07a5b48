package org.ringside.controllers.spatial.gait;

import org.ringside.controllers.spatial.SpatialBody;

/**
 * The ground that a trunk follows: a plane through what is under the four corners of the stance, smoothed over some
 * centimetres and milliseconds so that steps become ramps. Confined to one thread.
 */
public final class GroundUnder {
    private static final double REACH = 0.05;
    private static final int RINGS = 2;
    private static final double TIME_CONSTANT = 0.04;

    /** Height of the plane under the base's origin, m. */
    public double height;
    /** Rise of the plane along the heading. */
    public double slopeAhead;
    /** Rise of the plane to the left. */
    public double slopeLeft;

    private boolean begun;

    /** Makes a level ground at zero. */
    public GroundUnder() {
        // the initial values say so
    }

    /** Forgets what was before. */
    public void reset() {
        begun = false;
    }

    /**
     * Looks at the ground.
     *
     * @param body the robot. Not modified.
     */
    public void update(SpatialBody body) {
        double front = 0;
        double hind = 0;
        double left = 0;
        double right = 0;
        double length = 0;
        double width = 0;
        double offset = 0;
        int feet = body.legs.length;
        for (int i = 0; i < feet; i++) {
            double x = body.legs[i].standX;
            double y = body.legs[i].standY;
            double level = smooth(body, x, y);
            front += body.legs[i].front ? level : 0;
            hind += body.legs[i].front ? 0 : level;
            left += body.legs[i].left ? level : 0;
            right += body.legs[i].left ? 0 : level;
            length += Math.abs(x);
            width += Math.abs(y);
            offset += x;
        }
        double ahead = (front - hind) / length;
        double aside = (left - right) / width;
        double middle = (front + hind) / feet - ahead * offset / feet;
        double share = begun ? Math.min(1, body.period / TIME_CONSTANT) : 1;
        height += share * (middle - height);
        slopeAhead += share * (ahead - slopeAhead);
        slopeLeft += share * (aside - slopeLeft);
        begun = true;
    }

    private static double smooth(SpatialBody body, double ahead, double left) {
        double c = body.headingSineCosine[1];
        double s = body.headingSineCosine[0];
        double sum = 0;
        for (int i = -RINGS; i <= RINGS; i++) {
            for (int j = -1; j <= 1; j++) {
                double a = ahead + REACH * i;
                double b = left + REACH * j;
                sum += body.terrain(body.position[0] + c * a - s * b, body.position[1] + s * a + c * b);
            }
        }
        return sum / (3 * (2 * RINGS + 1));
    }
}
