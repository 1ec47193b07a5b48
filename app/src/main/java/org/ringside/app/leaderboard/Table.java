package org.ringside.app.leaderboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.RunSettings;
import org.ringside.scoring.OfficialJudge;
import org.ringside.scoring.statistics.Comparison;
import org.ringside.scoring.statistics.ComparisonResult;
import org.ringside.scoring.statistics.ComparisonSettings;
import org.ringside.scoring.statistics.ControllerSummary;
import org.ringside.scoring.statistics.EpisodeSample;
import org.ringside.scoring.statistics.EpisodeScore;
import org.ringside.scoring.statistics.PairSummary;
import org.ringside.scoring.statistics.RankingSummary;
import org.ringside.scoring.statistics.interval.ScoreRange;

/**
 * Bundles of the same course, robot, engine, randomisation and seeds, in order.
 *
 * @param run what they have in common
 * @param rows one a bundle, best mean first
 */
public record Table(RunSettings run, List<Row> rows) {
    /** Seed of the resamples. */
    private static final long SEED = 1;

    /** Copies the list. */
    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * A bundle in its place.
     *
     * @param place 1 and how many others are shown to be better
     * @param ties the tie groups that it is in, as letters
     * @param name the controller's name, with the begin of the root hash where several have it
     * @param entrant the bundle
     * @param summary its figures
     */
    public record Row(int place, String ties, String name, Entrant entrant, ControllerSummary summary) {}

    /** Ranks entrants of the same terms. */
    static Table of(List<Entrant> entrants) {
        List<EpisodeSample> samples = new ArrayList<>();
        for (Entrant entrant : entrants) {
            samples.add(sample(entrant, name(entrant, entrants)));
        }
        // the strict score is never below 0
        double low = Math.min(0, OfficialJudge.leastScore(entrants.getFirst().run().course()));
        ComparisonSettings settings = ComparisonSettings.standard(SEED).withScores(new ScoreRange(low, 1));
        ComparisonResult result = Comparison.of(samples, settings);
        Optional<RankingSummary> ranking = result.ranking();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < entrants.size(); i++) {
            String name = samples.get(i).controller();
            rows.add(new Row(place(name, result.pairs()),
                    ranking.map(found -> letters(name, found.tieGroups())).orElse(""), name, entrants.get(i),
                    result.controllers().get(i)));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.summary().mean().estimate())
                .thenComparing(row -> row.entrant().file()));
        return new Table(entrants.getFirst().run(), rows);
    }

    private static String name(Entrant entrant, List<Entrant> all) {
        String name = entrant.run().controller().name();
        boolean shared = all.stream().filter(other -> other.run().controller().name().equals(name)).count() > 1;
        return shared ? name + " (" + entrant.verification().root().substring(0, 12) + ")" : name;
    }

    private static EpisodeSample sample(Entrant entrant, String name) {
        RunSettings run = entrant.run();
        double most = run.course().rules().maximumTime();
        List<EpisodeScore> scores = new ArrayList<>();
        for (EpisodeResult result : entrant.verification().results()) {
            boolean finished = result.courseTimeSeconds().isPresent();
            scores.add(new EpisodeScore(name, run.course().name(), run.course().hash(), result.seed(),
                    result.official().score(), result.strict().score(), finished,
                    result.courseTimeSeconds().orElse(most), most));
        }
        return new EpisodeSample(scores);
    }

    private static int place(String name, List<PairSummary> pairs) {
        int better = 0;
        for (PairSummary pair : pairs) {
            boolean first = pair.first().equals(name);
            boolean behind = first == pair.difference().estimate() < 0;
            if ((first || pair.second().equals(name)) && pair.separated() && behind) {
                better++;
            }
        }
        return better + 1;
    }

    /** Controllers that share a letter are not told apart; one that is told apart from all has a letter of its own. */
    private static String letters(String name, List<List<String>> groups) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).contains(name)) {
                letters.add(i < 26 ? "" + (char) ('a' + i) : "g" + (i + 1));
            }
        }
        return String.join(" ", letters);
    }
}
