package org.ringside.scoring.statistics.ranking;

import java.util.stream.IntStream;

/** Holm's correction for many tests (Scandinavian Journal of Statistics 6, 1979). */
public final class Holm {
    private Holm() {}

    /**
     * Adjusts p values, so that rejecting those up to alpha errs once or more with a probability of at most alpha.
     *
     * @param pValues p values, from 0 to 1. Not modified.
     * @return the adjusted values, in the same order
     */
    public static double[] adjusted(double[] pValues) {
        int[] order = IntStream.range(0, pValues.length).boxed()
                .sorted((one, other) -> Double.compare(pValues[one], pValues[other]))
                .mapToInt(Integer::intValue).toArray();
        double[] adjusted = new double[pValues.length];
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            largest = Math.max(largest, Math.min(1, (order.length - rank) * pValues[order[rank]]));
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }
}
