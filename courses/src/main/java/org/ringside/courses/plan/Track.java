package org.ringside.courses.plan;

import java.util.List;
import org.ringside.courses.Point;

/**
 * The way a run took, to be drawn on a plan.
 *
 * @param label what the legend says
 * @param points positions on the ground plane in their order
 */
public record Track(String label, List<Point> points) {
    /** Copies the list. */
    public Track {
        points = List.copyOf(points);
    }
}
