package org.ringside.app.leaderboard;

import org.ringside.app.bundle.Verification;
import org.ringside.app.run.RunSettings;

/**
 * A bundle that verifies.
 *
 * @param file name of its file
 * @param verification what came of verifying it
 */
public record Entrant(String file, Verification verification) {
    /**
     * Returns what was run.
     *
     * @return the settings
     */
    public RunSettings run() {
        return verification.settings().orElseThrow();
    }

    /** What bundles must have in common to be ranked together, as one text. */
    String terms() {
        return String.join("|", run().course().name(), run().course().hash(), run().robot().name(),
                run().robot().hash(), run().engine(), run().randomisation().name(), "" + run().firstSeed(),
                "" + run().episodes());
    }
}
