package org.ringside.scoring.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.scoring.statistics.interval.Coverage;
import org.ringside.scoring.statistics.interval.IntervalMethod;
import org.ringside.scoring.statistics.interval.ScoreRange;
import org.ringside.scoring.statistics.paired.SignFlipTest;
import org.ringside.sim.random.RandomStreams;

/** The comparison as a whole: what it refuses, what it says, and that it repeats. */
class ComparisonTest {
    private static final RandomStreams STREAMS = new RandomStreams(Coverage.SEED);
    private static final ComparisonSettings SETTINGS = ComparisonSettings.standard(7);

    private static EpisodeScore episode(String controller, String course, long seed, double score) {
        boolean finished = score > 0.3;
        return new EpisodeScore(controller, course, "hash-of-" + course, seed, score, score, finished,
                finished ? 100 - 50 * score : 100, 100);
    }

    /** Scores on a lattice of 0.01: the luck of the seed, the controller's skill, and a little of its own. */
    private static List<EpisodeScore> episodes(String controller, double skill, int seeds, String... courses) {
        List<EpisodeScore> episodes = new ArrayList<>();
        for (String course : courses) {
            for (int seed = 0; seed < seeds; seed++) {
                double luck = 0.15 * STREAMS.gaussian("luck/" + course, seed);
                double own = 0.03 * STREAMS.gaussian(controller + course, seed);
                double score = Math.clamp(Math.round(100 * (skill + luck + own)) / 100.0, 0, 1);
                episodes.add(episode(controller, course, seed, score));
            }
        }
        return episodes;
    }

    private static EpisodeSample sample(String controller, double skill, int seeds, String... courses) {
        return new EpisodeSample(episodes(controller, skill, seeds, courses));
    }

    private static String refused(Runnable action) {
        return assertThrows(EvidenceException.class, action::run).getMessage();
    }

    @Test
    void repeatsOfASeedAreRefusedByName() {
        List<EpisodeScore> twice = episodes("A", 0.6, 3, "barkour");
        twice.add(twice.get(1));
        String same = refused(() -> new EpisodeSample(twice));
        assertTrue(same.contains("controller A") && same.contains("course barkour, seed 1 (the same result)"), same);
        twice.set(3, episode("A", "barkour", 2, 0.123));
        String other = refused(() -> new EpisodeSample(twice));
        assertTrue(other.contains("seed 2 (another result: scores") && other.contains("0.123"), other);
        assertFalse(other.contains("seed 1"), other);
    }

    @Test
    void whatCannotBeComparedIsRefusedByName() {
        EpisodeSample a = sample("A", 0.6, 3, "barkour");
        assertTrue(refused(() -> Comparison.of(List.of(a, sample("A", 0.5, 3, "barkour")), SETTINGS))
                .contains("given twice"));
        assertTrue(refused(() -> Comparison.of(List.of(a, sample("B", 0.5, 3, "other")), SETTINGS))
                .contains("no episode in common"));
        EpisodeScore moved = new EpisodeScore("B", "barkour", "another hash", 1, 0.5, 0.5, true, 50, 100);
        assertTrue(refused(() -> Comparison.of(List.of(a, new EpisodeSample(List.of(moved))), SETTINGS))
                .contains("another hash"));
        EpisodeSample negative = new EpisodeSample(List.of(episode("C", "barkour", 1, -0.7)));
        assertTrue(refused(() -> Comparison.of(List.of(negative), SETTINGS)).contains("-0.7"));
        Comparison.of(List.of(negative), SETTINGS.withScores(new ScoreRange(-2, 1)));
        assertTrue(refused(() -> episode("C", "barkour", 1, Double.NaN)).contains("NaN"));
        assertTrue(refused(() -> new EpisodeSample(List.of())).contains("no episodes"));
        assertTrue(refused(() -> Comparison.of(List.of(), SETTINGS)).contains("0 controllers"));
    }

    @Test
    void aSmallDifferenceIsShownThanksToPairing() {
        ComparisonResult result = Comparison.of(
                List.of(sample("A", 0.62, 40, "barkour", "weave"), sample("B", 0.58, 40, "barkour", "weave")),
                SETTINGS);
        PairSummary pair = result.pairs().getFirst();
        assertTrue(pair.separated());
        assertEquals(80, pair.pairs());
        assertEquals(SignFlipTest.Method.EXACT_LATTICE, pair.signFlip().method());
        assertTrue(pair.pairing().correlation().orElseThrow() > 0.8);
        assertTrue(pair.pairing().varianceGain().orElseThrow() > 5);
        assertTrue(pair.difference().low() > 0);
        assertEquals(pair.firstMean().estimate() - pair.secondMean().estimate(), pair.difference().estimate(), 1e-12);
        // the two intervals alone overlap
        assertTrue(pair.firstMean().low() < pair.secondMean().high());
        assertTrue(pair.verdict().matches("A 0\\.\\d{3} \\[0\\.\\d{3}, 0\\.\\d{3}\\] vs B 0\\.\\d{3} \\[.*\\];"
                + " paired difference \\+0\\.\\d{3} \\[\\+.*\\]; P\\(A > B\\) = 0\\.\\d\\d, n = 80 episodes,"
                + " exact sign-flip p < 0\\.001; A is better"), pair.verdict());
    }

    @Test
    void whereNoDifferenceIsShownTheVerdictSaysWhatCouldHaveBeen() {
        PairSummary pair = Comparison.of(List.of(sample("A", 0.6, 30, "barkour"), sample("B", 0.6, 25, "barkour")),
                SETTINGS.withMargin(0.05)).pairs().getFirst();
        assertFalse(pair.separated());
        assertEquals(List.of(new EpisodeKey("barkour", 25)), pair.onlyFirst().subList(0, 1));
        assertEquals(5, pair.onlyFirst().size());
        assertTrue(pair.cautions().getFirst().startsWith("5 episodes"), pair.cautions().toString());
        assertTrue(pair.verdict().contains("no difference shown; could have detected 0.0"), pair.verdict());
        assertTrue(pair.firstNoWorse().orElseThrow().shown());
        assertTrue(pair.verdict().contains("that A is no worse than B by more than 0.05 is shown"), pair.verdict());
        assertEquals(0.95, pair.firstNoWorse().orElseThrow().confidence(), 1e-12);
    }

    @Test
    void tooFewEpisodesShowNoDifferenceHoweverLargeAndTheVerdictSaysSo() {
        for (int episodes = 1; episodes <= 6; episodes++) {
            List<EpisodeScore> perfect = new ArrayList<>();
            List<EpisodeScore> hopeless = new ArrayList<>();
            for (int seed = 0; seed < episodes; seed++) {
                perfect.add(episode("A", "barkour", seed, 0.9 + 0.01 * seed));
                hopeless.add(episode("B", "barkour", seed, 0));
            }
            PairSummary pair = Comparison.of(List.of(new EpisodeSample(perfect), new EpisodeSample(hopeless)), SETTINGS)
                    .pairs().getFirst();
            assertEquals(episodes == 6, pair.separated(), pair.verdict());
            assertEquals(episodes == 6, pair.detectable().isPresent(), "what could have been detected by so few");
            assertEquals(episodes < 6, pair.verdict().endsWith("too few for the test to show any, it takes 6"),
                    pair.verdict());
        }
    }

    @Test
    void identicalControllersAreNotToldApart() {
        List<EpisodeScore> copies = episodes("A", 0.6, 20, "barkour").stream()
                .map(e -> episode("B", e.course(), e.seed(), e.score())).toList();
        PairSummary pair =
                Comparison.of(List.of(sample("A", 0.6, 20, "barkour"), new EpisodeSample(copies)), SETTINGS).pairs()
                        .getFirst();
        assertEquals(1, pair.adjustedP());
        assertEquals(0.5, pair.improvement().estimate(), 1e-12);
        assertEquals(IntervalMethod.UNSEEN_VALUES, pair.difference().method());
        assertTrue(pair.verdict().contains("not known"), pair.verdict());
    }

    @Test
    void theResultIsTheSameInAnyOrderOfTheEpisodes() {
        List<EpisodeScore> shuffled = episodes("A", 0.6, 20, "barkour", "weave");
        ComparisonResult result =
                Comparison.of(List.of(new EpisodeSample(shuffled), sample("B", 0.6, 20, "weave")), SETTINGS);
        Collections.reverse(shuffled);
        ComparisonResult again =
                Comparison.of(List.of(new EpisodeSample(shuffled), sample("B", 0.6, 20, "weave")), SETTINGS);
        assertEquals(result, again);
        assertEquals(20, result.pairs().getFirst().pairs());
    }

    @Test
    void manyControllersAreRankedWithTheirTies() {
        // the twin is a hair better on every other seed, and as much worse on the others
        List<EpisodeScore> twin = episodes("good", 0.5, 30, "barkour").stream()
                .map(e -> episode("twin", e.course(), e.seed(), e.score() + (e.seed() % 2 == 0 ? 0.01 : -0.01)))
                .toList();
        ComparisonResult result = Comparison.of(List.of(
                sample("weak", 0.2, 30, "barkour"),
                sample("good", 0.5, 30, "barkour"),
                new EpisodeSample(twin)), SETTINGS);
        RankingSummary ranking = result.ranking().orElseThrow();
        assertEquals(30, ranking.commonEpisodes());
        assertEquals("weak", ranking.standings().getLast().controller());
        assertEquals(3, ranking.standings().getLast().expectedRank(), 1e-9);
        assertEquals(2, ranking.tieGroups().size());
        assertEquals(List.of("weak"), ranking.tieGroups().getLast());
        assertEquals(2, ranking.tieGroups().getFirst().size());
        PairSummary first = result.pairs().getFirst();
        assertTrue(first.adjustedP() > first.signFlip().pValue());
        assertTrue(first.verdict().contains("after Holm's correction; good is better"), first.verdict());
    }

    @Test
    void aSingleControllerIsSummarised() {
        ComparisonResult result = Comparison.of(List.of(sample("A", 0.6, 30, "barkour")), SETTINGS);
        ControllerSummary controller = result.controllers().getFirst();
        CourseSummary course = controller.courses().getFirst();
        assertTrue(result.pairs().isEmpty());
        assertEquals(controller.mean(), course.mean());
        assertEquals(1 - controller.mean().estimate(), controller.optimalityGap().estimate(), 1e-12);
        assertEquals(IntervalMethod.WILSON, controller.finished().method());
        assertEquals(5, course.quantiles().size());
        assertTrue(course.restrictedMeanSeconds().estimate() > 60);
        assertEquals(101, controller.profile().points().size());
    }
}
