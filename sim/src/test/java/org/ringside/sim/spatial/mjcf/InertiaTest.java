package org.ringside.sim.spatial.mjcf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.Rotations;

class InertiaTest {
    private static final long SEED = 20_261_122;
    private static final int CELLS = 120;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"PLANE", "HEIGHT_FIELD"})
    void massAndMomentsAreThoseOfManySmallCubes(GeomType type) {
        double a = 0.3;
        double b = 0.5;
        double c = 0.4;
        double[] half = switch (type) {
            case SPHERE -> new double[] {a, a, a};
            case CAPSULE -> new double[] {a, a, a + b};
            case CYLINDER -> new double[] {a, a, b};
            default -> new double[] {a, b, c};
        };
        double volume = 8 * half[0] * half[1] * half[2] / Math.pow(CELLS, 3);
        double[] sums = new double[4];
        for (int i = 0; i < CELLS * CELLS * CELLS; i++) {
            double x = half[0] * (2 * (i % CELLS + 0.5) / CELLS - 1);
            double y = half[1] * (2 * (i / CELLS % CELLS + 0.5) / CELLS - 1);
            double z = half[2] * (2 * (i / CELLS / CELLS + 0.5) / CELLS - 1);
            if (inside(type, a, b, c, x, y, z)) {
                sums[0] += volume;
                sums[1] += volume * (y * y + z * z);
                sums[2] += volume * (x * x + z * z);
                sums[3] += volume * (x * x + y * y);
            }
        }
        double mass = 700 * GeomMass.volume(type, a, b, c);
        GeomMass exact = GeomMass.of(type, mass, a, b, c);
        double[] found = {exact.mass() / 700, exact.x() / 700, exact.y() / 700, exact.z() / 700};
        for (int k = 0; k < 4; k++) {
            assertEquals(1, found[k] / sums[k], 2e-3, type + ", sum " + k);
        }
    }

    private static boolean inside(GeomType type, double a, double b, double c, double x, double y, double z) {
        double round = x * x + y * y;
        double beyond = Math.max(0, Math.abs(z) - b);
        return switch (type) {
            case SPHERE -> round + z * z <= a * a;
            case CAPSULE -> round + beyond * beyond <= a * a;
            case CYLINDER -> round <= a * a;
            case ELLIPSOID -> x * x / (a * a) + y * y / (b * b) + z * z / (c * c) <= 1;
            default -> true;
        };
    }

    @Test
    void aBodyCutIntoPiecesIsTheBody() {
        // a box of 2 x 4 x 6 cm, turned and moved, as eight boxes
        StringBuilder pieces = new StringBuilder();
        for (int k = 0; k < 8; k++) {
            pieces.append("<geom type='box' size='0.005 0.01 0.015' pos='").append((k & 1) == 0 ? -0.005 : 0.005)
                    .append(' ')
                    .append((k & 2) == 0 ? -0.01 : 0.01).append(' ').append((k & 4) == 0 ? -0.015 : 0.015)
                    .append("'/>");
        }
        String frame =
                "<mujoco><worldbody><body><freejoint/><frame pos='1 2 3' euler='10 20 30'>%</frame></body></worldbody></mujoco>";
        Bodies whole =
                MjcfReader.read("whole.xml", frame.replace("%", "<geom type='box' size='0.01 0.02 0.03'/>")).bodies;
        Bodies parts = MjcfReader.read("parts.xml", frame.replace("%", pieces)).bodies;
        assertEquals(whole.mass[1], parts.mass[1], 1e-15);
        assertArrayEquals(whole.inertialPosition, parts.inertialPosition, 1e-14);
        assertArrayEquals(whole.inertiaInBody, parts.inertiaInBody, 1e-18);
    }

    @Test
    void principalAxesReproduceTheMatrix() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            double[] moments = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            if (i % 4 == 0) {
                moments[1] = moments[0];
            }
            double scale = Math.pow(10, random.nextInt(-8, 8));
            double[] q = new double[4];
            for (int k = 0; k < 4; k++) {
                q[k] = i % 5 == 0 && k > 1 ? 0 : random.nextGaussian();
            }
            double[] matrix = turned(Orientation.normalised(q), moments);
            for (int k = 0; k < 6; k++) {
                matrix[k] *= scale;
            }
            PrincipalAxes axes = PrincipalAxes.of(matrix);
            assertArrayEquals(matrix, turned(axes.quaternion(), axes.moments()), 1e-13 * scale, "seed " + SEED);
            double[] found = axes.moments();
            double rounding = 1e-11 * found[0];
            assertTrue(found[0] >= found[1] - rounding && found[1] >= found[2] - rounding,
                    () -> "largest first: " + Arrays.toString(found));
        }
    }

    /** R diag R^T as xx, yy, zz, xy, xz, yz. */
    private static double[] turned(double[] q, double[] moments) {
        double[] r = new double[9];
        Rotations.fromQuaternion(q, 0, r, 0);
        int[][] entries = {{0, 0}, {1, 1}, {2, 2}, {0, 1}, {0, 2}, {1, 2}};
        double[] result = new double[6];
        for (int k = 0; k < 6; k++) {
            for (int m = 0; m < 3; m++) {
                result[k] += r[3 * entries[k][0] + m] * moments[m] * r[3 * entries[k][1] + m];
            }
        }
        return result;
    }
}
