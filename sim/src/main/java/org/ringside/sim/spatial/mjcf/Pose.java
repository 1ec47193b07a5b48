package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.Rotations;

/**
 * Where one frame sits in another.
 *
 * @param position m (3). Not copied, not modified.
 * @param quaternion unit quaternion (4). Not copied, not modified.
 */
record Pose(double[] position, double[] quaternion) {
    /** The frame itself. */
    static final Pose IDENTITY = new Pose(new double[3], new double[] {1, 0, 0, 0});

    /** Returns where a frame is that sits at {@code inner} in this one. */
    Pose then(Pose inner) {
        if (this == IDENTITY) {
            return inner;
        }
        double[] turned = new double[4];
        Rotations.multiply(quaternion, 0, inner.quaternion, 0, turned, 0);
        return new Pose(point(inner.position), Orientation.normalised(turned));
    }

    /** Returns where a point of this frame is. */
    double[] point(double[] inner) {
        double[] moved = direction(inner);
        for (int k = 0; k < 3; k++) {
            moved[k] += position[k];
        }
        return moved;
    }

    /** Returns where a direction of this frame points. */
    double[] direction(double[] inner) {
        double[] rotation = new double[9];
        double[] turned = new double[3];
        Rotations.fromQuaternion(quaternion, 0, rotation, 0);
        Rotations.rotate(rotation, 0, inner, 0, turned, 0);
        return turned;
    }
}
