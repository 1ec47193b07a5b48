/**
 * Many controllers: ranks, groups that cannot be told apart, corrected p values, performance profiles.
 *
 * <p>Pure functions of their arguments, any seed among them, unless a class says otherwise: the same input gives the same bits.
 */
package org.ringside.scoring.statistics.ranking;
