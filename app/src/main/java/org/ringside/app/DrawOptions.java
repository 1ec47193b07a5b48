package org.ringside.app;

import org.ringside.app.run.RandomisationLevel;
import picocli.CommandLine.Option;

/** What the figures of episodes are drawn from. */
final class DrawOptions {
    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "Seed of the first episode (default: ${DEFAULT-VALUE}).")
    private long firstSeed;

    @Option(names = "--randomisation", paramLabel = "LEVEL", defaultValue = "mild",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private RandomisationLevel randomisation;

    /** Seed of the first episode; those of the others count up. */
    long firstSeed() {
        return firstSeed;
    }

    /** How wide the ranges are. */
    RandomisationLevel randomisation() {
        return randomisation;
    }
}
