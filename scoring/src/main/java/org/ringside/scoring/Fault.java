package org.ringside.scoring;

/**
 * Something that a judge counts against a run.
 *
 * @param rule which rule was broken
 * @param time when, s on the trace's clock
 * @param place name of the obstacle, or {@code course} where none is concerned
 * @param x where the base was, world, m
 * @param y where the base was, world, m
 * @param evidence what was seen, with its numbers, for people
 */
public record Fault(FaultRule rule, double time, String place, double x, double y, String evidence) {}
