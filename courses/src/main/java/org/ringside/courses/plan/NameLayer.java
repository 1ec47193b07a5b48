package org.ringside.courses.plan;

import java.util.List;
import java.util.Locale;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;

/** Number, name and sizes of each obstacle. */
final class NameLayer {
    private static final double BADGE = 13;

    private NameLayer() {}

    static void draw(Drawing drawing) {
        List<Obstacle> obstacles = drawing.course().obstacles();
        for (int i = 0; i < obstacles.size(); i++) {
            name(drawing, obstacles.get(i), i + 1);
        }
    }

    private static void name(Drawing drawing, Obstacle obstacle, int number) {
        String name = Texts.cut(obstacle.name(), 28);
        String detail = detail(obstacle);
        double text = Math.max(Texts.width(name, 14), Texts.width(detail, 12));
        double width = 2 * BADGE + 8 + text;
        Point middle = middle(obstacle);
        double farthest = Math.max(70, 1.4 * drawing.sheet().scale());
        Occupancy.Place place =
                drawing.taken().place(drawing.x(middle), drawing.y(middle), width + 4, 2 * BADGE + 8, 0, farthest);
        double left = place.x() - width / 2;
        drawing.texts().circle("badge", left + BADGE, place.y(), BADGE);
        drawing.texts().text("on-dark", "middle", left + BADGE, place.y() + 5.5, "" + number);
        drawing.texts().text("name", "start", left + 2 * BADGE + 7, place.y() - 2, name);
        drawing.texts().text("detail", "start", left + 2 * BADGE + 7, place.y() + 13, detail);
    }

    static Point middle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.PauseTable table -> table.centre();
            case Obstacle.AFrame frame -> frame.centre();
            case Obstacle.BroadJump jump -> jump.centre();
            case Obstacle.WeavePoles weave -> weave.poles().get(weave.poles().size() / 2);
        };
    }

    private static String detail(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.PauseTable table ->
                size(table.length(), table.width()) + ", " + Texts.metres(table.height()) + " high";
            case Obstacle.AFrame frame ->
                String.format(
                        Locale.ROOT,
                        "2 \u00d7 %.2f at %s\u00b0, ridge %.2f",
                        frame.panelLength(),
                        Svg.number(frame.slope() * 180 / Math.PI),
                        frame.apex());
            case Obstacle.BroadJump jump -> "board " + size(jump.length(), jump.width());
            case Obstacle.WeavePoles weave ->
                weave.poles().size() + " poles, \u00d8 " + Texts.metres(2 * weave.radius());
        };
    }

    private static String size(double length, double width) {
        return Texts.metres(length) + " \u00d7 " + Texts.metres(width);
    }
}
