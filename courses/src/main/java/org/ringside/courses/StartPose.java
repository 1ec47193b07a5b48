package org.ringside.courses;

/**
 * Where the base of the robot starts.
 *
 * @param position position on the ground plane
 * @param heading direction in which the robot looks, rad, 0 along x, positive to the left
 */
public record StartPose(Point position, double heading) {
    /** Checks the heading; see {@link IllegalArgumentException}'s message. */
    public StartPose {
        Checks.angle("start", "heading", heading);
    }
}
