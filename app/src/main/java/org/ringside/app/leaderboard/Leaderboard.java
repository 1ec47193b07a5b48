package org.ringside.app.leaderboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.ringside.app.bundle.BundleException;
import org.ringside.app.bundle.BundleVerifier;
import org.ringside.app.bundle.Discrepancy;
import org.ringside.app.bundle.Verification;
import org.ringside.app.bundle.VerifyOptions;
import org.ringside.app.run.EpisodeResult;
import org.ringside.scoring.statistics.ranking.TieGroups;

/**
 * Every bundle of a folder, ranked or refused.
 *
 * @param tables the ranked ones, one table a set of terms, the longest first
 * @param refusals the others, by name
 */
public record Leaderboard(List<Table> tables, List<Refusal> refusals) {
    /** Ending of the files that are looked at; also with {@code .partial} after it. */
    public static final String ENDING = ".ringside";

    private static final int MOST_FILES = 1000;
    private static final int REASONS = 3;

    /** Copies the lists. */
    public Leaderboard {
        tables = List.copyOf(tables);
        refusals = List.copyOf(refusals);
    }

    /**
     * Verifies the bundles of a folder and ranks those that hold.
     *
     * @param folder the folder; its own folders are not looked at
     * @param threads how many episodes at a time
     * @param progress gives what is told of the replayed episodes of a file
     * @return the leaderboard
     * @throws IOException if the folder cannot be read
     * @throws BundleException if there is no bundle, or too many
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Leaderboard of(Path folder, int threads, Function<String, IntConsumer> progress)
            throws IOException, InterruptedException {
        List<Refusal> refusals = new ArrayList<>();
        SortedMap<String, List<Entrant>> byTerms = new TreeMap<>();
        Map<List<String>, String> seen = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            try {
                Verification verification = new BundleVerifier(
                        file, VerifyOptions.everything(threads), progress.apply(name)).verify();
                Entrant entrant = new Entrant(name, verification);
                List<String> reasons = verification.verified() ? duplicate(entrant, seen) : reasons(verification);
                if (reasons.isEmpty()) {
                    enter(entrant, byTerms, refusals);
                } else {
                    refusals.add(new Refusal(name, reasons));
                }
            } catch (BundleException e) {
                refusals.add(new Refusal(name, List.of(e.getMessage())));
            }
        }
        List<Table> tables = byTerms.values().stream().map(Table::of)
                .sorted(Comparator.comparingInt(table -> -table.rows().size())).toList();
        return new Leaderboard(tables, refusals);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.getFileName().toString().endsWith(ENDING)
                    || file.getFileName().toString().endsWith(ENDING + ".partial"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString())).limit(MOST_FILES + 1)
                    .toList();
            if (found.isEmpty()) {
                throw new BundleException("holds no bundle: a file whose name ends in " + ENDING
                        + ", which ringside run --bundle makes");
            }
            if (found.size() > MOST_FILES) {
                throw new BundleException("has more than " + MOST_FILES + " bundles");
            }
            return found;
        }
    }

    private static void enter(Entrant entrant, SortedMap<String, List<Entrant>> byTerms, List<Refusal> refusals) {
        List<Entrant> table = byTerms.computeIfAbsent(entrant.terms(), terms -> new ArrayList<>());
        if (table.size() == TieGroups.MAXIMUM_CONTROLLERS) {
            refusals.add(new Refusal(entrant.file(), List.of("holds, but its table is full: at most "
                    + TieGroups.MAXIMUM_CONTROLLERS + " bundles can be compared")));
        } else {
            table.add(entrant);
        }
    }

    /** The same episodes bit for bit are no second entry, whatever name they bear. */
    private static List<String> duplicate(Entrant entrant, Map<List<String>, String> seen) {
        List<String> key = new ArrayList<>(List.of(entrant.terms()));
        entrant.verification().results().stream().map(EpisodeResult::hash).forEach(key::add);
        String earlier = seen.putIfAbsent(key, entrant.file());
        return earlier == null
                ? List.of()
                : List.of("holds the same episodes, bit for bit, as " + earlier);
    }

    private static List<String> reasons(Verification verification) {
        List<String> reasons = new ArrayList<>();
        List<Discrepancy> found = verification.discrepancies();
        found.stream().limit(REASONS).forEach(discrepancy -> reasons.add(discrepancy.toString()));
        int more = found.size() - reasons.size() + verification.more();
        if (more > 0) {
            reasons.add("and " + more + " more");
        }
        return reasons;
    }
}
