package org.ringside.courses.plan;

import java.util.List;
import org.ringside.courses.Point;

/** Tracks of runs, and marks. */
final class OverlayLayer {
    /** Points nearer than this to the last one drawn are left out, in page units. */
    private static final double NEAR = 0.6;

    private OverlayLayer() {}

    static void draw(Drawing drawing, List<Track> tracks, List<Mark> marks) {
        for (int i = 0; i < tracks.size(); i++) {
            drawing.shapes().open("g", "stroke", colour(i), "stroke-dasharray", dash(i));
            drawing.shapes().shape("track", false, thinned(drawing, tracks.get(i).points()));
            drawing.shapes().close("g");
        }
        for (Mark mark : marks) {
            double x = drawing.x(mark.point());
            double y = drawing.y(mark.point());
            if (!drawing.sheet().names(x, y)) {
                continue;
            }
            drawing.texts().shape("mark", true, x, y - 8, x + 7.5, y + 5, x - 7.5, y + 5);
            drawing.taken().take(x, y, 16, 16, 4);
        }
    }

    /** Robots as they stood: the trunk's outline, a full disc for a foot that stands and a ring for one that does not. */
    static void draw(Drawing drawing, List<Stance> stances) {
        for (Stance stance : stances) {
            double[] xy = new double[2 * stance.trunk().size()];
            for (int i = 0; i < stance.trunk().size(); i++) {
                xy[2 * i] = drawing.x(stance.trunk().get(i));
                xy[2 * i + 1] = drawing.y(stance.trunk().get(i));
            }
            drawing.shapes().shape("trunk", true, xy);
            for (Point foot : stance.standing()) {
                foot(drawing, "foot-standing", foot);
            }
            for (Point foot : stance.lifted()) {
                foot(drawing, "foot-lifted", foot);
            }
        }
    }

    private static void foot(Drawing drawing, String style, Point foot) {
        double radius = Math.max(3, Stance.FOOT_RADIUS * drawing.sheet().scale());
        drawing.shapes().circle(style, drawing.x(foot), drawing.y(foot), radius);
        drawing.taken().take(drawing.x(foot), drawing.y(foot), 2 * radius + 4, 2 * radius + 4, 4);
    }

    static void label(Drawing drawing, List<Mark> marks) {
        for (Mark mark : marks) {
            double x = drawing.x(mark.point());
            double y = drawing.y(mark.point());
            drawing.label("mark-text", 12, x, y, 14, 60, Texts.cut(mark.label(), 40));
        }
    }

    static String colour(int track) {
        return Palette.TRACKS.get(track % Palette.TRACKS.size());
    }

    static String dash(int track) {
        return Palette.DASHES.get(track % Palette.DASHES.size());
    }

    private static double[] thinned(Drawing drawing, List<Point> points) {
        double[] xy = new double[2 * points.size()];
        int length = 0;
        for (int i = 0; i < points.size(); i++) {
            double x = drawing.x(points.get(i));
            double y = drawing.y(points.get(i));
            boolean far = length == 0 || Math.abs(x - xy[length - 2]) + Math.abs(y - xy[length - 1]) > NEAR;
            if (far || i == points.size() - 1) {
                xy[length++] = x;
                xy[length++] = y;
                drawing.taken().take(x, y, 5, 5, 0.8);
            }
        }
        return java.util.Arrays.copyOf(xy, length);
    }
}
