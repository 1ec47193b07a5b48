package org.ringside.courses.plan;

import org.ringside.courses.Point;

/**
 * A place of interest on a plan, such as that of a fault.
 *
 * @param point where
 * @param label a few words
 */
public record Mark(Point point, String label) {}
