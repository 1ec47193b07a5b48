package org.ringside.sim.spatial.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.spatial.GeomType;

class TouchVolumesTest {
    private static final GeomType[] SHAPES =
            {GeomType.SPHERE, GeomType.CAPSULE, GeomType.ELLIPSOID, GeomType.CYLINDER, GeomType.BOX};
    private final Draws draws = new Draws("touch volumes");

    @Test
    void aRayMeetsAVolumeWhenSomePointOfItIsInside() {
        int met = 0;
        int missed = 0;
        for (int i = 0; i < 2000; i++) {
            GeomType type = SHAPES[i % 5];
            double[] size = {draws.uniform(0.1, 1), draws.uniform(0.1, 1), draws.uniform(0.1, 1)};
            double[] ray = ray(i);
            boolean meets = TouchVolumes.meets(type, size, 0, ray);
            // a little inside and a little outside leave the verdict to the volume where it is clear
            if (passes(type, size, ray, 0.99)) {
                assertTrue(meets, type + ", " + draws);
                met++;
            } else if (!passes(type, size, ray, 1.01)) {
                assertEquals(false, meets, type + ", " + draws);
                missed++;
            }
        }
        assertTrue(met > 150 && missed > 500, met + " met, " + missed + " missed");
    }

    /** Start and direction; every fourth along an axis. */
    private double[] ray(int i) {
        double[] ray = new double[6];
        for (int k = 0; k < 6; k++) {
            ray[k] = draws.uniform(-1.5, 1.5);
        }
        if (i % 4 == 0) {
            int axis = draws.below(3);
            for (int k = 0; k < 3; k++) {
                ray[3 + k] = k == axis ? draws.coin() ? 1 : -1 : 0;
            }
        }
        return ray;
    }

    /** Tries points of the ray. */
    private static boolean passes(GeomType type, double[] size, double[] ray, double scale) {
        for (int k = 0; k < 600; k++) {
            double t = k * 0.01;
            double x = (ray[0] + t * ray[3]) / scale;
            double y = (ray[1] + t * ray[4]) / scale;
            double z = (ray[2] + t * ray[5]) / scale;
            if (inside(type, size, x, y, z)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(GeomType type, double[] size, double x, double y, double z) {
        double a = size[0];
        double b = size[1];
        double c = size[2];
        return switch (type) {
            case SPHERE -> x * x + y * y + z * z <= a * a;
            case ELLIPSOID -> x * x / (a * a) + y * y / (b * b) + z * z / (c * c) <= 1;
            case BOX -> Math.abs(x) <= a && Math.abs(y) <= b && Math.abs(z) <= c;
            case CYLINDER -> x * x + y * y <= a * a && Math.abs(z) <= b;
            case CAPSULE -> {
                double beyond = Math.max(0, Math.abs(z) - b);
                yield x * x + y * y + beyond * beyond <= a * a;
            }
            case PLANE, HEIGHT_FIELD -> false;
        };
    }
}
