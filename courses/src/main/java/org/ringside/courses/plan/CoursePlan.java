package org.ringside.courses.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Obstacle;
import org.ringside.courses.lint.CourseFigures;

/**
 * Draws a dimensioned plan of a course: obstacles to scale and in order, gates with their directions, the centre line with
 * distances, measures, figures and a legend. The SVG stands alone: no scripts, fonts or links.
 */
public final class CoursePlan {
    private CoursePlan() {}

    /**
     * Draws a course.
     *
     * @param course the course
     * @return an SVG document
     */
    public static String svg(Course course) {
        return svg(course, List.of(), List.of());
    }

    /**
     * Draws a course with runs on it.
     *
     * @param course the course
     * @param tracks ways that runs took, drawn over the course
     * @param marks places of interest, such as faults
     * @return an SVG document
     */
    public static String svg(Course course, List<Track> tracks, List<Mark> marks) {
        Drawing drawing = Drawing.of(course);
        GridLayer.draw(drawing);
        ObstacleLayer.draw(drawing);
        GateLayer.draw(drawing);
        LineLayer.draw(drawing);
        OverlayLayer.draw(drawing, tracks, marks);
        // what has to stand at one place goes first, what can give way last
        DimensionLayer.draw(drawing);
        ObstacleLayer.numberPoles(drawing);
        NameLayer.draw(drawing);
        OverlayLayer.label(drawing, marks);
        GateLayer.number(drawing);
        LineLayer.label(drawing);
        TitleBlock.draw(drawing, tracks);
        return document(drawing, course.title() + ": plan of the course", description(course));
    }

    /**
     * Draws what is within a window of a course, larger, with a run on it: without dimensions, figures and legend.
     *
     * @param course the course
     * @param window what to show
     * @param title what the drawing is called, for those who cannot see it
     * @param tracks ways that runs took
     * @param stances robots as they stood
     * @param marks places of interest, such as faults
     * @return an SVG document
     */
    public static String detail(
            Course course, Arena window, String title, List<Track> tracks, List<Stance> stances, List<Mark> marks) {
        Drawing drawing = Drawing.of(course, new Sheet(window));
        GridLayer.draw(drawing);
        drawing.shapes().open("clipPath", "id", "plan-window");
        rectangle(drawing, "window", window);
        drawing.shapes().close("clipPath");
        drawing.shapes().open("g", "clip-path", "url(#plan-window)");
        rectangle(drawing, "wall", course.arena());
        ObstacleLayer.draw(drawing);
        GateLayer.draw(drawing);
        LineLayer.draw(drawing);
        OverlayLayer.draw(drawing, stances);
        OverlayLayer.draw(drawing, tracks, marks);
        drawing.shapes().close("g");
        ObstacleLayer.numberPoles(drawing);
        OverlayLayer.label(drawing, marks);
        GateLayer.number(drawing);
        return document(drawing, title, title + ", on the course " + course.title() + ".");
    }

    private static void rectangle(Drawing drawing, String style, Arena arena) {
        double left = drawing.sheet().x(arena.xMinimum());
        double top = drawing.sheet().y(arena.yMaximum());
        double right = drawing.sheet().x(arena.xMaximum());
        double bottom = drawing.sheet().y(arena.yMinimum());
        drawing.shapes().rectangle(style, left, top, right - left, bottom - top);
    }

    private static String document(Drawing drawing, String title, String description) {
        Svg svg = new Svg();
        Course course = drawing.course();
        double width = drawing.sheet().pageWidth();
        double height = drawing.sheet().pageHeight();
        String id = "plan-" + course.name();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(height),
                "width",
                width,
                "height",
                height,
                "class",
                "plan",
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-description");
        svg.words("title", title, "id", id + "-title");
        svg.words("desc", description, "id", id + "-description");
        svg.raw(Palette.STYLE);
        svg.raw("""
                <defs><pattern id="plan-hatch" width="9" height="9" patternUnits="userSpaceOnUse" \
                patternTransform="rotate(45)"><rect class="hatch-ground" width="9" height="9"/>\
                <line class="hatch" x1="0" y1="0" x2="0" y2="9"/></pattern></defs>
                """);
        svg.rectangle("paper", 0, 0, width, height);
        svg.raw(drawing.shapes().toString());
        svg.raw(drawing.texts().toString());
        svg.close("svg");
        return svg.toString();
    }

    /** What a person who cannot see the plan should know of it. */
    private static String description(Course course) {
        String order = course.obstacles().stream().map(Obstacle::name).collect(Collectors.joining(", "));
        CourseFigures figures = CourseFigures.of(course);
        return String.format(
                Locale.ROOT,
                "An arena of %s by %s m with %d obstacles, in order: %s. %d gates. The centre line is %.2f m long; "
                        + "%.2f s are allotted.",
                Svg.number(course.arena().xMaximum() - course.arena().xMinimum()),
                Svg.number(course.arena().yMaximum() - course.arena().yMinimum()),
                course.obstacles().size(),
                order,
                course.gates().size(),
                figures.pathLength(),
                figures.allottedTime());
    }
}
