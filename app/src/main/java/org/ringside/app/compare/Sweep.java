package org.ringside.app.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * A robustness curve to measure: one thing varied over several values, with the same draws at each.
 *
 * @param kind what is varied
 * @param values the values, rising
 */
public record Sweep(Perturbation.Kind kind, List<Double> values) {
    /** The most values of a curve. */
    public static final int MOST_VALUES = 50;

    /** Copies the list. */
    public Sweep {
        values = List.copyOf(values);
    }

    /**
     * Reads one.
     *
     * @param text {@code KEY=FROM:TO:COUNT}, such as {@code friction=0.4:1.2:5}
     * @return the sweep
     * @throws IllegalArgumentException if it is none
     */
    public static Sweep of(String text) {
        int equals = text.indexOf('=');
        String[] words = text.substring(equals + 1).split(":", -1);
        if (equals < 0 || words.length != 3) {
            throw new IllegalArgumentException(
                    "--sweep \"" + text + "\": expected KEY=FROM:TO:COUNT, such as friction=0.4:1.2:5");
        }
        Perturbation.Kind kind = Perturbation.Kind.of(text.substring(0, equals));
        double from = Perturbation.number(words[0], text);
        double to = Perturbation.number(words[1], text);
        double count = Perturbation.number(words[2], text);
        if (!(from < to) || count != Math.rint(count) || count < 2 || count > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "--sweep \"" + text + "\": expected a rising range and 2 to " + MOST_VALUES
                            + " values");
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // rounded, so that 0.4 to 1.2 in 5 has 0.6 and not 0.6000000000000001
            double value = Math.rint((from + (to - from) * i / (count - 1)) * 1e9) / 1e9;
            values.add(new Perturbation(kind, value).value());
        }
        return new Sweep(kind, values);
    }
}
