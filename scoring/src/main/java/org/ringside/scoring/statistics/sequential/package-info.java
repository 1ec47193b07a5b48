/**
 * Comparing while episodes come in, with statements that hold at every look.
 *
 * <p>Pure functions of their arguments, any seed among them, unless a class says otherwise: the same input gives the same bits.
 */
package org.ringside.scoring.statistics.sequential;
