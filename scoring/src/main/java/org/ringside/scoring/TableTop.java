package org.ringside.scoring;

import org.ringside.courses.Obstacle;

/** The rectangle of a pause table's top, seen from above, in the table's own axes. Immutable. */
final class TableTop {
    private final double x;
    private final double y;
    private final double cos;
    private final double sin;
    private final double halfLength;
    private final double halfWidth;

    TableTop(Obstacle.PauseTable table) {
        x = table.centre().x();
        y = table.centre().y();
        cos = StrictMath.cos(table.heading());
        sin = StrictMath.sin(table.heading());
        halfLength = table.length() / 2;
        halfWidth = table.width() / 2;
    }

    /** Distance from the centre along the table's length, m; exact for a table along the world's axes. */
    double along(double px, double py) {
        return Math.abs((x - px) * cos + (y - py) * sin);
    }

    /** Distance from the centre across the table, m; exact for a table along the world's axes. */
    double across(double px, double py) {
        return Math.abs((y - py) * cos - (x - px) * sin);
    }

    /** Tells whether a point lies above the top, its edge excluded. */
    boolean contains(double px, double py) {
        return along(px, py) < halfLength && across(px, py) < halfWidth;
    }

    /** Tells whether a point lies beyond the top by more than a margin, m. */
    boolean isBeyond(double px, double py, double margin) {
        return along(px, py) > halfLength + margin || across(px, py) > halfWidth + margin;
    }
}
