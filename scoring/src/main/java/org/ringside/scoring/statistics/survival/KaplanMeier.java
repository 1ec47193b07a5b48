package org.ringside.scoring.statistics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.ringside.scoring.statistics.interval.Interval;
import org.ringside.scoring.statistics.interval.IntervalMethod;

/**
 * The share of runs that have not finished yet, over time, when some never did within the time they were watched: Kaplan and
 * Meier's product-limit estimate (JASA 53, 1958) with Greenwood's variance. Averaging the finishers alone would reward a
 * controller for giving up its slow runs.
 *
 * <p>The estimate takes a run that was cut off to be like those that went on. A run that failed for good is not: it should be
 * entered as watched, unfinished, up to the course's maximum time. The pointwise bands are on the scale of log(-log S)
 * (Kalbfleisch and Prentice), which keeps them between 0 and 1.
 *
 * @param runs how many runs
 * @param finished how many of them finished
 * @param steps where the curve falls, in order of time; before the first it is 1
 * @param confidence confidence of the bands
 * @param lastSeconds the longest time that a run was watched, s; the curve is not known beyond
 */
public record KaplanMeier(int runs, int finished, List<Step> steps, double confidence, double lastSeconds) {
    /** Copies the steps. */
    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * A fall of the curve.
     *
     * @param seconds when, s
     * @param atRisk runs that were still going just before
     * @param finishes how many finished at this time
     * @param unfinished estimated share that is unfinished from then on
     * @param standardError Greenwood's standard error of that share
     * @param low lower end of the pointwise band
     * @param high upper end of the pointwise band
     */
    public record Step(
            double seconds, int atRisk, int finishes, double unfinished, double standardError, double low,
            double high) {}

    /**
     * Estimates a curve.
     *
     * @param seconds course time of each run, or how long it was watched without finishing, s. Not modified.
     * @param finished whether each run finished. Not modified.
     * @param confidence confidence of the bands, between 0 and 1
     * @return the curve
     * @throws IllegalArgumentException if there are no runs, the lengths differ, or a time is negative or not finite
     */
    public static KaplanMeier of(double[] seconds, boolean[] finished, double confidence) {
        if (seconds.length == 0 || seconds.length != finished.length) {
            throw new IllegalArgumentException(
                    seconds.length + " times for " + finished.length + " runs: expected one each");
        }
        for (double time : seconds) {
            if (!(time >= 0) || Double.isInfinite(time)) {
                throw new IllegalArgumentException("a time of " + time + " s: expected seconds from 0");
            }
        }
        double z = new NormalDistribution().inverseCumulativeProbability(0.5 + confidence / 2);
        int[] order = IntStream.range(0, seconds.length).boxed()
                .sorted(Comparator.comparingDouble(i -> seconds[i])).mapToInt(Integer::intValue).toArray();
        List<Step> steps = new ArrayList<>();
        double share = 1;
        double greenwood = 0;
        int all = 0;
        for (int first = 0; first < order.length;) {
            // runs of one time: those cut off then count as still going
            int after = first;
            int finishes = 0;
            while (after < order.length && seconds[order[after]] == seconds[order[first]]) {
                finishes += finished[order[after++]] ? 1 : 0;
            }
            if (finishes > 0) {
                int atRisk = order.length - first;
                share = atRisk == finishes ? 0 : share * (atRisk - finishes) / atRisk;
                greenwood += atRisk == finishes ? 0 : (double) finishes / ((double) atRisk * (atRisk - finishes));
                steps.add(step(seconds[order[first]], atRisk, finishes, share, greenwood, z));
                all += finishes;
            }
            first = after;
        }
        return new KaplanMeier(order.length, all, steps, confidence, seconds[order[order.length - 1]]);
    }

    private static Step step(double seconds, int atRisk, int finishes, double share, double greenwood, double z) {
        if (share == 0) {
            return new Step(seconds, atRisk, finishes, 0, 0, 0, 0);
        }
        double log = StrictMath.log(share);
        double spread = StrictMath.exp(z * Math.sqrt(greenwood) / -log);
        return new Step(seconds, atRisk, finishes, share, share * Math.sqrt(greenwood),
                StrictMath.exp(log * spread), StrictMath.exp(log / spread));
    }

    /**
     * Returns the median time to finish: when half the runs have finished.
     *
     * @return seconds, absent where fewer than half do
     */
    public OptionalDouble medianSeconds() {
        return firstAtMostHalf(steps.stream().mapToDouble(Step::unfinished).toArray());
    }

    /**
     * Returns the lower end of the median's interval, where the lower band crosses one half (Brookmeyer and Crowley, Biometrics
     * 38, 1982).
     *
     * @return seconds, absent where the band does not cross
     */
    public OptionalDouble medianLowSeconds() {
        return firstAtMostHalf(steps.stream().mapToDouble(Step::low).toArray());
    }

    /**
     * Returns the upper end of the median's interval, where the upper band crosses one half.
     *
     * @return seconds, absent where the band does not cross: the median may never be reached
     */
    public OptionalDouble medianHighSeconds() {
        return firstAtMostHalf(steps.stream().mapToDouble(Step::high).toArray());
    }

    private OptionalDouble firstAtMostHalf(double[] shares) {
        for (int i = 0; i < shares.length; i++) {
            // 1e-12: products such as 9/10 * 5/9 end just above one half
            if (shares[i] <= 0.5 + 1e-12) {
                return OptionalDouble.of(steps.get(i).seconds());
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * Estimates the restricted mean time: the mean of the time to finish or the horizon, whichever comes first, which is the
     * area under the curve up to the horizon (Irwin, Journal of Hygiene 47, 1949). Its interval has Greenwood's variance (Klein
     * and Moeschberger, Survival analysis, section 4.5) times n/(n-1), and Student's quantile, without which it is too short for
     * 30 runs.
     *
     * @param horizonSeconds the course's maximum time, above 0 s
     * @return the mean, s; restricted to the last time watched, and saying so, where that is shorter and runs were still going
     * @throws IllegalArgumentException if the horizon is not above 0
     */
    public Interval restrictedMean(double horizonSeconds) {
        if (!(horizonSeconds > 0) || Double.isInfinite(horizonSeconds)) {
            throw new IllegalArgumentException("horizon: " + horizonSeconds + " s; expected seconds above 0");
        }
        boolean ended = !steps.isEmpty() && steps.getLast().unfinished() == 0;
        double horizon = ended ? horizonSeconds : Math.min(horizonSeconds, lastSeconds);
        Step[] within = steps.stream().filter(step -> step.seconds() < horizon).toArray(Step[]::new);
        // backwards, so that the area right of each step is at hand for its share of the variance
        double area = 0;
        double variance = 0;
        double right = horizon;
        for (int i = within.length - 1; i >= 0; i--) {
            Step step = within[i];
            area += step.unfinished() * (right - step.seconds());
            right = step.seconds();
            if (step.unfinished() > 0) {
                variance +=
                        area * area * step.finishes() / ((double) step.atRisk() * (step.atRisk() - step.finishes()));
            }
        }
        area += right;
        int freedom = Math.max(1, runs - 1);
        double half = new TDistribution(freedom).inverseCumulativeProbability(0.5 + confidence / 2)
                * Math.sqrt(variance * runs / freedom);
        return new Interval(area, Math.max(0, area - half), Math.min(horizon, area + half), confidence,
                IntervalMethod.GREENWOOD, Optional.empty())
                .withCaveat(caveat(within, horizon, horizonSeconds));
    }

    private Optional<String> caveat(Step[] within, double horizon, double asked) {
        List<String> reasons = new ArrayList<>();
        if (horizon < asked) {
            reasons.add("restricted to " + horizon + " s, because no run was watched longer and not all had finished");
        }
        int finishes = Arrays.stream(within).mapToInt(Step::finishes).sum();
        if (finishes < 10) {
            reasons.add(
                    "only " + finishes + " of " + runs + " runs finished in time: the interval is too short to trust");
        } else if (within.length < 2) {
            reasons.add("all runs that finished took the same time: the interval shows the luck of finishing alone");
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }
}
