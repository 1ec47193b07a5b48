package org.ringside.sim.spatial.world;

import java.util.List;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

/**
 * A scene as static geoms, one for each of its surfaces: the ground as a plane, boxes as boxes, poles as cylinders, and the two
 * ramps of a ridge as slabs so thick that together they fill the prism. Everything goes on below the ground, where nobody sees
 * it: a foot that hits an edge hard is then pushed out at the top or at a side, never downwards.
 */
final class SceneGeometry {
    /** How far solids go on below the ground, m. */
    private static final double DEPTH = 0.5;

    /**
     * What MuJoCo gives a geom that says nothing, so that the defaults of a robot's file do not change the course.
     */
    private static final String PLAIN =
            " contype=\"1\" conaffinity=\"1\" condim=\"3\" priority=\"0\" margin=\"0\" gap=\"0\" solmix=\"1\""
                    + " solref=\"0.02 1\" solimp=\"0.9 0.95 0.001 0.5 2\"";

    private final List<Surface> surfaces;
    private final StringBuilder text = new StringBuilder();
    private int written;

    private SceneGeometry(Scene scene) {
        surfaces = scene.surfaces();
    }

    /** Returns what the geom of a surface is called in the model. */
    static String geomName(int surface) {
        return "surface " + surface;
    }

    /**
     * Returns the scene's geoms in MJCF, in the order of {@link Scene#surfaces}.
     *
     * @throws IllegalArgumentException if a ramp is steeper than 45 degrees, which slabs cannot be; the message names it
     */
    static String geoms(Scene scene) {
        SceneGeometry geometry = new SceneGeometry(scene);
        geometry.geom("plane", "0 0 1", "0 0 0", "1 0 0 0");
        for (Solid solid : scene.solids()) {
            switch (solid) {
                case Solid.Box box -> geometry.box(box);
                case Solid.Ridge ridge -> geometry.ridge(ridge);
                case Solid.Pole pole -> geometry.pole(pole);
            }
        }
        return geometry.text.toString();
    }

    private void box(Solid.Box box) {
        double half = (box.height() + DEPTH) / 2;
        geom("box", numbers(box.length() / 2, box.width() / 2, half), numbers(box.x(), box.y(), box.height() - half),
                turn(box.heading(), 0));
    }

    private void pole(Solid.Pole pole) {
        double half = (pole.height() + DEPTH) / 2;
        geom("cylinder", numbers(pole.radius(), half), numbers(pole.x(), pole.y(), pole.height() - half), "1 0 0 0");
    }

    /**
     * Two slabs that meet in the ridge. At right angles to its ramp each reaches as deep as the middle of the prism's base, and so
     * fills its half; its far corner then lies inside the other half, unless the ramps are steeper than 45 degrees.
     */
    private void ridge(Solid.Ridge ridge) {
        if (ridge.height() > ridge.run()) {
            throw new IllegalArgumentException("surface " + ridge.up().name() + " is a ramp steeper than 45 degrees: "
                    + ridge.height() + " m over " + ridge.run() + " m; the spatial engine has none so steep");
        }
        double slope = StrictMath.atan2(ridge.height(), ridge.run());
        double length = Math.sqrt(ridge.run() * ridge.run() + ridge.height() * ridge.height());
        double thickness = ridge.run() * ridge.height() / length;
        for (int side = -1; side <= 1; side += 2) {
            // from the middle of the ramp half the thickness inwards
            double along = side * (ridge.run() / 2 - thickness / 2 * ridge.height() / length);
            double z = ridge.height() / 2 - thickness / 2 * ridge.run() / length;
            double x = ridge.x() + along * StrictMath.cos(ridge.heading());
            double y = ridge.y() + along * StrictMath.sin(ridge.heading());
            geom("box", numbers(length / 2, ridge.width() / 2, thickness / 2), numbers(x, y, z),
                    turn(ridge.heading(), side * slope));
        }
    }

    private void geom(String type, String size, String position, String quaternion) {
        text.append("<geom name=\"").append(geomName(written)).append("\" type=\"").append(type)
                .append("\" size=\"").append(size).append("\" pos=\"").append(position)
                .append("\" quat=\"").append(quaternion)
                .append("\" friction=\"").append(surfaces.get(written).friction()).append(" 0.005 0.0001\"")
                .append(PLAIN).append("/>\n");
        written++;
    }

    /** A turn about z, after one about y. */
    private static String turn(double heading, double pitch) {
        double c = StrictMath.cos(heading / 2);
        double s = StrictMath.sin(heading / 2);
        double d = StrictMath.cos(pitch / 2);
        double t = StrictMath.sin(pitch / 2);
        return numbers(c * d, -s * t, c * t, s * d);
    }

    private static String numbers(double... values) {
        StringBuilder joined = new StringBuilder();
        for (double value : values) {
            joined.append(joined.isEmpty() ? "" : " ").append(value);
        }
        return joined.toString();
    }

    /** Returns the height of what one can stand on: the terrain without poles, m. */
    static double floorAt(Scene scene, double x, double y) {
        double top = 0;
        for (Solid solid : scene.solids()) {
            if (!(solid instanceof Solid.Pole)) {
                top = Math.max(top, solid.topAt(x, y));
            }
        }
        return top;
    }
}
