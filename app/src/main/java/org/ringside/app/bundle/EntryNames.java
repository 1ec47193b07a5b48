package org.ringside.app.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the entries of a bundle are called, and in which order they stand. */
final class EntryNames {
    static final String MANIFEST = "manifest.json";
    static final String COURSE = "course.json";
    static final String ROBOT = "robot.xml";

    /** SHA-256 and name of every entry before it, one a line, as {@code sha256sum} has it. */
    static final String DIGESTS = "digests.txt";

    static final String SIGNATURE = "signature.json";

    static final String ACTIONS = "actions.bin";
    static final String EPISODE = "episode.json";

    /** The entries of one episode, in order. */
    static final List<String> OF_EPISODE =
            List.of(ACTIONS, EPISODE, "scorecard-official.json", "scorecard-strict.json");

    private EntryNames() {}

    /** Name of an entry of the episode with this number, counted from 0. */
    static String of(int episode, String file) {
        return String.format(Locale.ROOT, "episodes/%05d/%s", episode, file);
    }

    /** All entries of a bundle but the signature, in order. */
    static List<String> expected(int episodes) {
        List<String> names = new ArrayList<>(List.of(MANIFEST, COURSE, ROBOT));
        for (int episode = 0; episode < episodes; episode++) {
            for (String file : OF_EPISODE) {
                names.add(of(episode, file));
            }
        }
        names.add(DIGESTS);
        return names;
    }
}
