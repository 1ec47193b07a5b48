package org.ringside.scoring.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a text log keeps time, x and y. Without a row of names there must be exactly these three columns, as the official logs
 * have; with one, columns are found by name and others are ignored.
 *
 * @param time index of the time
 * @param x index of x
 * @param y index of y
 * @param count how many columns each row must have
 */
record LogColumns(int time, int x, int y, int count) {
    /** The columns of the official logs. */
    static final LogColumns OFFICIAL = new LogColumns(0, 1, 2, 3);

    private static final List<String> TIME = List.of("time", "t", "timestamp");

    /** Tells whether a row holds names rather than numbers. */
    static boolean isHeader(List<String> cells) {
        for (String cell : cells) {
            String word = cell.toLowerCase(Locale.ROOT);
            if (TIME.contains(word) || word.equals("x") || word.equals("y")) {
                return true;
            }
        }
        return false;
    }

    /** Finds the columns in a row of names. */
    static LogColumns named(List<String> names, String source, long line) {
        int[] at = {-1, -1, -1};
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).toLowerCase(Locale.ROOT);
            int which = TIME.contains(name) ? 0 : name.equals("x") ? 1 : name.equals("y") ? 2 : -1;
            if (which >= 0 && at[which] >= 0) {
                throw new LogException(
                        source, line, "two columns are named " + LogException.quote(name) + "; one is expected");
            }
            if (which >= 0) {
                at[which] = i;
            }
        }
        String[] wanted = {"time", "x", "y"};
        for (int which = 0; which < at.length; which++) {
            if (at[which] < 0) {
                throw new LogException(source, line, "no column is named \"" + wanted[which]
                        + "\"; columns time, x and y are expected, in any order: "
                        + LogException.quote(String.join(",", names)));
            }
        }
        return new LogColumns(at[0], at[1], at[2], names.size());
    }

    /** Cuts a line at its commas; cells lose their blanks and plain quotes. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        while (true) {
            int comma = line.indexOf(',', start);
            String cell = line.substring(start, comma < 0 ? line.length() : comma).strip();
            if (cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")) {
                cell = cell.substring(1, cell.length() - 1).strip();
            }
            cells.add(cell);
            if (comma < 0) {
                return cells;
            }
            start = comma + 1;
        }
    }
}
