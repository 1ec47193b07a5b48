package org.ringside.sim.math;

/**
 * Sines and cosines for hot loops. {@link StrictMath}'s allocate an array at each call.
 *
 * <p>Reduction by Cody and Waite (Software Manual for the Elementary Functions, 1980): pi/2 in a head of 33 bits, whose
 * products with small integers are exact, and a tail. Then Taylor's series on the first octant, cut where the next term is
 * below 1e-19. Nothing but additions and products, so the same bits everywhere; within 2.3e-16 of {@link StrictMath} up to
 * 1000 rad. Beyond 100,000 rad it is {@link StrictMath} itself. Safe in any thread.
 */
public final class Trigonometry {
    private static final double QUARTER_TURNS = 2 / Math.PI;
    private static final double HEAD = 0x1.921fb544p0;
    private static final double TAIL = 0x1.0b4611a626331p-34;
    private static final double LARGEST = 1e5;

    private Trigonometry() {}

    /**
     * Returns the sine.
     *
     * @param angle any angle, rad
     * @return its sine
     */
    public static double sin(double angle) {
        return quarterTurned(angle, 0);
    }

    /**
     * Returns the cosine.
     *
     * @param angle any angle, rad
     * @return its cosine
     */
    public static double cos(double angle) {
        return quarterTurned(angle, 1);
    }

    /**
     * Computes sine and cosine together.
     *
     * @param angle any angle, rad
     * @param out array to hold sine and cosine, the same numbers that the other functions return. Modified.
     * @param at where the sine goes; the cosine goes behind it
     */
    public static void sineAndCosine(double angle, double[] out, int at) {
        if (!(Math.abs(angle) <= LARGEST)) {
            out[at] = StrictMath.sin(angle);
            out[at + 1] = StrictMath.cos(angle);
            return;
        }
        double quarters = Math.rint(angle * QUARTER_TURNS);
        double rest = angle - quarters * HEAD - quarters * TAIL;
        double sine = sine(rest);
        double cosine = cosine(rest);
        int turns = (int) quarters & 3;
        boolean odd = (turns & 1) != 0;
        double s = odd ? cosine : sine;
        double c = odd ? sine : cosine;
        out[at] = turns >= 2 ? -s : s;
        out[at + 1] = turns == 1 || turns == 2 ? -c : c;
    }

    /** Sine of the angle and some quarter turns. */
    private static double quarterTurned(double angle, int turns) {
        if (!(Math.abs(angle) <= LARGEST)) {
            return turns == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle);
        }
        double quarters = Math.rint(angle * QUARTER_TURNS);
        double rest = angle - quarters * HEAD - quarters * TAIL;
        return switch ((int) quarters + turns & 3) {
            case 0 -> sine(rest);
            case 1 -> cosine(rest);
            case 2 -> -sine(rest);
            default -> -cosine(rest);
        };
    }

    private static double sine(double x) {
        double z = x * x;
        double series = 1.0 / 355_687_428_096_000L;
        series = 1.0 / 1_307_674_368_000L - z * series;
        series = 1.0 / 6_227_020_800L - z * series;
        series = 1.0 / 39_916_800 - z * series;
        series = 1.0 / 362_880 - z * series;
        series = 1.0 / 5_040 - z * series;
        series = 1.0 / 120 - z * series;
        series = 1.0 / 6 - z * series;
        return x - x * (z * series);
    }

    private static double cosine(double x) {
        double z = x * x;
        double series = 1.0 / 6_402_373_705_728_000L;
        series = 1.0 / 20_922_789_888_000L - z * series;
        series = 1.0 / 87_178_291_200L - z * series;
        series = 1.0 / 479_001_600 - z * series;
        series = 1.0 / 3_628_800 - z * series;
        series = 1.0 / 40_320 - z * series;
        series = 1.0 / 720 - z * series;
        series = 1.0 / 24 - z * series;
        double half = z / 2;
        double one = 1 - half;
        // what was lost in 1 - half comes back
        return one + (1 - one - half + z * z * series);
    }
}
