package org.ringside.courses.plan;

import org.ringside.courses.Arena;

/** The arena's floor with its metre grid. */
final class GridLayer {
    private GridLayer() {}

    static void draw(Drawing drawing) {
        Sheet sheet = drawing.sheet();
        Svg svg = drawing.shapes();
        Arena arena = sheet.arena();
        double left = sheet.x(arena.xMinimum());
        double top = sheet.y(arena.yMaximum());
        double width = sheet.arenaRight() - left;
        double height = sheet.arenaBottom() - top;
        svg.rectangle("floor", left, top, width, height);
        double step = sheet.niceStep(44);
        for (double x = Math.ceil(arena.xMinimum() / step) * step; x <= arena.xMaximum() + 1e-9; x += step) {
            svg.line("grid", sheet.x(x), top, sheet.x(x), top + height);
            svg.text("grid-text", "middle", sheet.x(x), top + height + 18, Svg.number(x));
        }
        for (double y = Math.ceil(arena.yMinimum() / step) * step; y <= arena.yMaximum() + 1e-9; y += step) {
            svg.line("grid", left, sheet.y(y), left + width, sheet.y(y));
            svg.text("grid-text", "end", left - 9, sheet.y(y) + 4, Svg.number(y).replace('-', '\u2212'));
        }
        svg.rectangle("wall", left, top, width, height);
        drawing.taken().takeLine(left, top, left + width, top, 1);
        drawing.taken().takeLine(left, top + height, left + width, top + height, 1);
        // texts belong on the floor: everything around it is for dimensions, title and legend
        double page = sheet.pageWidth();
        drawing.taken().take(page / 2, top / 2, page, top - 6, 6);
        drawing.taken().take(page / 2, sheet.pageHeight(), page, 2 * (sheet.pageHeight() - top - height) - 6, 6);
        drawing.taken().take(left / 2, top + height / 2, left - 6, height, 6);
        drawing.taken().take((left + width + page) / 2, top + height / 2, page - left - width - 6, height, 6);
    }
}
