package org.ringside.sim;

/**
 * A depth-like sensor on the base: rays that fan out from a point, each of which tells the distance to what it meets first.
 *
 * <p>Ray (i, j) turns from the fan's middle by an even share of the horizontal field, from left to right with i, and of the vertical
 * field, from up to down with j; its distance is number {@code j columns + i}, so that the distances are an image.
 *
 * @param columns rays across
 * @param rows rays in height
 * @param horizontalField angle between the outermost rays across, rad
 * @param verticalField angle between the outermost rays in height, rad
 * @param ahead position of the fan's origin ahead of the base's origin, m
 * @param up position above the base's origin, m
 * @param pitch how far the fan's middle looks down, rad
 * @param range what a ray tells that meets nothing so near, m
 */
public record RayFan(
        int columns,
        int rows,
        double horizontalField,
        double verticalField,
        double ahead,
        double up,
        double pitch,
        double range) {
    /** The most rays of a fan. */
    public static final int MOST_RAYS = 10_000;

    /** No rays. */
    public static final RayFan NONE = new RayFan(0, 0, 0, 0, 0, 0, 0, 1);

    /**
     * Checks the layout.
     *
     * @throws IllegalArgumentException if there are too many rays, a field is not from 0 to a full turn, or the range is not positive
     */
    public RayFan {
        boolean countable = columns >= 0 && rows >= 0 && (long) columns * rows <= MOST_RAYS;
        boolean fields = horizontalField >= 0 && horizontalField <= 2 * Math.PI && verticalField >= 0
                && verticalField <= Math.PI;
        boolean placed = Double.isFinite(ahead) && Double.isFinite(up) && Double.isFinite(pitch);
        if (!countable || !fields || !placed || !(range > 0) || !Double.isFinite(range)) {
            throw new IllegalArgumentException("a ray fan needs at most " + MOST_RAYS
                    + " rays, fields of at most 2 pi across and pi in height, and a positive range: columns = "
                    + columns
                    + ", rows = " + rows + ", fields = " + horizontalField + ", " + verticalField + ", at = " + ahead
                    + ", " + up + ", pitch = " + pitch + ", range = " + range);
        }
    }

    /**
     * Counts the rays.
     *
     * @return how many distances a fan has
     */
    public int rays() {
        return columns * rows;
    }
}
