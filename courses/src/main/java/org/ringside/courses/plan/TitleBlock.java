package org.ringside.courses.plan;

import java.util.List;
import java.util.Locale;
import org.ringside.courses.Course;
import org.ringside.courses.format.CourseReader;
import org.ringside.courses.lint.CourseFigures;

/** Heading, figures, legend, scale and axes around the drawing. */
final class TitleBlock {
    private static final double LINE = 19;

    private TitleBlock() {}

    static void draw(Drawing drawing, List<Track> tracks) {
        Sheet sheet = drawing.sheet();
        Svg svg = drawing.shapes();
        double m = Sheet.MARGIN;
        svg.rectangle("frame", m / 2, m / 2, sheet.pageWidth() - m, sheet.pageHeight() - m);
        Course course = drawing.course();
        svg.text("title", "start", Sheet.LEFT / 2, 58, Texts.cut(course.title(), 56));
        String hash =
                course.hash().isEmpty() ? "no hash" : course.hash().substring(0, Math.min(12, course.hash().length()));
        String id = course.name() + "  \u00b7  " + CourseReader.FORMAT + "  \u00b7  " + hash;
        svg.text("subtitle", "start", Sheet.LEFT / 2, 82, id);
        double top = sheet.arenaBottom() + Sheet.BELOW - 16;
        double right = sheet.pageWidth() - m / 2;
        svg.line("rule", m / 2, top, right, top);
        double width = sheet.pageWidth() - m;
        double[] columns = {m / 2, m / 2 + width * 0.28, m / 2 + width * 0.50, m / 2 + width * 0.82};
        for (int i = 1; i < columns.length; i++) {
            svg.line("rule", columns[i], top, columns[i], sheet.pageHeight() - m / 2);
        }
        about(svg, course, columns[0] + 16, top + 24, width * 0.28 - 32);
        figures(svg, course, columns[1] + 16, top + 24, width * 0.22 - 32);
        Legend.draw(svg, tracks, columns[2] + 16, top + 24, width * 0.32 - 32);
        scaleAndAxes(svg, sheet, columns[3] + 16, top + 24, width * 0.18 - 44);
    }

    private static void about(Svg svg, Course course, double x, double y, double width) {
        svg.text("head", "start", x, y, "ABOUT");
        double line = y + LINE + 2;
        for (String words : Texts.wrapped(course.description(), 13, width, 8)) {
            svg.text("body", "start", x, line, words);
            line += LINE - 1;
        }
    }

    private static void figures(Svg svg, Course course, double x, double y, double width) {
        svg.text("head", "start", x, y, "FIGURES");
        CourseFigures figures = CourseFigures.of(course);
        String[][] rows = {
            {"Path length", metres(figures.pathLength())},
            {"Path on the clock", metres(figures.clockedLength())},
            {"Tightest radius", metres(figures.tightestRadius())},
            {"Allotted time", seconds(figures.allottedTime())},
            {"Time at target speed", seconds(figures.timeAtTargetSpeed())},
            {"Target speed", String.format(Locale.ROOT, "%.2f m/s", course.rules().targetSpeed())},
            {"Obstacles, gates", course.obstacles().size() + ", " + course.gates().size()},
            {"End table held for", seconds(course.rules().holdTime())},
        };
        for (int i = 0; i < rows.length; i++) {
            double line = y + 2 + (i + 1) * (LINE - 0.5);
            svg.text("body", "start", x, line, rows[i][0]);
            svg.text("figure", "end", x + width, line, rows[i][1]);
        }
    }

    private static void scaleAndAxes(Svg svg, Sheet sheet, double x, double y, double width) {
        svg.text("head", "start", x, y, "SCALE AND AXES");
        double metres = sheet.niceStep(width * 0.4);
        // the largest nice length that fits the column
        while (metres * sheet.scale() > width) {
            metres /= 2;
        }
        double bar = metres * sheet.scale();
        svg.rectangle("bar", x, y + 22, bar / 2, 7);
        svg.rectangle("frame", x, y + 22, bar, 7);
        svg.text("small", "start", x, y + 44, "0");
        svg.text("small", "middle", x + bar, y + 44, Svg.number(metres) + " m");
        double originX = x + 22;
        double originY = y + 128;
        svg.line("rule", originX, originY, originX + 44, originY);
        svg.shape("bar", true, originX + 54, originY, originX + 43, originY - 4.5, originX + 43, originY + 4.5);
        svg.line("rule", originX, originY, originX, originY - 44);
        svg.shape("bar", true, originX, originY - 54, originX - 4.5, originY - 43, originX + 4.5, originY - 43);
        svg.text("figure", "start", originX + 60, originY + 4, "x");
        svg.text("figure", "end", originX - 7, originY - 46, "y");
        svg.text("small", "start", x, originY + 26, "all lengths in metres");
    }

    private static String metres(double value) {
        return Double.isInfinite(value) ? "straight" : Texts.metres(value) + " m";
    }

    private static String seconds(double value) {
        return Texts.metres(value) + " s";
    }
}
