package org.ringside.courses.plan;

import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Point;

/**
 * The paper: where the arena, or a window onto the course, lies on it, and at which scale. Page units are CSS pixels, y
 * downwards. Immutable.
 */
final class Sheet {
    static final double LEFT = 74;
    static final double TOP = 104;
    static final double RIGHT = 74;
    static final double BELOW = 84;
    static final double FOOTER = 192;
    static final double MARGIN = 24;

    private static final double WIDEST = 1240;
    private static final double TALLEST = 900;
    private static final double NARROWEST_PAGE = 1048;

    /** Room around the window of a detail, for the numbers of the grid. */
    private static final double DETAIL_MARGIN = 34;

    private static final double WIDEST_DETAIL = 560;

    private final Arena arena;
    private final double scale;
    private final double pageWidth;
    private final double pageHeight;
    private final double originX;
    private final double top;
    private final boolean detail;

    /** A sheet for a whole course. */
    Sheet(Course course) {
        this.arena = course.arena();
        double width = arena.xMaximum() - arena.xMinimum();
        double depth = arena.yMaximum() - arena.yMinimum();
        this.scale = Math.min(WIDEST / width, TALLEST / depth);
        this.pageWidth = Math.max(NARROWEST_PAGE, LEFT + width * scale + RIGHT);
        this.pageHeight = TOP + depth * scale + BELOW + FOOTER + MARGIN;
        this.originX = (pageWidth - LEFT - RIGHT - width * scale) / 2 + LEFT;
        this.top = TOP;
        this.detail = false;
    }

    /** A sheet for a detail: what is within a window. */
    Sheet(Arena window) {
        this.arena = window;
        double width = window.xMaximum() - window.xMinimum();
        double depth = window.yMaximum() - window.yMinimum();
        this.scale = WIDEST_DETAIL / Math.max(width, depth);
        this.pageWidth = width * scale + 2 * DETAIL_MARGIN;
        this.pageHeight = depth * scale + 2 * DETAIL_MARGIN;
        this.originX = DETAIL_MARGIN;
        this.top = DETAIL_MARGIN;
        this.detail = true;
    }

    /** Tells whether what belongs to a place of the page is to be named: in a detail, what is within its window. */
    boolean names(double x, double y) {
        return !detail || x >= originX && x <= arenaRight() && y >= top && y <= arenaBottom();
    }

    double x(double worldX) {
        return originX + (worldX - arena.xMinimum()) * scale;
    }

    double y(double worldY) {
        return top + (arena.yMaximum() - worldY) * scale;
    }

    double x(Point point) {
        return x(point.x());
    }

    double y(Point point) {
        return y(point.y());
    }

    /** Page units per metre. */
    double scale() {
        return scale;
    }

    Arena arena() {
        return arena;
    }

    double pageWidth() {
        return pageWidth;
    }

    double pageHeight() {
        return pageHeight;
    }

    double arenaBottom() {
        return y(arena.yMinimum());
    }

    double arenaRight() {
        return x(arena.xMaximum());
    }

    /** The least of 1, 2, 5, 10, 20, 50 and so on metres that is at least so long on the page. */
    double niceStep(double pageUnits) {
        double step = 1;
        int i = 0;
        while (step * scale < pageUnits) {
            step *= i++ % 3 == 1 ? 2.5 : 2;
        }
        return step;
    }
}
