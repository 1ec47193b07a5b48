package org.ringside.app.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares what a journal was begun with to what is wanted now. */
final class JournalHead {
    private static final int NAMED = 6;

    private JournalHead() {}

    /**
     * Requires that both are the same.
     *
     * @throws JournalException if they are not; the message says what differs
     */
    static void check(Path file, String line, ObjectNode declared) {
        JsonNode found = Journal.tree(line);
        JsonNode format = found == null ? null : found.get("format");
        if (format == null || !format.isString() || !format.stringValue().equals(Journal.FORMAT)) {
            throw new JournalException(file + " does not begin with the format " + Journal.FORMAT
                    + " and is no journal of this version: give another --out");
        }
        // numbers and texts are compared as they are written
        JsonNode wanted = Journal.tree(JsonMapper.shared().writeValueAsString(declared));
        List<String> differences = new ArrayList<>();
        collect("", found, wanted, differences);
        if (!differences.isEmpty()) {
            String more = differences.size() > NAMED ? "; and " + (differences.size() - NAMED) + " more" : "";
            throw new JournalException(file + " was begun with other settings: "
                    + String.join("; ", differences.subList(0, Math.min(NAMED, differences.size()))) + more
                    + ". Give another --out, or the settings that it was begun with");
        }
    }

    private static void collect(String path, JsonNode found, JsonNode wanted, List<String> differences) {
        if (found != null && wanted != null && found.isObject() && wanted.isObject()) {
            Set<String> names = new TreeSet<>(found.propertyNames());
            names.addAll(wanted.propertyNames());
            names.forEach(name -> collect(path.isEmpty() ? name : path + "." + name, found.get(name), wanted.get(name),
                    differences));
        } else
            if (found != null && wanted != null && found.isArray() && wanted.isArray()
                    && found.size() == wanted.size()) {
                        for (int i = 0; i < found.size(); i++) {
                            collect(path + "[" + i + "]", found.get(i), wanted.get(i), differences);
                        }
                    } else
                if (found == null || !found.equals(wanted)) {
                    differences.add(path + " was " + shown(found) + " and is now " + shown(wanted));
                }
    }

    private static String shown(JsonNode node) {
        String text = node == null ? "absent" : node.toString();
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
