package org.ringside.courses.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
        return document(drawing);
    }

    private static String document(Drawing drawing) {
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
        svg.words("title", course.title() + ": plan of the course", "id", id + "-title");
        svg.words("desc", description(course), "id", id + "-description");
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
