package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.GeomType;

/**
 * Mass of a geom of even density, and its moments of inertia about its own axes; formulas from any table of solids.
 *
 * @param mass kg
 * @param x kg m^2
 * @param y kg m^2
 * @param z kg m^2
 */
record GeomMass(double mass, double x, double y, double z) {
    private static final double DENSITY = 1000;

    /** Reads an element's mass or density; planes and height fields weigh nothing. */
    static GeomMass read(MjcfElement e, GeomType type, double[] size, int at) {
        double volume = volume(type, size[at], size[at + 1], size[at + 2]);
        String given = e.has("mass") ? "mass" : "density";
        double number = e.number(given, DENSITY);
        if (number < 0) {
            throw e.fault(given, "0 or more is expected, not " + number);
        }
        double mass = volume == 0 ? 0 : e.has("mass") ? number : number * volume;
        return of(type, mass, size[at], size[at + 1], size[at + 2]);
    }

    /** Returns the volume of a shape, m^3. */
    static double volume(GeomType type, double a, double b, double c) {
        return switch (type) {
            case PLANE, HEIGHT_FIELD -> 0;
            case SPHERE -> 4 * Math.PI / 3 * a * a * a;
            case CAPSULE -> Math.PI * a * a * (2 * b + 4 * a / 3);
            case ELLIPSOID -> 4 * Math.PI / 3 * a * b * c;
            case CYLINDER -> 2 * Math.PI * a * a * b;
            case BOX -> 8 * a * b * c;
        };
    }

    /** Spreads a mass over a shape. */
    static GeomMass of(GeomType type, double mass, double a, double b, double c) {
        return switch (type) {
            case PLANE, HEIGHT_FIELD -> new GeomMass(0, 0, 0, 0);
            case SPHERE -> new GeomMass(mass, 0.4 * mass * a * a, 0.4 * mass * a * a, 0.4 * mass * a * a);
            case CAPSULE -> capsule(mass, a, b);
            case ELLIPSOID -> new GeomMass(mass, mass * (b * b + c * c) / 5, mass * (a * a + c * c) / 5,
                    mass * (a * a + b * b) / 5);
            case CYLINDER -> {
                double across = mass * (3 * a * a + 4 * b * b) / 12;
                yield new GeomMass(mass, across, across, mass * a * a / 2);
            }
            case BOX -> new GeomMass(mass, mass * (b * b + c * c) / 3, mass * (a * a + c * c) / 3,
                    mass * (a * a + b * b) / 3);
        };
    }

    /** A cylinder and two half balls, whose own centres are 3/8 of the radius from their flat sides. */
    private static GeomMass capsule(double mass, double radius, double half) {
        double balls = mass * 2 * radius / (2 * radius + 3 * half);
        double cylinder = mass - balls;
        double across = cylinder * (3 * radius * radius + 4 * half * half) / 12
                + balls * (0.4 * radius * radius + half * half + 0.75 * half * radius);
        double along = cylinder * radius * radius / 2 + 0.4 * balls * radius * radius;
        return new GeomMass(mass, across, across, along);
    }
}
