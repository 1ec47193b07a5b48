/**
 * Judging: a course and a trace in, a scorecard out. The same judges score a simulated run, a log of the real robot and a
 * recorded bag.
 *
 * <p>SI units and radians, world frame as in {@code org.ringside.sim}. Nothing here reads a clock, a locale or a random
 * source: the same input gives the same bits.
 */
package org.ringside.scoring;
