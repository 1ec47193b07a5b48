package org.ringside.scoring.statistics.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.scoring.statistics.interval.Bootstrap;
import org.ringside.scoring.statistics.interval.Coverage;
import org.ringside.scoring.statistics.interval.SyntheticScores;
import org.ringside.sim.random.RandomStreams;

/** Ranks, groups, corrections and profiles of many controllers. */
class RankingTest {
    private static final RandomStreams STREAMS = new RandomStreams(Coverage.SEED);

    @Test
    void holmAdjustsAsItIsDefined() {
        // p.adjust(c(0.001, 0.01, 0.05, 0.1, 0.5, 0.9), "holm") of R 4.5
        assertArrayEquals(new double[] {0.006, 0.05, 0.2, 0.3, 1, 1},
                Holm.adjusted(new double[] {0.001, 0.01, 0.05, 0.1, 0.5, 0.9}), 1e-12);
        // Holm, Scandinavian Journal of Statistics 6, 1979, by hand: 4, 3, 2 and 1 times 0.01, 0.02, 0.03, 0.04, never falling
        assertArrayEquals(new double[] {0.06, 0.04, 0.06, 0.06}, Holm.adjusted(new double[] {0.03, 0.01, 0.04, 0.02}),
                1e-12);
        assertArrayEquals(new double[] {1, 1}, Holm.adjusted(new double[] {0.9, 0.6}), 1e-12);
        assertEquals(0, Holm.adjusted(new double[0]).length);
    }

    @Test
    void tieGroupsAreTheLargestSetsWithoutASeparatedPair() {
        for (int r = 0; r < 200; r++) {
            int count = 1 + r % 8;
            boolean[][] separated = new boolean[count][count];
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < i; j++) {
                    separated[i][j] = separated[j][i] = STREAMS.uniform("edges", r * 64L + i * 8 + j) < 0.5;
                }
            }
            assertEquals(slowGroups(separated), TieGroups.of(separated), "graph " + r);
        }
        assertThrows(IllegalArgumentException.class, () -> TieGroups.of(new boolean[25][25]));
    }

    /** All sets, those with a separated pair or a larger set around them left out. */
    private static List<List<Integer>> slowGroups(boolean[][] separated) {
        int count = separated.length;
        List<List<Integer>> tied = new ArrayList<>();
        for (int set = 1; set < 1 << count; set++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if ((set >> i & 1) == 1) {
                    members.add(i);
                }
            }
            if (members.stream().noneMatch(i -> members.stream().anyMatch(j -> separated[i][j]))) {
                tied.add(members);
            }
        }
        return tied.stream()
                .filter(one -> tied.stream().noneMatch(other -> other.size() > one.size() && other.containsAll(one)))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    @Test
    void ranksAreSharedByEqualsAndCertainForTheBest() {
        double[] score = SyntheticScores.NORMAL.draw(STREAMS, "ranks", 0, 40);
        double[] better = score.clone();
        double[] twin = score.clone();
        for (int i = 0; i < better.length; i++) {
            better[i] += 0.01;
        }
        RankDistribution ranks =
                RankDistribution.of(List.of(score, better, twin), new int[40], new Bootstrap(10_000, 1));
        assertEquals(1, ranks.probability(1, 0), 1e-9);
        assertEquals(0.5, ranks.probability(0, 1), 1e-9);
        assertEquals(0.5, ranks.probability(2, 2), 1e-9);
        assertEquals(2.5, ranks.expectedRank(0), 1e-9);
    }

    @Test
    void ranksOfDifferentControllersAddUpToOneBothWays() {
        List<double[]> scores = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            scores.add(SyntheticScores.HEAVY_TIES.draw(STREAMS, "rank" + k, 0, 30));
        }
        int[] courses = new int[30];
        for (int i = 0; i < 10; i++) {
            courses[i] = 1;
        }
        RankDistribution ranks = RankDistribution.of(scores, courses, new Bootstrap(10_000, 1));
        for (int k = 0; k < 4; k++) {
            double row = 0;
            double column = 0;
            for (int rank = 0; rank < 4; rank++) {
                row += ranks.probability(k, rank);
                column += ranks.probability(rank, k);
            }
            assertEquals(1, row, 1e-9);
            assertEquals(1, column, 1e-9);
        }
    }

    @Test
    void theBandHoldsTheWholeProfile() {
        double[] thresholds = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
        int missed = 0;
        int replications = 1000;
        for (int r = 0; r < replications; r++) {
            double[] scores = new double[50];
            for (int i = 0; i < 50; i++) {
                scores[i] = STREAMS.uniform("profile", r * 50L + i);
            }
            PerformanceProfile profile = PerformanceProfile.of(List.of(scores), thresholds, 0.95);
            missed += profile.points().stream()
                    .allMatch(point -> point.low() <= 1 - point.threshold() && 1 - point.threshold() <= point.high())
                            ? 0 : 1;
        }
        assertTrue(missed <= 0.05 * replications, missed + " of " + replications);
        PerformanceProfile two =
                PerformanceProfile.of(List.of(new double[] {0, 1}, new double[] {1, 1, 1}), thresholds, 0.95);
        assertEquals(0.75, two.points().getFirst().share(), 1e-12);
        // Massart: sqrt(ln(40) / 100)
        assertEquals(Math.sqrt(Math.log(40) / 100),
                PerformanceProfile.of(List.of(new double[50]), thresholds, 0.95).halfWidth(), 1e-12);
    }
}
