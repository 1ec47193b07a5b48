package org.ringside.sim.spatial.mjcf;

import java.util.Arrays;

/** Small arrays of attributes. */
final class Numbers {
    private Numbers() {}

    /** Reads so many numbers; those that the text leaves out come from the defaults. */
    static double[] fill(MjcfElement e, String attribute, int minimum, int maximum, double... defaults) {
        double[] result = defaults.clone();
        double[] given = e.numbers(attribute, minimum, maximum);
        if (given != null) {
            System.arraycopy(given, 0, result, 0, given.length);
        }
        return result;
    }

    static double[] solref(MjcfElement e, String attribute) {
        return fill(e, attribute, 1, 2, 0.02, 1);
    }

    static double[] solimp(MjcfElement e, String attribute) {
        return fill(e, attribute, 1, 5, 0.9, 0.95, 0.001, 0.5, 2);
    }

    /** Copies a whole array into a table. */
    static void put(double[] from, double[] to, int at) {
        System.arraycopy(from, 0, to, at, from.length);
    }

    static double[] join(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        put(b, both, a.length);
        return both;
    }

    /** Reads an integer that must be in a range. */
    static int integer(MjcfElement e, String attribute, int otherwise, int least, int most) {
        int value = e.integer(attribute, otherwise);
        if (value < least || value > most) {
            throw e.fault(attribute, "an integer from " + least + " to " + most + " is expected, not " + value);
        }
        return value;
    }
}
