package org.ringside.courses.format;

import java.util.List;
import org.ringside.courses.Point;

/** Reads the members of an object whose shape has been checked: no getter can fail. Angles are converted here. */
record Keyed(Json.Table table) {
    Place place() {
        return table.place();
    }

    Json member(String key) {
        return table.members().get(key);
    }

    boolean has(String key) {
        return table.members().containsKey(key);
    }

    Keyed table(String key) {
        return new Keyed((Json.Table) member(key));
    }

    List<Keyed> tables(String key) {
        return items(key).stream().map(item -> new Keyed((Json.Table) item)).toList();
    }

    String text(String key) {
        return ((Json.Text) member(key)).value();
    }

    double number(String key) {
        return number(member(key));
    }

    double numberOr(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** Reads degrees. */
    double radians(String key) {
        return Numbers.radians(number(key));
    }

    double[] pair(String key) {
        List<Json> items = items(key);
        return new double[] {number(items.get(0)), number(items.get(1))};
    }

    Point point(String key) {
        return point(member(key));
    }

    List<Point> points(String key) {
        return items(key).stream().map(Keyed::point).toList();
    }

    private List<Json> items(String key) {
        return ((Json.Sequence) member(key)).items();
    }

    private static Point point(Json value) {
        List<Json> items = ((Json.Sequence) value).items();
        return new Point(number(items.get(0)), number(items.get(1)));
    }

    private static double number(Json value) {
        // adding 0 turns -0 into 0, which canonical text cannot tell apart
        return ((Json.Numeral) value).value() + 0.0;
    }
}
