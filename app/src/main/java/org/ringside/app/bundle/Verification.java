package org.ringside.app.bundle;

import java.util.List;
import java.util.Optional;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.RunSettings;

/**
 * What came of verifying a bundle.
 *
 * @param root SHA-256 of its list of hashes, hexadecimal; empty where it has none
 * @param commitment SHA-256 of its manifest, hexadecimal
 * @param commitmentText words that the commitment binds; empty where there are none
 * @param signer fingerprint of the key that signed it; absent where it is not signed, or not rightly
 * @param settings what was run, with a stand-in for the controller; absent where that cannot be read
 * @param results what came of the episodes that were replayed, in the order of their seeds
 * @param ranAgain whether the controller was run again
 * @param discrepancies what is wrong
 * @param more how many more things are wrong
 * @param remarks what a reader must know though nothing is wrong
 */
public record Verification(
        String root,
        String commitment,
        String commitmentText,
        Optional<String> signer,
        Optional<RunSettings> settings,
        List<EpisodeResult> results,
        boolean ranAgain,
        List<Discrepancy> discrepancies,
        int more,
        List<String> remarks) {
    /** Copies the lists. */
    public Verification {
        results = List.copyOf(results);
        discrepancies = List.copyOf(discrepancies);
        remarks = List.copyOf(remarks);
    }

    /**
     * Tells whether nothing is wrong.
     *
     * @return true if everything that was checked is as it must be
     */
    public boolean verified() {
        return discrepancies.isEmpty();
    }

    /**
     * Tells whether every episode was replayed.
     *
     * @return false after a sample
     */
    public boolean whole() {
        return settings.isPresent() && results.size() == settings.get().episodes();
    }
}
