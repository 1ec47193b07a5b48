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

    /**
     * Clips a step to the top, grown by a margin on all sides.
     *
     * @return shares of the step, 0 to 1, at which it enters and leaves; null where it stays outside
     */
    double[] clip(double ax, double ay, double bx, double by, double margin) {
        double[] inside = {0, 1};
        double startAlong = (ax - x) * cos + (ay - y) * sin;
        double startAcross = (ay - y) * cos - (ax - x) * sin;
        double endAlong = (bx - x) * cos + (by - y) * sin;
        double endAcross = (by - y) * cos - (bx - x) * sin;
        boolean hits = clip(startAlong, endAlong, halfLength + margin, inside)
                && clip(startAcross, endAcross, halfWidth + margin, inside);
        return hits ? inside : null;
    }

    /** Narrows the shares to those at which a coordinate that goes evenly from a to b is within plus or minus half. */
    private static boolean clip(double a, double b, double half, double[] inside) {
        double way = b - a;
        if (way == 0) {
            return Math.abs(a) <= half;
        }
        double enter = ((way > 0 ? -half : half) - a) / way;
        double leave = ((way > 0 ? half : -half) - a) / way;
        inside[0] = Math.max(inside[0], enter);
        inside[1] = Math.min(inside[1], leave);
        return inside[0] <= inside[1];
    }
}
