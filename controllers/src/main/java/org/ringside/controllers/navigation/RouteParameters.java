package org.ringside.controllers.navigation;

/**
 * The figures by which a route is planned.
 *
 * @param cruiseSpeed largest speed on level ground, m/s
 * @param climbSpeed largest speed up a ramp, m/s
 * @param descentSpeed largest speed down a ramp, m/s
 * @param stepSpeed largest speed over the edge of a table, m/s
 * @param approachSpeed largest speed just before a leap, m/s
 * @param sidewaysAcceleration largest acceleration across the line in curves, m/s^2
 * @param acceleration largest planned acceleration along the line, m/s^2
 * @param braking largest planned deceleration along the line, m/s^2
 * @param takeOffDistance distance of the base's origin from a board at which the leap begins, m
 */
public record RouteParameters(
        double cruiseSpeed,
        double climbSpeed,
        double descentSpeed,
        double stepSpeed,
        double approachSpeed,
        double sidewaysAcceleration,
        double acceleration,
        double braking,
        double takeOffDistance) {
    /** What the shipped specialists can do. */
    public static final RouteParameters DEFAULT = new RouteParameters(1.4, 1.0, 1.0, 0.9, 0.5, 3, 2, 1.2, 0.25);
}
