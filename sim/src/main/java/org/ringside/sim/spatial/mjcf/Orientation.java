package org.ringside.sim.spatial.mjcf;

import org.ringside.sim.spatial.Rotations;

/** Reads where an element turns its frame: one of quat, axisangle, euler, xyaxes and zaxis. */
final class Orientation {
    /** Axes that are shorter have no direction. */
    private static final double SHORTEST = 1e-7;

    /** What rounding leaves of the square of a length of one. */
    private static final double ROUNDING = 2e-15;

    private Orientation() {}

    /** Reads position and orientation. */
    static Pose pose(MjcfElement element, CompilerSettings settings) {
        double[] position = element.numbers("pos", 3);
        return new Pose(position == null ? new double[3] : position, read(element, settings));
    }

    /** Returns a unit quaternion; that of no turn if the element names none. */
    static double[] read(MjcfElement element, CompilerSettings settings) {
        // an orientation of another form beats a quaternion, even one that comes from a default
        if (element.has("axisangle")) {
            double[] v = element.numbers("axisangle", 4);
            double[] axis = {v[0], v[1], v[2]};
            requireLength(element, "axisangle", axis);
            return turn(axis, settings.angle(v[3]));
        }
        if (element.has("xyaxes")) {
            return fromAxes(element);
        }
        if (element.has("zaxis")) {
            double[] axis = element.numbers("zaxis", 3);
            requireLength(element, "zaxis", axis);
            return fromZAxis(axis);
        }
        if (element.has("euler")) {
            return fromEuler(element.numbers("euler", 3), settings);
        }
        double[] q = element.numbers("quat", 4);
        if (q == null) {
            return new double[] {1, 0, 0, 0};
        }
        if (q[0] == 0 && q[1] == 0 && q[2] == 0 && q[3] == 0) {
            throw element.fault("quat", "a quaternion of zeros is no orientation; no turn is 1 0 0 0");
        }
        return normalised(q);
    }

    /** Returns the shortest turn that takes the z axis to a direction; half a turn about x if that is opposite. */
    static double[] fromZAxis(double[] direction) {
        double length = length(direction);
        double x = direction[0] / length;
        double y = direction[1] / length;
        double z = direction[2] / length;
        double sine = Math.sqrt(x * x + y * y);
        if (sine <= SHORTEST) {
            return z > 0 ? new double[] {1, 0, 0, 0} : new double[] {0, 1, 0, 0};
        }
        return turn(new double[] {-y, x, 0}, StrictMath.atan2(sine, z));
    }

    private static double[] fromEuler(double[] angles, CompilerSettings settings) {
        double[] result = {1, 0, 0, 0};
        for (int k = 0; k < 3; k++) {
            char letter = settings.eulerSequence().charAt(k);
            double[] axis = new double[3];
            axis[Character.toLowerCase(letter) - 'x'] = 1;
            double[] step = turn(axis, settings.angle(angles[k]));
            // lower case turns about the axes of the moving frame, upper case about those of the fixed one
            if (Character.isLowerCase(letter)) {
                Rotations.multiply(result, 0, step, 0, result, 0);
            } else {
                Rotations.multiply(step, 0, result, 0, result, 0);
            }
        }
        return normalised(result);
    }

    private static double[] fromAxes(MjcfElement element) {
        double[] v = element.numbers("xyaxes", 6);
        double[] x = {v[0], v[1], v[2]};
        double[] y = {v[3], v[4], v[5]};
        requireLength(element, "xyaxes", x);
        normalise(x);
        double along = x[0] * y[0] + x[1] * y[1] + x[2] * y[2];
        for (int k = 0; k < 3; k++) {
            y[k] -= along * x[k];
        }
        requireLength(element, "xyaxes", y);
        normalise(y);
        double[] z = cross(x, y);
        return fromMatrix(x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]);
    }

    /**
     * Divides by one of the four components that is not small, after Shepperd (J. Guidance and Control 1(3), 1978): by w if the trace
     * is positive, else by the largest of the others. That component is positive.
     */
    private static double[] fromMatrix(double a, double b, double c, double d, double e, double f, double g, double h,
            double i) {
        double[] squares = {1 + a + e + i, 1 + a - e - i, 1 - a + e - i, 1 - a - e + i};
        int largest = squares[1] >= squares[2] && squares[1] >= squares[3] ? 1 : squares[2] >= squares[3] ? 2 : 3;
        if (a + e + i > 0) {
            largest = 0;
        }
        double[] q = switch (largest) {
            case 0 -> new double[] {squares[0], h - f, c - g, d - b};
            case 1 -> new double[] {h - f, squares[1], b + d, c + g};
            case 2 -> new double[] {c - g, b + d, squares[2], f + h};
            default -> new double[] {d - b, c + g, f + h, squares[3]};
        };
        return normalised(q);
    }

    /** Returns the turn about an axis of any length. */
    private static double[] turn(double[] axis, double angle) {
        double length = length(axis);
        double sine = StrictMath.sin(angle / 2);
        return new double[] {StrictMath.cos(angle / 2), sine * axis[0] / length, sine * axis[1] / length,
            sine * axis[2] / length};
    }

    /** Returns the unit quaternion of the same turn: the same numbers if it is one to the last digits, so that twice is as once. */
    static double[] normalised(double[] q) {
        if (Math.abs(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3] - 1) <= ROUNDING) {
            return q.clone();
        }
        // by the largest first, so that neither tiny nor huge numbers are lost in their squares
        double largest = Math.max(Math.max(Math.abs(q[0]), Math.abs(q[1])), Math.max(Math.abs(q[2]), Math.abs(q[3])));
        double w = q[0] / largest;
        double x = q[1] / largest;
        double y = q[2] / largest;
        double z = q[3] / largest;
        double length = Math.sqrt(w * w + x * x + y * y + z * z);
        return new double[] {w / length, x / length, y / length, z / length};
    }

    /** Makes a vector's length one, unless it is that to the last digits. */
    static void normalise(double[] v) {
        double length = length(v);
        if (Math.abs(length - 1) <= ROUNDING) {
            return;
        }
        for (int k = 0; k < v.length; k++) {
            v[k] /= length;
        }
    }

    static double length(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }

    static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static void requireLength(MjcfElement element, String attribute, double[] axis) {
        double length = length(axis);
        if (!(length > SHORTEST && length < Double.POSITIVE_INFINITY)) {
            throw element.fault(attribute, "an axis has no direction; give axes that are longer than " + SHORTEST
                    + " and not parallel");
        }
    }
}
