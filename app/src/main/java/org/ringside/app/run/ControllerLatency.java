package org.ringside.app.run;

/**
 * How long a controller took to act in one episode, on the wall clock: depends on the machine and on what else it does, and decides
 * nothing.
 *
 * @param calls how many calls of {@code act} were timed
 * @param medianSeconds half of the calls took no longer, s; 0 without calls
 * @param highSeconds 99 of 100 calls took no longer, s; 0 without calls
 */
public record ControllerLatency(int calls, double medianSeconds, double highSeconds) {}
