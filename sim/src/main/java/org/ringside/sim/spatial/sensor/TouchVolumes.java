package org.ringside.sim.spatial.sensor;

import org.ringside.sim.spatial.GeomType;

/** Whether a ray meets the volume of a site, which it does too when it starts inside. */
final class TouchVolumes {
    private TouchVolumes() {}

    /**
     * Tells whether a ray meets a volume.
     *
     * @param type shape of the volume
     * @param size sizes of volumes. Not modified.
     * @param s where those of this one start
     * @param ray start and direction in the volume's frame (6). Not modified.
     */
    static boolean meets(GeomType type, double[] size, int s, double[] ray) {
        double a = size[s];
        double b = size[s + 1];
        double c = size[s + 2];
        return switch (type) {
            case SPHERE -> ellipsoid(ray, 0, a, a, a);
            case ELLIPSOID -> ellipsoid(ray, 0, a, b, c);
            case BOX -> box(ray, a, b, c);
            case CYLINDER -> cylinder(ray, a, b);
            case CAPSULE -> cylinder(ray, a, b) || ellipsoid(ray, b, a, a, a) || ellipsoid(ray, -b, a, a, a);
            case PLANE, HEIGHT_FIELD -> false;
        };
    }

    /** An ellipsoid somewhere on the z axis. */
    private static boolean ellipsoid(double[] ray, double height, double a, double b, double c) {
        double x = ray[0] / a;
        double y = ray[1] / b;
        double z = (ray[2] - height) / c;
        double u = ray[3] / a;
        double v = ray[4] / b;
        double w = ray[5] / c;
        double outside = x * x + y * y + z * z - 1;
        double approach = x * u + y * v + z * w;
        return outside <= 0
                || approach < 0 && approach * approach - (u * u + v * v + w * w) * outside >= 0;
    }

    private static boolean box(double[] ray, double a, double b, double c) {
        double from = Math.max(slabStart(ray[0], ray[3], a), slabStart(ray[1], ray[4], b));
        double to = Math.min(slabEnd(ray[0], ray[3], a), slabEnd(ray[1], ray[4], b));
        return Math.max(Math.max(from, slabStart(ray[2], ray[5], c)), 0) <= Math.min(to, slabEnd(ray[2], ray[5], c));
    }

    private static boolean cylinder(double[] ray, double radius, double half) {
        double outside = ray[0] * ray[0] + ray[1] * ray[1] - radius * radius;
        double approach = ray[0] * ray[3] + ray[1] * ray[4];
        double across = ray[3] * ray[3] + ray[4] * ray[4];
        double from = Math.max(0, slabStart(ray[2], ray[5], half));
        double to = slabEnd(ray[2], ray[5], half);
        if (across == 0) {
            return outside <= 0 && from <= to;
        }
        double root = approach * approach - across * outside;
        if (root < 0) {
            return false;
        }
        double half2 = Math.sqrt(root);
        return Math.max(from, (-approach - half2) / across) <= Math.min(to, (-approach + half2) / across);
    }

    /** When a ray enters the space between two planes. */
    private static double slabStart(double at, double speed, double half) {
        if (speed == 0) {
            return Math.abs(at) <= half ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return ((speed > 0 ? -half : half) - at) / speed;
    }

    /** When it leaves it. */
    private static double slabEnd(double at, double speed, double half) {
        return -slabStart(at, -speed, half);
    }
}
