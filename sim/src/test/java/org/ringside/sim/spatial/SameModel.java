package org.ringside.sim.spatial;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lists in what two models differ: every public field of every table, found by reflection so that none is forgotten. */
public final class SameModel {
    private final double relative;
    private final double absolute;
    private final List<String> differences = new ArrayList<>();

    private SameModel(double relative, double absolute) {
        this.relative = relative;
        this.absolute = absolute;
    }

    /**
     * Returns where two models differ first, numbers compared by their bits.
     *
     * @param a the one. Not modified.
     * @param b the other. Not modified.
     * @return the path of the field and both values, or an empty text if all bits are equal
     */
    public static String difference(Model a, Model b) {
        List<String> differences = differences(a, b, -1, 0);
        return differences.isEmpty() ? "" : differences.getFirst();
    }

    /**
     * Compares two models.
     *
     * @param expected the one
     * @param actual the other
     * @param relative largest difference of two numbers, relative to the larger; negative: their bits must be equal
     * @param absolute difference that is never too large
     * @return a line for each difference
     */
    public static List<String> differences(Model expected, Model actual, double relative, double absolute) {
        SameModel comparison = new SameModel(relative, absolute);
        comparison.compare("", expected, actual);
        return comparison.differences;
    }

    private void compare(String path, Object expected, Object actual) {
        if (expected == null || actual == null || expected instanceof String || expected instanceof Enum
                || expected instanceof Boolean || expected instanceof Integer) {
            if (!Objects.equals(expected, actual)) {
                differences.add(path + ": " + expected + " is expected, not " + actual);
            }
        } else if (expected instanceof Double number) {
            double other = (Double) actual;
            double largest = Math.max(Math.abs(number), Math.abs(other));
            boolean near = relative >= 0 && Math.abs(number - other) <= relative * largest + absolute;
            // boxed doubles are equal if their bits are
            if (!near && !number.equals(other)) {
                differences.add(path + ": " + expected + " is expected, not " + actual);
            }
        } else if (expected.getClass().isArray()) {
            compareElements(path, expected, actual);
        } else if (expected instanceof List<?> list) {
            compareElements(path, list.toArray(), ((List<?>) actual).toArray());
        } else {
            compareFields(path, expected, actual);
        }
    }

    private void compareElements(String path, Object expected, Object actual) {
        if (Array.getLength(expected) != Array.getLength(actual)) {
            differences.add(
                    path + ": " + Array.getLength(expected) + " entries are expected, not " + Array.getLength(actual));
            return;
        }
        for (int i = 0; i < Array.getLength(expected); i++) {
            compare(path + "[" + i + "]", Array.get(expected, i), Array.get(actual, i));
        }
    }

    private void compareFields(String path, Object expected, Object actual) {
        for (Field field : expected.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    || !Modifier.isPublic(field.getModifiers()) && !expected.getClass().isRecord()) {
                continue;
            }
            try {
                field.setAccessible(true);
                compare(path + "." + field.getName(), field.get(expected), field.get(actual));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
    }
}
