package org.ringside.scoring;

import java.util.Locale;

/** Numbers for people, the same in every locale. */
final class Figures {
    private Figures() {}

    static String of(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    static String seconds(double value) {
        return of(value, 2) + " s";
    }

    static String metres(double value) {
        return of(value, 2) + " m";
    }
}
