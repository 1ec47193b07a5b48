package org.ringside.sim.spatial;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;

/** Compares models field by field, numbers by their bits. */
public final class SameModel {
    private SameModel() {}

    /**
     * Returns where two models differ first.
     *
     * @param a the one. Not modified.
     * @param b the other. Not modified.
     * @return the path of the field and both values, or an empty text if all bits are equal
     */
    public static String difference(Model a, Model b) {
        return compare("model", a, b);
    }

    private static String compare(String path, Object a, Object b) {
        if (a == null || b == null || a instanceof String || a instanceof Number || a instanceof Boolean
                || a instanceof Enum) {
            // boxed doubles are equal if their bits are
            return Objects.equals(a, b) ? "" : path + ": " + a + " and " + b;
        }
        if (a.getClass().isArray()) {
            int length = Array.getLength(a);
            String different = length == Array.getLength(b) ? "" : path + ": lengths differ";
            for (int i = 0; i < length && different.isEmpty(); i++) {
                different = compare(path + "[" + i + "]", Array.get(a, i), Array.get(b, i));
            }
            return different;
        }
        if (a instanceof List<?> list) {
            return compare(path, list.toArray(), ((List<?>) b).toArray());
        }
        return a.getClass().isRecord() ? records(path, a, b) : fields(path, a, b);
    }

    private static String records(String path, Object a, Object b) {
        try {
            for (RecordComponent component : a.getClass().getRecordComponents()) {
                String different = compare(path + "." + component.getName(), component.getAccessor().invoke(a),
                        component.getAccessor().invoke(b));
                if (!different.isEmpty()) {
                    return different;
                }
            }
            return "";
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String fields(String path, Object a, Object b) {
        try {
            for (Field field : a.getClass().getFields()) {
                String different = Modifier.isStatic(field.getModifiers()) ? ""
                        : compare(path + "." + field.getName(), field.get(a), field.get(b));
                if (!different.isEmpty()) {
                    return different;
                }
            }
            return "";
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
