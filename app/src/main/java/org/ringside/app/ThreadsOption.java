package org.ringside.app;

import picocli.CommandLine.Option;

/** How many episodes run at a time, for all commands that run some. */
final class ThreadsOption {
    private static final int MOST = 1024;

    @Option(names = "--threads", paramLabel = "N",
            description = "Episodes at a time (default: one a core). Results do not depend on it.")
    private Integer wanted;

    /**
     * Returns the number.
     *
     * @return from 1 to 1024
     * @throws UserError if the user wants another
     */
    int count() {
        if (wanted == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (wanted < 1 || wanted > MOST) {
            throw new UserError("--threads must be from 1 to " + MOST + ", not " + wanted);
        }
        return wanted;
    }
}
