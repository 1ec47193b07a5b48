/**
 * Estimates from scores and how sure they are: means, interquartile means and quantiles with their intervals.
 *
 * <p>Scores have no unit; their strata are the courses. Everything is a pure function of its arguments, the seed among them,
 * and safe in any thread: the same input gives the same bits.
 */
package org.ringside.scoring.statistics.interval;
