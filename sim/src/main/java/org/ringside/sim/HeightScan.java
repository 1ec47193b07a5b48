package org.ringside.sim;

/**
 * Where the terrain's height is sampled: a grid of points, level with the ground, that moves and turns with the base.
 *
 * <p>Heights are in rows across: point (i, j) is {@code firstX + i spacingX} ahead of the base's origin and
 * {@code firstY + j spacingY} to the left of it, and its height is number {@code i countY + j}.
 *
 * @param firstX position of the first points along the base's heading, m, negative behind the base
 * @param spacingX distance between points along the heading, m
 * @param countX how many points along the heading
 * @param firstY position of the first points across, m, negative to the right of the base
 * @param spacingY distance between points across, m
 * @param countY how many points across
 */
public record HeightScan(double firstX, double spacingX, int countX, double firstY, double spacingY, int countY) {
    /** The most points of a scan. */
    public static final int MOST_POINTS = 10_000;

    /** A line ahead, from 0.6 m behind the base to 1 m ahead of it, every 2 cm. */
    public static final HeightScan LINE = line(-0.6, 0.02, 81);

    /** The grid of many learned policies: 17 x 11 points, 0.8 m to the front and back, 0.5 m to each side, every 10 cm. */
    public static final HeightScan GRID = new HeightScan(-0.8, 0.1, 17, -0.5, 0.1, 11);

    /**
     * Checks the layout.
     *
     * @throws IllegalArgumentException if there is no point, too many, or a spacing is not positive
     */
    public HeightScan {
        boolean countable = countX >= 1 && countY >= 1 && (long) countX * countY <= MOST_POINTS;
        boolean spaced = spacingX > 0 && spacingY > 0 && Double.isFinite(spacingX) && Double.isFinite(spacingY);
        if (!countable || !spaced || !Double.isFinite(firstX) || !Double.isFinite(firstY)) {
            throw new IllegalArgumentException("a height scan needs 1 to " + MOST_POINTS
                    + " points, positive spacings and a finite start: first = " + firstX + ", " + firstY
                    + ", spacing = " + spacingX + ", " + spacingY + ", count = " + countX + ", " + countY);
        }
    }

    /**
     * Makes a scan of a single line ahead.
     *
     * @param first position of the first point, m, negative behind the base
     * @param spacing distance between points, m
     * @param count how many points
     * @return the scan
     */
    public static HeightScan line(double first, double spacing, int count) {
        return new HeightScan(first, spacing, count, 0, 1, 1);
    }

    /**
     * Counts the points.
     *
     * @return how many heights a scan has
     */
    public int points() {
        return countX * countY;
    }

    /**
     * Reads a height between the points, by bilinear interpolation, clamped at the ends.
     *
     * @param heights one height a point. Not modified.
     * @param ahead distance ahead of the base, m
     * @param left distance to the left of the base, m
     * @return the height there, m
     */
    public double heightAt(double[] heights, double ahead, double left) {
        double column = Math.clamp((ahead - firstX) / spacingX, 0, countX - 1.0);
        double row = Math.clamp((left - firstY) / spacingY, 0, countY - 1.0);
        int i = Math.min((int) column, Math.max(0, countX - 2));
        int j = Math.min((int) row, Math.max(0, countY - 2));
        int here = i * countY + j;
        int ahead1 = countX > 1 ? countY : 0;
        int left1 = countY > 1 ? 1 : 0;
        double share = row - j;
        double near = heights[here] + share * (heights[here + left1] - heights[here]);
        double far = heights[here + ahead1] + share * (heights[here + ahead1 + left1] - heights[here + ahead1]);
        return near + (column - i) * (far - near);
    }
}
