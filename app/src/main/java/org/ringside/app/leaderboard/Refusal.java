package org.ringside.app.leaderboard;

import java.util.List;

/**
 * A file that is not ranked.
 *
 * @param file its name
 * @param reasons why, the first ones
 */
public record Refusal(String file, List<String> reasons) {
    /** Copies the list. */
    public Refusal {
        reasons = List.copyOf(reasons);
    }
}
