package org.ringside.courses.plan;

import java.util.List;

/** What the lines and shapes mean. */
final class Legend {
    private static final double LINE = 21;
    private static final int MOST_TRACKS = 4;

    private Legend() {}

    static void draw(Svg svg, List<Track> tracks, double x, double y, double width) {
        svg.text("head", "start", x, y, "LEGEND");
        double half = width / 2;
        double row = y + LINE;
        svg.line("line", x, row - 4, x + 26, row - 4);
        svg.shape("line-arrow", true, x + 20, row - 4, x + 9, row - 8.5, x + 9, row + 0.5);
        name(svg, x, row, "centre line");
        svg.line("gate", x, row + LINE - 4, x + 26, row + LINE - 4);
        svg.shape("gate-end", true, x + 13, row + LINE - 13, x + 9, row + LINE - 4, x + 17, row + LINE - 4);
        name(svg, x, row + LINE, "gate and direction");
        svg.circle("pole", x + 13, row + 2 * LINE - 4, 4);
        name(svg, x, row + 2 * LINE, "weave pole");
        svg.circle("badge", x + 13, row + 3 * LINE - 4, 8);
        svg.text("on-dark", "middle", x + 13, row + 3 * LINE + 1, "1");
        name(svg, x, row + 3 * LINE, "order of obstacles");
        double right = x + half + 10;
        svg.rectangle("table", right, row - 11, 26, 14);
        name(svg, right, row, "table");
        svg.rectangle("ramp-up", right, row + LINE - 11, 13, 14);
        svg.rectangle("ramp-down", right + 13, row + LINE - 11, 13, 14);
        name(svg, right, row + LINE, "A-frame: up, down");
        svg.open("g", "fill", "url(#plan-hatch)");
        svg.rectangle("board", right, row + 2 * LINE - 11, 26, 14);
        svg.close("g");
        name(svg, right, row + 2 * LINE, "board of a jump");
        double at = row + 3 * LINE - 4;
        svg.shape("robot", true, right + 24, at, right + 4, at - 8, right + 9, at, right + 4, at + 8);
        name(svg, right, row + 3 * LINE, "start pose");
        for (int i = 0; i < Math.min(tracks.size(), MOST_TRACKS); i++) {
            double line = row + (4 + i / 2) * LINE;
            double left = i % 2 == 0 ? x : right;
            svg.open("g", "stroke", OverlayLayer.colour(i), "stroke-dasharray", OverlayLayer.dash(i));
            svg.shape("track", false, left, line - 4, left + 26, line - 4);
            svg.close("g");
            name(svg, left, line, Texts.cut(tracks.get(i).label(), 18));
        }
        if (tracks.size() > MOST_TRACKS) {
            svg.text("small", "start", x, row + 6 * LINE, "and " + (tracks.size() - MOST_TRACKS) + " more tracks");
        }
    }

    private static void name(Svg svg, double x, double y, String name) {
        svg.text("small", "start", x + 34, y, name);
    }
}
