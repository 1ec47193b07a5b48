/**
 * Scoring of runs: faults, times, recordings and their verification.
 */
package org.ringside.scoring;
