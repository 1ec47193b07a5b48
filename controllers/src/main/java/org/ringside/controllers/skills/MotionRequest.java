package org.ringside.controllers.skills;

/**
 * What the navigator asks of a skill. Overwritten each control period.
 *
 * <p>Places are in the plane of {@code SagittalBody}: distance travelled along the heading.
 */
public final class MotionRequest {
    /** Wanted speed ahead, m/s. */
    public double forward;

    /** Wanted speed to the left, m/s; the planar engine has no such motion. */
    public double sideways;

    /** Wanted turn rate to the left, rad/s; in the planar engine heading follows the line by itself. */
    public double turn;

    /** Where the ground that no foot may touch begins, m; infinite where there is none ahead. */
    public double keepOutBegin = Double.POSITIVE_INFINITY;

    /** Where it ends, m. */
    public double keepOutEnd = Double.POSITIVE_INFINITY;

    /** Makes a request to stand still, with no ground to keep off. */
    public MotionRequest() {
        // the initial values say so
    }
}
