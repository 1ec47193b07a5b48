package org.ringside.courses.format;

import java.util.Locale;

/** How values of unknown origin appear in messages: short, on one line, without control characters. */
public final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    /**
     * Quotes and shortens a text.
     *
     * @param text any text
     * @return at most 60 of its characters in quotes, control characters escaped
     */
    public static String quoted(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(c -> appendVisible(shown, c));
        return shown.append(text.codePointCount(0, text.length()) > LONGEST ? "\u2026\"" : "\"").toString();
    }

    private static void appendVisible(StringBuilder shown, int c) {
        int type = Character.getType(c);
        boolean hidden = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        if (hidden) {
            shown.append(String.format(Locale.ROOT, "\\u%04x", c));
        } else {
            shown.appendCodePoint(c);
        }
    }
}
