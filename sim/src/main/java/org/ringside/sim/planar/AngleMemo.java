package org.ringside.sim.planar;

import org.jbox2d.common.Rot;
import org.jbox2d.dynamics.Body;

/**
 * Remembers sines and cosines of the angles that were asked last: within a physics step JBox2D asks for those of the same few
 * bodies again and again, once for each joint and iteration, and exact sines were a sixth of the time of a step.
 *
 * <p>The values are those of {@link StrictMath}, always. A table in which an angle has one place, that of its hashed bits, so
 * that a collision costs time and nothing else. Confined to the world's thread.
 */
final class AngleMemo {
    private static final int BITS = 7;

    private final int[] angles = new int[1 << BITS];
    private final float[] sines = new float[1 << BITS];
    private final float[] cosines = new float[1 << BITS];

    AngleMemo() {
        // an empty place remembers the angle 0
        java.util.Arrays.fill(cosines, 1);
    }

    private static int placeOf(int angle) {
        return angle * 0x9E3779B9 >>> 32 - BITS;
    }

    /** Takes over what a body computed when it was moved. */
    void remember(Body body) {
        int angle = Float.floatToRawIntBits(body.getAngle());
        int place = placeOf(angle);
        Rot rotation = body.getTransform().q;
        angles[place] = angle;
        sines[place] = rotation.s;
        cosines[place] = rotation.c;
    }

    /** Returns a rotation that asks this memo before it computes. */
    Rot rotation() {
        return new Remembered();
    }

    private final class Remembered extends Rot {
        private static final long serialVersionUID = 1L;

        @Override
        public Rot set(float angle) {
            int bits = Float.floatToRawIntBits(angle);
            int place = placeOf(bits);
            if (angles[place] != bits) {
                angles[place] = bits;
                sines[place] = (float) StrictMath.sin(angle);
                cosines[place] = (float) StrictMath.cos(angle);
            }
            s = sines[place];
            c = cosines[place];
            return this;
        }
    }
}
