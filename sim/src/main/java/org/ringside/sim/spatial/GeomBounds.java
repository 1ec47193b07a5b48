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
        double[] size = model.geoms.size;
        double a = size[3 * geom];
        double b = size[3 * geom + 1];
        int r = 9 * geom;
        int p = 3 * geom;
        switch (model.geoms.type[geom]) {
            case SPHERE -> put(position, p, a, a, a, widening, box, to);
            case CAPSULE -> put(position, p, Math.abs(rotation[r + 2]) * b + a, Math.abs(rotation[r + 5]) * b + a,
                    Math.abs(rotation[r + 8]) * b + a, widening, box, to);
            case CYLINDER -> put(position, p, cylinder(rotation, r, a, b), cylinder(rotation, r + 3, a, b),
                    cylinder(rotation, r + 6, a, b), widening, box, to);
            case ELLIPSOID -> {
                double c = size[3 * geom + 2];
                put(position, p, ellipsoid(rotation, r, a, b, c), ellipsoid(rotation, r + 3, a, b, c),
                        ellipsoid(rotation, r + 6, a, b, c), widening, box, to);
            }
            case BOX -> {
                double c = size[3 * geom + 2];
                put(position, p, box(rotation, r, a, b, c), box(rotation, r + 3, a, b, c),
                        box(rotation, r + 6, a, b, c), widening, box, to);
            }
            case HEIGHT_FIELD -> heightField(model, geom, position, rotation, widening, box, to);
            case PLANE -> put(position, p, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY, widening, box, to);
        }
    }

    private static void heightField(
            Model model, int geom, double[] position, double[] rotation, double widening, double[] box, int to) {
        HeightField field = model.heightFields.get(model.geoms.heightField[geom]);
        double a = field.radiusX();
        double b = field.radiusY();
        double c = (field.elevation() + field.base()) / 2;
        double middle = (field.elevation() - field.base()) / 2;
        int r = 9 * geom;
        put(position, 3 * geom, box(rotation, r, a, b, c), box(rotation, r + 3, a, b, c),
                box(rotation, r + 6, a, b, c), widening, box, to);
        for (int k = 0; k < 3; k++) {
            box[to + k] += middle * rotation[r + 3 * k + 2];
            box[to + 3 + k] += middle * rotation[r + 3 * k + 2];
        }
    }

    // half the extent along a world axis, whose row of the rotation starts at r

    private static double cylinder(double[] rotation, int r, double radius, double half) {
        double x = rotation[r];
        double y = rotation[r + 1];
        return Math.abs(rotation[r + 2]) * half + radius * Math.sqrt(x * x + y * y);
    }

    private static double ellipsoid(double[] rotation, int r, double a, double b, double c) {
        double x = rotation[r] * a;
        double y = rotation[r + 1] * b;
        double z = rotation[r + 2] * c;
        return Math.sqrt(x * x + y * y + z * z);
    }

    private static double box(double[] rotation, int r, double a, double b, double c) {
        return Math.abs(rotation[r]) * a + Math.abs(rotation[r + 1]) * b + Math.abs(rotation[r + 2]) * c;
    }

    private static void put(
            double[] position, int p, double x, double y, double z, double widening, double[] box, int to) {
        box[to] = position[p] - (x + widening);
        box[to + 1] = position[p + 1] - (y + widening);
        box[to + 2] = position[p + 2] - (z + widening);
        box[to + 3] = position[p] + (x + widening);
        box[to + 4] = position[p + 1] + (y + widening);
        box[to + 5] = position[p + 2] + (z + widening);
    }
}
