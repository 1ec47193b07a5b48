package org.ringside.scoring.statistics.paired;

import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;
import org.ringside.scoring.statistics.interval.StratifiedSample;

/** How small a mean difference the episodes at hand could have shown. */
public final class DetectableDifference {
    /** The power that is asked for. */
    public static final double POWER = 0.8;

    private DetectableDifference() {}

    /**
     * Returns the true mean difference that a two-sided test of this size would find with a power of {@value #POWER}, from the
     * observed variance of the paired differences: (t(1 - alpha/2) + t(power)) times the standard error (Lachin, Controlled
     * Clinical Trials 2, 1981).
     *
     * @param differences paired differences. Not modified.
     * @param alpha level of the test, such as 0.05
     * @return the difference, in the unit of the scores; absent where no variance was seen
     */
    public static OptionalDouble of(StratifiedSample differences, double alpha) {
        double error = differences.standardErrorOfMean();
        int freedom = differences.degreesOfFreedom();
        if (freedom == 0 || !(error > 0)) {
            return OptionalDouble.empty();
        }
        TDistribution student = new TDistribution(freedom);
        double quantiles =
                student.inverseCumulativeProbability(1 - alpha / 2) + student.inverseCumulativeProbability(POWER);
        return OptionalDouble.of(quantiles * error);
    }
}
