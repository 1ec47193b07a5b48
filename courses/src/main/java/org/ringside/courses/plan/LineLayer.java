package org.ringside.courses.plan;

import org.ringside.courses.Point;
import org.ringside.courses.geometry.LineCrossings;
import org.ringside.sim.scene.CentreLine;

/** The centre line with arrow heads, and marks of the distance from its start. */
final class LineLayer {
    private static final double TICK = 5;

    private LineLayer() {}

    static void draw(Drawing drawing) {
        CentreLine line = drawing.line();
        double step = Math.max(0.01, 2.5 / drawing.sheet().scale());
        int count = (int) Math.min(20_000, Math.ceil(line.length() / step));
        double[] xy = new double[2 * (count + 1)];
        for (int i = 0; i <= count; i++) {
            Point point = LineCrossings.point(line, line.length() * i / count);
            xy[2 * i] = drawing.x(point);
            xy[2 * i + 1] = drawing.y(point);
            drawing.taken().take(xy[2 * i], xy[2 * i + 1], 7, 7, 1.5);
        }
        drawing.shapes().shape("line", false, xy);
        double mark = drawing.sheet().niceStep(60);
        for (double s = mark / 2; s < line.length(); s += mark) {
            Point point = LineCrossings.point(line, s);
            double heading = line.heading(s);
            // the triangle's middle, not its tip, lies on the mark
            drawing.arrow(
                    "line-arrow",
                    drawing.x(point) + 5.5 * StrictMath.cos(heading),
                    drawing.y(point) - 5.5 * StrictMath.sin(heading),
                    heading,
                    11);
        }
        for (double s = mark; s < line.length(); s += mark) {
            tick(drawing, s);
        }
        start(drawing);
        Point end = LineCrossings.point(line, line.length());
        drawing.shapes().circle("line-end", drawing.x(end), drawing.y(end), 7);
        drawing.shapes().circle("line-arrow", drawing.x(end), drawing.y(end), 3.4);
        drawing.taken().take(drawing.x(end), drawing.y(end), 18, 18, 2);
    }

    private static void tick(Drawing drawing, double s) {
        Point point = LineCrossings.point(drawing.line(), s);
        double dx = TICK * StrictMath.sin(drawing.line().heading(s));
        double dy = TICK * StrictMath.cos(drawing.line().heading(s));
        double x = drawing.x(point);
        double y = drawing.y(point);
        drawing.shapes().line("line-tick", x - dx, y - dy, x + dx, y + dy);
    }

    static void label(Drawing drawing) {
        double mark = drawing.sheet().niceStep(60);
        for (double s = mark; s < drawing.line().length() - mark / 4; s += mark) {
            Point point = LineCrossings.point(drawing.line(), s);
            drawing.label("line-text", 11, drawing.x(point), drawing.y(point), 11, 26, Svg.number(s) + " m");
        }
    }

    /** A chevron where the robot starts, as long as the robot. */
    private static void start(Drawing drawing) {
        Point at = drawing.course().start().position();
        double heading = drawing.course().start().heading();
        double size = Math.max(9, 0.2 * drawing.sheet().scale());
        double cos = StrictMath.cos(heading) * size;
        double sin = -StrictMath.sin(heading) * size;
        double x = drawing.x(at);
        double y = drawing.y(at);
        drawing.shapes().shape(
                "robot",
                true,
                x + cos,
                y + sin,
                x - 0.8 * cos - 0.7 * sin,
                y - 0.8 * sin + 0.7 * cos,
                x - 0.4 * cos,
                y - 0.4 * sin,
                x - 0.8 * cos + 0.7 * sin,
                y - 0.8 * sin - 0.7 * cos);
        drawing.taken().take(x, y, 1.7 * size, 1.7 * size, 2);
    }
}
