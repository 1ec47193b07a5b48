package org.ringside.scoring.statistics.interval;

import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** Wilson's score interval of a share (JASA 22, 1927), without continuity correction. */
public final class Wilson {
    private Wilson() {}

    /**
     * Estimates a share.
     *
     * @param successes how many of the trials succeeded
     * @param trials how many trials, at least 1
     * @param confidence confidence of the interval, between 0 and 1
     * @return the share and its interval
     * @throws IllegalArgumentException if there are no trials, or more successes than trials
     */
    public static Interval interval(int successes, int trials, double confidence) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes of " + trials
                    + " trials: expected at least one trial, and from none to all of them to succeed");
        }
        double z = new NormalDistribution().inverseCumulativeProbability(0.5 + confidence / 2);
        double share = (double) successes / trials;
        double stretch = 1 + z * z / trials;
        double centre = (share + z * z / (2.0 * trials)) / stretch;
        double half = z / stretch * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials));
        // at the ends of the scale the interval ends there, not a rounding error beside it
        double low = successes == 0 ? 0 : Math.max(0, centre - half);
        double high = successes == trials ? 1 : Math.min(1, centre + half);
        return new Interval(share, low, high, confidence, IntervalMethod.WILSON, Optional.empty());
    }
}
