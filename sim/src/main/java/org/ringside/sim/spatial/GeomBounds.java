package org.ringside.sim.spatial;

/** Boxes along the world axes about geoms. */
public final class GeomBounds {
    private GeomBounds() {}

    /**
     * Writes the smallest box about a geom, widened. A NaN in the pose makes the box NaN, which meets nothing.
     *
     * @param model shapes and sizes. Not modified.
     * @param geom which one
     * @param position world positions (geoms x 3). Not modified.
     * @param rotation world orientations (geoms x 9). Not modified.
     * @param widening by how much to widen it on each side, m
     * @param box array to hold the box: lowest x, y, z, highest x, y, z (6). Modified.
     * @param to where it starts
     */
    public static void write(
            Model model, int geom, double[] position, double[] rotation, double widening, double[] box, int to) {
        Geoms geoms = model.geoms;
        double[] size = geoms.size;
        double a = size[3 * geom];
        double b = size[3 * geom + 1];
        double c = size[3 * geom + 2];
        GeomType type = geoms.type[geom];
        double middle = 0;
        if (type == GeomType.HEIGHT_FIELD) {
            HeightField field = model.heightFields.get(geoms.heightField[geom]);
            a = field.radiusX();
            b = field.radiusY();
            c = (field.elevation() + field.base()) / 2;
            middle = (field.elevation() - field.base()) / 2;
        }
        for (int k = 0; k < 3; k++) {
            int row = 9 * geom + 3 * k;
            double x = rotation[row];
            double y = rotation[row + 1];
            double z = rotation[row + 2];
            double half = switch (type) {
                case SPHERE -> a;
                case CAPSULE -> Math.abs(z) * b + a;
                case CYLINDER -> Math.abs(z) * b + a * Math.sqrt(x * x + y * y);
                case ELLIPSOID -> Math.sqrt(x * x * a * a + y * y * b * b + z * z * c * c);
                case BOX, HEIGHT_FIELD -> Math.abs(x) * a + Math.abs(y) * b + Math.abs(z) * c;
                case PLANE -> Double.POSITIVE_INFINITY;
            };
            double centre = position[3 * geom + k] + z * middle;
            box[to + k] = centre - half - widening;
            box[to + 3 + k] = centre + half + widening;
        }
    }
}
