package org.ringside.sim;

/**
 * Where the terrain's height is sampled: points on a line ahead of and behind the base, which move and turn with it.
 *
 * @param first position of the first point along the base's heading, m, negative behind the base
 * @param spacing distance between points, m
 * @param count how many points
 */
public record HeightScan(double first, double spacing, int count) {
    /** From 0.6 m behind the base to 1 m ahead of it, every 2 cm. */
    public static final HeightScan DEFAULT = new HeightScan(-0.6, 0.02, 81);

    /**
     * Checks the layout.
     *
     * @throws IllegalArgumentException if there is no point, too many, or the spacing is not positive
     */
    public HeightScan {
        if (count < 2 || count > 10_000 || !(spacing > 0) || !Double.isFinite(first)) {
            throw new IllegalArgumentException(
                    "height scan needs 2 to 10000 points, a positive spacing and a finite start: "
                            + "first = " + first + ", spacing = " + spacing + ", count = " + count);
        }
    }

    /**
     * Reads a height between the points, by linear interpolation, clamped at the ends.
     *
     * @param heights one height a point. Not modified.
     * @param ahead distance ahead of the base, m
     * @return the height there, m
     */
    public double heightAt(double[] heights, double ahead) {
        double index = Math.clamp((ahead - first) / spacing, 0, count - 1.0);
        int below = Math.min((int) index, count - 2);
        return heights[below] + (index - below) * (heights[below + 1] - heights[below]);
    }
}
