package org.ringside.sim.spatial.mjcf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.Rotations;

class OrientationTest {
    private static final long SEED = 20_261_122;

    private final Random random = new Random(SEED);

    @Test
    void allFormsOfTheSameTurnAgree() {
        for (int i = 0; i < 200; i++) {
            double[] q = randomQuaternion();
            double[] r = matrix(q);
            double angle = 2 * Math.acos(q[0]);
            double sine = Math.sqrt(1 - q[0] * q[0]);
            // intrinsic rotations about x, y, z in turn: R = Rx Ry Rz
            double y = Math.asin(r[2]);
            double x = Math.atan2(-r[5], r[8]);
            double z = Math.atan2(-r[1], r[0]);
            String document = "<mujoco><compiler angle='radian'/><worldbody>"
                    + body("quat", 3 * q[0], 3 * q[1], 3 * q[2], 3 * q[3])
                    + body("axisangle", q[1] / sine * 2, q[2] / sine * 2, q[3] / sine * 2, angle)
                    + body("euler", x, y, z)
                    // the second axis may have some of the first in it, and both any length
                    + body("xyaxes", 5 * r[0], 5 * r[3], 5 * r[6], r[1] + 0.3 * r[0], r[4] + 0.3 * r[3],
                            r[7] + 0.3 * r[6])
                    + "</worldbody></mujoco>";
            Bodies bodies = MjcfReader.read("turns.xml", document).bodies;
            for (int b = 1; b < bodies.count; b++) {
                assertArrayEquals(r, matrix(Arrays.copyOfRange(bodies.quaternion, 4 * b, 4 * b + 4)), 1e-11,
                        "form " + b + " of turn " + i + ", seed " + SEED);
            }
        }
    }

    @Test
    void zAxisTakesTheShortestTurn() {
        for (int i = 0; i < 200; i++) {
            double[] axis = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            double[] q = Orientation.fromZAxis(axis);
            Orientation.normalise(axis);
            double[] r = matrix(q);
            assertArrayEquals(axis, new double[] {r[2], r[5], r[8]}, 1e-12, "seed " + SEED);
            assertEquals(0, q[3], 0, "a turn about the z axis is wasted");
        }
        assertArrayEquals(new double[] {1, 0, 0, 0}, Orientation.fromZAxis(new double[] {0, 0, 2}));
        assertArrayEquals(new double[] {0, 1, 0, 0}, Orientation.fromZAxis(new double[] {0, 0, -2}));
    }

    @Test
    void fixedAxesAreMovingAxesInReverse() {
        String document = "<mujoco><compiler eulerseq='%s'/><worldbody><body euler='%s'/></worldbody></mujoco>";
        Bodies moving = MjcfReader.read("a.xml", String.format(Locale.ROOT, document, "xyz", "10 20 30")).bodies;
        Bodies fixed = MjcfReader.read("b.xml", String.format(Locale.ROOT, document, "ZYX", "30 20 10")).bodies;
        assertArrayEquals(moving.quaternion, fixed.quaternion, 1e-15);
    }

    @Test
    void framesInFramesAreOneFrame() {
        String nested =
                "<mujoco><worldbody><frame pos='1 2 3' euler='10 20 30'><frame pos='0 1 0' axisangle='1 1 0 40'>"
                        + "<body pos='0.1 0.2 0.3' zaxis='1 2 3'/></frame></frame></worldbody></mujoco>";
        String bodies = nested.replace("frame", "body");
        Bodies one = MjcfReader.read("nested.xml", nested).bodies;
        Bodies three = MjcfReader.read("bodies.xml", bodies).bodies;
        Pose pose = Pose.IDENTITY;
        for (int b = 1; b < three.count; b++) {
            pose = pose.then(new Pose(Arrays.copyOfRange(three.position, 3 * b, 3 * b + 3),
                    Arrays.copyOfRange(three.quaternion, 4 * b, 4 * b + 4)));
        }
        assertArrayEquals(pose.position(), Arrays.copyOfRange(one.position, 3, 6), 1e-14);
        assertArrayEquals(pose.quaternion(), Arrays.copyOfRange(one.quaternion, 4, 8), 1e-14);
    }

    private static String body(String form, double... numbers) {
        String text = Arrays.toString(numbers).replaceAll("[\\[\\],]", " ").strip();
        return "<body " + form + "='" + text + "'/>";
    }

    private double[] randomQuaternion() {
        double[] q = new double[4];
        for (int k = 0; k < 4; k++) {
            q[k] = random.nextGaussian();
        }
        return Orientation.normalised(q);
    }

    private static double[] matrix(double[] q) {
        double[] r = new double[9];
        Rotations.fromQuaternion(q, 0, r, 0);
        return r;
    }
}
