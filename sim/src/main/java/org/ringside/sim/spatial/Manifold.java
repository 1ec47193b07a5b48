package org.ringside.sim.spatial;

import java.util.Arrays;

/** The points at which two geoms touch: what a narrow-phase function writes. Grows as needed. */
public final class Manifold {
    /** How many points there are now. */
    public int count;
    /** Signed distance of the surfaces, negative when deep, m (capacity). */
    public double[] distance = new double[8];
    /** Point midway between the surfaces, world, m (capacity x 3). */
    public double[] position = new double[24];
    /** Unit normal from the first geom to the second, world (capacity x 3). */
    public double[] normal = new double[24];
    /** A wish for the first tangent, world; all 0 where there is none (capacity x 3). */
    public double[] tangent = new double[24];

    /** Makes an empty manifold. */
    public Manifold() {}

    /**
     * Adds a point whose distance, position and normal the caller fills; its tangent is 0.
     *
     * @return its index
     */
    public int add() {
        if (count == distance.length) {
            distance = Arrays.copyOf(distance, 2 * count);
            position = Arrays.copyOf(position, 6 * count);
            normal = Arrays.copyOf(normal, 6 * count);
            tangent = Arrays.copyOf(tangent, 6 * count);
        }
        tangent[3 * count] = 0;
        tangent[3 * count + 1] = 0;
        tangent[3 * count + 2] = 0;
        return count++;
    }
}
