package org.ringside.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ringside.courses.plan.Svg;

/**
 * A drawing with two axes in which each controller has a line, told apart by colour, dashes, marks and a name at its end. Mutable.
 */
final class Chart {
    /** Size of the page, drawn at full width on a phone. */
    static final double WIDTH = 440;

    private static final double HEIGHT = 270;
    private static final double LEFT = 56;
    private static final double RIGHT = 122;
    private static final double TOP = 14;
    private static final double BOTTOM = 42;
    private static final double LINE = 14;

    private final Svg svg;
    private final double xLow;
    private final double xHigh;
    private final double yLow;
    private final double yHigh;
    private final List<Label> labels = new ArrayList<>();

    private record Label(int series, String text, double y) {}

    /** Opens a drawing with its axes. */
    Chart(Svg svg, String description, String xTitle, String yTitle, double[] xRange, double[] yRange) {
        this.svg = svg;
        xLow = xRange[0];
        xHigh = xRange[1];
        yLow = yRange[0];
        yHigh = yRange[1];
        svg.open("svg", "viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT), "class", "chart", "role",
                "img",
                "aria-label", description);
        for (double tick : ticks(xLow, xHigh)) {
            svg.line("grid", x(tick), TOP, x(tick), HEIGHT - BOTTOM);
            svg.text("tick", "middle", x(tick), HEIGHT - BOTTOM + 15, Svg.number(tick));
        }
        for (double tick : ticks(yLow, yHigh)) {
            svg.line("grid", LEFT, y(tick), WIDTH - RIGHT, y(tick));
            svg.text("tick", "end", LEFT - 5, y(tick) + 4, Svg.number(tick));
        }
        svg.line("axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM);
        svg.line("axis", LEFT, TOP, LEFT, HEIGHT - BOTTOM);
        svg.text("axis-title", "middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, xTitle);
        svg.turnedText("axis-title", 12, (TOP + HEIGHT - BOTTOM) / 2, -90, yTitle);
    }

    double x(double value) {
        return LEFT + (WIDTH - RIGHT - LEFT) * (Math.clamp(value, xLow, xHigh) - xLow) / (xHigh - xLow);
    }

    double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (Math.clamp(value, yLow, yHigh) - yLow) / (yHigh - yLow);
    }

    /** Draws a line; the name stands beside its end. */
    void line(int series, String name, double[] x, double[] y) {
        double[] xy = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            xy[2 * i] = x(x[i]);
            xy[2 * i + 1] = y(y[i]);
        }
        svg.shape("line s" + series % Styles.SERIES, false, xy);
        labels.add(new Label(series, name, xy[xy.length - 1]));
    }

    /** Draws a band between two lines. */
    void band(int series, double[] x, double[] low, double[] high) {
        double[] xy = new double[4 * x.length];
        for (int i = 0; i < x.length; i++) {
            xy[2 * i] = x(x[i]);
            xy[2 * i + 1] = y(low[i]);
            xy[4 * x.length - 2 - 2 * i] = x(x[i]);
            xy[4 * x.length - 1 - 2 * i] = y(high[i]);
        }
        svg.shape("band s" + series % Styles.SERIES, true, xy);
    }

    /** Draws an upright bar from low to high. */
    void whisker(int series, double x, double low, double high) {
        svg.line("whisker s" + series % Styles.SERIES, x(x), y(low), x(x), y(high));
    }

    /** Draws the mark of a controller at a place. */
    void mark(int series, double x, double y) {
        Styles.mark(svg, series, x(x), y(y));
    }

    /** Draws a line across at a value. */
    void level(double value, String text) {
        svg.line("level", LEFT, y(value), WIDTH - RIGHT, y(value));
        svg.text("tick", "start", LEFT + 5, y(value) - 5, text);
    }

    /** Writes the names, so that none covers another, and closes the drawing. */
    void close() {
        labels.sort(Comparator.comparingDouble(Label::y));
        double room = HEIGHT - BOTTOM - LINE * labels.size();
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            next = Math.max(next + LINE, Math.min(label.y() + 4, Math.max(TOP + LINE, room + LINE * (i + 1))));
            Styles.mark(svg, label.series(), WIDTH - RIGHT + 8, next - 4);
            svg.text("name s" + label.series() % Styles.SERIES, "start", WIDTH - RIGHT + 16, next,
                    Styles.cut(label.text(), 14));
        }
        svg.close("svg");
    }

    /** Three to seven round numbers within a range. */
    static double[] ticks(double low, double high) {
        double rough = (high - low) / 5;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        double step = rough / power < 1.5 ? power
                : rough / power < 3.5 ? 2 * power : rough / power < 7.5 ? 5 * power : 10 * power;
        int first = (int) Math.ceil(low / step - 1e-9);
        int last = (int) Math.floor(high / step + 1e-9);
        double[] ticks = new double[Math.max(0, last - first + 1)];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = (first + i) * step;
        }
        return ticks;
    }
}
