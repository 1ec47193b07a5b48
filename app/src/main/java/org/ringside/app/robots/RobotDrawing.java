package org.ringside.app.robots;

import java.util.Arrays;
import java.util.Locale;
import org.ringside.courses.plan.Svg;
import org.ringside.sim.spatial.GeomType;

/**
 * Draws a robot in its home pose from its right side and from the front: shapes, hinges, feet, centre of mass, dimensions. The SVG
 * stands alone: no scripts, fonts or links.
 */
public final class RobotDrawing {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 500;
    private static final double MARGIN = 70;
    private static final double BETWEEN = 120;
    private static final double GROUND = 385;
    private static final double TOP = 110;

    /** Colours of Okabe and Ito; far legs are paler. */
    private static final String STYLE = """
            <style>
            .robot { font-family: "Helvetica Neue", Helvetica, Arial, "DejaVu Sans", sans-serif; fill: #1d2429; }
            .robot text { font-size: 13px; paint-order: stroke; stroke: #fffefa; stroke-width: 3px; }
            .robot .paper { fill: #fffefa; }
            .robot .title { font-size: 26px; font-weight: 700; stroke: none; }
            .robot .small { font-size: 12px; fill: #39424a; stroke: none; }
            .robot .head { font-size: 12px; font-weight: 700; fill: #5c6468; letter-spacing: 1px; stroke: none; }
            .robot .ground { stroke: #1d2429; stroke-width: 2; }
            .robot .trunk { fill: #cfe4f3; stroke: #0072b2; stroke-width: 1.5; stroke-linejoin: round; }
            .robot .near { fill: #fbe6bd; stroke: #9a6a00; stroke-width: 1.5; stroke-linejoin: round; }
            .robot .far { fill: #f6f1e3; stroke: #c9b88a; stroke-width: 1.2; stroke-linejoin: round; }
            .robot .bone { stroke: #6b4a00; stroke-width: 1; stroke-dasharray: 5 3; }
            .robot .foot { fill: #e69f00; stroke: #6b4a00; stroke-width: 1.5; }
            .robot .far-foot { fill: #f3ddb0; stroke: #c9b88a; stroke-width: 1.2; }
            .robot .hinge { fill: #fffefa; stroke: #1d2429; stroke-width: 1.5; }
            .robot .mass { fill: #fffefa; stroke: #1d2429; stroke-width: 1.2; }
            .robot .quarter { fill: #1d2429; }
            .robot .dimension { stroke: #4b5459; stroke-width: 1; }
            .robot .extension { stroke: #a8adaf; stroke-width: 0.8; }
            </style>
            """;

    private final Svg svg = new Svg();
    private final Anatomy robot;
    private double scale;
    /** Where the middle of the view is on the page, and in the world. */
    private double pageX;
    private double middle;
    private int across;

    private RobotDrawing(Anatomy robot) {
        this.robot = robot;
    }

    /**
     * Draws a robot.
     *
     * @param robot which
     * @return an SVG document
     */
    public static String svg(Anatomy robot) {
        return new RobotDrawing(robot).draw();
    }

    private String draw() {
        Extent side = Extent.of(robot, 0);
        Extent front = Extent.of(robot, 1);
        double room = WIDTH - 2 * MARGIN - BETWEEN;
        scale = Math.min(room / (side.width() + front.width()),
                (GROUND - TOP) / Math.max(0.01, side.top() - side.bottom()));
        double free = room - scale * (side.width() + front.width());
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "robot", "viewBox",
                "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT), "width", WIDTH, "height", HEIGHT);
        svg.words("title", robot.model.name + ", side and front");
        svg.raw(STYLE);
        svg.rectangle("paper", 0, 0, WIDTH, HEIGHT);
        svg.text("title", "start", 30, 42, robot.model.name.isEmpty() ? "robot" : robot.model.name);
        svg.text("small", "start", 30, 64, text("%.2f kg, %d hinges, %d feet; home pose; lengths in m", robot.mass,
                robot.hinges.size(), robot.legs.size()));
        view("RIGHT SIDE", 0, side, MARGIN + free / 3 + scale * side.width() / 2);
        view("FRONT", 1, front, WIDTH - MARGIN - free / 3 - scale * front.width() / 2);
        legend();
        svg.close("svg");
        return svg.toString();
    }

    private void view(String name, int axis, Extent extent, double page) {
        across = axis;
        pageX = page;
        middle = (extent.left() + extent.right()) / 2;
        svg.text("head", "middle", page, TOP - 18, name);
        double half = scale * extent.width() / 2 + 20;
        svg.line("ground", page - half, GROUND, page + half, GROUND);
        // far legs, the base, near legs, then what lies in them
        for (boolean near : new boolean[] {false, true}) {
            for (int g = 0; g < robot.model.geoms.count; g++) {
                if (Extent.draws(robot, g) && isNear(g) == near && !isTrunk(g)) {
                    shape(style(g, near), g);
                }
            }
            if (!near) {
                for (int g = 0; g < robot.model.geoms.count; g++) {
                    if (Extent.draws(robot, g) && isTrunk(g)) {
                        shape("trunk", g);
                    }
                }
            }
        }
        robot.legs.stream().filter(leg -> isNear(leg.foot())).forEach(this::joints);
        centreOfMass();
        dimensions(extent);
    }

    /** The right legs are near from the right, the front ones from the front. */
    private boolean isNear(int geom) {
        double[] p = robot.home.geomPosition;
        return across == 0 ? p[3 * geom + 1] < 0 : p[3 * geom] > 0;
    }

    private boolean isTrunk(int geom) {
        return robot.model.bodies.weld[robot.model.geoms.body[geom]] == robot.base;
    }

    private String style(int geom, boolean near) {
        boolean foot = robot.legs.stream().anyMatch(leg -> leg.foot() == geom);
        return foot ? near ? "foot" : "far-foot" : near ? "near" : "far";
    }

    /** Draws a geom; corners that many directions share only once. */
    private void shape(String style, int geom) {
        double[] place = robot.home.geomPosition;
        if (robot.model.geoms.type[geom] == GeomType.SPHERE) {
            svg.circle(style, x(place[3 * geom + across]), y(place[3 * geom + 2]),
                    scale * robot.model.geoms.size[3 * geom]);
            return;
        }
        double[] points = Outline.of(robot.model, robot.home, geom, across);
        double[] corners = new double[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i += 2) {
            double x = x(points[i]);
            double y = y(points[i + 1]);
            if (count == 0 || Math.abs(x - corners[count - 2]) + Math.abs(y - corners[count - 1]) > 0.01) {
                corners[count++] = x;
                corners[count++] = y;
            }
        }
        svg.shape(style, true, Arrays.copyOf(corners, count));
    }

    private void joints(RobotLeg leg) {
        double[] anchor = robot.home.jointAnchor;
        double[] foot = robot.home.geomPosition;
        for (int k = 0; k < leg.joints().size(); k++) {
            int from = 3 * leg.joints().get(k);
            boolean last = k == leg.joints().size() - 1;
            double[] next = last ? foot : anchor;
            int to = 3 * (last ? leg.foot() : leg.joints().get(k + 1));
            svg.line("bone", x(anchor[from + across]), y(anchor[from + 2]), x(next[to + across]), y(next[to + 2]));
        }
        for (int joint : leg.joints()) {
            svg.circle("hinge", x(anchor[3 * joint + across]), y(anchor[3 * joint + 2]), 4.5);
        }
    }

    private void centreOfMass() {
        double right = 0;
        double up = 0;
        for (int b = 1; b < robot.model.bodies.count; b++) {
            double share = robot.model.bodies.mass[b] / robot.mass;
            right += share * robot.home.bodyCentre[3 * b + across];
            up += share * robot.home.bodyCentre[3 * b + 2];
        }
        ball(x(right), y(up), 7);
    }

    private void ball(double x, double y, double radius) {
        svg.circle("mass", x, y, radius);
        for (int sign = -1; sign <= 1; sign += 2) {
            String arc = "M" + Svg.number(x) + " " + Svg.number(y) + " h" + Svg.number(sign * radius) + " A"
                    + Svg.number(radius) + " " + Svg.number(radius) + " 0 0 0 " + Svg.number(x) + " "
                    + Svg.number(y - sign * radius) + " Z";
            svg.element("path", "class", "quarter", "d", arc);
        }
    }

    private void dimensions(Extent extent) {
        double below = GROUND + 30;
        Extent feet = Extent.ofFeet(robot, across);
        if (!robot.legs.isEmpty()) {
            horizontal(feet.left(), feet.right(), below, 0);
        }
        horizontal(extent.left(), extent.right(), below + 32, extent.bottom());
        double outside = pageX + scale * extent.width() / 2 + 28;
        vertical(outside, 0, extent.top(), extent.right());
        if (across == 0) {
            vertical(pageX - scale * extent.width() / 2 - 28, 0, robot.homeHeight(), 0);
        }
    }

    private void horizontal(double from, double to, double y, double height) {
        for (double end : new double[] {from, to}) {
            svg.line("extension", x(end), y(height) + 4, x(end), y + 5);
            svg.line("dimension", x(end) - 4, y + 4, x(end) + 4, y - 4);
        }
        svg.line("dimension", x(from), y, x(to), y);
        svg.text("small", "middle", (x(from) + x(to)) / 2, y - 5, text("%.3f", to - from));
    }

    private void vertical(double x, double from, double to, double where) {
        for (double end : new double[] {from, to}) {
            if (end > 0) {
                svg.line("extension", x(where), y(end), x + (x > x(where) ? 5 : -5), y(end));
            }
            svg.line("dimension", x - 4, y(end) + 4, x + 4, y(end) - 4);
        }
        svg.line("dimension", x, y(from), x, y(to));
        svg.turnedText("small", x - 5, (y(from) + y(to)) / 2, -90, text("%.3f", to - from));
    }

    private void legend() {
        double y = HEIGHT - 22;
        svg.circle("hinge", 40, y - 4, 4.5);
        svg.text("small", "start", 52, y, "hinge");
        ball(112, y - 4, 7);
        svg.text("small", "start", 126, y, "centre of mass");
        svg.circle("foot", 236, y - 4, 6);
        svg.text("small", "start", 248, y, "foot");
        svg.text("small", "start", 300, y, "below: between the feet's centres, and all; left: the base's origin");
    }

    private double x(double metres) {
        return pageX + scale * (metres - middle);
    }

    private double y(double metres) {
        return GROUND - scale * metres;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
