package org.ringside.courses.plan;

import java.util.List;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.Footprint;
import org.ringside.courses.geometry.Segments;

/** The obstacles to scale. */
final class ObstacleLayer {
    /** Distance between the slats of a ramp, measured on the plan, m. */
    private static final double SLATS = 0.22;

    private ObstacleLayer() {}

    static void draw(Drawing drawing) {
        for (Obstacle obstacle : drawing.course().obstacles()) {
            switch (obstacle) {
                case Obstacle.PauseTable table -> box(drawing, "table", Footprint.of(table).getFirst(), null);
                case Obstacle.WeavePoles weave -> poles(drawing, weave);
                case Obstacle.AFrame frame -> aFrame(drawing, frame);
                case Obstacle.BroadJump jump ->
                    box(drawing, "board", Footprint.of(jump).getFirst(), "url(#plan-hatch)");
            }
        }
    }

    private static void box(Drawing drawing, String style, Footprint footprint, String fill) {
        List<Point> corners = ((Footprint.Polygon) footprint).corners();
        if (fill != null) {
            // presentation attributes yield to style sheets, and the class "board" leaves the fill open
            drawing.shapes().open("g", "fill", fill);
        }
        outline(drawing, style, corners);
        if (fill != null) {
            drawing.shapes().close("g");
        }
    }

    private static void outline(Drawing drawing, String style, List<Point> corners) {
        double[] xy = new double[corners.size() * 2];
        for (int i = 0; i < corners.size(); i++) {
            Point next = corners.get((i + 1) % corners.size());
            xy[2 * i] = drawing.x(corners.get(i));
            xy[2 * i + 1] = drawing.y(corners.get(i));
            drawing.taken().takeLine(xy[2 * i], xy[2 * i + 1], drawing.x(next), drawing.y(next), 0.6);
        }
        drawing.shapes().shape(style, true, xy);
        if (!style.equals("table")) {
            takeInside(drawing, corners);
        }
    }

    /** Texts stand on a table as well as on the floor, but not on a ramp or a board. */
    private static void takeInside(Drawing drawing, List<Point> corners) {
        for (int i = 1; i < 40; i++) {
            Point from = Segments.between(corners.get(0), corners.get(1), i / 40.0);
            Point to = Segments.between(corners.get(3), corners.get(2), i / 40.0);
            drawing.taken().takeLine(drawing.x(from), drawing.y(from), drawing.x(to), drawing.y(to), 0.15);
        }
    }

    private static void poles(Drawing drawing, Obstacle.WeavePoles weave) {
        double radius = Math.max(4, weave.radius() * drawing.sheet().scale());
        for (Point pole : weave.poles()) {
            drawing.shapes().circle("pole", drawing.x(pole), drawing.y(pole), radius);
            drawing.taken().take(drawing.x(pole), drawing.y(pole), 2 * radius + 2, 2 * radius + 2, 4);
        }
    }

    /** Numbers of the poles; drawn when all else stands. */
    static void numberPoles(Drawing drawing) {
        for (Obstacle obstacle : drawing.course().obstacles()) {
            if (obstacle instanceof Obstacle.WeavePoles weave) {
                for (int i = 0; i < weave.poles().size(); i++) {
                    Point pole = weave.poles().get(i);
                    drawing.label("pole-text", 13, drawing.x(pole), drawing.y(pole), 12, 30, "" + (i + 1));
                }
            }
        }
    }

    private static void aFrame(Drawing drawing, Obstacle.AFrame frame) {
        Point foot = at(frame, -frame.run(), 0);
        Point end = at(frame, frame.run(), 0);
        ramp(drawing, "ramp-up", frame, foot);
        ramp(drawing, "ramp-down", frame, end);
        for (double along = SLATS; along < frame.run(); along += SLATS) {
            for (int sign = -1; sign <= 1; sign += 2) {
                Point left = at(frame, sign * along, frame.width() / 2);
                Point right = at(frame, sign * along, -frame.width() / 2);
                drawing.shapes().line("slat", drawing.x(left), drawing.y(left), drawing.x(right), drawing.y(right));
            }
        }
        drawing.line("ridge", at(frame, 0, frame.width() / 2), at(frame, 0, -frame.width() / 2), 2);
        hint(drawing, frame, -0.5, "up \u2192", "\u2190 up");
        hint(drawing, frame, 0.5, "down \u2192", "\u2190 down");
    }

    private static void ramp(Drawing drawing, String style, Obstacle.AFrame frame, Point foot) {
        Point middle = Segments.between(foot, frame.centre(), 0.5);
        outline(
                drawing,
                style,
                Footprint.Polygon.rectangle(middle, frame.heading(), frame.run(), frame.width()).corners());
    }

    /** Says along the ramp whether it leads up or down; the words stand upright whatever the heading. */
    private static void hint(Drawing drawing, Obstacle.AFrame frame, double share, String rightwards,
            String leftwards) {
        if (frame.width() * drawing.sheet().scale() < 60) {
            return;
        }
        boolean flipped = StrictMath.cos(frame.heading()) < 0;
        Point place = at(frame, share * frame.run(), flipped ? frame.width() * 0.36 : -frame.width() * 0.36);
        if (!drawing.sheet().names(drawing.x(place), drawing.y(place))) {
            return;
        }
        double degrees = -frame.heading() * 180 / Math.PI + (flipped ? 180 : 0);
        drawing.texts()
                .turnedText("ramp-text", drawing.x(place), drawing.y(place) + 4, degrees,
                        flipped ? leftwards : rightwards);
        drawing.taken().take(drawing.x(place), drawing.y(place), 44, 30, 2);
    }

    private static Point at(Obstacle.AFrame frame, double along, double across) {
        double cos = StrictMath.cos(frame.heading());
        double sin = StrictMath.sin(frame.heading());
        return new Point(
                frame.centre().x() + along * cos - across * sin, frame.centre().y() + along * sin + across * cos);
    }
}
