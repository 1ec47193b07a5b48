package org.ringside.courses.plan;

import org.ringside.courses.Course;
import org.ringside.courses.Point;
import org.ringside.sim.scene.CentreLine;

/**
 * What the layers of one plan share. Shapes are drawn at once; texts are put off until all shapes are known, so that they find
 * free places. Mutable.
 */
record Drawing(Course course, CentreLine line, Sheet sheet, Svg shapes, Svg texts, Occupancy taken) {
    static Drawing of(Course course) {
        return of(course, new Sheet(course));
    }

    static Drawing of(Course course, Sheet sheet) {
        return new Drawing(
                course, course.line(), sheet, new Svg(), new Svg(),
                new Occupancy(sheet.pageWidth(), sheet.pageHeight()));
    }

    double x(Point point) {
        return sheet.x(point);
    }

    double y(Point point) {
        return sheet.y(point);
    }

    /** Draws a straight line between points of the world, and takes its place. */
    void line(String style, Point from, Point to, double heaviness) {
        shapes.line(style, x(from), y(from), x(to), y(to));
        taken.takeLine(x(from), y(from), x(to), y(to), heaviness);
    }

    /** Puts a text near a place of the page where it can be read, unless the sheet does not name what is there. */
    void label(String style, double size, double x, double y, double nearest, double farthest, String text) {
        if (!sheet.names(x, y)) {
            return;
        }
        double width = Texts.width(text, size) + 4;
        Occupancy.Place place = taken.place(x, y, width, size + 2, nearest, farthest);
        texts.text(style, "middle", place.x(), place.y() + size * 0.36, text);
    }

    /** A filled triangle with its tip at a place of the page, which looks along a direction of the world, rad. */
    void arrow(String style, double x, double y, double heading, double size) {
        double cos = StrictMath.cos(heading);
        double sin = -StrictMath.sin(heading);
        double half = size * 0.42;
        shapes.shape(
                style,
                true,
                x,
                y,
                x - size * cos - half * sin,
                y - size * sin + half * cos,
                x - size * cos + half * sin,
                y - size * sin - half * cos);
    }
}
