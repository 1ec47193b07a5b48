package org.ringside.sim.spatial;

/**
 * Heights over a grid, centred at its geom: columns along local x from -radiusX to radiusX, rows along local y.
 *
 * @param name its name
 * @param rows how many rows, at least 2
 * @param columns how many columns, at least 2
 * @param radiusX half the extent along x, m
 * @param radiusY half the extent along y, m
 * @param elevation height of the value 1 above the geom's position, m
 * @param base thickness below the geom's position, m
 * @param heights row by row, normalised to 0..1 (rows x columns). Not modified, not copied.
 */
public record HeightField(String name, int rows, int columns, double radiusX, double radiusY, double elevation,
        double base,
        double[] heights) {
}
