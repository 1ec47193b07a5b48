package org.ringside.courses.plan;

import java.util.Locale;

/** Writes SVG elements. Positions in page units, numbers to two decimals, all text escaped. Mutable. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** @param attributes names and values in turn; values are escaped */
    void element(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>\n");
    }

    void open(String name, Object... attributes) {
        tag(name, attributes);
        out.append(">\n");
    }

    void close(String name) {
        out.append("</").append(name).append(">\n");
    }

    /** An element that holds only text. */
    void words(String name, String text, Object... attributes) {
        tag(name, attributes);
        out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    /** Text that is our own markup, such as a style sheet. */
    void raw(String text) {
        out.append(text);
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        element("line", "class", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    void circle(String style, double x, double y, double radius) {
        element("circle", "class", style, "cx", x, "cy", y, "r", radius);
    }

    void rectangle(String style, double x, double y, double width, double height) {
        element("rect", "class", style, "x", x, "y", y, "width", width, "height", height);
    }

    /** A text whose anchor (start, middle or end) stands at x and whose base line at y. */
    void text(String style, String anchor, double x, double y, String text) {
        words("text", text, "class", style, "text-anchor", anchor, "x", x, "y", y);
    }

    void turnedText(String style, double x, double y, double degrees, String text) {
        String turn = "rotate(" + number(degrees) + " " + number(x) + " " + number(y) + ")";
        words("text", text, "class", style, "text-anchor", "middle", "x", x, "y", y, "transform", turn);
    }

    /** A path or polygon through points given as x, y in turn. */
    void shape(String style, boolean closed, double... xy) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            d.append(i == 0 ? "M" : " L").append(number(xy[i])).append(' ').append(number(xy[i + 1]));
        }
        element("path", "class", style, "d", d.append(closed ? " Z" : "").toString());
    }

    static String number(double value) {
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
