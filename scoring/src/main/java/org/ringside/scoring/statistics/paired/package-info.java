/**
 * Two controllers on the same seeds: tests, the gain of pairing, and what could have been seen.
 *
 * <p>Pure functions of their arguments, any seed among them, unless a class says otherwise: the same input gives the same bits.
 */
package org.ringside.scoring.statistics.paired;
