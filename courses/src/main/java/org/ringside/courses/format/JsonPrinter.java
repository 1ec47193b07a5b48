package org.ringside.courses.format;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints maps, lists, texts, numbers and booleans as JSON: canonical for hashing, or pretty for people. */
public final class JsonPrinter {
    /** Values that fit in this many characters stand on one line. */
    private static final int LINE = 100;

    private JsonPrinter() {}

    /**
     * Prints without white space, with sorted keys and shortest numbers: one text for one content.
     *
     * @param value maps with text keys, lists, texts, doubles, integers and booleans
     * @return JSON on one line
     */
    public static String canonical(Object value) {
        StringBuilder out = new StringBuilder();
        compact(sorted(value), out, ",", ":");
        return out.toString();
    }

    /**
     * Prints with two spaces of indent; short lists and objects stay on one line.
     *
     * @param value maps with text keys, lists, texts, doubles, integers and booleans
     * @return JSON, ends in a line feed
     */
    public static String pretty(Object value) {
        StringBuilder out = new StringBuilder();
        pretty(value, out, "");
        return out.append('\n').toString();
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, member) -> sorted.put((String) key, sorted(member)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(JsonPrinter::sorted).toList();
            default -> value;
        };
    }

    private static void compact(Object value, StringBuilder out, String comma, String colon) {
        switch (value) {
            case Map<?, ?> map -> {
                out.append('{');
                for (Iterator<? extends Map.Entry<?, ?>> all = map.entrySet().iterator(); all.hasNext();) {
                    Map.Entry<?, ?> entry = all.next();
                    text((String) entry.getKey(), out);
                    out.append(colon);
                    compact(entry.getValue(), out, comma, colon);
                    out.append(all.hasNext() ? comma : "");
                }
                out.append('}');
            }
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : comma);
                    compact(list.get(i), out, comma, colon);
                }
                out.append(']');
            }
            default -> scalar(value, out);
        }
    }

    private static void pretty(Object value, StringBuilder out, String indent) {
        StringBuilder line = new StringBuilder();
        compact(value, line, ", ", ": ");
        boolean container = value instanceof Map || value instanceof List;
        boolean ofMaps = value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map;
        if (!container || (line.length() + indent.length() <= LINE && !ofMaps && !indent.isEmpty())) {
            out.append(line);
            return;
        }
        String inner = indent + "  ";
        out.append(value instanceof Map ? "{" : "[");
        String separator = "\n";
        Iterable<?> children = value instanceof Map<?, ?> map ? map.entrySet() : (List<?>) value;
        for (Object child : children) {
            out.append(separator).append(inner);
            if (child instanceof Map.Entry<?, ?> entry) {
                text((String) entry.getKey(), out);
                out.append(": ");
                pretty(entry.getValue(), out, inner);
            } else {
                pretty(child, out, inner);
            }
            separator = ",\n";
        }
        out.append('\n').append(indent).append(value instanceof Map ? "}" : "]");
    }

    private static void scalar(Object value, StringBuilder out) {
        switch (value) {
            case String text -> text(text, out);
            case Double number -> out.append(Numbers.shortest(number));
            case Integer number -> out.append(number.intValue());
            case Boolean truth -> out.append(truth.booleanValue());
            default -> throw new IllegalArgumentException("not a JSON value: " + value.getClass());
        }
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
