package org.ringside.courses.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words and figures as they stand on a plan. */
final class Texts {
    /** Mean width of a character of a sans-serif face over its size. */
    private static final double CHARACTER = 0.54;

    private Texts() {}

    static double width(String text, double size) {
        return text.codePointCount(0, text.length()) * size * CHARACTER;
    }

    static String metres(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String short1(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Breaks text into lines of at most so many page units; the last one ends in an ellipsis if there is more. */
    static List<String> wrapped(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > most) {
            String last = lines.get(most - 1) + " \u2026";
            lines = new ArrayList<>(lines.subList(0, most - 1));
            lines.add(last);
        }
        return lines;
    }

    /** Cuts text that is too long for its place. */
    static String cut(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "\u2026";
    }
}
