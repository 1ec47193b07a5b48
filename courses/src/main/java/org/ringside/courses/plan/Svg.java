package org.ringside.courses.plan;

import java.util.Locale;

/** Writes SVG elements. Positions in page units, numbers to two decimals, all text escaped. Mutable. */
public final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** Makes an empty text. */
    public Svg() {}

    /**
     * Writes an element without content.
     *
     * @param name its name
     * @param attributes names and values in turn; values are escaped
     */
    public void element(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>\n");
    }

    /**
     * Opens an element.
     *
     * @param name its name
     * @param attributes names and values in turn; values are escaped
     */
    public void open(String name, Object... attributes) {
        tag(name, attributes);
        out.append(">\n");
    }

    /**
     * Closes an element.
     *
     * @param name its name
     */
    public void close(String name) {
        out.append("</").append(name).append(">\n");
    }

    /**
     * Writes an element that holds only text.
     *
     * @param name its name
     * @param text what it holds; escaped
     * @param attributes names and values in turn; values are escaped
     */
    public void words(String name, String text, Object... attributes) {
        tag(name, attributes);
        out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    /**
     * Writes text that is our own markup, such as a style sheet.
     *
     * @param text written as it is
     */
    public void raw(String text) {
        out.append(text);
    }

    /**
     * Writes a line.
     *
     * @param style its class in the style sheet
     * @param x1 start
     * @param y1 start
     * @param x2 end
     * @param y2 end
     */
    public void line(String style, double x1, double y1, double x2, double y2) {
        element("line", "class", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    /**
     * Writes a circle.
     *
     * @param style its class in the style sheet
     * @param x centre
     * @param y centre
     * @param radius radius
     */
    public void circle(String style, double x, double y, double radius) {
        element("circle", "class", style, "cx", x, "cy", y, "r", radius);
    }

    /**
     * Writes a rectangle.
     *
     * @param style its class in the style sheet
     * @param x left edge
     * @param y upper edge
     * @param width width
     * @param height height
     */
    public void rectangle(String style, double x, double y, double width, double height) {
        element("rect", "class", style, "x", x, "y", y, "width", width, "height", height);
    }

    /**
     * Writes a text.
     *
     * @param style its class in the style sheet
     * @param anchor what of it stands at x: start, middle or end
     * @param x where the anchor stands
     * @param y where the base line stands
     * @param text the words; escaped
     */
    public void text(String style, String anchor, double x, double y, String text) {
        words("text", text, "class", style, "text-anchor", anchor, "x", x, "y", y);
    }

    /**
     * Writes a text that is turned about its middle.
     *
     * @param style its class in the style sheet
     * @param x middle of the base line
     * @param y middle of the base line
     * @param degrees clockwise
     * @param text the words; escaped
     */
    public void turnedText(String style, double x, double y, double degrees, String text) {
        String turn = "rotate(" + number(degrees) + " " + number(x) + " " + number(y) + ")";
        words("text", text, "class", style, "text-anchor", "middle", "x", x, "y", y, "transform", turn);
    }

    /**
     * Writes a path or polygon.
     *
     * @param style its class in the style sheet
     * @param closed whether the last point joins the first
     * @param xy the points, x and y in turn
     */
    public void shape(String style, boolean closed, double... xy) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            d.append(i == 0 ? "M" : " L").append(number(xy[i])).append(' ').append(number(xy[i + 1]));
        }
        element("path", "class", style, "d", d.append(closed ? " Z" : "").toString());
    }

    /**
     * Writes a number.
     *
     * @param value the number
     * @return it with at most two decimals
     */
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String shorter = text.replaceAll("\\.?0+$", "");
        return shorter.equals("-0") || shorter.isEmpty() ? "0" : shorter;
    }

    private void tag(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Double number ? number(number) : value.toString();
            out.append(' ').append(attributes[i]).append("=\"").append(escaped(text)).append('"');
        }
    }

    /** Also drops what XML 1.0 cannot hold. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean allowed = c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff;
                    escaped.appendCodePoint(allowed ? c : 0xfffd);
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
