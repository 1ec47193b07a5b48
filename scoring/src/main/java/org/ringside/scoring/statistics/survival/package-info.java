/**
 * Course times when not every run finishes.
 *
 * <p>Pure functions of their arguments, any seed among them, unless a class says otherwise: the same input gives the same bits.
 */
package org.ringside.scoring.statistics.survival;
