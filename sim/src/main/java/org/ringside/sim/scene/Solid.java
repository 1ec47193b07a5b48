package org.ringside.sim.scene;

import org.ringside.sim.math.Trigonometry;

/**
 * A piece of the scene's solid geometry, standing on the ground plane z = 0. Sealed, so that the compiler lists every
 * place that a new shape must be handled. Immutable.
 */
public sealed interface Solid permits Solid.Box, Solid.Ridge, Solid.Pole {
    /**
     * Returns the height of the solid's top above a point of the ground.
     *
     * @param x world position, m
     * @param y world position, m
     * @return the height, m, or 0 where the solid does not stand
     */
    double topAt(double x, double y);

    /**
     * Returns the surface that a touch above a point of the ground belongs to.
     *
     * @param x world position, m
     * @param y world position, m
     * @return the surface
     */
    Surface surfaceAt(double x, double y);

    /**
     * Returns the radius of a circle on the ground, around {@link #x()} and {@link #y()}, that holds the whole solid.
     *
     * @return the radius, m
     */
    double boundingRadius();

    /**
     * Returns where the solid stands.
     *
     * @return world position of the centre, m
     */
    double x();

    /**
     * Returns where the solid stands.
     *
     * @return world position of the centre, m
     */
    double y();

    /**
     * A box with a level top.
     *
     * @param surface its one surface
     * @param x world position of the centre, m
     * @param y world position of the centre, m
     * @param heading direction of its length, rad
     * @param length size along the heading, m
     * @param width size across, m
     * @param height height of the top, m
     */
    record Box(Surface surface, double x, double y, double heading, double length, double width, double height)
            implements Solid {
        @Override
        public double topAt(double px, double py) {
            double cos = Trigonometry.cos(heading);
            double sin = Trigonometry.sin(heading);
            double along = (px - x) * cos + (py - y) * sin;
            double across = (py - y) * cos - (px - x) * sin;
            return Math.abs(along) <= length / 2 && Math.abs(across) <= width / 2 ? height : 0;
        }

        @Override
        public Surface surfaceAt(double px, double py) {
            return surface;
        }

        @Override
        public double boundingRadius() {
            return Math.sqrt(length * length + width * width) / 2;
        }
    }

    /**
     * A solid prism with two ramps that meet in a level ridge: the A-frame.
     *
     * @param up surface of the ramp that faces against the heading, which is climbed first
     * @param down surface of the other ramp
     * @param x world position of the centre, m
     * @param y world position of the centre, m
     * @param heading direction in which it is crossed, rad
     * @param run horizontal length of each ramp, m
     * @param width size across, m
     * @param height height of the ridge, m
     */
    record Ridge(
            Surface up, Surface down, double x, double y, double heading, double run, double width, double height)
            implements Solid {
        @Override
        public double topAt(double px, double py) {
            double cos = Trigonometry.cos(heading);
            double sin = Trigonometry.sin(heading);
            double along = (px - x) * cos + (py - y) * sin;
            double across = (py - y) * cos - (px - x) * sin;
            return Math.abs(along) <= run && Math.abs(across) <= width / 2 ? height * (1 - Math.abs(along) / run) : 0;
        }

        @Override
        public Surface surfaceAt(double px, double py) {
            double along = (px - x) * Trigonometry.cos(heading) + (py - y) * Trigonometry.sin(heading);
            return along < 0 ? up : down;
        }

        @Override
        public double boundingRadius() {
            return Math.sqrt(run * run + width * width / 4);
        }
    }

    /**
     * An upright cylinder, to be walked around.
     *
     * @param surface its one surface
     * @param x world position of the axis, m
     * @param y world position of the axis, m
     * @param radius radius, m
     * @param height height, m
     */
    record Pole(Surface surface, double x, double y, double radius, double height) implements Solid {
        @Override
        public double topAt(double px, double py) {
            double dx = px - x;
            double dy = py - y;
            return dx * dx + dy * dy <= radius * radius ? height : 0;
        }

        @Override
        public Surface surfaceAt(double px, double py) {
            return surface;
        }

        @Override
        public double boundingRadius() {
            return radius;
        }
    }
}
