package org.ringside.app.bundle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where two JSON documents differ, field by field. */
final class JsonDifferences {
    /** So many are named; whoever needs more reads both. */
    private static final int NAMED = 5;

    private static final int SHOWN = 120;

    private final List<Difference> found = new ArrayList<>();

    /** A field with what is expected and what is found there; texts are cut to a line's length. */
    record Difference(String path, String expected, String found) {
        @Override
        public String toString() {
            return path + " is " + found + ", but should be " + expected;
        }
    }

    private JsonDifferences() {}

    /** The first differences; empty where the documents say the same. */
    static List<Difference> between(JsonNode expected, JsonNode found) {
        JsonDifferences differences = new JsonDifferences();
        differences.compare("", expected, found);
        return differences.found;
    }

    private void compare(String path, JsonNode expected, JsonNode other) {
        if (found.size() >= NAMED) {
            return;
        }
        if (expected.isObject() && other.isObject()) {
            Set<String> keys = new LinkedHashSet<>(expected.propertyNames());
            keys.addAll(other.propertyNames());
            for (String key : keys) {
                String name = key.matches("\\w{1,60}") ? key : "?";
                compare(path.isEmpty() ? name : path + "." + name, expected.path(key), other.path(key));
            }
        } else if (expected.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), other.size()); i++) {
                compare(path + "[" + i + "]", expected.path(i), other.path(i));
            }
        } else if (!shown(expected).equals(shown(other)) || !expected.toString().equals(other.toString())) {
            found.add(new Difference(path, shown(expected), shown(other)));
        }
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "absent";
        }
        String text = node.toString().replaceAll("\\p{Cntrl}", "?");
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
