package org.ringside.scoring.statistics.interval;

import java.util.Locale;
import java.util.function.IntFunction;

/**
 * How often intervals hold the truth, in a simulation.
 *
 * @param replications how many intervals
 * @param share share that holds the truth
 * @param below share that lies below the truth
 * @param above share that lies above it
 * @param silent share that misses the truth without a caveat
 * @param caveats share with a caveat
 * @param width mean width
 */
public record Coverage(
        int replications, double share, double below, double above, double silent, double caveats, double width) {
    /** Replications of the long runs that docs/statistics.md reports; 0 for the short ones of every build. */
    public static final int LONG = Integer.getInteger("ringside.calibration", 0);

    /** The seed of all simulations. */
    public static final long SEED = 20261128;

    /** Replications: those of the long run if there is one. */
    public static int replications(int quick) {
        return LONG > 0 ? LONG : quick;
    }

    /** Makes intervals and counts. */
    public static Coverage of(int replications, double truth, IntFunction<Interval> interval) {
        int low = 0;
        int high = 0;
        int silent = 0;
        int caveats = 0;
        double width = 0;
        for (int r = 0; r < replications; r++) {
            Interval made = interval.apply(r);
            // ends on a lattice are sums that may be off in their last bits
            boolean isBelow = truth > made.high() + 1e-9;
            boolean isAbove = truth < made.low() - 1e-9;
            low += isBelow ? 1 : 0;
            high += isAbove ? 1 : 0;
            silent += (isBelow || isAbove) && made.caveat().isEmpty() ? 1 : 0;
            caveats += made.caveat().isPresent() ? 1 : 0;
            width += made.high() - made.low();
        }
        double all = replications;
        return new Coverage(replications, 1 - (low + high) / all, low / all, high / all, silent / all, caveats / all,
                width / all);
    }

    /** Three standard errors of a share near 0.95. */
    public double tolerance() {
        return 3 * Math.sqrt(0.05 * 0.95 / replications);
    }

    /** A row of the table. */
    public String row(String name) {
        return String.format(Locale.ROOT,
                "| %s | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.3f | seed %d, %d replications",
                name, 100 * share, 100 * below, 100 * above, 100 * silent, 100 * caveats, width, SEED, replications);
    }

    /** Prints the row. */
    public Coverage printed(String name) {
        System.out.println(row(name));
        return this;
    }
}
