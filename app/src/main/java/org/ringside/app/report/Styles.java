package org.ringside.app.report;

import org.ringside.courses.plan.Svg;

/**
 * How controllers are told apart in drawings: by the colours of Okabe and Ito, which the style sheet holds, by dashes, and by the
 * shape of their marks, so that no one of these is needed.
 */
final class Styles {
    /** Colours and dashes repeat after so many. */
    static final int SERIES = 8;

    private static final double SIZE = 4;

    private Styles() {}

    /** Draws the mark of a controller: a disc, a square, a triangle, a diamond, and these hollow. */
    static void mark(Svg svg, int series, double x, double y) {
        String style = (series % SERIES < 4 ? "mark s" : "mark hollow s") + series % SERIES;
        switch (series % 4) {
            case 0 -> svg.circle(style, x, y, SIZE);
            case 1 -> svg.rectangle(style, x - SIZE + 0.5, y - SIZE + 0.5, 2 * SIZE - 1, 2 * SIZE - 1);
            case 2 -> svg.shape(style, true, x, y - SIZE, x + SIZE, y + SIZE, x - SIZE, y + SIZE);
            default -> svg.shape(style, true, x, y - SIZE - 1, x + SIZE + 1, y, x, y + SIZE + 1, x - SIZE - 1, y);
        }
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
    }
}
