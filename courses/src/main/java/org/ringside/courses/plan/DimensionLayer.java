package org.ringside.courses.plan;

import java.util.ArrayList;
import java.util.List;
import org.ringside.courses.Arena;
import org.ringside.courses.Gate;
import org.ringside.courses.Obstacle;
import org.ringside.courses.Point;
import org.ringside.courses.geometry.Segments;

/** Dimension lines: the arena, the pitch of poles, the room before and behind a board, the ramps. */
final class DimensionLayer {
    private static final double ARROW = 8;

    private DimensionLayer() {}

    static void draw(Drawing drawing) {
        arena(drawing);
        List<Obstacle> obstacles = drawing.course().obstacles();
        // boards often lie at the border and leave no choice of side, A-frames mostly do
        obstacles.stream().filter(Obstacle.BroadJump.class::isInstance)
                .forEach(o -> jump(drawing, (Obstacle.BroadJump) o));
        obstacles.stream().filter(Obstacle.WeavePoles.class::isInstance)
                .forEach(o -> poles(drawing, (Obstacle.WeavePoles) o));
        obstacles.stream().filter(Obstacle.AFrame.class::isInstance).forEach(o -> ramps(drawing, (Obstacle.AFrame) o));
    }

    private static void ramps(Drawing drawing, Obstacle.AFrame frame) {
        double run = frame.run();
        chain(drawing, frame.centre(), frame.heading(), new double[] {-run, 0, run}, frame.width() / 2 + 0.2);
    }

    private static void arena(Drawing drawing) {
        Arena arena = drawing.course().arena();
        Sheet sheet = drawing.sheet();
        double below = sheet.arenaBottom() + 42;
        double left = sheet.x(arena.xMinimum());
        double top = sheet.y(arena.yMaximum());
        double right = sheet.arenaRight() + 34;
        drawing.shapes().line("dimension", left, sheet.arenaBottom() + 26, left, below + 6);
        drawing.shapes().line("dimension", sheet.arenaRight(), sheet.arenaBottom() + 26, sheet.arenaRight(), below + 6);
        drawing.shapes().line("dimension", sheet.arenaRight() + 8, top, right + 6, top);
        drawing.shapes().line("dimension", sheet.arenaRight() + 8, sheet.arenaBottom(), right + 6, sheet.arenaBottom());
        measure(drawing, left, below, sheet.arenaRight(), below, arena.xMaximum() - arena.xMinimum());
        measure(drawing, right, sheet.arenaBottom(), right, top, arena.yMaximum() - arena.yMinimum());
    }

    /** Distances between neighbouring poles along the row. */
    private static void poles(Drawing drawing, Obstacle.WeavePoles weave) {
        List<Point> poles = weave.poles();
        Point first = poles.getFirst();
        // poles of one side of the row give its direction
        Point last = poles.size() == 2 ? poles.getLast() : poles.get((poles.size() - 1) / 2 * 2);
        double heading = StrictMath.atan2(last.y() - first.y(), last.x() - first.x());
        double[] along = new double[poles.size()];
        double widest = 0;
        for (int i = 0; i < along.length; i++) {
            double dx = poles.get(i).x() - first.x();
            double dy = poles.get(i).y() - first.y();
            along[i] = dx * StrictMath.cos(heading) + dy * StrictMath.sin(heading);
            widest = Math.max(widest, Math.abs(dy * StrictMath.cos(heading) - dx * StrictMath.sin(heading)));
        }
        chain(drawing, first, heading, along, widest + 0.3);
    }

    /** From the gate before the board to the board, over it, and on to the gate behind it. */
    private static void jump(Drawing drawing, Obstacle.BroadJump jump) {
        List<Double> along = new ArrayList<>(List.of(-jump.length() / 2, jump.length() / 2));
        double half = jump.width() / 2;
        for (Gate gate : List.of(jump.gates().getFirst(), jump.gates().getLast())) {
            Point middle = Segments.between(gate.left(), gate.right(), 0.5);
            double dx = middle.x() - jump.centre().x();
            double dy = middle.y() - jump.centre().y();
            double at = dx * StrictMath.cos(jump.heading()) + dy * StrictMath.sin(jump.heading());
            if (at < along.getFirst() - 1e-6) {
                along.addFirst(at);
            } else if (at > along.getLast() + 1e-6) {
                along.addLast(at);
            }
        }
        double[] marks = along.stream().mapToDouble(Double::doubleValue).toArray();
        chain(drawing, jump.centre(), jump.heading(), marks, half + 0.16);
    }

    /** Draws neighbouring measures on one line beside an axis, on the side where there is more room. */
    private static void chain(Drawing drawing, Point origin, double heading, double[] along, double aside) {
        double left = cost(drawing, origin, heading, along, aside);
        double right = cost(drawing, origin, heading, along, -aside);
        double side = left <= right ? aside : -aside;
        for (int i = 0; i < along.length; i++) {
            double[] inner = at(drawing, origin, heading, along[i], side - StrictMath.copySign(0.06, side));
            double[] outer = at(drawing, origin, heading, along[i], side + StrictMath.copySign(0.04, side));
            drawing.shapes().line("dimension", inner[0], inner[1], outer[0], outer[1]);
            if (i > 0) {
                double[] from = at(drawing, origin, heading, along[i - 1], side);
                double[] to = at(drawing, origin, heading, along[i], side);
                measure(drawing, from[0], from[1], to[0], to[1], along[i] - along[i - 1]);
            }
        }
    }

    private static double cost(Drawing drawing, Point origin, double heading, double[] along, double side) {
        double[] from = at(drawing, origin, heading, along[0], side);
        double[] to = at(drawing, origin, heading, along[along.length - 1], side);
        return drawing.taken().lineCost(from[0], from[1], to[0], to[1]);
    }

    /** Page position of a place beside an axis; it may lie farther out than any {@link Point}. */
    private static double[] at(Drawing drawing, Point origin, double heading, double along, double across) {
        double cos = StrictMath.cos(heading);
        double sin = StrictMath.sin(heading);
        return new double[] {drawing.sheet().x(origin.x() + along * cos - across * sin),
            drawing.sheet().y(origin.y() + along * sin + across * cos)};
    }

    /** One measure: a line with an arrow head at each end and the figure in its middle, readable from below or the right. */
    private static void measure(Drawing drawing, double x1, double y1, double x2, double y2, double metres) {
        double heading = StrictMath.atan2(y1 - y2, x2 - x1);
        double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        drawing.shapes().line("dimension", x1, y1, x2, y2);
        drawing.taken().takeLine(x1, y1, x2, y2, 2);
        if (length > 3 * ARROW) {
            drawing.arrow("dimension-arrow", x2, y2, heading, ARROW);
            drawing.arrow("dimension-arrow", x1, y1, heading + Math.PI, ARROW);
        }
        double degrees = -heading * 180 / Math.PI;
        double upright = StrictMath.IEEEremainder(degrees, 360);
        if (upright > 90 + 1e-6 || upright <= -90 - 1e-6) {
            upright += 180;
        }
        double x = (x1 + x2) / 2;
        double y = (y1 + y2) / 2;
        double lift = upright * Math.PI / 180;
        drawing.texts().turnedText(
                "dimension-text", x + 4 * StrictMath.sin(lift), y - 4 * StrictMath.cos(lift), upright,
                Texts.metres(metres));
        drawing.taken().take(x + 9 * StrictMath.sin(lift), y - 9 * StrictMath.cos(lift), 32, 16, 3);
    }
}
