package org.ringside.app.run;

import java.util.OptionalDouble;

/**
 * How a robot moved in one episode. A figure that could not be measured is absent. Holds nothing that depends on the machine.
 *
 * @param metres length of the base's way over ground, m
 * @param costOfTransport work that the drives did and took, over weight times way: the sum of |torque times speed| times the
 *     period, divided by m g d; absent below {@link MotionMeter#LEAST_WAY}
 * @param saturation share of joints and periods in which the mean torque was at its limit, from 0 to 1; absent where no period
 *     passed
 * @param slip way of the feet's points of touch while they touch, per metre of the base's way; absent as the cost of transport is
 * @param actionRate root mean square of the change of the commanded positions, rad/s; absent where fewer than two periods passed
 */
public record MotionQuality(
        double metres,
        OptionalDouble costOfTransport,
        OptionalDouble saturation,
        OptionalDouble slip,
        OptionalDouble actionRate) {}
