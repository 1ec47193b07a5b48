package org.ringside.courses.plan;

import java.util.List;
import org.ringside.courses.Point;

/**
 * A robot as it stood at an instant, seen from above, to be drawn on a detail.
 *
 * @param trunk corners of the trunk's outline
 * @param standing feet that touched something
 * @param lifted feet that touched nothing
 */
public record Stance(List<Point> trunk, List<Point> standing, List<Point> lifted) {
    /** How large a foot is drawn at the least, m. */
    static final double FOOT_RADIUS = 0.014;

    /** Copies the lists. */
    public Stance {
        trunk = List.copyOf(trunk);
        standing = List.copyOf(standing);
        lifted = List.copyOf(lifted);
    }
}
