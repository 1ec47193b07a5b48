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

    /** Returns a value for a message, on one line, shortened if it is long. */
    static String quote(String value) {
        String start = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
        return '"' + start.replaceAll("\\p{Cc}", "?") + '"';
    }

    /** Least number of insertions, deletions, changes and swaps of neighbours, or a large number if it is surely not below the bound. */
    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) >= bound || a.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
