package org.ringside.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ringside.courses.plan.Svg;
import org.ringside.scoring.statistics.interval.Interval;

/** Writes the elements that a report is made of. All text is escaped. Mutable. */
final class Html {
    private static final double LEAST_SHOWN = 0.001;

    private final Svg out = new Svg();
    private final List<String> caveats = new ArrayList<>();
    private int tables;

    /** Writes drawings and elements that have no method here. */
    Svg svg() {
        return out;
    }

    void open(String name, Object... attributes) {
        out.open(name, attributes);
    }

    void close(String name) {
        out.close(name);
    }

    void words(String name, String text, Object... attributes) {
        out.words(name, text, attributes);
    }

    /** Opens a section with its heading, which the page's contents link to. */
    void section(String id, String title) {
        out.open("section", "id", id, "aria-labelledby", id + "-title");
        out.words("h2", title, "id", id + "-title");
    }

    /** Opens a table that scrolls within itself where the page is narrower, also by keyboard. */
    void table(String caption, String... heads) {
        String id = "table-" + ++tables;
        // no caption element: it would be as wide as the table
        out.words("p", caption, "class", "caption", "id", id);
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", id);
        out.open("table", "aria-labelledby", id);
        out.open("thead");
        out.open("tr");
        for (String head : heads) {
            out.words("th", head, "scope", "col");
        }
        out.close("tr");
        out.close("thead");
        out.open("tbody");
    }

    /** Closes the table, and says below it what its intervals' caveats are. */
    void closeTable() {
        out.close("tbody");
        out.close("table");
        out.close("div");
        for (int i = 0; i < caveats.size(); i++) {
            out.open("p", "class", "caveat");
            out.words("sup", Integer.toString(i + 1));
            out.words("span", caveats.get(i));
            out.close("p");
        }
        caveats.clear();
    }

    /** Begins a row with its head. */
    void row(String head) {
        out.open("tr");
        out.words("th", head, "scope", "row");
    }

    void closeRow() {
        out.close("tr");
    }

    void cell(String text) {
        out.words("td", text);
    }

    /** A number as people read it, and in full precision for programs. */
    void number(double value, int decimals) {
        out.open("td", "class", "number");
        data(value, decimals);
        out.close("td");
    }

    void number(Optional<Double> value, int decimals) {
        if (value.isPresent()) {
            number(value.get(), decimals);
        } else {
            out.words("td", "not measured", "class", "absent");
        }
    }

    void interval(Interval interval, int decimals) {
        out.open("td", "class", "number");
        data(interval.estimate(), decimals);
        out.open("span", "class", "interval");
        out.raw(" [");
        data(interval.low(), decimals);
        out.raw(", ");
        data(interval.high(), decimals);
        out.raw("]");
        interval.caveat().ifPresent(caveat -> out.raw("<sup>" + note(caveat) + "</sup>"));
        out.close("span");
        out.close("td");
    }

    /** The number of a caveat in this table. */
    private int note(String caveat) {
        if (!caveats.contains(caveat)) {
            caveats.add(caveat);
        }
        return caveats.indexOf(caveat) + 1;
    }

    /** A p value; one that would be printed as 0 is said to be below the last digit. */
    void probability(double value) {
        out.open("td", "class", "number");
        out.raw("<data value=\"" + value + "\">" + (value < LEAST_SHOWN ? "&lt; " + LEAST_SHOWN : fixed(value, 4))
                + "</data>");
        out.close("td");
    }

    private void data(double value, int decimals) {
        // in line: line ends would show as spaces
        out.raw("<data value=\"" + value + "\">" + fixed(value, decimals) + "</data>");
    }

    static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.startsWith("-") && Double.parseDouble(text) == 0 ? text.substring(1) : text;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
