package org.ringside.controllers;

import java.util.Objects;

/**
 * How an episode ended. Whether the run counts as finished is for the judges to say.
 *
 * @param reason why it ended
 * @param text what was seen, with its numbers, for people
 * @param simulatedSeconds simulated time at the end, s
 */
public record EpisodeOutcome(EpisodeReason reason, String text, double simulatedSeconds) {
    /** Requires all values. */
    public EpisodeOutcome {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Tells whether the end table was held.
     *
     * @return false where the episode ended otherwise
     */
    public boolean finished() {
        return reason == EpisodeReason.FINISHED;
    }

    /** The same outcome with something that happened afterwards. */
    EpisodeOutcome then(String event) {
        return new EpisodeOutcome(reason, text + "; then " + event, simulatedSeconds);
    }
}
