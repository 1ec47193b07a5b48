package org.ringside.courses;

import java.util.List;
import java.util.regex.Pattern;

/** Range checks that the course records share; every message starts with the owner and the field. */
final class Checks {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAXIMUM_GATES = 64;

    private Checks() {}

    static List<Gate> common(String name, double nominalSize, List<Gate> gates) {
        name(name, "name", name);
        size(name, "nominalSize", nominalSize, 0, 1000);
        if (gates.isEmpty() || gates.size() > MAXIMUM_GATES) {
            throw new IllegalArgumentException(
                    name + ": gates: 1 to " + MAXIMUM_GATES + " gates are expected, not " + gates.size());
        }
        return List.copyOf(gates);
    }

    static void name(String owner, String field, String value) {
        if (value.length() > 64 || !NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(owner + ": " + field
                    + ": lower-case words of letters and digits, joined by hyphens, at most 64 characters, are expected, not \""
                    + value + "\"");
        }
    }

    static void size(String owner, String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    owner + ": " + field + ": a number from " + least + " to " + most + " is expected, not " + value);
        }
    }

    static void angle(String owner, String field, double value) {
        size(owner, field, value, -2 * Math.PI, 2 * Math.PI);
    }
}
