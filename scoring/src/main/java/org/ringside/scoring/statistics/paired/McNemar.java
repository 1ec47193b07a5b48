package org.ringside.scoring.statistics.paired;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * McNemar's test (Psychometrika 12, 1947): does one controller finish where the other does not more often than the other way
 * round? Given the discordant pairs, either way is a fair coin under no difference. The mid-p value halves the probability of
 * what was seen; it is less conservative and keeps its level in practice (Fagerland, Lydersen and Laake, BMC Medical Research
 * Methodology 13:91, 2013).
 *
 * @param both pairs in which both finish
 * @param onlyFirst pairs in which the first alone finishes
 * @param onlySecond pairs in which the second alone finishes
 * @param neither pairs in which neither finishes
 * @param exactP two-sided exact p value
 * @param midP two-sided mid-p value
 */
public record McNemar(int both, int onlyFirst, int onlySecond, int neither, double exactP, double midP) {
    /**
     * Tests pairs.
     *
     * @param first what the first controller did in each pair. Not modified.
     * @param second what the second did, in the same order. Not modified.
     * @return the result
     * @throws IllegalArgumentException if the lengths differ
     */
    public static McNemar of(boolean[] first, boolean[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " results against " + second.length + ": expected pairs");
        }
        int[] cells = new int[4];
        for (int i = 0; i < first.length; i++) {
            cells[(first[i] ? 0 : 2) + (second[i] ? 0 : 1)]++;
        }
        return of(cells[0], cells[1], cells[2], cells[3]);
    }

    /**
     * Tests a table of counts.
     *
     * @param both pairs in which both finish
     * @param onlyFirst pairs in which the first alone finishes
     * @param onlySecond pairs in which the second alone finishes
     * @param neither pairs in which neither finishes
     * @return the result
     */
    public static McNemar of(int both, int onlyFirst, int onlySecond, int neither) {
        int discordant = onlyFirst + onlySecond;
        if (discordant == 0) {
            return new McNemar(both, 0, 0, neither, 1, 1);
        }
        BinomialDistribution coin = new BinomialDistribution(discordant, 0.5);
        int fewer = Math.min(onlyFirst, onlySecond);
        double exact = Math.min(1, 2 * coin.cumulativeProbability(fewer));
        double mid = onlyFirst == onlySecond ? 1 - coin.probability(fewer) / 2
                : 2 * coin.cumulativeProbability(fewer) - coin.probability(fewer);
        return new McNemar(both, onlyFirst, onlySecond, neither, exact, mid);
    }
}
