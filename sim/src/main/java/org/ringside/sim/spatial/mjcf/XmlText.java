package org.ringside.sim.spatial.mjcf;

import java.util.ArrayList;
import java.util.List;

/** Writes XML, an element a line, indented. Numbers are the shortest that read back as the same bits. */
final class XmlText {
    private final StringBuilder text = new StringBuilder();
    private final List<String> open = new ArrayList<>();
    private boolean inTag;

    /** Starts an element inside the one that is open. */
    XmlText open(String name) {
        endTag(">\n");
        text.append("  ".repeat(open.size())).append('<').append(name);
        open.add(name);
        inTag = true;
        return this;
    }

    /** Ends the element that was opened last. */
    XmlText close() {
        String name = open.removeLast();
        if (inTag) {
            endTag("/>\n");
        } else {
            text.append("  ".repeat(open.size())).append("</").append(name).append(">\n");
        }
        return this;
    }

    /** How many elements are open. */
    int depth() {
        return open.size();
    }

    private void endTag(String end) {
        if (inTag) {
            text.append(end);
            inTag = false;
        }
    }

    /** Adds an attribute to the element that was opened last; none if the value is null. */
    XmlText with(String attribute, String value) {
        if (value != null) {
            text.append(' ').append(attribute).append("=\"");
            for (int i = 0; i < value.length(); i++) {
                escape(value.charAt(i));
            }
            text.append('"');
        }
        return this;
    }

    private void escape(char c) {
        switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\t', '\n', '\r' -> text.append("&#").append((int) c).append(';');
            default -> text.append(c);
        }
    }

    XmlText with(String attribute, boolean value) {
        return with(attribute, value ? "true" : "false");
    }

    XmlText with(String attribute, int value) {
        return with(attribute, Integer.toString(value));
    }

    XmlText with(String attribute, double value) {
        return with(attribute, number(value));
    }

    /** Adds all numbers of an array. */
    XmlText with(String attribute, double[] values) {
        return with(attribute, values, 0, values.length);
    }

    /** Adds the numbers of one row of a table. */
    XmlText with(String attribute, double[] table, int row, int width) {
        StringBuilder numbers = new StringBuilder();
        for (int i = row * width; i < (row + 1) * width; i++) {
            numbers.append(numbers.isEmpty() ? "" : " ").append(number(table[i]));
        }
        return with(attribute, numbers.toString());
    }

    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "the model has a number " + value + "; only finite numbers can be written");
        }
        return trimmed(Double.toString(value));
    }

    /** Writes a number that was rounded to single precision so that it reads back as that. */
    static String single(double value) {
        String text = Float.toString((float) value);
        return (float) value == value && (float) Double.parseDouble(text) == value ? trimmed(text) : number(value);
    }

    private static String trimmed(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
