package org.ringside.sim.spatial.mjcf;

import java.util.Collection;

/** Finds what a misspelt word was probably meant to be. */
final class Spelling {
    private static final int LONGEST = 64;

    private Spelling() {}

    /** Returns " (did you mean "x"?)" for the nearest of the known words, or nothing if none is near. */
    static String hint(String word, Collection<String> known) {
        String best = null;
        int least = 1 + Math.max(1, word.length() / 3);
        for (String candidate : known) {
            int distance = candidate.equalsIgnoreCase(word) ? 0 : distance(word, candidate, least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best == null ? "" : " (did you mean \"" + best + "\"?)";
    }

    /** Returns a value for a message, shortened if it is long. */
    static String quote(String value) {
        return '"' + (value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...") + '"';
    }

    /** Levenshtein's distance, or a large number if it is surely not below the bound. */
    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) >= bound || a.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
